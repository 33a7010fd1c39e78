use crate::mail::{self, Draft, Line, Paper, Section};
use crate::words::sentence;
use crate::{App, Params, Result};
use parvis_domain::{Notice, NoticeWay, Timestamp, UiLanguage, Workspace, Zone};
use parvis_store::{Tx, notice, user};

/// Tells somebody something, by mail too if they want that at once. Gives whether it was news: two who tell the same at
/// once tell it once.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    place: &Workspace,
    told: &Notice,
    way: NoticeWay,
) -> Result<bool> {
    let news = notice::insert(tx, place.id, told).await?;
    if news && way == NoticeWay::AtOnce {
        by_mail(app, tx, place, told).await?;
    }
    Ok(news)
}

async fn by_mail(app: &App, tx: &mut Tx, place: &Workspace, told: &Notice) -> Result<()> {
    let found = user::by_id(&mut *tx, told.user_id).await?;
    let Some(to) = found.filter(|user| user.deactivated_at.is_none()) else {
        return Ok(());
    };
    let language: UiLanguage = to.language.parse().unwrap_or(UiLanguage::En);
    let here = Params::from([("workspace", place.name.clone().into())]);
    let words = |key: &str| sentence(language, key, &here).unwrap_or_default();
    let line = line(app, place, told, language, &place.zone);
    let paper = Paper {
        language,
        subject: format!("{} · {}", what(told, language, &place.zone), place.name),
        opening: words("mail-notice-opening"),
        sections: vec![Section {
            title: String::new(),
            lines: vec![line],
        }],
        why: words("mail-notice-why"),
        settings: Some(app.link(&format!("/app/w/{}/notices/settings", place.slug))),
    };
    let draft = Draft {
        workspace: place.id,
        user: Some(to.id),
        to_name: &to.name,
        to_address: &to.email,
        kind: told.kind.as_str(),
        paper: &paper,
    };
    mail::write(app, tx, &draft).await
}

/// A notice as one line of a letter.
pub(super) fn line(app: &App, place: &Workspace, told: &Notice, language: UiLanguage, zone: &str) -> Line {
    let mut note = told
        .about
        .reason
        .as_ref()
        .and_then(|code| sentence(language, &format!("reason-{code}"), &Params::new()))
        .unwrap_or_default();
    if !note.is_empty() {
        note.push(' ');
    }
    let values = Params::from([("at", when(told.since, language, zone).into())]);
    note += &sentence(language, "mail-since", &values).unwrap_or_default();
    Line {
        text: what(told, language, zone),
        note,
        link: Some(app.link(&format!("/app/w/{}{}", place.slug, told.path()))),
    }
}

/// What a notice says, in one sentence.
fn what(told: &Notice, language: UiLanguage, zone: &str) -> String {
    let key = format!("notices-what-{}", told.kind.as_str().replace('_', "-"));
    let about = &told.about;
    let until = about.ends_at.map_or(told.since, Timestamp::from_micros);
    let values = Params::from([
        ("title", about.title.clone().into()),
        ("titled", if about.title.is_empty() { "no" } else { "yes" }.into()),
        ("channel", about.channel.clone().into()),
        ("person", about.person.clone().into()),
        ("from", when(told.since, language, zone).into()),
        ("to", when(until, language, zone).into()),
        ("way", if until < told.since { "back" } else { "on" }.into()),
        ("late", about.late.into()),
        ("held", about.held.into()),
    ]);
    sentence(language, &key, &values).unwrap_or(key)
}

/// An instant in somebody's language and zone, with the zone named.
pub(super) fn when(at: Timestamp, language: UiLanguage, zone: &str) -> String {
    let zone = zone.parse().unwrap_or(Zone::UTC);
    let at = at.to_jiff().to_zoned(zone.time_zone());
    let month = format!("mail-month-{}", at.month());
    let values = Params::from([
        ("day", at.day().into()),
        (
            "month",
            sentence(language, &month, &Params::new())
                .unwrap_or_default()
                .into(),
        ),
        ("time", at.strftime("%H:%M").to_string().into()),
        ("zone", at.strftime("%Z").to_string().into()),
    ]);
    sentence(language, "mail-when", &values).unwrap_or_default()
}
