//! Looking whether a status stands there, after an outcome that isn't known. The key isn't asked about: the API has no
//! way to, and other servers of it forget keys at once. So the account's newest are read, and compared.

use super::Mastodon;
use super::entities::Status;
use super::media::point;
use super::rest::{Server, id};
use super::said;
use super::session::Kept;
use crate::{ConnectorErrorKind as Kind, Found, Part, Remote, Result};
use parvis_domain::{Focus, Timestamp};
use serde::Deserialize;
use std::time::Duration;

/// How many one reading gives, and how many readings are made.
const PAGE: &str = "40";
const MOST_PAGES: usize = 25;
/// A server tells the time in whole seconds, and took a moment to answer.
const BLUR: Duration = Duration::from_secs(5);
/// What says the same and is this much older than our key may be another piece, or this one by a clock that went wrong:
/// nobody can tell.
const DOUBTFUL: Duration = Duration::from_mins(10);
/// By how much a clock is wrong at most, before somebody puts it right.
const AHEAD: Duration = Duration::from_hours(3);

#[derive(Deserialize)]
struct Source {
    text: String,
    #[serde(default)]
    spoiler_text: String,
}

impl Mastodon {
    pub(super) async fn find(&self, kept: &Kept, part: &Part<'_>) -> Result<Found> {
        let server = self.somebody_at(kept);
        let path = format!("/api/v1/accounts/{}/statuses", id(&kept.id)?);
        let mut cursor: Option<String> = None;
        let mut doubtful = false;
        // The oldest that matches is the one that was sent first.
        let mut there: Option<Remote> = None;
        for _ in 0..MOST_PAGES {
            let mut parameters = vec![("limit", PAGE), ("exclude_reblogs", "true")];
            parameters.extend(cursor.as_deref().map(|id| ("max_id", id)));
            let page = server.get::<Vec<Status>>(&path, &parameters).await?;
            let (certain, possible) = self.since(page.response.header("date"), part.key.made_at);
            for status in &page.value {
                let Some(at) = status.created_at() else { continue };
                if at < possible.minus(AHEAD) || part.others.contains(&status.id) {
                    // A pinned or a backdated one may stand anywhere; and what stands for another piece isn't this one.
                    continue;
                }
                if !matches(server, status, part, at >= certain).await? {
                    continue;
                }
                if at >= certain {
                    there = Some(status.remote());
                } else {
                    doubtful = true;
                }
            }
            let older = page
                .value
                .last()
                .and_then(Status::created_at)
                .is_some_and(|at| at < possible);
            cursor = page.next().or_else(|| older_than(&page.value));
            // What is older is compared as far as it came along, because clocks go wrong by more than minutes.
            if older || page.value.is_empty() || cursor.is_none() {
                return Ok(match there {
                    Some(remote) => Found::There(remote),
                    None if doubtful => Found::CannotTell,
                    None => Found::Absent,
                });
            }
        }
        Ok(there.map_or(Found::CannotTell, Found::There))
    }

    /// Whether what stands at `remote` says what an edit was to make it say.
    pub(super) async fn find_edit(&self, kept: &Kept, remote: &Remote, part: &Part<'_>) -> Result<Found> {
        let server = self.somebody_at(kept);
        let path = format!("/api/v1/statuses/{}", id(&remote.id)?);
        let status = server.get::<Status>(&path, &[]).await?.value;
        if says(server, &status, part, true).await? && shows(&status, part) && framed(&status, part) {
            return Ok(Found::There(status.remote()));
        }
        Ok(Found::Absent)
    }

    /// Since when what says the same is ours, and since when it may be: by the server's clock, which its `Date` tells, as
    /// well as by ours. Either may be wrong now or have been wrong then; so the earlier one counts. A key that was made in
    /// a time to come was made by a clock that was ahead, and nobody knows how far: all that came along counts.
    fn since(&self, date: Option<&str>, made_at: Timestamp) -> (Timestamp, Timestamp) {
        let now = self.clock.now();
        let theirs = date
            .and_then(parvis_net::http_date)
            .map_or(now, Timestamp::from_seconds);
        let told = if theirs >= now {
            made_at.plus(theirs.since(now))
        } else {
            made_at.minus(now.since(theirs))
        };
        let certain = if made_at > now.plus(BLUR) {
            now.minus(AHEAD)
        } else {
            made_at.min(told).minus(BLUR)
        };
        (certain, made_at.min(told).min(now).minus(DOUBTFUL))
    }
}

/// For servers that name no next page: the id of the last, where the page was full.
fn older_than(page: &[Status]) -> Option<String> {
    let full = page.len() >= 20;
    page.last().filter(|_| full).map(|status| status.id.clone())
}

/// Whether a status is the part that was sent: the same words under the same warning, in the same place.
async fn matches(server: Server<'_>, status: &Status, part: &Part<'_>, certain: bool) -> Result<bool> {
    let parent = part.reply_to.map(|to| to.parent.id.as_str());
    if status.reblog.is_some() || status.in_reply_to_id.as_deref() != parent || !shows(status, part) {
        return Ok(false);
    }
    says(server, status, part, certain).await
}

fn shows(status: &Status, part: &Part<'_>) -> bool {
    let pictures = part
        .draft
        .pictures
        .iter()
        .map(|picture| picture.alternative.trim());
    let theirs = status.media_attachments.iter();
    let theirs = theirs.map(|file| file.description.as_deref().unwrap_or_default().trim());
    theirs.eq(pictures) && status.poll.is_some() == part.draft.options.poll.is_some()
}

/// Whether the pictures of a status are cropped as those of a part are, as far as the server tells: words alone don't
/// show that an edit of a crop has arrived.
fn framed(status: &Status, part: &Part<'_>) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() < 0.02;
    let both = status.media_attachments.iter().zip(&part.draft.pictures);
    both.filter_map(|(file, picture)| Some((file.meta.as_ref()?, picture)))
        .all(|(meta, picture)| {
            let (x, y) = point(picture.focus.unwrap_or(Focus { x: 500, y: 500 }));
            let theirs = meta.focus.map_or((0.0, 0.0), |point| (point.x, point.y));
            let focused = near(theirs.0, x) && near(theirs.1, y);
            let ours = f64::from(picture.width) / f64::from(picture.height.max(1));
            let sized = meta
                .original
                .filter(|size| size.width > 0.0 && size.height > 0.0 && ours > 0.0)
                .is_none_or(|size| near(size.width / size.height / ours, 1.0));
            focused && sized
        })
}

/// Whether a status says what a part says. What the server shows is HTML of its making; where that differs, its source
/// is asked for, if it is worth a call.
async fn says(server: Server<'_>, status: &Status, part: &Part<'_>, worth_a_call: bool) -> Result<bool> {
    let answers = part.reply_to.is_some();
    if said::same(part.draft, &status.spoiler_text, &status.content, answers) {
        return Ok(true);
    }
    if !worth_a_call {
        return Ok(false);
    }
    let path = format!("/api/v1/statuses/{}/source", id(&status.id)?);
    match server.get::<Source>(&path, &[]).await {
        Ok(source) => Ok(said::alike_under(
            part.draft,
            &source.value.spoiler_text,
            &source.value.text,
            answers,
        )),
        // Since 3.5, and not everywhere: what is shown has to do.
        Err(error)
            if matches!(
                error.kind,
                Kind::Gone | Kind::Refused | Kind::NotTheNetworkExpected
            ) =>
        {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}
