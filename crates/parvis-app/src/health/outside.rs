use super::{day, feed};
use crate::link_check::{Outcome, probe};
use crate::{App, Problem, Result};
use jiff::civil::Date;
use parvis_domain::health::LinkSeen;
use parvis_domain::{ChannelId, LookId, Timestamp, Zone};
use parvis_net::{Client, Method, Request, Url};
use parvis_store::look::{self, Look, ToLookAt};
use std::time::Duration;

/// A place is looked at once a day; a little less, so that the hour doesn't wander.
const AGAIN: Duration = Duration::from_hours(23);
/// As many places are looked at in one round.
const AT_ONCE: u32 = 20;
/// As much of a page or a feed is read.
const MOST_BYTES: usize = 512 * 1024;
/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// As many times one is sent on.
const HOPS: u8 = 5;
/// What the worker saw is forgotten after so long: the rules look no further back.
const KEPT: Duration = Duration::from_hours(24 * 900);

/// Looks at the public address of each channel that wasn't looked at for a day, through the guarded client; of a
/// declared place also what came out there, where its page is a feed or names one. Gives at how many.
///
/// # Errors
/// When the store fails. What doesn't answer is no error: it is what was seen.
pub async fn look_outside(app: &App) -> Result<usize> {
    let Some(client) = app.outgoing.connectors.pictures() else {
        return Ok(0);
    };
    let due = look::due(&app.store, app.now().minus(AGAIN), AT_ONCE).await?;
    for place in &due {
        let seen = see(app, client, place).await;
        let mut tx = app.begin().await?;
        look::insert(&mut tx, place.workspace_id, &seen).await?;
        tx.commit().await?;
    }
    if !due.is_empty() {
        let mut tx = app.begin().await?;
        look::forget(&mut tx, app.now().minus(KEPT)).await?;
        tx.commit().await?;
    }
    Ok(due.len())
}

/// A look by the program at which nothing has been seen yet.
pub(crate) fn a_look(app: &App, channel: ChannelId, way: &str) -> Look {
    Look {
        id: LookId::next(app.clock.as_ref(), app.dice.as_ref()),
        channel_id: channel,
        way: way.to_owned(),
        at: app.now(),
        by: None,
        last_piece_on: None,
        questions: None,
        oldest_question_on: None,
        pinned: None,
        lacks: None,
        link: None,
        address: None,
        status: None,
        because: None,
        note: String::new(),
    }
}

/// What an answer says of a link; none where it says nothing.
pub(crate) const fn seen_of(outcome: Outcome) -> Option<LinkSeen> {
    match outcome {
        Outcome::Answers => Some(LinkSeen::Ok),
        Outcome::Gone => Some(LinkSeen::Dead),
        Outcome::Failing | Outcome::Unreachable => Some(LinkSeen::Unreachable),
        // Many servers turn away whoever is no browser: that says nothing of the place.
        Outcome::NotAllowed | Outcome::Unknown => None,
    }
}

async fn see(app: &App, client: &Client, place: &ToLookAt) -> Look {
    let mut seen = Look {
        address: Some(place.address.clone()),
        ..a_look(app, place.channel_id, "page")
    };
    let Ok(url) = Url::parse(&place.address) else {
        seen.because = Some("address-unreadable".to_owned());
        return seen;
    };
    // Never closed: without a slot one would only be faster.
    let _slot = app.link_slots.acquire().await;
    let found = probe(client, &url).await;
    seen.link = seen_of(found.outcome);
    seen.status = found.status;
    seen.because = found.because;
    if place.declared && found.outcome == Outcome::Answers {
        match last_piece(client, &url, app.now()).await {
            Ok(Some(on)) => {
                seen.last_piece_on = Some(on);
                "feed".clone_into(&mut seen.way);
            }
            Ok(None) => {}
            Err(problem) => tracing::debug!(%problem, "a declared place's page couldn't be read"),
        }
    }
    seen
}

/// The day of the newest piece, where the page is a feed or names one. A day to come is none.
async fn last_piece(client: &Client, url: &Url, now: Timestamp) -> Result<Option<Date>> {
    let page = read(client, url).await?;
    let text = if feed::is_feed(&page) {
        page
    } else {
        let Some(named) = feed::named_in(&page).and_then(|address| url.join(&address).ok()) else {
            return Ok(None);
        };
        read(client, &named).await?
    };
    let today = day(now, &Zone::UTC);
    Ok(feed::newest(&text).filter(|on| *on <= today))
}

async fn read(client: &Client, url: &Url) -> Result<String> {
    let request = Request::new(Method::GET, url.clone())
        .header(
            "accept",
            "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.5",
        )
        .timeout(PATIENCE)
        .max_bytes(MOST_BYTES)
        .redirects(HOPS)
        .plain_http(true);
    let answer = client.send(request).await.map_err(Problem::internal)?;
    Ok(answer.text().into_owned())
}
