use parvis_connectors::{Connector, WayIn};
use parvis_domain::ServerFacts;

/// A network's folder says everything that it is asked for, in both languages.
pub fn says(connector: &dyn Connector, english: &str, french: &str) {
    let word = connector.network();
    let mut keys = vec![format!("network-{word}")];
    keys.extend(
        connector
            .fields()
            .iter()
            .map(|it| format!("network-{word}-{}", it.name)),
    );
    let definitions = connector.definitions().iter();
    keys.extend(definitions.map(|it| format!("network-{word}-counts-{}-{}", it.metric, it.number)));
    if connector.ways_in().contains(&WayIn::Authorisation) {
        keys.push(format!("network-{word}-away-hint"));
    }
    for (language, words) in [("en", english), ("fr", french)] {
        for key in &keys {
            let line = words
                .lines()
                .find_map(|line| line.strip_prefix(&format!("{key} =")));
            assert!(
                line.is_some_and(|said| !said.trim().is_empty()),
                "{word}/{language}.ftl doesn't say {key}"
            );
        }
    }
    // Numbers without a definition can't be explained to anybody.
    let abilities = connector.capabilities(&ServerFacts::UNKNOWN).abilities;
    let counts = abilities.iter().filter_map(|it| {
        let word = serde_json::to_value(it).ok()?;
        Some(word.as_str()?.to_owned())
    });
    for metric in counts.filter(|it| it.parse::<parvis_domain::Metric>().is_ok() && it != "replies") {
        assert!(
            connector
                .definitions()
                .iter()
                .any(|it| it.metric.as_str() == metric),
            "{word} counts {metric} and doesn't define it"
        );
    }
}
