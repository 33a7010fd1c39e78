use super::public;
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, Language, Site, Theme};
use parvis_store::site;
use serde_json::json;

/// What somebody says of the site.
#[derive(Clone, Debug)]
pub struct SiteInput {
    /// What it is called: 1 to 120 characters.
    pub title: String,
    /// What it is about, in a sentence: at most 200 characters.
    pub tagline: String,
    /// What stands at the foot of each page, in Markdown: at most 2,000 characters.
    pub footer: String,
    /// The language of its own words, as a tag.
    pub language: String,
    /// Originals on a page of a list: 1 to 50.
    pub items_per_page: u32,
    /// What readers see it in: the word of a theme.
    pub theme: String,
}

/// Says anew how the site is set up. Readers see it at once.
///
/// # Errors
/// `invalid`: `empty` or `too-long`, `language-unknown`, `items-per-page`, `site-theme-unknown`; `denied`.
pub async fn update(app: &App, who: &Acting, input: &SiteInput) -> Result<Site> {
    app.allowed_here(who, Action::SiteConfigure)?;
    let mut checked = Checked::new();
    let title = checked.line("title", &input.title, 120);
    let tagline = checked.optional_line("tagline", &input.tagline, 200);
    let measured = input.footer.chars().count();
    if measured > 2_000 {
        checked.fault(
            Fault::new("footer", "too-long")
                .with("most", 2_000)
                .with("measured", measured),
        );
    }
    if input.footer.contains('\0') {
        checked.fault(Fault::new("footer", "control-characters"));
    }
    let language = input.language.trim().parse::<Language>().ok();
    if language.is_none() {
        checked.fault(Fault::new("language", "language-unknown"));
    }
    if !(1..=50).contains(&input.items_per_page) {
        checked.fault(Fault::new("items_per_page", "items-per-page"));
    }
    let theme = input.theme.parse::<Theme>().ok();
    if theme.is_none() {
        checked.fault(Fault::new("theme", "site-theme-unknown"));
    }
    checked.done()?;
    let (Some(language), Some(theme)) = (language, theme) else {
        return Err(Problem::internal("a checked site has a language and a theme"));
    };

    let mut tx = app.begin().await?;
    let before = site::of_workspace(&mut tx, who.place())
        .await?
        .ok_or(Problem::not_found("workspace"))?;
    let after = Site {
        title,
        tagline,
        footer: input.footer.clone(),
        language,
        items_per_page: input.items_per_page,
        theme,
        ..before.clone()
    };
    site::put(&mut tx, who.place(), &after, app.now()).await?;
    let said = |it: &Site| {
        json!({
            "title": it.title, "tagline": it.tagline, "footer": it.footer, "language": it.language,
            "items_per_page": it.items_per_page, "theme": it.theme.as_str(),
        })
    };
    let detail = json!({ "before": said(&before), "after": said(&after) });
    app.trace(&mut tx, who, Action::SiteConfigure, None, detail)
        .await?;
    tx.commit().await?;
    public(app, who.place()).await
}
