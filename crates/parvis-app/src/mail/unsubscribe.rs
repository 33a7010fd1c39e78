use crate::secret::Token;
use crate::{App, Problem, ProblemKind, Result};
use parvis_domain::{NoticeKind, NoticeWay, Rhythmic, UserId, WorkspaceId};
use parvis_store::{mail, membership, notice, workspace};

/// What the word at the foot of a letter ends.
pub struct Ended {
    /// A kind of notice, or `digest`.
    pub kind: String,
    /// The workspace's name.
    pub workspace: String,
}

struct Found {
    place: WorkspaceId,
    user: UserId,
    ended: Ended,
}

async fn find(app: &App, word: &str) -> Result<Found> {
    let spent = || Problem::new(ProblemKind::Gone, "unsubscribe-spent");
    let found = mail::by_unsubscribe(&app.store, &Token::hash(word)).await?;
    let (place, user, kind) = found.ok_or_else(spent)?;
    let home = workspace::by_id(&app.store, place).await?.ok_or_else(spent)?;
    Ok(Found {
        place,
        user,
        ended: Ended {
            kind,
            workspace: home.name,
        },
    })
}

/// What such a word would end. Looking ends nothing: mailboxes follow links by themselves.
///
/// # Errors
/// `unsubscribe-spent`.
pub async fn look_at(app: &App, word: &str) -> Result<Ended> {
    Ok(find(app, word).await?.ended)
}

/// Ends mail of its kind to whom the letter was written. What they are told in the workbench stays. Doing it twice is
/// doing it once.
///
/// # Errors
/// `unsubscribe-spent`.
pub async fn end(app: &App, word: &str) -> Result<Ended> {
    let found = find(app, word).await?;
    let mut tx = app.begin().await?;
    if let Ok(kind) = found.ended.kind.parse::<NoticeKind>() {
        notice::set_way(&mut tx, found.place, found.user, kind, NoticeWay::Here).await?;
    } else if let Some(mut kept) = notice::digest(&mut tx, found.place, found.user).await? {
        kept.digest.rhythm = Rhythmic::Never;
        kept.next_at = None;
        // Who has left since has nothing to end.
        if membership::role_for_update(&mut tx, found.place, found.user)
            .await?
            .is_some()
        {
            notice::keep_digest(&mut tx, found.place, found.user, &kept).await?;
        }
    }
    tx.commit().await?;
    Ok(found.ended)
}
