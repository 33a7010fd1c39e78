use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, BriefId, CampaignId, OriginalId};
use parvis_store::{brief, campaign, original};

/// The brief that an original was made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginBrief {
    /// Which.
    pub id: BriefId,
    /// What it is called.
    pub title: String,
    /// Who asked.
    pub asker_name: String,
}

/// What an original comes from, and belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The brief it was made of.
    pub brief: Option<OriginBrief>,
    /// The campaign it belongs to, and what that is called.
    pub campaign: Option<(CampaignId, String)>,
}

/// What an original comes from, and belongs to.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn origin(app: &App, who: &Acting, id: OriginalId) -> Result<Origin> {
    app.allowed_here(who, Action::OriginalRead)?;
    let found = original::by_id(&app.store, who.place(), id).await?;
    found.ok_or(Problem::not_found("original"))?;
    let made_of = brief::of_original(&app.store, who.place(), id).await?;
    Ok(Origin {
        brief: made_of.map(|(id, title, asker_name)| OriginBrief {
            id,
            title,
            asker_name,
        }),
        campaign: campaign::of_original(&app.store, who.place(), id).await?,
    })
}
