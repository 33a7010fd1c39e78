use crate::{Acting, App, Problem, Result};
use parvis_domain::{RevisionId, Variant, VariantContent, VariantRevision};
use parvis_store::{Tx, variant};

/// Freezes a variant as it is sent now: what is ruled on is what goes out. The state frozen last is taken again when nothing
/// has changed since. Gives which it is, and how many parts it has.
pub(super) async fn freeze(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    of: &Variant,
    sent: VariantContent,
) -> Result<(RevisionId, u32)> {
    let parts = u32::try_from(sent.parts.len()).map_err(Problem::internal)?;
    let newest = variant::newest_revision(&mut *tx, who.place(), of.id).await?;
    let number = match newest {
        Some(same) if same.content == sent && same.made_from == of.made_from => {
            return Ok((same.id, parts));
        }
        Some(other) => other.number + 1,
        None => 1,
    };
    let revision = VariantRevision {
        id: RevisionId::next(app.clock.as_ref(), app.dice.as_ref()),
        variant_id: of.id,
        number,
        content: sent,
        made_from: of.made_from,
        created_at: app.now(),
        created_by: who.user.id,
    };
    variant::insert_revision(tx, who.place(), &revision).await?;
    Ok((revision.id, parts))
}
