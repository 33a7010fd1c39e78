use crate::briefs::{BriefNamedBody, OriginBriefBody};
use crate::grounds::GroundsForm;
use crate::shapes::instant;
use parvis_app::campaign::{CampaignCard, CampaignInput, CampaignPieceView, CampaignView};
use parvis_domain::{AudienceId, BriefId, Campaign, CampaignStanding, UsageId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is said of a campaign.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CampaignForm {
    /// 1 to 80 characters, unique in the workspace.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// What should be different afterwards: 1 to 1,000 characters.
    #[schema(min_length = 1, max_length = 1000, pattern = "\\S")]
    aim: String,
    /// The id of a usage: what people come to do. Null where none fits.
    #[schema(value_type = Option<uuid::Uuid>)]
    usage: Option<UsageId>,
    /// The same in one's own words: at most 160 characters.
    #[serde(default)]
    #[schema(max_length = 160)]
    usage_words: String,
    /// The id of an audience: whom it is for. Null where none fits.
    #[schema(value_type = Option<uuid::Uuid>)]
    audience: Option<AudienceId>,
    /// The same in one's own words: at most 160 characters.
    #[serde(default)]
    #[schema(max_length = 160)]
    audience_words: String,
    /// Its first day: `2026-06-01`.
    #[schema(format = Date)]
    starts_on: String,
    /// Its last day.
    #[schema(format = Date)]
    ends_on: String,
    /// Who wants it: at most 160 characters.
    #[serde(default)]
    #[schema(max_length = 160)]
    ordered_for: String,
    /// The minutes planned. Null is unknown.
    #[schema(minimum = 1, maximum = 6_000_000)]
    planned_minutes: Option<u32>,
    /// The money planned, in hundredths of its currency. Null is unknown.
    #[schema(minimum = 1, maximum = 100_000_000_000_i64)]
    planned_cents: Option<i64>,
    /// Of which currency (ISO 4217): `EUR`.
    #[serde(default)]
    #[schema(pattern = "^([A-Z]{3})?$")]
    planned_currency: String,
    /// The brief it is made of; only when it is ordered.
    #[schema(value_type = Option<uuid::Uuid>)]
    brief: Option<BriefId>,
    /// Why it doesn't take place after all; only when it is changed. Empty: it does.
    #[serde(default)]
    #[schema(max_length = 300)]
    called_off: String,
    /// On whose advice, or by which decision, it is ordered.
    #[serde(default)]
    grounds: GroundsForm,
}

impl CampaignForm {
    pub(super) fn read(self) -> CampaignInput {
        CampaignInput {
            name: self.name,
            aim: self.aim,
            usage: self.usage,
            usage_words: self.usage_words,
            audience: self.audience,
            audience_words: self.audience_words,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            ordered_for: self.ordered_for,
            planned_minutes: self.planned_minutes,
            planned_cents: self.planned_cents,
            planned_currency: self.planned_currency,
            brief: self.brief,
            called_off: self.called_off,
            grounds: self.grounds.read(),
        }
    }
}

/// A campaign as a list shows it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignCardBody {
    id: String,
    name: String,
    /// What should be different afterwards.
    aim: String,
    /// What people come to do.
    usage: BriefNamedBody,
    /// Whom it is for.
    audience: BriefNamedBody,
    starts_on: String,
    ends_on: String,
    /// Today: `to_come`, `running`, `over` or `called_off`.
    standing: String,
    /// How many originals belong to it.
    originals: i64,
    /// How many of them are live.
    live: i64,
}

impl CampaignCardBody {
    fn new(campaign: &Campaign, standing: CampaignStanding, originals: i64, live: i64) -> Self {
        Self {
            id: campaign.id.to_string(),
            name: campaign.name.clone(),
            aim: campaign.aim.clone(),
            usage: campaign.usage.clone().into(),
            audience: campaign.audience.clone().into(),
            starts_on: campaign.starts_on.to_string(),
            ends_on: campaign.ends_on.to_string(),
            standing: standing.to_string(),
            originals,
            live,
        }
    }
}

impl From<CampaignCard> for CampaignCardBody {
    fn from(card: CampaignCard) -> Self {
        Self::new(&card.campaign, card.standing, card.originals, card.live)
    }
}

/// Where an original of a campaign was placed, or is to be.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignOutingBody {
    /// The id of the channel.
    channel: String,
    channel_name: String,
    /// The publication's state.
    state: String,
}

/// An original of a campaign.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignPieceBody {
    id: String,
    /// Empty for a note.
    title: String,
    /// How its text begins, in plain words: at most 140 characters.
    text: String,
    /// `draft`, `scheduled`, `live`, `unpublished` or `trashed`.
    state: String,
    published_at: Option<String>,
    planned_at: Option<String>,
    outings: Vec<CampaignOutingBody>,
}

impl From<CampaignPieceView> for CampaignPieceBody {
    fn from(view: CampaignPieceView) -> Self {
        let outings = view.outings.into_iter().map(|outing| CampaignOutingBody {
            channel: outing.channel.to_string(),
            channel_name: outing.channel_name,
            state: outing.state,
        });
        Self {
            id: view.piece.id.to_string(),
            title: view.piece.title,
            text: view.piece.text,
            state: view.piece.state,
            published_at: view.piece.published_at.map(instant),
            planned_at: view.piece.planned_at.map(instant),
            outings: outings.collect(),
        }
    }
}

/// A campaign with what belongs to it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignBody {
    #[serde(flatten)]
    card: CampaignCardBody,
    /// Who wants it; may be empty.
    ordered_for: String,
    /// Who ordered it.
    ordered_by: String,
    ordered_at: String,
    /// Null is unknown.
    planned_minutes: Option<u32>,
    /// In hundredths. Null is unknown.
    planned_cents: Option<i64>,
    planned_currency: Option<String>,
    /// Why it doesn't take place after all.
    called_off: Option<String>,
    /// The brief it was made of.
    brief: Option<OriginBriefBody>,
    /// Its originals, in the order in which they came to it: at most 200.
    pieces: Vec<CampaignPieceBody>,
    /// Counts changes. Send it back with them.
    version: i64,
    /// Whether whoever asks may change it.
    may_edit: bool,
}

impl From<CampaignView> for CampaignBody {
    fn from(view: CampaignView) -> Self {
        let campaign = view.campaign;
        let count = |all: usize| i64::try_from(all).unwrap_or(i64::MAX);
        let live = view.pieces.iter().filter(|it| it.piece.state == "live").count();
        let card = CampaignCardBody::new(&campaign, view.standing, count(view.pieces.len()), count(live));
        let (planned_cents, planned_currency) = campaign.planned_money.unzip();
        Self {
            card,
            ordered_for: campaign.ordered_for,
            ordered_by: view.ordered_by,
            ordered_at: instant(campaign.ordered_at),
            planned_minutes: campaign.planned_minutes,
            planned_cents,
            planned_currency,
            called_off: campaign.called_off,
            brief: view.brief.map(Into::into),
            pieces: view.pieces.into_iter().map(Into::into).collect(),
            version: campaign.version,
            may_edit: view.may_edit,
        }
    }
}
