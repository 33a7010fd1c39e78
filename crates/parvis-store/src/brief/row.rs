use crate::sql::{OptMicros, OptUuid, word};
use crate::{Result, StoreError};
use jiff::civil::Date;
use parvis_domain::{
    AudienceId, Brief, BriefAsker, BriefBecame, BriefId, BriefRequest, CampaignId, ClientLinkId, Named,
    OriginalId, RecommendationId, Timestamp, UsageId, UserId,
};
use uuid::Uuid;

/// The columns of a [`Row`], of `briefs b` with what the usage and the audience are called now.
macro_rules! columns {
    () => {
        "b.id, b.title, b.purpose, b.usage_id, coalesce(g.name, b.usage_words) as usage_words, b.audience_id,
        coalesce(a.name, b.audience_words) as audience_words, b.due_on, b.due_why, b.material, b.form, b.place,
        b.more, b.asked_by, b.client_link_id, b.client_name, b.state, b.waits_for, b.waits_since,
        b.first_answered_at, b.original_id, b.campaign_id, b.recommendation_id, b.became_at, b.version, b.asked_at,
        b.changed_at"
    };
}

/// The tables that [`columns`] reads.
macro_rules! tables {
    () => {
        " from briefs b
        left join usages g on g.workspace_id = b.workspace_id and g.id = b.usage_id
        left join audiences a on a.workspace_id = b.workspace_id and a.id = b.audience_id"
    };
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    #[sqlx(try_from = "Uuid")]
    pub(super) id: BriefId,
    title: String,
    purpose: String,
    #[sqlx(try_from = "OptUuid")]
    usage_id: Option<UsageId>,
    usage_words: String,
    #[sqlx(try_from = "OptUuid")]
    audience_id: Option<AudienceId>,
    audience_words: String,
    due_on: Option<String>,
    due_why: String,
    material: String,
    form: Option<String>,
    place: String,
    more: String,
    #[sqlx(try_from = "OptUuid")]
    asked_by: Option<UserId>,
    #[sqlx(try_from = "OptUuid")]
    client_link_id: Option<ClientLinkId>,
    client_name: String,
    state: String,
    waits_for: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    waits_since: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    first_answered_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    original_id: Option<OriginalId>,
    #[sqlx(try_from = "OptUuid")]
    campaign_id: Option<CampaignId>,
    #[sqlx(try_from = "OptUuid")]
    recommendation_id: Option<RecommendationId>,
    #[sqlx(try_from = "OptMicros")]
    became_at: Option<Timestamp>,
    version: i64,
    #[sqlx(try_from = "i64")]
    asked_at: Timestamp,
    #[sqlx(try_from = "i64")]
    changed_at: Timestamp,
}

pub(super) fn day(what: &'static str, stored: Option<&str>) -> Result<Option<Date>> {
    stored.map(|day| word(what, day)).transpose()
}

impl TryFrom<Row> for Brief {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let asker = match (row.asked_by, row.client_link_id) {
            (Some(user), _) => BriefAsker::Member(user),
            (None, Some(link)) => BriefAsker::Client {
                link,
                name: row.client_name,
            },
            (None, None) => return Err(StoreError::corrupt("briefs.asked_by", "nobody asked")),
        };
        let waits_for = row
            .waits_for
            .as_deref()
            .map(|stored| word("briefs.waits_for", stored))
            .transpose()?;
        let became = match (row.original_id, row.campaign_id, row.recommendation_id) {
            (Some(id), _, _) => Some(BriefBecame::Original(id)),
            (None, Some(id), _) => Some(BriefBecame::Campaign(id)),
            (None, None, Some(id)) => Some(BriefBecame::Recommendation(id)),
            (None, None, None) => None,
        };
        let form = row.form.as_deref().map(|stored| word("briefs.form", stored));
        Ok(Self {
            id: row.id,
            request: BriefRequest {
                title: row.title,
                purpose: row.purpose,
                usage: Named {
                    id: row.usage_id,
                    words: row.usage_words,
                },
                audience: Named {
                    id: row.audience_id,
                    words: row.audience_words,
                },
                due_on: day("briefs.due_on", row.due_on.as_deref())?,
                due_why: row.due_why,
                material: row.material,
                form: form.transpose()?,
                place: row.place,
                more: row.more,
            },
            asker,
            state: word("briefs.state", &row.state)?,
            waits: waits_for.zip(row.waits_since),
            first_answered_at: row.first_answered_at,
            became: became.zip(row.became_at),
            version: row.version,
            asked_at: row.asked_at,
            changed_at: row.changed_at,
        })
    }
}
