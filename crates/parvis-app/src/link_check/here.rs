use super::Finding;
use crate::{App, Result};
use parvis_domain::{Original, OriginalId, OriginalState, Timestamp, WorkspaceId};
use parvis_store::{original, slug};
use url::Url;

/// Pages of the site that are always there.
const STANDING: &[&str] = &[
    "archive",
    "feed.json",
    "feed.xml",
    "robots.txt",
    "rss.xml",
    "search",
    "sitemap.xml",
    "favicon.svg",
];

/// What is to be told of a link to our own home. Nobody is asked over the network: we know what is there. `of` is the
/// original that the link stands in or goes out with, and `out_at` when it goes out.
pub(super) async fn look(
    app: &App,
    place: WorkspaceId,
    url: &Url,
    of: OriginalId,
    out_at: Option<Timestamp>,
) -> Result<Vec<Finding>> {
    let segments: Vec<&str> = url.path_segments().map(Iterator::collect).unwrap_or_default();
    let store = &app.store;
    let found = match segments[..] {
        [] | [""] => return Ok(Vec::new()),
        [word] if STANDING.contains(&word) => return Ok(Vec::new()),
        [word] => match slug::owner(store, place, word).await? {
            Some(id) => original::by_id(store, place, id).await?,
            None => None,
        },
        ["notes", word] => match word.parse() {
            Ok(short_id) => original::by_short_id(store, place, &short_id).await?,
            Err(_) => None,
        },
        ["o", id] => match id.parse() {
            Ok(id) => original::by_id(store, place, id).await?,
            Err(_) => None,
        },
        _ => return Ok(vec![Finding::of("home-unasked")]),
    };
    Ok(match found {
        None => vec![Finding::of("home-missing")],
        // A piece waits for its own original anyway.
        Some(original) if original.id == of => Vec::new(),
        Some(original) => about(&original, url, out_at),
    })
}

fn about(original: &Original, url: &Url, out_at: Option<Timestamp>) -> Vec<Finding> {
    match original.state {
        OriginalState::Live => {
            let mut findings = Vec::new();
            findings.extend(moved(original, url));
            if !original.listed {
                findings.push(Finding::of("home-unlisted"));
            }
            findings
        }
        OriginalState::Scheduled => {
            let live_at = original.planned.as_ref().map(|planned| planned.instant());
            match (live_at, out_at) {
                (Some(live_at), Some(out_at)) if live_at <= out_at => Vec::new(),
                _ => vec![Finding {
                    at: live_at,
                    ..Finding::of("home-later")
                }],
            }
        }
        OriginalState::Draft | OriginalState::Unpublished | OriginalState::Trashed => {
            vec![Finding::of("home-not-live")]
        }
    }
}

/// Its address is another by now. The lasting one of an object is none that somebody should change.
fn moved(original: &Original, url: &Url) -> Option<Finding> {
    let path = original.path()?;
    if path == url.path() || url.path().starts_with("/o/") {
        return None;
    }
    let mut there = url.clone();
    there.set_path(&path);
    Some(Finding {
        fix: Some(there.into()),
        ..Finding::of("moved")
    })
}
