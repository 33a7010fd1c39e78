use super::{at, check};
use crate::{Acting, Result};
use parvis_domain::{Clash, Merged, Side, Strategy, merge};
use parvis_store::Tx;
use parvis_store::strategy::Present;
use serde_json::{Value, json};

/// Brings what was written on the ground of revision `from` together with what stands there now.
pub(super) async fn bring(
    tx: &mut Tx,
    who: &Acting,
    present: &Present,
    from: i64,
    written: &Strategy,
    prefer: Option<Side>,
) -> Result<Merged> {
    let base = if from == present.number {
        present.strategy.clone()
    } else {
        at(&mut *tx, who.place(), from).await?
    };
    check::channels_known(written, &base, &present.strategy)?;
    let mut merged = merge(&base, written, &present.strategy, prefer);
    // A channel that was left since serves nothing, whatever was written about it.
    let here: Vec<_> = present.strategy.servings.iter().map(|it| it.channel).collect();
    merged.strategy.servings.retain(|it| here.contains(&it.channel));
    merged.clashes.retain(|clash| match (&clash.mine, &clash.theirs) {
        (Some(parvis_domain::Piece::Serving(mine)), None) => here.contains(&mine.channel),
        _ => true,
    });
    Ok(merged)
}

/// Both texts of each passage that clashes, for whoever has to choose.
pub(super) fn told(clashes: &[Clash]) -> Value {
    clashes
        .iter()
        .map(|clash| {
            let name = clash
                .mine
                .as_ref()
                .or(clash.theirs.as_ref())
                .map(|it| it.name().to_owned());
            json!({
                "passage": clash.passage,
                "name": name,
                "mine": check::shown(clash.mine.as_ref()),
                "theirs": check::shown(clash.theirs.as_ref()),
            })
        })
        .collect()
}
