use crate::{Acting, App, Result, day};
use parvis_domain::{Action, Campaign, CampaignStanding, Cursor, Page};
use parvis_store::campaign::{self, CampaignFilter};
use parvis_store::working_copy;

/// Which campaigns somebody wants to see.
#[derive(Clone, Debug, Default)]
pub struct CampaignQuery {
    /// That stand so today.
    pub standing: Option<CampaignStanding>,
    /// With these words; accents and capitals make no difference.
    pub text: Option<String>,
}

/// A campaign as a list shows it.
#[derive(Clone, Debug)]
pub struct CampaignCard {
    /// The campaign.
    pub campaign: Campaign,
    /// Where it stands today.
    pub standing: CampaignStanding,
    /// How many originals belong to it.
    pub originals: i64,
    /// How many of them are live.
    pub live: i64,
}

/// A page of campaigns, and how all of them stand.
#[derive(Clone, Debug)]
pub struct CampaignList {
    /// What was ordered last first.
    pub page: Page<CampaignCard>,
    /// How many are to come, running, over and called off.
    pub standing: [i64; 4],
}

/// The workspace's campaigns, page by page.
///
/// # Errors
/// `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    query: &CampaignQuery,
    after: Option<&Cursor>,
    size: u32,
) -> Result<CampaignList> {
    app.allowed_here(who, Action::CampaignRead)?;
    let today = day::today(&who.workspace.zone, app.now());
    let text = query.text.as_deref().map(working_copy::folded);
    let filter = CampaignFilter {
        standing: query.standing.map(|standing| (standing, Some(today))),
        text: text.unwrap_or_default(),
    };
    let page = campaign::list(&app.store, who.place(), &filter, after, size).await?;
    let ids: Vec<_> = page.items.iter().map(|campaign| campaign.id).collect();
    let sizes = campaign::sizes(&app.store, who.place(), &ids).await?;
    let page = page.map(|campaign| {
        let size = sizes.iter().find(|(id, ..)| *id == campaign.id);
        CampaignCard {
            standing: campaign.standing(today),
            originals: size.map_or(0, |(_, all, _)| *all),
            live: size.map_or(0, |(.., live)| *live),
            campaign,
        }
    });
    Ok(CampaignList {
        page,
        standing: campaign::standing(&app.store, who.place(), today).await?,
    })
}
