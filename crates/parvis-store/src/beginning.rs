//! How originals began: which of them with a brief, which with a CM, which with somebody else.

use crate::sql::{Builder, cursor_after, word};
use crate::{Db, Result, Tx};
use parvis_domain::{Beginning, Cursor, OriginalId, Page, Role, Timestamp, WorkspaceId};
use uuid::Uuid;

/// Notes in which role an original was begun. What is noted stays.
pub async fn note(tx: &mut Tx, workspace: WorkspaceId, original: OriginalId, role: Role) -> Result<()> {
    execute!(
        tx,
        "insert into original_beginnings (workspace_id, original_id, role)
        values ($1, $2, $3)
        on conflict do nothing",
        workspace,
        original,
        role.as_str()
    )?;
    Ok(())
}

/// What tells how an original `o` began, of the workspace `$1`. The definition in words is in `docs/briefs.md`. What began
/// with a brief is gathered once from the briefs, which are few, and not looked for again for each original.
macro_rules! beginning {
    () => {
        "case
        when o.id in (
            select b.original_id from briefs b
            join originals s on s.workspace_id = b.workspace_id and s.id = b.original_id
            where b.workspace_id = $1 and b.original_id is not null and b.first_answered_at <= s.created_at
            union all
            select c.original_id from briefs b
            join campaign_originals c on c.workspace_id = b.workspace_id and c.campaign_id = b.campaign_id
            join originals s on s.workspace_id = c.workspace_id and s.id = c.original_id
            where b.workspace_id = $1 and b.campaign_id is not null and b.first_answered_at <= s.created_at
        ) then 'brief'
        when coalesce(n.role, m.role) in ('cm', 'lead') then 'own'
        when coalesce(n.role, m.role) is not null then 'told'
        else 'unknown' end"
    };
}

/// The originals that are counted: first published in a period, not thrown away, not the translation of another.
macro_rules! counted {
    () => {
        " from originals o
        left join original_beginnings n on n.workspace_id = o.workspace_id and n.original_id = o.id
        left join memberships m on n.role is null and m.workspace_id = o.workspace_id and m.user_id = o.created_by
        where o.state <> 'trashed' and o.translation_group = o.id"
    };
}

const COUNTS: &str = concat!(
    "select x.beginning, count(*) from (select ",
    beginning!(),
    " as beginning",
    counted!(),
    " and o.workspace_id = $1 and o.published_at >= $2 and o.published_at < $3) x
    group by x.beginning order by x.beginning"
);

/// How many originals that were first published from the one instant on and before the other began how. What there is
/// none of is missing.
pub async fn counts(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<(Beginning, i64)>> {
    let rows = fetch_all!(db, (String, i64), COUNTS, workspace, from, until)?;
    rows.into_iter()
        .map(|(stored, count)| Ok((word("beginning", &stored)?, count)))
        .collect()
}

/// One of the originals behind such a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// Which.
    pub id: OriginalId,
    /// The working copy's title; empty for a note.
    pub title: String,
    /// How the working copy's text begins, at most 280 characters.
    pub text: String,
    /// How it began.
    pub beginning: Beginning,
    /// Who began it.
    pub by: String,
    /// When it was published first.
    pub published_at: Timestamp,
}

/// The originals that [`counts`] counts, those published last first, a page at a time; of one beginning, if so asked.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    period: (Timestamp, Timestamp),
    of: Option<Beginning>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Begun>> {
    let sql = page(db, workspace, period, of, after, size);
    let rows = sql
        .fetch_all::<(Uuid, String, String, String, String, i64)>()
        .await?;
    let read = |(id, title, text, beginning, by, at): (Uuid, String, String, String, String, i64)| {
        Ok(Begun {
            id: id.into(),
            title,
            text,
            beginning: word("beginning", &beginning)?,
            by,
            published_at: Timestamp::from_micros(at),
        })
    };
    let found = rows.into_iter().map(read).collect::<Result<Vec<Begun>>>()?;
    Ok(Page::cut(found, size as usize, |begun| Cursor {
        at: begun.published_at,
        id: begun.id.uuid(),
    }))
}

fn page<'c>(
    db: impl Into<Db<'c>>,
    workspace: WorkspaceId,
    (from, until): (Timestamp, Timestamp),
    of: Option<Beginning>,
    after: Option<&Cursor>,
    size: u32,
) -> Builder<'c> {
    let mut sql = Builder::on(
        db,
        concat!(
            "select x.id, w.title, substr(w.body, 1, 280), x.beginning, u.name, x.published_at from (select
            o.workspace_id, o.id, o.created_by, o.published_at, ",
            beginning!(),
            " as beginning",
            counted!(),
            " and o.workspace_id = "
        ),
    );
    sql.bind(workspace)
        .push(" and o.published_at >= ")
        .bind(from)
        .push(" and o.published_at < ")
        .bind(until);
    cursor_after(&mut sql, "(o.published_at, o.id)", after);
    sql.push(
        ") x
        join working_copies w on w.workspace_id = x.workspace_id and w.original_id = x.id
        join users u on u.id = x.created_by",
    );
    if let Some(of) = of {
        sql.push(" where x.beginning = ").bind(of.as_str());
    }
    sql.push(" order by x.published_at desc, x.id desc limit ")
        .bind(i64::from(size) + 1);
    sql
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn a_period_is_found_by_its_index() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let nowhere = WorkspaceId::from_uuid(Uuid::nil());
        let period = (Timestamp::from_seconds(1), Timestamp::from_seconds(2));
        let listed = page(&store, nowhere, period, None, None, 30).text().to_owned();
        for text in [COUNTS, &listed] {
            let plan = plan(&store, text).await;
            let index = "INDEX originals_by_first_day (workspace_id=? AND published_at>? AND published_at<?)";
            assert!(plan.contains(index), "{plan}");
            assert!(plan.contains("INDEX briefs_of_original"), "{plan}");
        }
        let plan = plan(&store, &listed).await;
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
        store.close().await;
    }
}
