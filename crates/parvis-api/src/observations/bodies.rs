use crate::shapes::instant;
use parvis_app::Params;
use parvis_app::observation::Series;
use parvis_domain::{MetricDefinition, Observation, UiLanguage};
use parvis_http::sentence;
use serde::Serialize;
use utoipa::ToSchema;

/// One number, from when it was read first until it was read last.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ObservationBody {
    /// `likes`, `reposts`, `replies` or `quotes`; of a channel, `followers`, `members` or `posts`.
    metric: String,
    /// Which of the network's definitions of that metric it was read under.
    definition: u16,
    /// Null when the network stopped saying.
    value: Option<u64>,
    read_at: String,
    still_at: String,
    /// So long before it nothing was read that nobody knows what was in between.
    after_gap: bool,
}

impl From<Observation> for ObservationBody {
    fn from(read: Observation) -> Self {
        Self {
            metric: read.metric.to_string(),
            definition: read.definition,
            value: read.value,
            read_at: instant(read.read_at),
            still_at: instant(read.still_at),
            after_gap: read.after_gap,
        }
    }
}

/// What exactly a network counts, since when.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DefinitionBody {
    metric: String,
    /// Counted from 1 for each metric. Numbers under two definitions aren't compared.
    number: u16,
    /// The first day, `YYYY-MM-DD`. Of the first definition, the day it was written down.
    since: String,
    /// What is counted, in a sentence in the language asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    meaning: Option<String>,
    /// Where the network itself tells it: mostly an address.
    source: String,
}

pub(super) fn definitions(series: &Series, language: UiLanguage) -> Vec<DefinitionBody> {
    let meaning = |it: &MetricDefinition| {
        let key = format!("network-{}-counts-{}-{}", series.network?, it.metric, it.number);
        sentence(language, &key, &Params::new())
    };
    let declared = series.definitions.iter().map(|it| DefinitionBody {
        metric: it.metric.to_string(),
        number: it.number,
        since: it.since.to_string(),
        meaning: meaning(it),
        source: it.source.to_owned(),
    });
    declared.collect()
}
