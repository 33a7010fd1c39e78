use super::kept::ActRow;
use crate::sql::dialect::any_of;
use crate::sql::{Builder, cursor_after};
use crate::{Db, Result};
use parvis_domain::{Act, AuditEntryId, Cursor, Involvement, Page, WorkspaceId};
use std::collections::HashMap;
use uuid::Uuid;

/// An act in a list, with the questions of what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedAct {
    /// The act.
    pub act: Act,
    /// What the advice was about, where there is advice.
    pub advice: Option<String>,
    /// What was decided, where somebody was asked before.
    pub decision: Option<String>,
}

/// One act.
pub async fn act(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: AuditEntryId) -> Result<Option<Act>> {
    let row = fetch_optional!(
        db,
        ActRow,
        "select entry_id, at, action, subject_kind, subject_id, subject_word, subject_name, by_id, by_name, role,
        advised_by, consulted_by
        from involvement_acts
        where workspace_id = $1
        and entry_id = $2",
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// The newest acts, a page at a time; of one involvement only where one is given.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    only: Option<Involvement>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<ListedAct>> {
    let mut db = db.into();
    let sql = text(Builder::on(db.again(), ALL), workspace, only, after, size);
    let rows: Result<Vec<Act>> = sql
        .fetch_all::<ActRow>()
        .await?
        .into_iter()
        .map(TryInto::try_into)
        .collect();
    let page = Page::cut(rows?, size as usize, |act| Cursor {
        at: act.at,
        id: act.entry.uuid(),
    });
    let listed = with_questions(db, workspace, page.items).await?;
    Ok(Page {
        items: listed,
        next: page.next,
    })
}

const ALL: &str =
    "select entry_id, at, action, subject_kind, subject_id, subject_word, subject_name, by_id, by_name, role,
    advised_by, consulted_by
    from involvement_acts
    where workspace_id = ";

fn text<'c>(
    mut sql: Builder<'c>,
    workspace: WorkspaceId,
    only: Option<Involvement>,
    after: Option<&Cursor>,
    size: u32,
) -> Builder<'c> {
    sql.bind(workspace);
    if let Some(only) = only {
        sql.push(" and standing = ").bind(only.as_str());
    }
    cursor_after(&mut sql, "(at, entry_id)", after);
    sql.push(" order by at desc, entry_id desc limit ")
        .bind(i64::from(size) + 1);
    sql
}

/// One act, as it stands in the list.
pub async fn listed(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: AuditEntryId,
) -> Result<Option<ListedAct>> {
    let mut db = db.into();
    let found = act(db.again(), workspace, id).await?;
    Ok(with_questions(db, workspace, found.into_iter().collect())
        .await?
        .pop())
}

async fn with_questions(mut db: Db<'_>, workspace: WorkspaceId, acts: Vec<Act>) -> Result<Vec<ListedAct>> {
    let advice: Vec<Uuid> = acts
        .iter()
        .filter_map(|act| act.advised_by)
        .map(Into::into)
        .collect();
    let decisions: Vec<Uuid> = acts
        .iter()
        .filter_map(|act| act.consulted_by)
        .map(Into::into)
        .collect();
    let advice = questions(
        db.again(),
        workspace,
        "select id, question from recommendations where workspace_id = ",
        &advice,
    )
    .await?;
    let decisions = questions(
        db,
        workspace,
        "select id, question from decisions where workspace_id = ",
        &decisions,
    )
    .await?;
    let listed = acts.into_iter().map(|act| ListedAct {
        advice: act.advised_by.and_then(|id| advice.get(&id.uuid()).cloned()),
        decision: act.consulted_by.and_then(|id| decisions.get(&id.uuid()).cloned()),
        act,
    });
    Ok(listed.collect())
}

async fn questions(
    db: Db<'_>,
    workspace: WorkspaceId,
    start: &'static str,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Builder::on(db, start);
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "id", ids);
    Ok(sql.fetch_all::<(Uuid, String)>().await?.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;
    use parvis_domain::Timestamp;

    #[tokio::test]
    async fn every_list_of_acts_is_read_from_an_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let cursor = Cursor {
            at: Timestamp::from_seconds(1),
            id: Uuid::nil(),
        };
        for (only, index) in [
            (None, "INDEX involvement_acts_newest (workspace_id=?"),
            (
                Some(Involvement::ToldAfter),
                "INDEX involvement_acts_by_standing (workspace_id=? AND standing=?",
            ),
        ] {
            for after in [None, Some(&cursor)] {
                let workspace = WorkspaceId::from_uuid(Uuid::nil());
                let sql = text(Builder::on(&store, ALL), workspace, only, after, 10);
                let plan = plan(&store, sql.text()).await;
                assert!(plan.contains(index), "{only:?}: {plan}");
                assert!(!plan.contains("TEMP B-TREE"), "{only:?}: {plan}");
            }
        }
        store.close().await;
    }
}
