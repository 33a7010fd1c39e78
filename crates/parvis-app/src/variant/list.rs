use super::copy::same_text;
use super::show::VariantView;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, OriginalId};
use parvis_store::{original, variant};

/// Every variant of an original, in the order they were begun.
///
/// # Errors
/// `not-found` when there is no such original; `denied`.
pub async fn list(app: &App, who: &Acting, of: OriginalId) -> Result<Vec<VariantView>> {
    app.allowed_here(who, Action::VariantRead)?;
    let original = original::by_id(&app.store, who.place(), of).await?;
    let original = original.ok_or(Problem::not_found("original"))?;
    let variants = variant::of_original(&app.store, who.place(), of).await?;
    let views = variants.iter().map(|variant| VariantView {
        stale: variant.is_stale(original.published_revision),
        same_text_as: same_text(variant, &variants),
        variant: variant.clone(),
    });
    Ok(views.collect())
}
