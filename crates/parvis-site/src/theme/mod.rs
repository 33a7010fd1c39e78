//! The themes: templates and a style sheet each. *Seuil* is a page of text that reads like a book, *Halle* a magazine.
//! What isn't a matter of looks is in the templates that all share, and so is every page that differs by its style alone.

mod carry;
mod press;

use crate::cache::short_hash;
use crate::here::Here;
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, Value};
use parvis_domain::Theme;
use std::sync::LazyLock;

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

const TEMPLATES: &[(&str, &str)] = templates![
    "shared/head.html",
    "shared/parts.html",
    "shared/archive.html",
    "shared/not_found.html",
    "shared/search.html",
    "shared/topic.html",
    "seuil/base.html",
    "seuil/parts.html",
    "seuil/home.html",
    "seuil/original.html",
    "halle/base.html",
    "halle/parts.html",
    "halle/home.html",
    "halle/original.html",
];

const SHARED: &str = include_str!("../../templates/shared/shared.css");

/// The icon of a site that has none of its own.
pub(crate) const ICON: &str = include_str!("../../templates/shared/favicon.svg");

/// A theme's style sheet, and where it is served.
pub(crate) struct Stylesheet {
    theme: Theme,
    /// Its hash is part of the name, so it may be kept for ever.
    pub(crate) path: String,
    pub(crate) css: String,
}

static STYLESHEETS: LazyLock<Vec<Stylesheet>> = LazyLock::new(|| {
    let sheet = |theme: Theme| {
        let own = match theme {
            Theme::Seuil => include_str!("../../templates/seuil/seuil.css"),
            Theme::Halle => include_str!("../../templates/halle/halle.css"),
        };
        let css = press::pressed(SHARED) + &press::pressed(own);
        let hash = short_hash(css.as_bytes());
        let path = format!("/assets/{theme}-{hash}.css");
        Stylesheet { theme, path, css }
    };
    Theme::ALL.iter().copied().map(sheet).collect()
});

/// The path of a theme's style sheet.
pub(crate) fn stylesheet_path(theme: Theme) -> &'static str {
    let found = STYLESHEETS.iter().find(|sheet| sheet.theme == theme);
    found.map_or("", |sheet| sheet.path.as_str())
}

/// The style sheet that is served at a path.
pub(crate) fn stylesheet_at(path: &str) -> Option<&'static Stylesheet> {
    STYLESHEETS.iter().find(|sheet| sheet.path == path)
}

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

/// Fills a template of the site's theme; one that it doesn't have is everybody's. In a preview of a theme, links stay
/// in it.
pub(crate) fn render(here: &Here, name: &str, view: &impl serde::Serialize) -> Result<String, Error> {
    let own = format!("{}/{name}", here.site.theme);
    let name = if TEMPLATES.iter().any(|(other, _)| *other == own) {
        own
    } else {
        format!("shared/{name}")
    };
    let html = ENVIRONMENT
        .get_template(&name)?
        .render(Value::from(minijinja::value::Serde(view)))?;
    Ok(match &here.previewed {
        Some(word) => carry::carried(&html, word),
        None => html,
    })
}
