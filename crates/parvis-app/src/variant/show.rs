use super::copy::same_text;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Variant, VariantId};
use parvis_store::{original, variant};

/// A variant, and what one ought to know of it.
#[derive(Clone, Debug)]
pub struct VariantView {
    /// Itself.
    pub variant: Variant,
    /// Its original was published anew since it was made.
    pub stale: bool,
    /// Other variants of the same original with the very same text: made for no place in particular.
    pub same_text_as: Vec<VariantId>,
}

/// One variant.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: VariantId) -> Result<VariantView> {
    app.allowed_here(who, Action::VariantRead)?;
    let found = variant::by_id(&app.store, who.place(), id).await?;
    view(app, who, found.ok_or(Problem::not_found("variant"))?).await
}

pub(super) async fn view(app: &App, who: &Acting, variant: Variant) -> Result<VariantView> {
    let original = original::by_id(&app.store, who.place(), variant.original_id).await?;
    let siblings = variant::of_original(&app.store, who.place(), variant.original_id).await?;
    Ok(VariantView {
        stale: variant.is_stale(original.and_then(|original| original.published_revision)),
        same_text_as: same_text(&variant, &siblings),
        variant,
    })
}
