use super::listen::Session;
use super::{Trouble, pace};
use crate::message::{Ear, Road, conversation_of, hear};
use crate::observation;
use parvis_connectors::{ConnectorErrorKind as Kind, Counts, Remote, ReplyPage, Retry};
use parvis_domain::{Conversation, Metric, Observed, PartCounts, RemoteLink, Timestamp};
use parvis_store::reading::{self, Reading, Thread};
use parvis_store::{conversation, message, publication, site};
use std::collections::HashMap;

/// As many threads are read in one go: as many numbers as networks give at once.
const AT_ONCE: u32 = 25;
/// As many pages of one thread are read in one go; the rest next time.
const MOST_PAGES: usize = 20;

/// Reads the threads that are due, and what is counted for them.
pub(super) async fn read_due(session: &mut Session<'_>, reading: &Reading) -> Result<(), Trouble> {
    let now = session.app.now();
    let threads = reading::threads_due(
        &session.app.store,
        reading.workspace_id,
        reading.channel_id,
        (now, pace::ahead(now)),
        now.minus(pace::RESTS),
        AT_ONCE,
    )
    .await?;
    if session.line.counts() && !threads.is_empty() {
        count(session, reading, &threads).await?;
    }
    for thread in threads {
        read(session, reading, thread).await?;
    }
    Ok(())
}

/// Counts every part of every thread: each by itself, and for the whole what can honestly be added up.
async fn count(session: &mut Session<'_>, reading: &Reading, threads: &[Thread]) -> Result<(), Trouble> {
    let (app, workspace) = (session.app, reading.workspace_id);
    let mut ids: Vec<String> = Vec::new();
    let mut standing = Vec::with_capacity(threads.len());
    for thread in threads {
        let parts = publication::standing(&app.store, workspace, thread.publication_id).await?;
        ids.extend(parts.iter().map(|part| part.remote.id.clone()));
        standing.push(parts);
    }
    let mut counted: HashMap<String, PartCounts> = HashMap::new();
    for some in ids.chunks(AT_ONCE as usize) {
        for one in session.line.count(some).await? {
            // What isn't shown has no number: not zero, and not what it was.
            if let Some(counts) = one.counts {
                counted.insert(one.id, of_part(&counts, app.now()));
            }
        }
    }
    let mut tx = app.begin().await?;
    session.stay(&mut tx, reading).await?;
    let mut changed = false;
    for (thread, parts) in threads.iter().zip(standing) {
        let mut read = Vec::new();
        for part in &parts {
            if let Some(counts) = counted.get(&part.remote.id) {
                let id = thread.publication_id;
                publication::count_part(&mut tx, workspace, id, part.position, counts).await?;
                read.push(*counts);
            }
        }
        if read.is_empty() || read.len() < parts.len() {
            continue;
        }
        let planned = |at: Timestamp| {
            pace::between(at.since(thread.published_at)) * app.outgoing.patience.listening.last
        };
        let read = observation::Read {
            of: Observed::Publication(thread.publication_id),
            values: &added_up(&read),
            definitions: session.line.definitions(),
            planned: &planned,
        };
        changed |= observation::keep(app, &mut tx, workspace, &read).await?;
    }
    if changed {
        site::touch(&mut tx, workspace, app.now()).await?;
    }
    tx.commit().await?;
    Ok(())
}

const fn of_part(counts: &Counts, now: Timestamp) -> PartCounts {
    PartCounts {
        likes: counts.likes,
        reposts: counts.reposts,
        replies: counts.replies,
        quotes: counts.quotes,
        read_at: Some(now),
    }
}

/// Likes, reposts and quotes of each part are the thread's. Answers of several parts are not added up: the next part is
/// an answer too, and one answer may be counted under several.
fn added_up(parts: &[PartCounts]) -> [(Metric, Option<u64>); 4] {
    let sum = |of: fn(&PartCounts) -> Option<u64>| {
        let each: Option<Vec<u64>> = parts.iter().map(of).collect();
        each.map(|each| each.into_iter().fold(0, u64::saturating_add))
    };
    let answers = match parts {
        [alone] => alone.replies,
        _ => None,
    };
    [
        (Metric::Likes, sum(|part| part.likes)),
        (Metric::Reposts, sum(|part| part.reposts)),
        (Metric::Replies, answers),
        (Metric::Quotes, sum(|part| part.quotes)),
    ]
}

/// Reads one thread from where it was left, to its end if that isn't too far.
async fn read(session: &mut Session<'_>, reading: &Reading, mut thread: Thread) -> Result<(), Trouble> {
    let now = session.app.now();
    let begun = match &thread.page {
        Some((_, begun)) if *begun <= now && now.since(*begun) < pace::STALE => *begun,
        _ => {
            thread.page = None;
            now
        }
    };
    let root = remote(&thread.root);
    for _ in 0..MOST_PAGES {
        let cursor = thread.page.as_ref().map(|(cursor, _)| cursor.clone());
        let page = match session.line.replies(&root, cursor.as_deref()).await {
            Err(error) if error.kind == Kind::Gone => return root_gone(session, reading, thread).await,
            Err(error) if cursor.is_some() && error.retry == Retry::Never => {
                thread.page = None;
                keep_place(session, reading, &thread).await?;
                return Err(error.into());
            }
            answered => answered?,
        };
        keep_page(session, reading, &mut thread, begun, &page).await?;
        if thread.page.is_none() {
            break;
        }
    }
    Ok(())
}

fn remote(link: &RemoteLink) -> Remote {
    Remote {
        id: link.id.clone(),
        version: link.version.clone(),
        url: link.url.clone(),
    }
}

async fn keep_place(session: &Session<'_>, reading: &Reading, thread: &Thread) -> Result<(), Trouble> {
    let mut tx = session.app.begin().await?;
    session.stay(&mut tx, reading).await?;
    let (workspace, channel) = (reading.workspace_id, reading.channel_id);
    let next = Some(session.app.now().plus(pace::NEWS_EVERY));
    reading::keep_thread(&mut tx, workspace, channel, thread, next).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps a page of a thread and the place where the next one begins; after the last one, what is gone.
async fn keep_page(
    session: &Session<'_>,
    reading: &Reading,
    thread: &mut Thread,
    begun: Timestamp,
    page: &ReplyPage,
) -> Result<(), Trouble> {
    let (app, workspace) = (session.app, reading.workspace_id);
    let ear = Ear {
        app,
        workspace,
        channel: session.channel,
    };
    let road = Road::Thread {
        begun,
        hidden: &page.hidden,
    };
    let now = app.now();
    let mut tx = app.begin().await?;
    session.stay(&mut tx, reading).await?;
    let mut seen_by_readers = false;
    let replies: Vec<_> = page.replies.iter().collect();
    for heard in hear(&ear, &mut tx, &replies, road).await? {
        seen_by_readers |= heard.seen_by_readers;
        if heard.new {
            thread.spoken_at = Some(now);
        }
    }
    thread.page = page.next.clone().map(|next| (next, begun));
    let mut next_at = Some(now);
    if thread.page.is_none() {
        thread.read_at = Some(now);
        let spoken = thread
            .spoken_at
            .unwrap_or(thread.published_at)
            .max(thread.published_at);
        next_at = pace::thread(now, spoken, app.outgoing.patience.listening.next);
        seen_by_readers |= conclude(session, &mut tx, &ear, thread, begun).await?;
    }
    reading::keep_thread(&mut tx, workspace, reading.channel_id, thread, next_at).await?;
    if seen_by_readers {
        site::touch(&mut tx, workspace, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The whole thread has been read: what it lacks is gone, and its root stands. Gives whether something changed.
async fn conclude(
    session: &Session<'_>,
    tx: &mut parvis_store::Tx,
    ear: &Ear<'_>,
    thread: &Thread,
    begun: Timestamp,
) -> Result<bool, Trouble> {
    let Some(mut talk) = known(tx, ear, thread).await? else {
        return Ok(false);
    };
    let now = session.app.now();
    let settled = begun.minus(pace::SETTLES);
    let gone = message::mark_gone(&mut *tx, ear.workspace, talk.id, begun, settled, now).await?;
    let back = talk.root_gone_at.take().is_some();
    if back {
        conversation::update(tx, ear.workspace, &talk).await?;
    }
    Ok(gone > 0 || back)
}

/// The conversation that hangs there, if anything has been heard.
async fn known(
    tx: &mut parvis_store::Tx,
    ear: &Ear<'_>,
    thread: &Thread,
) -> Result<Option<Conversation>, Trouble> {
    let there = conversation::by_root(&mut *tx, ear.workspace, ear.channel.id, &thread.root.id).await?;
    match there {
        // It is asked for once more, so that it knows its publication.
        Some(_) => Ok(Some(conversation_of(ear, tx, &remote(&thread.root)).await?)),
        None => Ok(None),
    }
}

/// Our piece itself can't be seen there. What came out a moment ago may only not be listed yet; else what hangs from it
/// hangs from nothing, as long as that lasts.
async fn root_gone(session: &Session<'_>, reading: &Reading, mut thread: Thread) -> Result<(), Trouble> {
    let (app, workspace) = (session.app, reading.workspace_id);
    let ear = Ear {
        app,
        workspace,
        channel: session.channel,
    };
    let now = app.now();
    let mut tx = app.begin().await?;
    session.stay(&mut tx, reading).await?;
    thread.page = None;
    if now.since(thread.published_at) >= pace::SETTLES
        && let Some(mut talk) = known(&mut tx, &ear, &thread).await?
        && talk.root_gone_at.is_none()
    {
        talk.root_gone_at = Some(now);
        conversation::update(&mut tx, workspace, &talk).await?;
        site::touch(&mut tx, workspace, now).await?;
    }
    let next_at = pace::thread(now, thread.published_at, app.outgoing.patience.listening.next);
    reading::keep_thread(&mut tx, workspace, reading.channel_id, &thread, next_at).await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likes_of_parts_are_added_up_and_answers_are_not() {
        let part = |likes, replies| PartCounts {
            likes,
            replies,
            ..PartCounts::default()
        };
        let read = |parts: &[PartCounts]| added_up(parts).map(|(_, value)| value);
        assert_eq!(
            read(&[part(Some(3), Some(2)), part(Some(4), Some(1))]),
            [Some(7), None, None, None]
        );
        assert_eq!(read(&[part(Some(3), Some(2))]), [Some(3), None, Some(2), None]);
        assert_eq!(
            read(&[part(Some(3), None), part(None, None)]),
            [None, None, None, None],
            "what isn't known of one isn't known of all"
        );
    }
}
