use crate::{App, Result};
use parvis_domain::{Evidence, EvidenceKind, Metric, Observation, Timestamp, WorkspaceId};
use parvis_store::{channel, message, observation, publication};
use parvis_text::excerpt;
use uuid::Uuid;

/// A number that was read. Unknown is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What was counted.
    pub metric: Metric,
    /// How many.
    pub value: Option<u64>,
    /// When it was last seen so.
    pub at: Timestamp,
}

/// Evidence with what it is at present, in words and figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownEvidence {
    /// What was written down.
    pub evidence: Evidence,
    /// What the thing is called; empty for a link or a case, and for what isn't there any more.
    pub title: String,
    /// What was read of it last.
    pub figures: Vec<Figure>,
    /// In which original of ours it is to be found, for a publication.
    pub original: Option<Uuid>,
    /// On which channel, for a publication.
    pub channel: Option<Uuid>,
    /// Whether the thing isn't there any more.
    pub gone: bool,
}

/// What evidence is at present.
pub(crate) async fn shown_evidence(
    app: &App,
    place: WorkspaceId,
    given: &[Evidence],
) -> Result<Vec<ShownEvidence>> {
    let mut shown = Vec::with_capacity(given.len());
    for evidence in given {
        let mut one = ShownEvidence {
            evidence: evidence.clone(),
            title: String::new(),
            figures: Vec::new(),
            original: None,
            channel: None,
            gone: false,
        };
        if let Some(id) = evidence.id {
            look_up(app, place, id, &mut one).await?;
            one.gone = one.title.is_empty() && evidence.kind != EvidenceKind::Fact;
        }
        shown.push(one);
    }
    Ok(shown)
}

async fn look_up(app: &App, place: WorkspaceId, id: Uuid, one: &mut ShownEvidence) -> Result<()> {
    let store = &app.store;
    match one.evidence.kind {
        EvidenceKind::Channel => {
            if let Some(found) = channel::by_id(store, place, id.into()).await? {
                one.title = found.name;
                one.figures = figures(observation::newest_of_channel(store, place, id.into()).await?);
            }
        }
        EvidenceKind::Publication => {
            if let Some(found) = publication::by_id(store, place, id.into()).await? {
                one.title = title(app, place, found.original_id.uuid()).await?;
                one.original = Some(found.original_id.uuid());
                one.channel = Some(found.channel_id.uuid());
                one.figures = figures(observation::newest(store, place, &[found.id]).await?);
            }
        }
        EvidenceKind::Original => one.title = title(app, place, id).await?,
        EvidenceKind::Conversation => {
            let newest = message::newest_of(store, place, &[id.into()]).await?;
            if let Some(last) = newest.first() {
                one.title = excerpt(&last.text, 140);
            }
        }
        // What is written down says what a fact was when it was used; the fact itself may have changed since.
        EvidenceKind::Fact | EvidenceKind::Link | EvidenceKind::Case => {}
    }
    Ok(())
}

async fn title(app: &App, place: WorkspaceId, original: Uuid) -> Result<String> {
    let found = publication::titles(&app.store, place, &[original.into()]).await?;
    Ok(found
        .into_iter()
        .next()
        .map(|(_, title)| title)
        .unwrap_or_default())
}

fn figures(read: Vec<Observation>) -> Vec<Figure> {
    read.into_iter()
        .map(|one| Figure {
            metric: one.metric,
            value: one.value,
            at: one.still_at,
        })
        .collect()
}
