use super::request::TEXT;
use super::{BriefView, keep, may_answer, open, show};
use crate::{Acting, App, By, Checked, Result};
use parvis_domain::{Action, Brief, BriefId, BriefMessage, BriefWaitsFor, UserId, WorkspaceId};
use parvis_store::{Tx, brief};
use serde_json::json;

/// Says yes to the answer of a brief: whoever asked does, or a CM to whom they said so.
///
/// # Errors
/// `not-found`; `changed-meanwhile`; `brief-state`; `denied`.
pub async fn agree(app: &App, who: &Acting, id: BriefId, version: i64) -> Result<BriefView> {
    let mut tx = app.begin().await?;
    let mut brief = open(&mut tx, who.place(), id, version).await?;
    app.allowed(who, Action::BriefReply, &who.context_of_asker(&brief))?;
    brief.agree(app.now())?;
    let on_behalf = !brief.asker.is(who.user.id);
    let detail = json!({ "title": brief.request.title, "deed": "agree", "on_behalf": on_behalf });
    let by = By::user(&who.user);
    keep(
        app,
        &mut tx,
        who.place(),
        &by,
        (Action::BriefReply, &brief),
        detail,
    )
    .await?;
    tx.commit().await?;
    show(app, who, id).await
}

/// Takes a brief back.
///
/// # Errors
/// `not-found`; `changed-meanwhile`; `brief-state`; `denied`.
pub async fn withdraw(app: &App, who: &Acting, id: BriefId, version: i64) -> Result<BriefView> {
    let mut tx = app.begin().await?;
    let mut brief = open(&mut tx, who.place(), id, version).await?;
    app.allowed(who, Action::BriefReply, &who.context_of_asker(&brief))?;
    brief.withdraw(app.now())?;
    let detail = json!({ "title": brief.request.title, "deed": "withdraw" });
    let by = By::user(&who.user);
    keep(
        app,
        &mut tx,
        who.place(),
        &by,
        (Action::BriefReply, &brief),
        detail,
    )
    .await?;
    tx.commit().await?;
    show(app, who, id).await
}

/// Writes to the other one of the two: a CM to whoever asked, or the other way round.
///
/// # Errors
/// `not-found`; `invalid` on `text`; `changed-meanwhile`; `brief-state`; `denied`.
pub async fn write(app: &App, who: &Acting, id: BriefId, version: i64, text: &str) -> Result<BriefView> {
    let text = checked(text)?;
    let mut tx = app.begin().await?;
    let mut brief = open(&mut tx, who.place(), id, version).await?;
    app.allowed(who, Action::BriefReply, &who.context_of_asker(&brief))?;
    // Somebody who asked and may answer speaks as the one who asked: there is nobody else to speak for.
    let to = if brief.asker.is(who.user.id) || !may_answer(app, who) {
        BriefWaitsFor::Cm
    } else {
        BriefWaitsFor::Asker
    };
    brief.write(to, app.now())?;
    let from = (Some(who.user.id), who.user.name.as_str());
    said(app, &mut tx, who.place(), &brief, from, text.clone()).await?;
    if to == BriefWaitsFor::Asker {
        super::letter::written(app, &mut tx, who, &brief, &text).await?;
    }
    let detail = json!({ "title": brief.request.title, "deed": "write" });
    let by = By::user(&who.user);
    keep(
        app,
        &mut tx,
        who.place(),
        &by,
        (Action::BriefReply, &brief),
        detail,
    )
    .await?;
    tx.commit().await?;
    show(app, who, id).await
}

/// What somebody writes: 1 to 4,000 characters.
pub(crate) fn checked(text: &str) -> Result<String> {
    let mut checked = Checked::new();
    let text = checked.text("text", text, TEXT);
    checked.done()?;
    Ok(text)
}

/// Puts a message into the thread.
pub(crate) async fn said(
    app: &App,
    tx: &mut Tx,
    place: WorkspaceId,
    about: &Brief,
    (by, name): (Option<UserId>, &str),
    text: String,
) -> Result<()> {
    let written = brief::messages(&mut *tx, place, about.id).await?;
    let message = BriefMessage {
        number: written.last().map_or(1, |last| last.number + 1),
        by,
        name: name.to_owned(),
        text,
        at: app.now(),
    };
    brief::add_message(tx, place, about.id, &message).await?;
    Ok(())
}
