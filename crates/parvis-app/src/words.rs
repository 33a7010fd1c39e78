//! The catalogues in locales/, for what is said outside the workbench: problems, pages, mail.

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use parvis_domain::UiLanguage;
use std::borrow::Cow;
use std::collections::HashMap;

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
    WORDS.try_lookup_complete(identifier, key, Some(&values))
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
