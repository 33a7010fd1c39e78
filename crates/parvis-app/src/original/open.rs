use crate::{Acting, Problem, Result};
use parvis_domain::{Original, OriginalId, WorkingCopy};
use parvis_store::{Tx, original, working_copy};

/// An original and its working copy, which nobody else changes until the transaction ends.
pub(crate) struct Opened {
    pub(crate) original: Original,
    pub(crate) copy: WorkingCopy,
}

/// Takes an original in hand. Always in this order, so that two who do so wait for one another instead of
/// blocking each other.
pub(crate) async fn open(tx: &mut Tx, who: &Acting, id: OriginalId) -> Result<Opened> {
    let original = original::for_update(tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("original"))?;
    let copy = working_copy::for_update(tx, who.place(), id)
        .await?
        .ok_or_else(|| Problem::internal("an original without a working copy"))?;
    Ok(Opened { original, copy })
}

/// As [`open`], to write it: what lives elsewhere is refused.
pub(crate) async fn open_here(tx: &mut Tx, who: &Acting, id: OriginalId) -> Result<Opened> {
    let opened = open(&mut *tx, who, id).await?;
    crate::home::written_here(tx, who.place(), id).await?;
    Ok(opened)
}

/// Refuses to act on words that whoever asks hasn't seen. Without a version, what is there is meant.
pub(crate) fn same_version(copy: &WorkingCopy, seen: Option<i64>) -> Result<()> {
    match seen {
        Some(seen) if seen != copy.version => Err(Problem::conflict("working-copy-moved-on")),
        _ => Ok(()),
    }
}
