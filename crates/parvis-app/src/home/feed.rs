//! Reading a feed: RSS, Atom or JSON Feed. It names the newest only, so that what it lacks is looked for by itself.

use super::article;
use super::fetch::{Trouble, request, well};
use super::visit::Visit;
use feed_rs::model::Feed;
use parvis_connectors::home::feed;
use parvis_domain::Timestamp;
use parvis_net::{Client, Url};
use parvis_store::home::HomeReading;
use parvis_store::remote_original;
use std::collections::HashSet;
use std::time::Duration;

pub(super) const FEEDS: &str = "application/feed+json, application/atom+xml, application/rss+xml;q=0.9, application/xml;q=0.8, */*;q=0.5";
/// How often each article is looked for at its address, and how many in one go.
const CHECKED_EVERY: Duration = Duration::from_hours(24);
const AT_ONCE: usize = 10;

/// A feed, and what its server called its state.
pub(super) struct Read {
    pub(super) feed: Feed,
    pub(super) etag: Option<String>,
    pub(super) last_modified: Option<String>,
}

/// Reads a feed; none when it is as it was.
pub(super) async fn fetch(
    client: &Client,
    url: &Url,
    known: (Option<&str>, Option<&str>),
) -> Result<Option<Read>, Trouble> {
    let mut asked = request(url, FEEDS);
    if let Some(etag) = known.0 {
        asked = asked.header("if-none-match", etag);
    }
    if let Some(since) = known.1 {
        asked = asked.header("if-modified-since", since);
    }
    let answer = client.send(asked).await?;
    if answer.status().as_u16() == 304 {
        return Ok(None);
    }
    let answer = well(answer)?;
    let header = |name: &str| answer.header(name).map(ToOwned::to_owned);
    let (etag, last_modified) = (header("etag"), header("last-modified"));
    let feed = feed::read(answer.bytes(), url).map_err(|error| Trouble::there("home-not-readable", error))?;
    Ok(Some(Read {
        feed,
        etag,
        last_modified,
    }))
}

/// Reads what the feed names; what it doesn't name any more is looked for where readers found it.
pub(super) async fn read(visit: &Visit<'_>, url: &Url, reading: &mut HomeReading) -> Result<(), Trouble> {
    let known = (reading.etag.as_deref(), reading.last_modified.as_deref());
    let mut named = HashSet::new();
    let mut oldest = None;
    if let Some(read) = fetch(visit.client, url, known).await? {
        let articles: Vec<_> = read
            .feed
            .entries
            .iter()
            .filter_map(|it| feed::article(url, it))
            .collect();
        article::keep(visit, &articles).await?;
        oldest = articles.iter().filter_map(|it| it.published_at).min();
        named.extend(articles.into_iter().map(|it| it.remote_id));
        (reading.etag, reading.last_modified) = (read.etag, read.last_modified);
    }
    look_for_the_rest(visit, url, &named, oldest).await
}

/// An article that should stand in the feed and doesn't is looked for at once; the others once a day, some at a time.
async fn look_for_the_rest(
    visit: &Visit<'_>,
    url: &Url,
    named: &HashSet<String>,
    oldest: Option<Timestamp>,
) -> Result<(), Trouble> {
    let (store, place, now) = (&visit.app.store, visit.workspace, visit.app.now());
    let known = remote_original::live(store, place, &feed::prefix(url)).await?;
    let mut due = Vec::new();
    for one in known {
        if named.contains(&one.remote_id) {
            continue;
        }
        let kept = parvis_store::original::by_id(store, place, one.original).await?;
        let published = kept.and_then(|it| it.published_at);
        let missed = oldest.is_some_and(|oldest| published.is_some_and(|at| at >= oldest));
        if missed || now.since(one.seen_at) >= CHECKED_EVERY {
            due.push(one);
        }
        if due.len() >= AT_ONCE {
            break;
        }
    }
    for one in due {
        let Ok(address) = Url::parse(&one.address) else {
            continue;
        };
        let answer = visit.client.send(request(&address, "text/html, */*;q=0.5")).await;
        match answer.map(|it| it.status().as_u16()) {
            Ok(404 | 410) => article::gone(visit, one.original).await?,
            // A server that is out of sorts says nothing about its articles.
            Ok(200..=299) => {
                let mut tx = visit.app.begin().await?;
                visit.stay(&mut tx).await?;
                remote_original::see(&mut tx, place, &[one.original], now).await?;
                tx.commit().await?;
            }
            _ => {}
        }
    }
    Ok(())
}
