use super::digest::LOOK_BACK;
use crate::{Acting, App, Checked, Fault, Result};
use parvis_domain::{Digest, NoticeKind, NoticeWay, Rhythmic, Role, Timestamp, Zone};
use parvis_store::notice::Kept;
use parvis_store::{mail, notice};

/// How a member is told of things.
pub struct Settings {
    /// Of each kind, in the order of the documents.
    pub ways: Vec<(NoticeKind, NoticeWay)>,
    /// When they are told by mail how things stand.
    pub digest: Digest,
    /// When that comes next; none when it doesn't.
    pub next_at: Option<Timestamp>,
    /// Whether this instance sends mail at all.
    pub mail: bool,
    /// Where mail reaches them.
    pub address: String,
    /// What went wrong with the last letter to them.
    pub refused: Option<Refused>,
}

/// A letter that nobody took.
pub struct Refused {
    /// Where it was to go.
    pub address: String,
    /// What was answered.
    pub words: String,
    /// When it was written.
    pub at: Timestamp,
}

/// What a member says of it.
pub struct SettingsInput {
    /// Kinds and ways; a kind that is left out stays as it is.
    pub ways: Vec<(String, String)>,
    /// `daily`, `weekly` or `never`.
    pub rhythm: String,
    /// 1 (Monday) to 7.
    pub weekday: i8,
    /// 0 to 23.
    pub hour: i8,
    /// An IANA zone.
    pub zone: String,
}

/// How one is told of things at present. It concerns oneself alone: no policy is asked.
///
/// # Errors
/// When the store fails.
pub async fn settings(app: &App, who: &Acting) -> Result<Settings> {
    let role = who.role.unwrap_or(Role::Viewer);
    let said = notice::ways(&app.store, who.place()).await?;
    let way = |kind: NoticeKind| {
        said.iter()
            .find(|(user, of, _)| *user == who.user.id && *of == kind)
            .map_or_else(|| kind.usual_way(role), |(_, _, way)| *way)
    };
    let kept = notice::digest(&app.store, who.place(), who.user.id).await?;
    let digest = match &kept {
        Some(kept) => kept.digest.clone(),
        None => Digest::usual(role, &who.workspace.zone),
    };
    let refused = mail::last_refusal(&app.store, who.user.id).await?;
    let sends = app.outgoing.mailer.is_some();
    Ok(Settings {
        ways: NoticeKind::ALL.iter().map(|kind| (*kind, way(*kind))).collect(),
        next_at: kept.map_or_else(|| digest.next_after(app.now()), |kept| kept.next_at),
        digest,
        mail: sends,
        address: who.user.email.clone(),
        refused: refused.map(|(address, words, at)| Refused { address, words, at }),
    })
}

/// Says how one wants to be told of things.
///
/// # Errors
/// `invalid` on `ways`, `digest.rhythm`, `digest.weekday`, `digest.hour` or `digest.zone`.
pub async fn change_settings(app: &App, who: &Acting, input: &SettingsInput) -> Result<Settings> {
    let mut checked = Checked::new();
    let mut ways: Vec<(NoticeKind, NoticeWay)> = Vec::new();
    for (kind, way) in &input.ways {
        match (kind.parse(), way.parse()) {
            (Ok(kind), Ok(way)) => ways.push((kind, way)),
            _ => checked.fault(Fault::new("ways", "notice-way-unknown")),
        }
    }
    let rhythm = input.rhythm.parse::<Rhythmic>();
    if rhythm.is_err() {
        checked.fault(Fault::new("digest.rhythm", "digest-rhythm-unknown"));
    }
    if !(1..=7).contains(&input.weekday) {
        checked.fault(Fault::new("digest.weekday", "digest-weekday"));
    }
    if !(0..=23).contains(&input.hour) {
        checked.fault(Fault::new("digest.hour", "digest-hour"));
    }
    if input.zone.parse::<Zone>().is_err() {
        checked.fault(Fault::new("digest.zone", "zone-unknown"));
    }
    checked.done()?;
    let digest = Digest {
        rhythm: rhythm.unwrap_or(Rhythmic::Never),
        weekday: input.weekday,
        hour: input.hour,
        zone: input.zone.clone(),
    };

    let (now, mut tx) = (app.now(), app.begin().await?);
    for (kind, way) in ways {
        notice::set_way(&mut tx, who.place(), who.user.id, kind, way).await?;
    }
    let before = notice::digest(&mut tx, who.place(), who.user.id).await?;
    let kept = Kept {
        next_at: digest.next_after(now),
        looked_at: before.map_or(now.minus(LOOK_BACK), |before| before.looked_at),
        digest,
    };
    notice::keep_digest(&mut tx, who.place(), who.user.id, &kept).await?;
    tx.commit().await?;
    settings(app, who).await
}
