use crate::{Acting, App, Result};
use parvis_domain::{Action, BriefState, BriefWaitsFor, Cursor, Page};
use parvis_store::brief::{self, BriefCard, BriefFilter, BriefStanding};
use parvis_store::working_copy;

/// Which briefs somebody wants to see.
#[derive(Clone, Debug, Default)]
pub struct BriefQuery {
    /// In this state.
    pub state: Option<BriefState>,
    /// That wait for one of the two.
    pub waits_for: Option<BriefWaitsFor>,
    /// One's own only.
    pub mine: bool,
    /// With these words; accents and capitals make no difference.
    pub text: Option<String>,
}

/// A page of briefs, and how all of them stand.
#[derive(Clone, Debug)]
pub struct BriefList {
    /// What was asked last first.
    pub page: Page<BriefCard>,
    /// How they stand.
    pub standing: BriefStanding,
}

/// The workspace's briefs, page by page.
///
/// # Errors
/// `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    query: &BriefQuery,
    after: Option<&Cursor>,
    size: u32,
) -> Result<BriefList> {
    app.allowed_here(who, Action::BriefRead)?;
    let text = query.text.as_deref().map(working_copy::folded);
    let filter = BriefFilter {
        state: query.state,
        waits_for: query.waits_for,
        asked_by: query.mine.then_some(who.user.id),
        link: None,
        text: text.unwrap_or_default(),
    };
    Ok(BriefList {
        page: brief::list(&app.store, who.place(), &filter, after, size).await?,
        standing: brief::standing(&app.store, who.place()).await?,
    })
}
