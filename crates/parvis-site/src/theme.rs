//! The theme: templates, one style sheet, an icon. *Seuil* is a page of text that reads like a book.

use crate::cache::short_hash;
use crate::here::Here;
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, Value};
use std::sync::LazyLock;

const TEMPLATES: [(&str, &str); 8] = [
    (
        "seuil/archive.html",
        include_str!("../templates/seuil/archive.html"),
    ),
    ("seuil/topic.html", include_str!("../templates/seuil/topic.html")),
    ("seuil/base.html", include_str!("../templates/seuil/base.html")),
    ("seuil/parts.html", include_str!("../templates/seuil/parts.html")),
    ("seuil/home.html", include_str!("../templates/seuil/home.html")),
    (
        "seuil/original.html",
        include_str!("../templates/seuil/original.html"),
    ),
    (
        "seuil/search.html",
        include_str!("../templates/seuil/search.html"),
    ),
    (
        "seuil/not_found.html",
        include_str!("../templates/seuil/not_found.html"),
    ),
];

/// The style sheet.
pub(crate) const STYLESHEET: &str = include_str!("../templates/seuil/seuil.css");
/// The icon of a site that has none of its own.
pub(crate) const ICON: &str = include_str!("../templates/seuil/favicon.svg");

/// Where the style sheet is served: its hash is part of the name, so it may be kept for ever.
pub(crate) static STYLESHEET_PATH: LazyLock<String> = LazyLock::new(|| {
    let hash = short_hash(STYLESHEET.as_bytes());
    format!("/assets/seuil-{hash}.css")
});

static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(format);
    environment.set_undefined_behavior(UndefinedBehavior::Lenient);
    // A template of ours needs a few thousand steps; one that runs away is stopped.
    environment.set_fuel(Some(2_000_000));
    for (name, source) in TEMPLATES {
        #[expect(
            clippy::expect_used,
            reason = "a built-in template that doesn't parse fails every test"
        )]
        environment
            .add_template(name, source)
            .expect("the built-in templates parse");
    }
    environment
});

/// Escapes what HTML needs escaped in text and in quoted attributes, and leaves the slashes of addresses alone.
fn format(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_safe()
        || !matches!(state.auto_escape(), AutoEscape::Html)
        || value.is_undefined()
        || value.is_none()
    {
        return minijinja::escape_formatter(out, state, value);
    }
    for part in value.to_string().split_inclusive(['&', '<', '>', '"', '\'']) {
        let (text, sign) = match part.char_indices().next_back() {
            Some((at, '&')) => (&part[..at], "&amp;"),
            Some((at, '<')) => (&part[..at], "&lt;"),
            Some((at, '>')) => (&part[..at], "&gt;"),
            Some((at, '"')) => (&part[..at], "&quot;"),
            Some((at, '\'')) => (&part[..at], "&#39;"),
            _ => (part, ""),
        };
        write!(out, "{text}{sign}")?;
    }
    Ok(())
}

/// Fills a template of the site's theme.
pub(crate) fn render(_here: &Here, name: &str, view: &impl serde::Serialize) -> Result<String, Error> {
    ENVIRONMENT
        .get_template(&format!("seuil/{name}"))?
        .render(Value::from(minijinja::value::Serde(view)))
}
