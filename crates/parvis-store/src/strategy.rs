//! The strategy: its introduction, and the number of its newest revision.

use crate::{Db, Result, Tx, audience, objective, serving, usage};
use parvis_domain::{Said, Strategy, WorkspaceId};

/// How the strategy stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Present {
    /// All of it.
    pub strategy: Strategy,
    /// The number of its newest revision; 0 before there is one.
    pub number: i64,
}

/// The strategy as it is now, put together from where its parts are kept.
pub async fn present(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Present> {
    let mut db = db.into();
    let head = fetch_optional!(
        db.again(),
        (String, i64),
        "select introduction, number
        from strategies
        where workspace_id = $1",
        workspace
    )?;
    let (introduction, number) = head.unwrap_or_default();
    let usages = usage::list(db.again(), workspace).await?;
    let audiences = audience::list(db.again(), workspace).await?;
    let strategy = Strategy {
        introduction,
        objectives: objective::list(db.again(), workspace).await?,
        usages: usages
            .into_iter()
            .map(|it| Said {
                id: it.id,
                name: it.name,
                sentence: it.sentence,
            })
            .collect(),
        audiences: audiences
            .into_iter()
            .map(|it| Said {
                id: it.id,
                name: it.name,
                sentence: it.sentence,
            })
            .collect(),
        servings: serving::list(db.again(), workspace).await?,
    };
    Ok(Present { strategy, number })
}

/// Lets nobody else change the strategy until the transaction ends. Whoever takes other locks too takes this one first.
pub async fn lock(tx: &mut Tx, workspace: WorkspaceId) -> Result<()> {
    execute!(
        tx,
        "insert into strategies (workspace_id, introduction, number)
        values ($1, '', 0)
        on conflict do nothing",
        workspace
    )?;
    fetch_for_update!(
        &mut *tx,
        (i64,),
        "select number
        from strategies
        where workspace_id = $1",
        workspace
    )?;
    Ok(())
}

/// Writes the introduction anew.
pub async fn set_introduction(tx: &mut Tx, workspace: WorkspaceId, text: &str) -> Result<()> {
    execute!(
        tx,
        "update strategies
        set introduction = $2
        where workspace_id = $1",
        workspace,
        text
    )?;
    Ok(())
}

/// Says which revision has what stands there now.
pub async fn set_number(tx: &mut Tx, workspace: WorkspaceId, number: i64) -> Result<()> {
    tx.say(workspace, "strategy", None);
    execute!(
        tx,
        "update strategies
        set number = $2
        where workspace_id = $1",
        workspace,
        number
    )?;
    Ok(())
}
