use crate::{App, Result, fact, trial};
use jiff::civil::Date;
use parvis_domain::{
    Evidence, EvidenceKind, Fact, Metric, Observation, Timestamp, TrialStanding, UiLanguage, WorkspaceId,
};
use parvis_store::{channel, health, message, observation, publication, trial as trials, weighing};
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

/// How a thing that is shown as evidence stands, in a word of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceStands {
    /// An answer of a weighing, a standing of a trial, a state of health.
    pub word: &'static str,
    /// Since when, or of which day.
    pub day: Date,
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
    /// On which channel, for a publication, health and a trial.
    pub channel: Option<Uuid>,
    /// Which place was weighed, or of which network a fact is.
    pub place: Option<String>,
    /// How it stands: of a weighing, a trial, health.
    pub stands: Option<EvidenceStands>,
    /// When a fact changed, if that was after it was used.
    pub changed: Option<Timestamp>,
    /// Whether the thing isn't there any more.
    pub gone: bool,
}

/// Who reads it, and since when it stands written.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) place: WorkspaceId,
    pub(crate) zone: &'a str,
    pub(crate) language: UiLanguage,
    pub(crate) written: Timestamp,
}

/// What evidence is at present.
pub(crate) async fn shown_evidence(
    app: &App,
    reader: Reader<'_>,
    given: &[Evidence],
) -> Result<Vec<ShownEvidence>> {
    let facts = if given.iter().any(|one| one.kind == EvidenceKind::Fact) {
        fact::all(&app.store, reader.place).await?
    } else {
        Vec::new()
    };
    let mut shown = Vec::with_capacity(given.len());
    for evidence in given {
        let mut one = ShownEvidence {
            evidence: evidence.clone(),
            title: String::new(),
            figures: Vec::new(),
            original: None,
            channel: None,
            place: None,
            stands: None,
            changed: None,
            gone: false,
        };
        if let Some(id) = evidence.id {
            look_up(app, reader, &facts, id, &mut one).await?;
            one.gone = one.title.is_empty();
        }
        shown.push(one);
    }
    Ok(shown)
}

async fn look_up(
    app: &App,
    reader: Reader<'_>,
    facts: &[Fact],
    id: Uuid,
    one: &mut ShownEvidence,
) -> Result<()> {
    let (store, place) = (&app.store, reader.place);
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
        EvidenceKind::Fact => of_fact(reader, facts, id, one),
        EvidenceKind::Health => of_health(app, reader, id, one).await?,
        EvidenceKind::Weighing => {
            if let Some(found) = weighing::by_id(store, place, id.into()).await? {
                one.title = found.name;
                one.place = Some(found.place);
                one.stands = Some(EvidenceStands {
                    word: found.answer.as_str(),
                    day: crate::day::today(reader.zone, found.made_at),
                });
            }
        }
        EvidenceKind::Trial => of_trial(app, reader, id, one).await?,
        EvidenceKind::Link | EvidenceKind::Case => {}
    }
    Ok(())
}

fn of_fact(reader: Reader<'_>, facts: &[Fact], id: Uuid, one: &mut ShownEvidence) {
    let Some(found) = facts.iter().find(|fact| fact.id.uuid() == id) else {
        return;
    };
    one.title.clone_from(match reader.language {
        UiLanguage::En => &found.says.en,
        UiLanguage::Fr => &found.says.fr,
    });
    one.place = Some(found.network.to_string());
    one.changed = found.changed_at.filter(|at| *at > reader.written);
}

async fn of_health(app: &App, reader: Reader<'_>, id: Uuid, one: &mut ShownEvidence) -> Result<()> {
    let said = health::of_channel(&app.store, reader.place, id.into()).await?;
    let found = channel::by_id(&app.store, reader.place, id.into()).await?;
    let (Some(said), Some(found)) = (said, found) else {
        return Ok(());
    };
    one.title = found.name;
    one.channel = Some(id);
    one.stands = Some(EvidenceStands {
        word: said.health.state.as_str(),
        day: crate::day::today(reader.zone, said.since),
    });
    Ok(())
}

async fn of_trial(app: &App, reader: Reader<'_>, id: Uuid, one: &mut ShownEvidence) -> Result<()> {
    let Some(found) = trials::by_id(&app.store, reader.place, id.into()).await? else {
        return Ok(());
    };
    let Some(there) = channel::by_id(&app.store, reader.place, found.channel).await? else {
        return Ok(());
    };
    let measured = match found.measured {
        Some(measured) => measured,
        None => trial::measure(app, reader.place, &found, &there).await?,
    };
    let standing: TrialStanding = found.stands(&measured, app.now());
    one.title = there.name;
    one.channel = Some(there.id.uuid());
    one.stands = Some(EvidenceStands {
        word: standing.as_str(),
        day: found.ends_on,
    });
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
