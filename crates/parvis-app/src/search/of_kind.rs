use super::at_the_table;
use super::everything::holds;
use super::thing::{FoundThing, ThingKind};
use crate::{Acting, App, Result};
use parvis_store::campaign::CampaignFilter;
use parvis_store::decision::{self, DecisionFilter};
use parvis_store::original::OriginalFilter;
use parvis_store::recommendation::{self, AdviceFilter};
use parvis_store::{author, brief, campaign, category, channel, media, membership, original, search, tag};
use parvis_text::{excerpt, markdown};
use uuid::Uuid;

/// What there is of a kind with these words, in its own order.
pub(super) async fn of_kind(
    app: &App,
    who: &Acting,
    kind: ThingKind,
    folded: &[String],
    most: u32,
) -> Result<Vec<FoundThing>> {
    let place = who.place();
    let thing = |id: Uuid, title: String, detail: String| FoundThing::new(kind, id, title, detail);
    Ok(match kind {
        ThingKind::Original => originals(app, who, folded, most).await?,
        ThingKind::Message => {
            let found = search::messages(&app.store, place, folded, most).await?;
            let of = |it: search::FoundMessage| FoundThing {
                conversation: Some(it.conversation.uuid()),
                at: Some(it.written_at),
                ..thing(it.id.uuid(), excerpt(&it.beginning, 140), it.name)
            };
            found.into_iter().map(of).collect()
        }
        ThingKind::Brief => brief::found(&app.store, place, folded, most)
            .await?
            .into_iter()
            .map(|it| FoundThing {
                state: Some(it.brief.state.as_str().to_owned()),
                at: Some(it.brief.asked_at),
                ..thing(it.brief.id.uuid(), it.brief.request.title, it.asker_name)
            })
            .collect(),
        ThingKind::Campaign => {
            let filter = CampaignFilter {
                text: folded.to_vec(),
                ..CampaignFilter::default()
            };
            let page = campaign::list(&app.store, place, &filter, None, most).await?;
            let of = |it: parvis_domain::Campaign| thing(it.id.uuid(), it.name, excerpt(&it.aim, 140));
            page.items.into_iter().map(of).collect()
        }
        ThingKind::Media => {
            let language = who.user.language.parse().unwrap_or_default();
            let page = media::list(&app.store, place, folded, None, most).await?;
            let of = |it: parvis_domain::Media| FoundThing {
                at: Some(it.created_at),
                ..thing(it.id.uuid(), it.name.clone(), it.alt(language).to_owned())
            };
            page.items.into_iter().map(of).collect()
        }
        ThingKind::Recommendation => {
            let filter = AdviceFilter {
                text: folded.to_vec(),
                ..AdviceFilter::default()
            };
            let page = recommendation::list(&app.store, place, &filter, None, most).await?;
            let of = |it: parvis_domain::Recommendation| FoundThing {
                state: Some(it.state.as_str().to_owned()),
                at: Some(it.changed_at),
                ..thing(it.id.uuid(), it.advice.question, it.advice.advice)
            };
            page.items.into_iter().map(of).collect()
        }
        ThingKind::Decision => {
            let filter = DecisionFilter {
                text: folded.to_vec(),
                ..DecisionFilter::default()
            };
            let page = decision::list(&app.store, place, &filter, None, most).await?;
            let of = |it: decision::DecisionCard| FoundThing {
                state: Some(it.state.as_str().to_owned()),
                at: Some(it.recorded_at),
                ..thing(it.id.uuid(), it.question, it.decision)
            };
            page.items.into_iter().map(of).collect()
        }
        ThingKind::Member => membership::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&format!("{} {}", it.name, it.email), folded))
            .map(|it| FoundThing {
                state: Some(it.role.as_str().to_owned()),
                ..thing(it.user_id.uuid(), it.name, it.email)
            })
            .collect(),
        ThingKind::Channel => channel::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&format!("{} {}", it.name, handle(it)), folded))
            .map(|it| FoundThing {
                state: Some(it.status.as_str().to_owned()),
                ..thing(it.id.uuid(), it.name.clone(), handle(&it))
            })
            .collect(),
        ThingKind::Category => category::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&it.name, folded))
            .map(|it| thing(it.id.uuid(), it.name, it.sentence))
            .collect(),
        ThingKind::Tag => tag::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&it.name, folded))
            .map(|it| thing(it.id.uuid(), it.name, String::new()))
            .collect(),
        ThingKind::Usage
        | ThingKind::Objective
        | ThingKind::Audience
        | ThingKind::Fit
        | ThingKind::Trial
        | ThingKind::Plan
        | ThingKind::Appearance => at_the_table::of_kind(app, place, kind, folded, most).await?,
        ThingKind::Author => author::list(&app.store, place)
            .await?
            .into_iter()
            .filter(|it| holds(&it.name, folded))
            .map(|it| thing(it.id.uuid(), it.name, it.sentence))
            .collect(),
    })
}

/// The account, or the address of a declared place.
fn handle(channel: &parvis_domain::Channel) -> String {
    let account = channel.account.as_ref().map(|account| account.handle.clone());
    account.or_else(|| channel.address.clone()).unwrap_or_default()
}

async fn originals(app: &App, who: &Acting, folded: &[String], most: u32) -> Result<Vec<FoundThing>> {
    let filter = OriginalFilter {
        text: folded.to_vec(),
        ..OriginalFilter::default()
    };
    // Some more than are shown, so that one whose title begins with the words comes first though others are newer.
    let page = original::list(&app.store, who.place(), &filter, None, most.saturating_mul(4)).await?;
    let of = |card: original::OriginalCard| {
        let beginning = markdown::plain(&card.beginning).unwrap_or_default();
        let title = if card.title.is_empty() {
            excerpt(&beginning, 140)
        } else {
            card.title
        };
        FoundThing {
            state: Some(card.original.state.as_str().to_owned()),
            language: Some(card.original.language.as_str().to_owned()),
            at: Some(card.original.changed_at),
            ..FoundThing::new(ThingKind::Original, card.original.id.uuid(), title, card.summary)
        }
    };
    Ok(page.items.into_iter().map(of).collect())
}
