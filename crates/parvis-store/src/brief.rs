//! Requests for content, and what was answered to them.

#[macro_use]
mod row;
mod list;
mod thread;

pub use list::{BriefCard, BriefFilter, BriefStanding, BriefWaiting, found, list, standing, waiting};
pub use thread::{add_answer, add_message, answers, last_kind, messages};

use crate::working_copy::folded;
use crate::{Db, Result, Tx};
use parvis_domain::{
    Brief, BriefAsker, BriefBecame, BriefForm, BriefId, BriefRequest, CampaignId, OriginalId,
    RecommendationId, WorkspaceId,
};
use row::Row;
use uuid::Uuid;

/// What is searched, in both forms.
fn searchable(request: &BriefRequest) -> String {
    let all = format!(
        "{} {} {} {}",
        request.title, request.purpose, request.usage.words, request.audience.words
    );
    folded(&all).join("\n")
}

/// One brief.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: BriefId) -> Result<Option<Brief>> {
    let found = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            tables!(),
            " where b.workspace_id = $1
            and b.id = $2"
        ),
        workspace,
        id
    )?;
    found.map(TryInto::try_into).transpose()
}

/// One brief, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: BriefId) -> Result<Option<Brief>> {
    // The names beside it come from outer joins, which can't be locked.
    let locked = fetch_for_update!(
        tx,
        (Uuid,),
        "select id from briefs where workspace_id = $1 and id = $2",
        workspace,
        id
    )?;
    match locked {
        Some(_) => by_id(&mut *tx, workspace, id).await,
        None => Ok(None),
    }
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, new: &Brief) -> Result<()> {
    let (asked_by, link, client_name) = match &new.asker {
        BriefAsker::Member(user) => (Some(*user), None, ""),
        BriefAsker::Client { link, name } => (None, Some(*link), name.as_str()),
    };
    let request = &new.request;
    execute!(
        tx,
        "insert into briefs
        (workspace_id, id, title, purpose, usage_id, usage_words, audience_id, audience_words, due_on, due_why,
        material, form, place, more, asked_by, client_link_id, client_name, state, waits_for, waits_since, folded,
        version, asked_at, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24)",
        workspace,
        new.id,
        &request.title,
        &request.purpose,
        request.usage.id,
        &request.usage.words,
        request.audience.id,
        &request.audience.words,
        request.due_on.map(|day| day.to_string()),
        &request.due_why,
        &request.material,
        request.form.map(BriefForm::as_str),
        &request.place,
        &request.more,
        asked_by,
        link,
        client_name,
        new.state.as_str(),
        new.waits.map(|(who, _)| who.as_str()),
        new.waits.map(|(_, since)| since),
        searchable(request),
        new.version,
        new.asked_at,
        new.changed_at
    )?;
    Ok(())
}

/// Writes everything that may change, anew. The version was compared by whoever read it [for update](for_update).
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, brief: &Brief) -> Result<()> {
    let request = &brief.request;
    let became = brief.became.map(|(what, _)| what);
    execute!(
        tx,
        "update briefs
        set title = $3, purpose = $4, usage_id = $5, usage_words = $6, audience_id = $7, audience_words = $8,
        due_on = $9, due_why = $10, material = $11, form = $12, place = $13, more = $14, state = $15,
        waits_for = $16, waits_since = $17, first_answered_at = $18, original_id = $19, campaign_id = $20,
        recommendation_id = $21, became_at = $22, folded = $23, version = $24, changed_at = $25
        where workspace_id = $1
        and id = $2",
        workspace,
        brief.id,
        &request.title,
        &request.purpose,
        request.usage.id,
        &request.usage.words,
        request.audience.id,
        &request.audience.words,
        request.due_on.map(|day| day.to_string()),
        &request.due_why,
        &request.material,
        request.form.map(BriefForm::as_str),
        &request.place,
        &request.more,
        brief.state.as_str(),
        brief.waits.map(|(who, _)| who.as_str()),
        brief.waits.map(|(_, since)| since),
        brief.first_answered_at,
        original_of(became),
        campaign_of(became),
        recommendation_of(became),
        brief.became.map(|(_, at)| at),
        searchable(request),
        brief.version,
        brief.changed_at
    )?;
    Ok(())
}

fn original_of(became: Option<BriefBecame>) -> Option<OriginalId> {
    match became {
        Some(BriefBecame::Original(id)) => Some(id),
        _ => None,
    }
}

fn campaign_of(became: Option<BriefBecame>) -> Option<CampaignId> {
    match became {
        Some(BriefBecame::Campaign(id)) => Some(id),
        _ => None,
    }
}

fn recommendation_of(became: Option<BriefBecame>) -> Option<RecommendationId> {
    match became {
        Some(BriefBecame::Recommendation(id)) => Some(id),
        _ => None,
    }
}

/// The brief that an original was made of: its identifier, what it is called, and who asked.
pub async fn of_original(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Option<(BriefId, String, String)>> {
    let row = fetch_optional!(
        db,
        (Uuid, String, String),
        "select b.id, b.title, coalesce(u.name, b.client_name)
        from briefs b
        left join users u on u.id = b.asked_by
        where b.workspace_id = $1
        and b.original_id = $2
        order by b.became_at, b.id
        limit 1",
        workspace,
        original
    )?;
    Ok(row.map(|(id, title, name)| (id.into(), title, name)))
}

/// The brief that a campaign was made of: as [`of_original`].
pub async fn of_campaign(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    campaign: CampaignId,
) -> Result<Option<(BriefId, String, String)>> {
    let row = fetch_optional!(
        db,
        (Uuid, String, String),
        "select b.id, b.title, coalesce(u.name, b.client_name)
        from briefs b
        left join users u on u.id = b.asked_by
        where b.workspace_id = $1
        and b.campaign_id = $2
        order by b.became_at, b.id
        limit 1",
        workspace,
        campaign
    )?;
    Ok(row.map(|(id, title, name)| (id.into(), title, name)))
}
