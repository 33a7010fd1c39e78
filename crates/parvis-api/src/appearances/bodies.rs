use crate::shapes::instant;
use parvis_app::Problem;
use parvis_app::appearance::{AppearanceInput, AppearanceWhere};
use parvis_domain::Appearance;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something that the rest of the house says.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AppearanceBody {
    id: String,
    title: String,
    /// The declared channel it appears on.
    channel: String,
    /// `2026-03-23`.
    first_day: String,
    /// The same for a single day.
    last_day: String,
    /// When it begins, as clocks in the zone show it: `09:30`; null: all day long.
    time: Option<String>,
    zone: String,
    /// Who does it; may be empty.
    by_whom: String,
    /// Where people find it on the web.
    address: Option<String>,
    /// May be empty.
    note: String,
    campaign: Option<String>,
    /// What the campaign is called.
    campaign_name: Option<String>,
    original: Option<String>,
    /// What the original is called; may be empty for a note.
    original_title: Option<String>,
    /// Counts changes. Send it back with the next one.
    version: i64,
    created_at: String,
    changed_at: String,
}

/// What is said of an appearance: all of it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AppearanceForm {
    /// The version it goes on from; left out when it is new.
    #[serde(default)]
    pub(super) version: Option<i64>,
    /// 1 to 200 characters.
    #[schema(min_length = 1, max_length = 200, pattern = "\\S")]
    title: String,
    /// A declared channel; null when it is a new one.
    #[serde(default)]
    #[schema(pattern = "^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$")]
    channel: Option<String>,
    /// The name of a declared channel that is made on the spot, if none is called so yet: at most 80 characters.
    #[serde(default)]
    #[schema(max_length = 80)]
    new_channel: String,
    /// `2026-03-23`.
    #[schema(format = Date)]
    first_day: String,
    /// Empty: the first day.
    #[serde(default)]
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    last_day: String,
    /// `09:30`; empty: all day long.
    #[serde(default)]
    #[schema(pattern = "^(([01][0-9]|2[0-3]):[0-5][0-9])?$")]
    time: String,
    /// An IANA zone; empty: the workspace's.
    #[serde(default)]
    zone: String,
    /// At most 120 characters.
    #[serde(default)]
    #[schema(max_length = 120)]
    by_whom: String,
    /// An address of the web; may be empty.
    #[serde(default)]
    address: String,
    /// At most 2,000 characters.
    #[serde(default)]
    #[schema(max_length = 2000)]
    note: String,
    #[serde(default)]
    #[schema(pattern = "^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$")]
    campaign: Option<String>,
    #[serde(default)]
    #[schema(pattern = "^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$")]
    original: Option<String>,
}

impl AppearanceForm {
    pub(super) fn read(self) -> Result<AppearanceInput, Problem> {
        fn id<T: std::str::FromStr>(
            text: Option<String>,
            field: &'static str,
            code: &'static str,
        ) -> Result<Option<T>, Problem> {
            let text = text.filter(|text| !text.is_empty());
            text.map(|text| text.parse().map_err(|_| Problem::field(field, code)))
                .transpose()
        }
        let channel = id(self.channel, "channel", "channel-unknown")?;
        Ok(AppearanceInput {
            title: self.title,
            place: channel.map_or(AppearanceWhere::New(self.new_channel), AppearanceWhere::Channel),
            first_day: self.first_day,
            last_day: self.last_day,
            time: self.time,
            zone: self.zone,
            by_whom: self.by_whom,
            address: self.address,
            note: self.note,
            campaign: id(self.campaign, "campaign", "campaign-unknown")?,
            original: id(self.original, "original", "original-unknown")?,
        })
    }
}

impl From<Appearance> for AppearanceBody {
    fn from(it: Appearance) -> Self {
        Self {
            id: it.id.to_string(),
            title: it.title,
            channel: it.channel.to_string(),
            first_day: it.when.first.to_string(),
            last_day: it.when.last.to_string(),
            time: it.when.time.map(|time| time.strftime("%H:%M").to_string()),
            zone: it.when.zone.to_string(),
            by_whom: it.by_whom,
            address: it.address,
            note: it.note,
            campaign: it.campaign.map(|id| id.to_string()),
            campaign_name: it.campaign_name,
            original: it.original.map(|id| id.to_string()),
            original_title: it.original_title,
            version: it.version,
            created_at: instant(it.created_at),
            changed_at: instant(it.changed_at),
        }
    }
}
