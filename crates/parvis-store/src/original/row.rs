use crate::sql::{OptMicros, OptUuid, word};
use crate::{Result, StoreError};
use parvis_domain::{
    AuthorId, CategoryId, Original, OriginalId, PlannedTime, RevisionId, RulingId, Timestamp, UserId,
};
use uuid::Uuid;

/// The columns of a [`Row`], of the table called `$o` in the query.
macro_rules! columns {
    ($o:literal) => {
        concat!(
            $o, ".id, ", $o, ".short_id, ", $o, ".kind, ", $o, ".language, ", $o, ".translation_group, ", $o,
            ".state, ", $o, ".slug, ", $o, ".category_id, ", $o, ".author_id, ", $o, ".listed, ", $o,
            ".published_revision_id, ", $o, ".scheduled_revision_id, ", $o, ".planned_local, ", $o,
            ".planned_zone, ", $o, ".planned_at, ", $o, ".held_at, ", $o, ".ruling_id, ", $o,
            ".published_at, ", $o, ".revised_at, ", $o, ".minutes_spent, ", $o, ".version, ", $o,
            ".created_by, ", $o, ".created_at, ", $o, ".changed_at"
        )
    };
}
pub(super) use columns;

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    #[sqlx(try_from = "Uuid")]
    id: OriginalId,
    short_id: String,
    kind: String,
    language: String,
    #[sqlx(try_from = "Uuid")]
    translation_group: OriginalId,
    state: String,
    slug: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    category_id: Option<CategoryId>,
    #[sqlx(try_from = "OptUuid")]
    author_id: Option<AuthorId>,
    listed: bool,
    #[sqlx(try_from = "OptUuid")]
    published_revision_id: Option<RevisionId>,
    #[sqlx(try_from = "OptUuid")]
    scheduled_revision_id: Option<RevisionId>,
    planned_local: Option<String>,
    planned_zone: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    planned_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    held_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    ruling_id: Option<RulingId>,
    #[sqlx(try_from = "OptMicros")]
    published_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    revised_at: Option<Timestamp>,
    minutes_spent: Option<i64>,
    version: i64,
    #[sqlx(try_from = "Uuid")]
    created_by: UserId,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "i64")]
    changed_at: Timestamp,
}

impl Row {
    fn planned(&self) -> Result<Option<PlannedTime>> {
        let (Some(local), Some(zone), Some(instant)) =
            (&self.planned_local, &self.planned_zone, self.planned_at)
        else {
            return Ok(None);
        };
        let local = word("originals.planned_local", local)?;
        let zone = word("originals.planned_zone", zone)?;
        Ok(Some(PlannedTime::restored(local, zone, instant)))
    }
}

impl TryFrom<Row> for Original {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let planned = row.planned()?;
        let slug = row.slug.as_deref().map(|slug| word("originals.slug", slug));
        let minutes_spent = row.minutes_spent.map(u32::try_from).transpose();
        Ok(Self {
            id: row.id,
            short_id: word("originals.short_id", &row.short_id)?,
            kind: word("originals.kind", &row.kind)?,
            language: word("originals.language", &row.language)?,
            translation_group: row.translation_group,
            state: word("originals.state", &row.state)?,
            slug: slug.transpose()?,
            category: row.category_id,
            author: row.author_id,
            listed: row.listed,
            published_revision: row.published_revision_id,
            scheduled_revision: row.scheduled_revision_id,
            planned,
            held_at: row.held_at,
            ruling: row.ruling_id,
            published_at: row.published_at,
            revised_at: row.revised_at,
            minutes_spent: minutes_spent
                .map_err(|error| StoreError::corrupt("originals.minutes_spent", error))?,
            version: row.version,
            created_by: row.created_by,
            created_at: row.created_at,
            changed_at: row.changed_at,
        })
    }
}
