use super::row::Row;
use crate::sql::{Builder, OptUuid, cursor_after, word};
use crate::{Db, Result, StoreError, working_copy};
use parvis_domain::{
    Brief, BriefId, BriefState, BriefWaitsFor, ClientLinkId, Cursor, OriginalState, Page, Timestamp, UserId,
    WorkspaceId,
};
use uuid::Uuid;

/// Which briefs a list is to name.
#[derive(Clone, Debug, Default)]
pub struct BriefFilter {
    /// In this state.
    pub state: Option<BriefState>,
    /// That wait for one of the two.
    pub waits_for: Option<BriefWaitsFor>,
    /// Asked by this member.
    pub asked_by: Option<UserId>,
    /// Asked by this link.
    pub link: Option<ClientLinkId>,
    /// Whose words hold one of these; see [`folded`](crate::working_copy::folded).
    pub text: Vec<String>,
}

/// A brief as a list shows it.
#[derive(Clone, Debug)]
pub struct BriefCard {
    /// The brief.
    pub brief: Brief,
    /// What whoever asked is called.
    pub asker_name: String,
    /// Whether the original it became is live; nothing where it became none.
    pub live: Option<bool>,
}

#[derive(sqlx::FromRow)]
struct CardRow {
    #[sqlx(flatten)]
    brief: Row,
    asker_name: String,
    original_state: Option<String>,
}

impl TryFrom<CardRow> for BriefCard {
    type Error = StoreError;

    fn try_from(row: CardRow) -> Result<Self> {
        Ok(Self {
            brief: row.brief.try_into()?,
            asker_name: row.asker_name,
            live: row
                .original_state
                .map(|state| state == OriginalState::Live.as_str()),
        })
    }
}

/// A page of the workspace's briefs, what was asked last first.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    filter: &BriefFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<BriefCard>> {
    let sql = page(db, workspace, filter, after, size);
    let rows = sql.fetch_all::<CardRow>().await?;
    let cards = rows
        .into_iter()
        .map(TryInto::try_into)
        .collect::<Result<Vec<BriefCard>>>()?;
    Ok(Page::cut(cards, size as usize, |card| Cursor {
        at: card.brief.asked_at,
        id: card.brief.id.uuid(),
    }))
}

fn page<'c>(
    db: impl Into<Db<'c>>,
    workspace: WorkspaceId,
    filter: &BriefFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Builder<'c> {
    let mut sql = Builder::on(
        db,
        concat!(
            "select ",
            columns!(),
            ", coalesce(u.name, b.client_name) as asker_name, o.state as original_state",
            tables!(),
            " left join users u on u.id = b.asked_by
            left join originals o on o.workspace_id = b.workspace_id and o.id = b.original_id
            where b.workspace_id = "
        ),
    );
    sql.bind(workspace);
    if let Some(state) = filter.state {
        sql.push(" and b.state = ").bind(state.as_str());
    }
    if let Some(who) = filter.waits_for {
        sql.push(" and b.waits_for = ").bind(who.as_str());
    }
    if let Some(user) = filter.asked_by {
        sql.push(" and b.asked_by = ").bind(user);
    }
    if let Some(link) = filter.link {
        sql.push(" and b.client_link_id = ").bind(link);
    }
    for (at, word) in filter.text.iter().enumerate() {
        sql.push(if at == 0 { " and (" } else { " or " });
        sql.push("b.folded like ")
            .bind(working_copy::holding(word))
            .push(" escape '\\'");
    }
    if !filter.text.is_empty() {
        sql.push(")");
    }
    cursor_after(&mut sql, "(b.asked_at, b.id)", after);
    sql.push(" order by b.asked_at desc, b.id desc limit ")
        .bind(i64::from(size) + 1);
    sql
}

/// Briefs whose words hold one of these, what was asked last first.
pub async fn found(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    text: &[String],
    most: u32,
) -> Result<Vec<BriefCard>> {
    let filter = BriefFilter {
        text: text.to_vec(),
        ..BriefFilter::default()
    };
    Ok(list(db, workspace, &filter, None, most).await?.items)
}

/// How the briefs of a workspace stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BriefStanding {
    /// How many are in each state; a state that none is in is missing.
    pub states: Vec<(BriefState, i64)>,
    /// How many wait for somebody who answers, and since when the first of them does.
    pub for_cm: (i64, Option<Timestamp>),
    /// How many wait for whoever asked, and since when the first of them does.
    pub for_asker: (i64, Option<Timestamp>),
}

const STATES: &str = "select state, count(*)
        from briefs
        where workspace_id = $1
        group by state
        order by state";

const WAITS: &str = "select waits_for, count(*), cast(min(waits_since) as bigint)
        from briefs
        where workspace_id = $1
        and waits_for is not null
        group by waits_for
        order by waits_for";

/// How the briefs stand.
pub async fn standing(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<BriefStanding> {
    let mut db = db.into();
    let mut standing = BriefStanding::default();
    for (state, count) in fetch_all!(db.again(), (String, i64), STATES, workspace)? {
        standing.states.push((word("briefs.state", &state)?, count));
    }
    for (who, count, since) in fetch_all!(db, (String, i64, Option<i64>), WAITS, workspace)? {
        let waits = (count, since.map(Timestamp::from_micros));
        match word("briefs.waits_for", &who)? {
            BriefWaitsFor::Cm => standing.for_cm = waits,
            BriefWaitsFor::Asker => standing.for_asker = waits,
        }
    }
    Ok(standing)
}

/// A brief that somebody has to do something about, or whose end whoever asked should hear of.
#[derive(Clone, Debug)]
pub struct BriefWaiting {
    /// Which.
    pub id: BriefId,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub state: BriefState,
    /// For whom; none for one that was declined.
    pub waits_for: Option<BriefWaitsFor>,
    /// Since when.
    pub since: Timestamp,
    /// The member who asked; none for a client.
    pub asked_by: Option<UserId>,
    /// What whoever asked is called.
    pub asker_name: String,
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    #[sqlx(try_from = "Uuid")]
    id: BriefId,
    title: String,
    state: String,
    waits_for: Option<String>,
    #[sqlx(try_from = "i64")]
    since: Timestamp,
    #[sqlx(try_from = "OptUuid")]
    asked_by: Option<UserId>,
    asker_name: String,
}

impl TryFrom<WaitingRow> for BriefWaiting {
    type Error = StoreError;

    fn try_from(row: WaitingRow) -> Result<Self> {
        let waits_for = row
            .waits_for
            .as_deref()
            .map(|stored| word("briefs.waits_for", stored));
        Ok(Self {
            id: row.id,
            title: row.title,
            state: word("briefs.state", &row.state)?,
            waits_for: waits_for.transpose()?,
            since: row.since,
            asked_by: row.asked_by,
            asker_name: row.asker_name,
        })
    }
}

const WAITING: &str = "select b.id, b.title, b.state, b.waits_for, b.waits_since as since, b.asked_by,
        coalesce(u.name, b.client_name) as asker_name
        from briefs b
        left join users u on u.id = b.asked_by
        where b.workspace_id = $1
        and b.waits_for is not null
        order by b.waits_for, b.waits_since, b.id
        limit $2";

const DECLINED: &str = "select b.id, b.title, b.state, b.waits_for, b.changed_at as since, b.asked_by,
        u.name as asker_name
        from briefs b
        join users u on u.id = b.asked_by
        where b.workspace_id = $1
        and b.state = 'declined'
        and b.waits_for is null
        and b.changed_at >= $2
        order by b.changed_at, b.id";

/// The briefs that wait for somebody, those longest waiting first and at most `most`, and those that were declined
/// since `declined_since`.
pub async fn waiting(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    declined_since: Timestamp,
    most: u32,
) -> Result<Vec<BriefWaiting>> {
    let mut db = db.into();
    let mut rows = fetch_all!(db.again(), WaitingRow, WAITING, workspace, i64::from(most))?;
    rows.extend(fetch_all!(db, WaitingRow, DECLINED, workspace, declined_since)?);
    rows.into_iter().map(TryInto::try_into).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn what_is_asked_often_is_found_by_an_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let nowhere = WorkspaceId::from_uuid(Uuid::nil());
        let text = |filter: &BriefFilter| page(&store, nowhere, filter, None, 30).text().to_owned();
        let of_state = BriefFilter {
            state: Some(BriefState::Asked),
            ..BriefFilter::default()
        };
        let of_asker = BriefFilter {
            asked_by: Some(UserId::from_uuid(Uuid::nil())),
            ..BriefFilter::default()
        };
        let of_link = BriefFilter {
            link: Some(ClientLinkId::from_uuid(Uuid::nil())),
            ..BriefFilter::default()
        };
        for (text, index) in [
            (
                text(&BriefFilter::default()),
                "INDEX briefs_newest (workspace_id=?)",
            ),
            (
                text(&of_state),
                "INDEX briefs_by_state (workspace_id=? AND state=?)",
            ),
            (
                text(&of_asker),
                "INDEX briefs_of_asker (workspace_id=? AND asked_by=?)",
            ),
            (
                text(&of_link),
                "INDEX briefs_of_link (workspace_id=? AND client_link_id=?)",
            ),
        ] {
            let plan = plan(&store, &text).await;
            assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
        }
        for (text, index) in [
            (STATES, "COVERING INDEX briefs_by_state (workspace_id=?)"),
            (WAITS, "COVERING INDEX briefs_waiting (workspace_id=?"),
            (WAITING, "INDEX briefs_waiting (workspace_id=?"),
            (DECLINED, "INDEX briefs_by_state (workspace_id=? AND state=?)"),
        ] {
            let plan = plan(&store, text).await;
            assert!(plan.contains(index), "{plan}");
        }
        store.close().await;
    }
}
