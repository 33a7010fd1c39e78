use super::listen::Session;
use super::{Trouble, pace};
use crate::message::{Ear, Road, hear};
use parvis_connectors::{ConnectorErrorKind as Kind, News, NewsKind, NewsPage, Retry};
use parvis_domain::{PublicationId, WorkspaceId};
use parvis_store::reading::{self, Reading};
use parvis_store::{Tx, publication, site};

/// As many pages are read in one go; the rest next time.
const MOST_PAGES: usize = 10;

/// Reads what happened since the last time, page by page back to what is known.
///
/// Each page is kept with the place where the next one begins, in one transaction. That everything has been heard until
/// some time is kept only once the last page has been.
pub(super) async fn read(session: &mut Session<'_>, reading: &mut Reading) -> Result<(), Trouble> {
    // After the clock was moved back: what is to come mustn't pass for known.
    reading.heard_until = reading.heard_until.min(session.app.now());
    for _ in 0..MOST_PAGES {
        let cursor = reading.news.as_ref().map(|(cursor, _)| cursor.clone());
        let page = match session.line.news(cursor.as_deref()).await {
            Err(error) if cursor.is_some() && error.retry == Retry::Never && error.kind == Kind::Refused => {
                // A place in a list may not keep: begin at its top again.
                reading.news = None;
                keep_place(session, reading).await?;
                return Err(error.into());
            }
            answered => answered?,
        };
        if keep_page(session, reading, &page).await? {
            return Ok(());
        }
    }
    Ok(())
}

async fn keep_place(session: &Session<'_>, reading: &Reading) -> Result<(), Trouble> {
    let mut tx = session.app.begin().await?;
    if !reading::keep(&mut tx, reading, session.lease).await? {
        return Err(Trouble::LostLease);
    }
    tx.commit().await?;
    Ok(())
}

/// Keeps what a page tells. Gives whether it reached what was known.
async fn keep_page(session: &Session<'_>, reading: &mut Reading, page: &NewsPage) -> Result<bool, Trouble> {
    let (app, workspace) = (session.app, reading.workspace_id);
    let known = reading.heard_until;
    let floor = known.minus(pace::OVERLAP);
    let newest = page.news.iter().map(|item| item.at).max();
    let top = match &reading.news {
        Some((_, top)) => *top,
        None => newest.unwrap_or(known).min(app.now()),
    };
    // The oldest first: they were heard in that order, too.
    let items: Vec<&News> = page.news.iter().rev().filter(|item| item.at >= floor).collect();
    let reached = page.next.is_none() || page.news.iter().any(|item| item.at < floor);
    let mut after = reading.clone();
    if reached {
        after.heard_until = known.max(top);
        after.news = None;
    } else {
        after.news = page.next.clone().map(|next| (next, top));
    }
    if items.is_empty() && after == *reading {
        return Ok(reached);
    }
    let mut tx = app.begin().await?;
    session.stay(&mut tx, reading).await?;
    let seen_by_readers = keep_replies(session, &mut tx, workspace, &items).await?;
    for item in items.iter().filter(|item| item.at > known) {
        hasten_for(session, &mut tx, workspace, item).await?;
    }
    if seen_by_readers {
        site::touch(&mut tx, workspace, app.now()).await?;
    }
    if !reading::keep(&mut tx, &after, session.lease).await? {
        return Err(Trouble::LostLease);
    }
    tx.commit().await?;
    *reading = after;
    Ok(reached)
}

/// Keeps the answers that were told. Gives whether readers see something else now.
async fn keep_replies(
    session: &Session<'_>,
    tx: &mut Tx,
    workspace: WorkspaceId,
    items: &[&News],
) -> Result<bool, Trouble> {
    let ear = Ear {
        app: session.app,
        workspace,
        channel: session.channel,
    };
    let replies: Vec<_> = items
        .iter()
        .filter(|item| item.kind == NewsKind::Reply)
        .filter_map(|item| item.reply.as_ref())
        .collect();
    let mut seen_by_readers = false;
    for heard in hear(&ear, tx, &replies, Road::News).await? {
        if let Some(publication) = heard.publication.filter(|_| heard.new) {
            hasten(session, tx, workspace, publication).await?;
        }
        seen_by_readers |= heard.seen_by_readers;
    }
    Ok(seen_by_readers)
}

/// What was liked, shared or quoted is counted again.
async fn hasten_for(
    session: &Session<'_>,
    tx: &mut Tx,
    workspace: WorkspaceId,
    item: &News,
) -> Result<(), Trouble> {
    if !matches!(item.kind, NewsKind::Like | NewsKind::Repost | NewsKind::Quote) {
        return Ok(());
    }
    let about = item.about.as_deref().unwrap_or_default();
    let ours = publication::by_remote(&mut *tx, workspace, session.channel.id, about).await?;
    if let Some(ours) = ours {
        hasten(session, tx, workspace, ours.id).await?;
    }
    Ok(())
}

/// Something happened there: its thread is read, and its numbers, however old it is.
async fn hasten(
    session: &Session<'_>,
    tx: &mut Tx,
    workspace: WorkspaceId,
    publication: PublicationId,
) -> Result<(), Trouble> {
    let (channel, now) = (session.channel.id, session.app.now());
    reading::hasten_thread(tx, workspace, channel, publication, now).await?;
    Ok(())
}
