//! What a client does by a link: asks, sees the answers, agrees, writes back.

use super::ask::{asked, said as said_of};
use super::show::view;
use super::{BriefView, RequestInput, keep, reply};
use crate::client_link::{Held, open};
use crate::{App, Problem, ProblemKind, Result};
use parvis_domain::{
    Action, Audience, Brief, BriefAsker, BriefId, BriefState, BriefWaitsFor, ClientLinkPurpose, Usage,
};
use parvis_store::brief::BriefFilter;
use parvis_store::{Tx, audience, brief, client_link, usage};
use serde_json::json;
use std::time::Duration;

/// As many of a client's briefs are shown, the newest.
const SHOWN: u32 = 30;
/// As many of a client's briefs may wait for an answer at once: whoever found the link can't bury the others.
const UNANSWERED_MOST: usize = 20;

/// What a client sees by a link.
pub struct ClientBriefs {
    /// What they asked, the newest first.
    pub items: Vec<BriefView>,
    /// What people come to do, to choose from.
    pub usages: Vec<Usage>,
    /// Whom one speaks to, to choose from.
    pub audiences: Vec<Audience>,
}

/// What a client says to an answer.
#[derive(Clone, Debug)]
pub enum ClientReply {
    /// Yes.
    Agree,
    /// They take the brief back.
    Withdraw,
    /// They write: 1 to 4,000 characters.
    Write(String),
}

/// What a client asked by a link, and what it can be asked with.
///
/// # Errors
/// `client-link-spent`.
pub async fn client_briefs(app: &App, word: &str) -> Result<ClientBriefs> {
    let held = held(app, word).await?;
    let place = held.workspace.id;
    let filter = BriefFilter {
        link: Some(held.link.id),
        ..BriefFilter::default()
    };
    let page = brief::list(&app.store, place, &filter, None, SHOWN).await?;
    let mut items = Vec::new();
    for card in page.items {
        items.push(view(app, place, card.brief).await?);
    }
    Ok(ClientBriefs {
        items,
        usages: usage::list(&app.store, place).await?,
        audiences: audience::list(&app.store, place).await?,
    })
}

/// Asks for content by a link.
///
/// # Errors
/// `client-link-spent`; `invalid` as in [`ask`](super::ask()); `brief-too-many`.
pub async fn client_ask(app: &App, word: &str, input: &RequestInput) -> Result<ClientBriefs> {
    let held = held(app, word).await?;
    let request = input.checked(app, &held.workspace).await?;
    let place = held.workspace.id;

    let mut tx = app.begin().await?;
    let unanswered = BriefFilter {
        link: Some(held.link.id),
        state: Some(BriefState::Asked),
        ..BriefFilter::default()
    };
    let waiting = brief::list(&mut tx, place, &unanswered, None, 100).await?;
    if waiting.items.len() >= UNANSWERED_MOST {
        let after = Duration::from_hours(24);
        return Err(Problem::new(ProblemKind::TooMany { after }, "brief-too-many"));
    }
    let asker = BriefAsker::Client {
        link: held.link.id,
        name: held.link.person_name.clone(),
    };
    let new = asked(app, &mut tx, place, request, asker).await?;
    client_link::note_used(&mut tx, place, held.link.id, app.now()).await?;
    let id = Some(new.id.uuid());
    let detail = said_of(&new.request);
    app.trace_by(&mut tx, place, &held.by(), Action::BriefAsk, id, detail)
        .await?;
    tx.commit().await?;
    client_briefs(app, word).await
}

/// Says something to an answer by a link.
///
/// # Errors
/// `client-link-spent`; `not-found`; `invalid` on `text`; `changed-meanwhile`; `brief-state`.
pub async fn client_reply(
    app: &App,
    word: &str,
    id: BriefId,
    version: i64,
    said: ClientReply,
) -> Result<ClientBriefs> {
    let held = held(app, word).await?;
    let place = held.workspace.id;
    let mut tx = app.begin().await?;
    let mut brief = theirs(&mut tx, &held, id, version).await?;
    let deed = match said {
        ClientReply::Agree => {
            brief.agree(app.now())?;
            "agree"
        }
        ClientReply::Withdraw => {
            brief.withdraw(app.now())?;
            "withdraw"
        }
        ClientReply::Write(text) => {
            let text = reply::checked(&text)?;
            brief.write(BriefWaitsFor::Cm, app.now())?;
            let from = (None, held.link.person_name.as_str());
            reply::said(app, &mut tx, place, &brief, from, text).await?;
            "write"
        }
    };
    client_link::note_used(&mut tx, place, held.link.id, app.now()).await?;
    let detail = json!({ "title": brief.request.title, "deed": deed });
    keep(
        app,
        &mut tx,
        place,
        &held.by(),
        (Action::BriefReply, &brief),
        detail,
    )
    .await?;
    tx.commit().await?;
    client_briefs(app, word).await
}

async fn held(app: &App, word: &str) -> Result<Held> {
    open(app, word).await?.good_for(ClientLinkPurpose::Brief)
}

/// A brief that was asked by this very link.
async fn theirs(tx: &mut Tx, held: &Held, id: BriefId, version: i64) -> Result<Brief> {
    let found = super::open(tx, held.workspace.id, id, version).await?;
    match &found.asker {
        BriefAsker::Client { link, .. } if *link == held.link.id => Ok(found),
        _ => Err(Problem::not_found("brief")),
    }
}
