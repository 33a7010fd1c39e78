//! What links carry: a rule for each channel, a name for each original.

use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{CampaignRule, ChannelId, OriginalId, WorkspaceId};

#[derive(sqlx::FromRow)]
struct Row {
    active: bool,
    source: String,
    medium: String,
    content: Option<String>,
    term: Option<String>,
    hosts: String,
    version: i64,
}

/// A channel's rule; none while nobody has said anything.
pub async fn rule_of(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<CampaignRule>> {
    let row = fetch_optional!(
        db,
        Row,
        "select active, source, medium, content, term, hosts, version
        from campaign_rules
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    row.map(|row| {
        let hosts = serde_json::from_str(&row.hosts);
        Ok(CampaignRule {
            active: row.active,
            source: row.source,
            medium: row.medium,
            content: row.content,
            term: row.term,
            hosts: hosts.map_err(|error| StoreError::corrupt("campaign_rules.hosts", error))?,
            version: row.version,
        })
    })
    .transpose()
}

/// Writes a channel's rule. Gives whether it went on from the version before; nothing is changed where it didn't.
/// [`StoreError::Reference`] when there is no such channel.
pub async fn set_rule(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    rule: &CampaignRule,
) -> Result<bool> {
    let hosts =
        serde_json::to_string(&rule.hosts).map_err(|e| StoreError::corrupt("campaign_rules.hosts", e))?;
    let touched = execute!(
        tx,
        "insert into campaign_rules
        (workspace_id, channel_id, active, source, medium, content, term, hosts, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (workspace_id, channel_id) do update
        set active = $3, source = $4, medium = $5, content = $6, term = $7, hosts = $8, version = $9
        where campaign_rules.version = $9 - 1",
        workspace,
        channel,
        rule.active,
        &rule.source,
        &rule.medium,
        rule.content.as_deref(),
        rule.term.as_deref(),
        hosts,
        rule.version
    )?;
    Ok(touched == 1)
}

/// What an original's campaign is called, where somebody said so.
pub async fn name_of(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Option<String>> {
    let row = fetch_optional!(
        db,
        (String,),
        "select name
        from campaign_names
        where workspace_id = $1
        and original_id = $2",
        workspace,
        original
    )?;
    Ok(row.map(|(name,)| name))
}

/// Calls an original's campaign so, or by the word in its address again.
/// [`StoreError::Reference`] when there is no such original.
pub async fn set_name(
    tx: &mut Tx,
    workspace: WorkspaceId,
    original: OriginalId,
    name: Option<&str>,
) -> Result<()> {
    execute!(
        tx,
        "delete from campaign_names
        where workspace_id = $1
        and original_id = $2",
        workspace,
        original
    )?;
    if let Some(name) = name {
        execute!(
            tx,
            "insert into campaign_names (workspace_id, original_id, name)
            values ($1, $2, $3)",
            workspace,
            original,
            name
        )?;
    }
    Ok(())
}
