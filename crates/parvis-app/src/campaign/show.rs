use crate::brief::OriginBrief;
use crate::{Acting, App, Problem, Result, day};
use parvis_domain::{Action, Campaign, CampaignId, CampaignStanding};
use parvis_policy::Context;
use parvis_store::campaign::{self, CampaignOuting, CampaignPiece};
use parvis_store::{brief, user};

/// As many originals of a campaign are shown.
const PIECES_MOST: u32 = 200;
/// As many of their publications are looked at.
const OUTINGS_MOST: u32 = 2_000;

/// An original of a campaign, and where it was placed.
#[derive(Clone, Debug)]
pub struct CampaignPieceView {
    /// The original.
    pub piece: CampaignPiece,
    /// Its publications.
    pub outings: Vec<CampaignOuting>,
}

/// A campaign with what belongs to it.
#[derive(Clone, Debug)]
pub struct CampaignView {
    /// The campaign.
    pub campaign: Campaign,
    /// Where it stands today.
    pub standing: CampaignStanding,
    /// Who ordered it.
    pub ordered_by: String,
    /// The brief it was made of.
    pub brief: Option<OriginBrief>,
    /// Its originals, in the order in which they came to it: at most 200.
    pub pieces: Vec<CampaignPieceView>,
    /// Whether whoever looks may change it.
    pub may_edit: bool,
}

/// A campaign.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: CampaignId) -> Result<CampaignView> {
    app.allowed_here(who, Action::CampaignRead)?;
    let place = who.place();
    let found = campaign::by_id(&app.store, place, id).await?;
    let found = found.ok_or(Problem::not_found("campaign"))?;
    let pieces = campaign::pieces(&app.store, place, id, PIECES_MOST).await?;
    let ids: Vec<_> = pieces.iter().map(|piece| piece.id).collect();
    let outings = campaign::outings(&app.store, place, &ids, OUTINGS_MOST).await?;
    let made_of = brief::of_campaign(&app.store, place, id).await?;
    let ordered_by = user::by_id(&app.store, found.ordered_by).await?;
    let pieces = pieces.into_iter().map(|piece| {
        let own = outings.iter().filter(|outing| outing.original == piece.id);
        let outings = own.cloned().collect();
        let plain = parvis_text::markdown::plain(&piece.text).unwrap_or_default();
        let piece = CampaignPiece {
            text: parvis_text::excerpt(&plain, 140),
            ..piece
        };
        CampaignPieceView { piece, outings }
    });
    let may = |action| app.would_allow(who, action, &Context::WHOLE).is_allowed();
    Ok(CampaignView {
        standing: found.standing(day::today(&who.workspace.zone, app.now())),
        ordered_by: ordered_by.map(|user| user.name).unwrap_or_default(),
        brief: made_of.map(|(id, title, asker_name)| OriginBrief {
            id,
            title,
            asker_name,
        }),
        pieces: pieces.collect(),
        may_edit: may(Action::CampaignEdit),
        campaign: found,
    })
}
