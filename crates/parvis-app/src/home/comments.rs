//! What readers say under the articles of a home elsewhere: it comes into the inbox, and is public where it stands.

use super::feed;
use super::fetch::{Trouble, get};
use super::heard_as;
use super::visit::Visit;
use super::wordpress::{self, OVERLAP, endpoint, number, parsed};
use crate::message::{Ear, Road, hear};
use parvis_connectors::Reply;
use parvis_connectors::home::feed as said;
use parvis_connectors::home::wordpress::{Comment, author_id, instant, prefix, remote_id};
use parvis_domain::{Channel, RemoteOriginal, Timestamp};
use parvis_net::Url;
use parvis_store::home::HomeReading;
use parvis_store::{channel, conversation, message, remote_original};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

/// What was said longer ago than this when the home was first read wants nothing of anybody any more.
const OLD: Duration = Duration::from_hours(14 * 24);
/// As many pages are read in one go: 10,000 comments.
const MOST_PAGES: u32 = 100;

#[derive(Deserialize)]
struct Named {
    id: u64,
}

/// Reads the comments of a WordPress: everything at first, then what is new; what went away is found by its absence.
pub(super) async fn of_wordpress(
    visit: &Visit<'_>,
    api: &Url,
    reading: &mut HomeReading,
) -> Result<(), Trouble> {
    let since = reading.comments_until.map(|until| until.minus(OVERLAP));
    let order = if since.is_some() { "desc" } else { "asc" };
    let mut newest = reading.comments_until;
    let mut total = None;
    for page in 1..=MOST_PAGES {
        let page = page.to_string();
        let query = [
            ("per_page", "100"),
            ("page", page.as_str()),
            ("order", order),
            ("orderby", "date_gmt"),
        ];
        let answer = get(
            visit.client,
            &endpoint(api, "wp/v2/comments", &query),
            "application/json",
        )
        .await?;
        let pages = number(&answer, "x-wp-totalpages").unwrap_or(1);
        total = number(&answer, "x-wp-total").or(total);
        let mut comments: Vec<Comment> = parsed(&answer)?;
        // A question comes before its answer.
        comments.sort_by(|one, other| (&one.date_gmt, one.id).cmp(&(&other.date_gmt, other.id)));
        let times: Vec<_> = comments.iter().filter_map(|it| instant(&it.date_gmt)).collect();
        newest = newest.max(times.iter().max().copied());
        let roots = roots(visit, api, &comments).await?;
        let replies: Vec<Reply> = comments
            .iter()
            .filter_map(|comment| Some(comment.reply(api, roots.get(&comment.post)?, visit.app.now())))
            .collect();
        let ours = who_write(visit, api, &comments).await;
        take_in(visit, &replies, &ours, since.is_none()).await?;
        let known = since.is_some_and(|since| times.iter().min().is_none_or(|oldest| *oldest < since));
        if comments.is_empty() || known || page.parse::<u32>().is_ok_and(|page| page >= pages) {
            break;
        }
    }
    reading.comments_until = newest.or(Some(visit.home.configured_at));
    sweep(visit, api, total).await
}

/// The articles these comments stand under. One on a page of theirs, or on something that isn't known, has none.
async fn roots(
    visit: &Visit<'_>,
    api: &Url,
    comments: &[Comment],
) -> Result<HashMap<u64, RemoteOriginal>, Trouble> {
    let mut found = HashMap::new();
    for comment in comments {
        if found.contains_key(&comment.post) {
            continue;
        }
        let id = remote_id(api, comment.post);
        if let Some(root) = remote_original::by_remote_id(&visit.app.store, visit.workspace, &id).await? {
            found.insert(comment.post, root);
        }
    }
    Ok(found)
}

/// Those who wrote these comments and write articles there too: what they say is our answer. To strangers a WordPress
/// names whoever has published something, and nobody else; where it names nobody, nobody is known to be ours.
async fn who_write(visit: &Visit<'_>, api: &Url, comments: &[Comment]) -> Vec<String> {
    let authors: BTreeSet<u64> = comments.iter().map(|it| it.author).filter(|id| *id > 0).collect();
    if authors.is_empty() {
        return Vec::new();
    }
    let include: Vec<String> = authors.iter().map(u64::to_string).collect();
    let include = include.join(",");
    let query = [
        ("include", include.as_str()),
        ("per_page", "100"),
        ("_fields", "id"),
    ];
    let asked = get(
        visit.client,
        &endpoint(api, "wp/v2/users", &query),
        "application/json",
    )
    .await;
    let named = asked.and_then(|answer| parsed::<Vec<Named>>(&answer));
    let named = named.unwrap_or_default();
    named.iter().map(|it| author_id(api, it.id)).collect()
}

/// Reads a feed of comments. It names the newest only, and doesn't say which answers which.
pub(super) async fn of_feed(visit: &Visit<'_>, url: &Url, reading: &mut HomeReading) -> Result<(), Trouble> {
    let known = (reading.comments_etag.as_deref(), None);
    let Some(read) = feed::fetch(visit.client, url, known).await? else {
        return Ok(());
    };
    let mut replies = Vec::new();
    for entry in read.feed.entries.iter().rev() {
        let Some(address) = said::address(entry) else {
            continue;
        };
        let article = address.split('#').next().unwrap_or_default();
        let root = remote_original::by_address(&visit.app.store, visit.workspace, article).await?;
        let Some(root) = root else { continue };
        replies.push(said::comment(url, entry, &address, &root, visit.app.now()));
    }
    // A feed names who wrote a comment, and nothing that would tell us from a stranger of the same name.
    take_in(visit, &replies, &[], reading.comments_until.is_none()).await?;
    reading.comments_etag = read.etag;
    reading.comments_until = Some(visit.app.now());
    Ok(())
}

async fn channel_there(visit: &Visit<'_>) -> Result<Channel, Trouble> {
    let id = visit.home.channel.ok_or(Trouble::LostLease)?;
    let found = channel::by_id(&visit.app.store, visit.workspace, id).await?;
    let found = found.ok_or(Trouble::LostLease)?;
    // Its people are those of the home, although nothing is sent there.
    Ok(Channel {
        network: Some(heard_as(visit.home.kind)),
        ..found
    })
}

/// Keeps comments, in their order. What is old when a home is first read is closed at once.
/// `ours` are the accounts of those who write there.
async fn take_in(visit: &Visit<'_>, replies: &[Reply], ours: &[String], first: bool) -> Result<(), Trouble> {
    if replies.is_empty() {
        return Ok(());
    }
    let channel = channel_there(visit).await?;
    let ear = Ear {
        app: visit.app,
        workspace: visit.workspace,
        channel: &channel,
    };
    let mut tx = visit.app.begin().await?;
    visit.stay(&mut tx).await?;
    let told: Vec<&Reply> = replies.iter().collect();
    hear(&ear, &mut tx, &told, Road::Home { ours }).await?;
    if first {
        let mut newest: HashMap<&str, Timestamp> = HashMap::new();
        for reply in replies {
            let last = newest.entry(&reply.root.id).or_insert(reply.written_at);
            *last = (*last).max(reply.written_at);
        }
        let old = visit.home.configured_at.minus(OLD);
        for (root, _) in newest.into_iter().filter(|(_, last)| *last < old) {
            let talk = conversation::by_root(&mut tx, visit.workspace, channel.id, root).await?;
            if let Some(mut talk) = talk {
                talk.close(visit.app.now());
                conversation::update(&mut tx, visit.workspace, &talk).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(())
}

/// What went away there goes away here.
async fn sweep(visit: &Visit<'_>, api: &Url, total: Option<u32>) -> Result<(), Trouble> {
    let Some(channel) = visit.home.channel else {
        return Ok(());
    };
    let known = message::standing_on(&visit.app.store, visit.workspace, channel).await?;
    let prefix = format!("{}comment-", prefix(api));
    let known: Vec<_> = known
        .into_iter()
        .filter_map(|(id, remote)| Some((id, remote.strip_prefix(&prefix)?.parse::<u64>().ok()?)))
        .collect();
    // Some stand under what isn't known here: fewer than there is nothing to look for.
    if total.is_none_or(|total| known.len() <= total as usize) && known.len() < 2 && total != Some(0) {
        return Ok(());
    }
    if total.is_some_and(|total| total as usize == known.len()) {
        return Ok(());
    }
    let there = wordpress::ids(visit, api, "wp/v2/comments").await?;
    let gone: Vec<_> = known
        .into_iter()
        .filter(|(_, number)| !there.contains(number))
        .map(|(id, _)| id)
        .collect();
    if gone.is_empty() {
        return Ok(());
    }
    let now = visit.app.now();
    let mut tx = visit.app.begin().await?;
    visit.stay(&mut tx).await?;
    for id in gone {
        if let Some(mut message) = message::for_update(&mut tx, visit.workspace, id).await? {
            message.gone_at = Some(now);
            message::update(&mut tx, visit.workspace, &message).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
