use super::tell::{line, when};
use crate::mail::{self, Draft, Line, Paper, Section};
use crate::words::sentence;
use crate::{App, Params, Result};
use parvis_domain::{
    Digest, Notice, NoticeWay, Rhythmic, Role, Timestamp, UiLanguage, User, UserId, Workspace, WorkspaceId,
};
use parvis_store::notice::{Kept, Outing};
use parvis_store::{membership, notice, user, workspace};
use std::time::Duration;

/// A digest that is later than this, because nobody was there to write it, is left out: the next one says it all.
const TOO_LATE: Duration = Duration::from_hours(12);
/// The first digest tells what happened since then.
pub(super) const LOOK_BACK: Duration = Duration::from_hours(24);
/// Of each part no more than this is told; the rest is a number and a link.
const MOST: usize = 12;

/// Writes the digests that are due. Where nothing is to be said, nothing is written.
///
/// # Errors
/// When the store fails.
pub async fn send_due(app: &App) -> Result<()> {
    if app.outgoing.mailer.is_none() {
        return Ok(());
    }
    let now = app.now();
    for place in workspace::list(&app.store).await? {
        settle_usual(app, &place, now).await?;
    }
    for (place, member) in notice::due_digests(&app.store, now).await? {
        write_one(app, place, member, now).await?;
    }
    Ok(())
}

/// Members who never said anything of it are told as is usual for their role, from the next time on.
async fn settle_usual(app: &App, place: &Workspace, now: Timestamp) -> Result<()> {
    let without = notice::without_digest(&app.store, place.id).await?;
    if without.is_empty() {
        return Ok(());
    }
    let mut tx = app.begin().await?;
    for (member, role) in without {
        let digest = Digest::usual(role.parse().unwrap_or(Role::Viewer), &place.zone);
        let kept = Kept {
            next_at: digest.next_after(now),
            looked_at: now.minus(LOOK_BACK),
            digest,
        };
        notice::keep_digest(&mut tx, place.id, member, &kept).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn write_one(app: &App, place: WorkspaceId, member: UserId, now: Timestamp) -> Result<()> {
    let Some(home) = workspace::by_id(&app.store, place).await? else {
        return Ok(());
    };
    let Some(kept) = notice::digest(&app.store, place, member).await? else {
        return Ok(());
    };
    let Some(due) = kept.next_at else { return Ok(()) };
    let reader = user::by_id(&app.store, member).await?;
    let belongs = membership::at(&app.store, member, &home.slug).await?.is_some();
    let reader = reader.filter(|user| user.deactivated_at.is_none() && belongs);
    let paper = match &reader {
        Some(reader) if now.since(due) < TOO_LATE => write_up(app, &home, reader, &kept, now).await?,
        _ => None,
    };
    let next = reader.as_ref().and_then(|_| kept.digest.next_after(now));

    let mut tx = app.begin().await?;
    if !notice::take_digest(&mut tx, place, member, due, next, now).await? {
        return Ok(());
    }
    if let (Some(reader), Some(paper)) = (&reader, &paper) {
        let draft = Draft {
            workspace: place,
            user: Some(member),
            to_name: &reader.name,
            to_address: &reader.email,
            kind: "digest",
            paper,
        };
        mail::write(app, &mut tx, &draft).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// How things stand, in words; none when there is nothing to say.
async fn write_up(
    app: &App,
    place: &Workspace,
    reader: &User,
    kept: &Kept,
    now: Timestamp,
) -> Result<Option<Paper>> {
    let language: UiLanguage = reader.language.parse().unwrap_or(UiLanguage::En);
    let weekly = kept.digest.rhythm == Rhythmic::Weekly;
    let ahead = now.plus(Duration::from_hours(if weekly { 7 * 24 } else { 24 }));
    let told = notice::list(&app.store, place.id, reader.id, false, None, 100)
        .await?
        .items;
    let told = digested(app, place, reader, told).await?;
    let out = notice::went_out(&app.store, place.id, kept.looked_at, now).await?;
    let to_come = notice::goes_out(&app.store, place.id, now, ahead).await?;
    let heard = notice::count_heard(&app.store, place.id, kept.looked_at, now).await?;
    let hand = Hand {
        app,
        place,
        language,
        zone: &kept.digest.zone,
    };
    let waits = told
        .iter()
        .map(|told| line(app, place, told, language, &kept.digest.zone))
        .collect();
    let mut came = Vec::new();
    if heard > 0 {
        came.push(Line {
            text: hand.say("mail-digest-heard", &[("count", heard.into())]),
            note: String::new(),
            link: Some(hand.link("/square")),
        });
    }
    let sections: Vec<Section> = [
        ("mail-digest-waits", waits, "/notices"),
        ("mail-digest-came", came, "/square"),
        ("mail-digest-out", hand.outings(&out), "/write"),
        ("mail-digest-ahead", hand.outings(&to_come), "/write"),
    ]
    .into_iter()
    .filter(|(_, lines, _): &(_, Vec<Line>, _)| !lines.is_empty())
    .map(|(title, lines, more)| hand.section(title, lines, more))
    .collect();
    if sections.is_empty() {
        return Ok(None);
    }
    let count = told.len();
    Ok(Some(Paper {
        language,
        subject: hand.say("mail-digest-subject", &[("count", count.into())]),
        opening: hand.say("mail-digest-opening", &[("count", count.into())]),
        sections,
        why: hand.say(
            if weekly {
                "mail-digest-why-weekly"
            } else {
                "mail-digest-why-daily"
            },
            &[],
        ),
        settings: Some(hand.link("/notices/settings")),
    }))
}

/// What is told in the digest: what its reader wants there, and what they wanted at once and haven't settled.
async fn digested(app: &App, place: &Workspace, reader: &User, told: Vec<Notice>) -> Result<Vec<Notice>> {
    let ways = notice::ways(&app.store, place.id).await?;
    let role = membership::at(&app.store, reader.id, &place.slug)
        .await?
        .map_or(Role::Viewer, |found| found.role);
    let wanted = |told: &Notice| {
        let said = ways
            .iter()
            .find(|(user, kind, _)| *user == reader.id && *kind == told.kind);
        let way = said.map_or_else(|| told.kind.usual_way(role), |(_, _, way)| *way);
        matches!(way, NoticeWay::Digest | NoticeWay::AtOnce)
    };
    Ok(told.into_iter().filter(wanted).collect())
}

/// Who writes a digest.
struct Hand<'a> {
    app: &'a App,
    place: &'a Workspace,
    language: UiLanguage,
    zone: &'a str,
}

impl Hand<'_> {
    fn say(&self, key: &str, values: &[(&'static str, serde_json::Value)]) -> String {
        let mut params: Params = values.iter().cloned().collect();
        params.insert("workspace", self.place.name.clone().into());
        sentence(self.language, key, &params).unwrap_or_default()
    }

    fn link(&self, path: &str) -> String {
        self.app.link(&format!("/app/w/{}{path}", self.place.slug))
    }

    fn section(&self, title: &str, mut lines: Vec<Line>, more: &str) -> Section {
        let left_out = lines.len().saturating_sub(MOST);
        if left_out > 0 {
            lines.truncate(MOST);
            lines.push(Line {
                text: self.say("mail-digest-more", &[("count", left_out.into())]),
                note: String::new(),
                link: Some(self.link(more)),
            });
        }
        Section {
            title: self.say(title, &[]),
            lines,
        }
    }

    fn outings(&self, outings: &[Outing]) -> Vec<Line> {
        let line = |outing: &Outing| Line {
            text: if outing.title.is_empty() {
                self.say("mail-untitled", &[])
            } else {
                outing.title.clone()
            },
            note: self.say(
                if outing.channel.is_some() {
                    "mail-on-at"
                } else {
                    "mail-site-at"
                },
                &[
                    ("channel", outing.channel.clone().unwrap_or_default().into()),
                    ("at", when(outing.at, self.language, self.zone).into()),
                ],
            ),
            link: Some(self.link(&format!("/write/{}", outing.original))),
        };
        outings.iter().map(line).collect()
    }
}
