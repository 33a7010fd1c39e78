//! The catalogues in locales/, for what is said outside the workbench: problems, pages, mail; and the words that each
//! network brings along.

use fluent_templates::fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_templates::{FluentBundle, LanguageIdentifier, Loader, langid, static_loader};
use parvis_connectors::{BUILT_IN, BuiltIn};
use parvis_domain::{Network, UiLanguage};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

const ENGLISH: LanguageIdentifier = langid!("en");
const FRENCH: LanguageIdentifier = langid!("fr");

static_loader! {
    static WORDS = {
        locales: "../../locales",
        fallback_language: "en",
        // Invisible isolates round every value would end in JSON, in attributes and in copied text.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// What the networks say, in English and in French.
static OF_NETWORKS: LazyLock<[FluentBundle<FluentResource>; 2]> =
    LazyLock::new(|| [bundle(&ENGLISH, |it| it.english), bundle(&FRENCH, |it| it.french)]);

fn bundle(language: &LanguageIdentifier, of: fn(&BuiltIn) -> &'static str) -> FluentBundle<FluentResource> {
    let locales = vec![language.clone()];
    let mut bundle = FluentBundle::new_concurrent(locales);
    bundle.set_use_isolating(false);
    for network in BUILT_IN {
        // What doesn't read is left out, and what is there twice is kept as it was: a test tells of both.
        let words = FluentResource::try_new(of(network).to_owned()).unwrap_or_else(|(read, _)| read);
        if let Err(twice) = bundle.add_resource(words) {
            tracing::warn!(network = %network.network, ?twice, "a network's words are there twice");
        }
    }
    bundle
}

/// What a network is called; its bare word where it isn't built in.
pub fn network_name(language: UiLanguage, network: Network) -> String {
    sentence(language, &format!("network-{network}"), &crate::Params::new())
        .unwrap_or_else(|| network.to_string())
}

/// The same, inside a sentence.
pub fn network_within(language: UiLanguage, network: Network) -> String {
    sentence(
        language,
        &format!("network-{network}-within"),
        &crate::Params::new(),
    )
    .unwrap_or_else(|| network_name(language, network))
}

/// A sentence of the catalogue, filled; nothing when the catalogue lacks it.
pub fn sentence(language: UiLanguage, key: &str, values: &crate::Params) -> Option<String> {
    let values: HashMap<Cow<'static, str>, FluentValue<'_>> = values
        .iter()
        .map(|(name, value)| (Cow::Borrowed(*name), fluent(value)))
        .collect();
    let identifier = match language {
        UiLanguage::En => &ENGLISH,
        UiLanguage::Fr => &FRENCH,
    };
    WORDS
        .try_lookup_complete(identifier, key, Some(&values))
        .or_else(|| of_network(language, key, values))
}

fn of_network(
    language: UiLanguage,
    key: &str,
    values: HashMap<Cow<'static, str>, FluentValue<'_>>,
) -> Option<String> {
    let [english, french] = &*OF_NETWORKS;
    let bundle = match language {
        UiLanguage::En => english,
        UiLanguage::Fr => french,
    };
    let pattern = bundle.get_message(key)?.value()?;
    let values: FluentArgs<'_> = values.into_iter().collect();
    let said = bundle.format_pattern(pattern, Some(&values), &mut Vec::new());
    Some(said.into_owned())
}

/// As [`sentence`], without values; the key itself when the catalogue lacks it, which tidy makes sure it never does.
pub fn say(language: UiLanguage, key: &str) -> String {
    sentence(language, key, &crate::Params::new()).unwrap_or_else(|| key.to_owned())
}

fn fluent(value: &serde_json::Value) -> FluentValue<'_> {
    match value {
        serde_json::Value::Number(number) => number.as_f64().map_or(FluentValue::None, FluentValue::from),
        serde_json::Value::String(text) => FluentValue::from(text.as_str()),
        other => FluentValue::from(other.to_string()),
    }
}
