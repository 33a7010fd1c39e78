use crate::around::around;
use crate::cache::Rendered;
use crate::entry::{EntryView, view};
use crate::here::{Here, broken};
use crate::listing::{entries, neighbours, page_of};
use crate::page::{Frame, PageView, locale};
use crate::serve::{HTML, cached, filled};
use crate::words::page_number;
use crate::{Site, not_found, theme};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use parvis_app::original::public::{self, Listing};
use parvis_app::{App, Problem, home};
use parvis_domain::{OriginalId, Theme, UiLanguage};
use serde::Serialize;
use serde_json::json;

#[derive(Serialize)]
struct Home {
    #[serde(flatten)]
    frame: Frame,
    entries: Vec<EntryView>,
    /// What else there is in each section, where the theme shows that.
    sections: Vec<SectionView>,
}

#[derive(Serialize)]
struct SectionView {
    name: String,
    path: String,
    entries: Vec<EntryView>,
}

/// So many of a section, and of so many sections.
const IN_A_SECTION: usize = 3;
const SECTIONS_MOST: usize = 8;
/// What stands for the title of a note, in characters.
const NAME_GRAPHEMES: usize = 60;

pub(crate) async fn first(State(state): State<Site>, here: Here, headers: HeaderMap) -> Response {
    // The front door of a brand whose blog is elsewhere leads there; what stands here keeps its address, and whoever tries
    // a theme on wants to see this one.
    if here.previewed.is_none() {
        match home::address_elsewhere(&state.http.app, here.workspace.id).await {
            Ok(Some(address)) => return Redirect::temporary(&address).into_response(),
            Ok(None) => {}
            Err(problem) => return broken(problem),
        }
    }
    listed(&state, &here, 1, &headers).await
}

pub(crate) async fn numbered(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path(number): Path<String>,
) -> Response {
    if number == "1" {
        return Redirect::permanent("/").into_response();
    }
    match page_of(&number) {
        Some(number) => listed(&state, &here, number, &headers).await,
        None => not_found::page(&here),
    }
}

async fn listed(state: &Site, here: &Here, number: u32, headers: &HeaderMap) -> Response {
    let app = &state.http.app;
    let make = async {
        match public::home(app, here.workspace.id, number).await? {
            Some(listing) => Ok(Some(render(app, here, &listing).await?)),
            None => Ok(None),
        }
    };
    let make = Box::pin(make);
    cached(state, here, path(number), headers, make).await
}

fn path(number: u32) -> String {
    if number == 1 {
        "/".to_owned()
    } else {
        format!("/page/{number}")
    }
}

async fn render(app: &App, here: &Here, listing: &Listing) -> Result<Rendered, Problem> {
    let (language, number) = (here.language(), listing.page);
    let page_number = page_number(language, number, listing.pages);
    let title = if number == 1 {
        here.site.title.clone()
    } else {
        format!("{} · {page_number}", here.site.title)
    };
    let (newer, older) = neighbours(listing, path);
    let page = PageView {
        kind: "home",
        language: here.site.language.to_string(),
        og_title: title.clone(),
        title,
        description: here.site.tagline.clone(),
        canonical: Some(here.url(&path(number))),
        og_type: "website",
        locale: locale(&here.site.language),
        json_ld: (number == 1).then(|| {
            json!({
                "@context": "https://schema.org",
                "@type": "Blog",
                "name": here.site.title,
                "description": here.site.tagline,
                "url": here.base,
                "inLanguage": here.site.language.to_string(),
            })
        }),
        number,
        newer,
        older,
        ..PageView::default()
    };
    let mut frame = Frame::new(here, page, language);
    frame.numbered(language, number, listing.pages);
    frame.around = around(app, here).await?;
    let entries = entries(app, here, listing, language).await?;
    let sections = if number == 1 && here.site.theme == Theme::Halle {
        let shown: Vec<_> = listing.items.iter().map(|original| original.id).collect();
        sections(app, here, &shown, language).await?
    } else {
        Vec::new()
    };
    let home = Home {
        frame,
        entries,
        sections,
    };
    let html = filled(theme::render(here, "home.html", &home))?;
    Ok(Rendered::new(200, HTML, html))
}

/// The newest of each section that the page doesn't show already.
async fn sections(
    app: &App,
    here: &Here,
    shown: &[OriginalId],
    language: UiLanguage,
) -> Result<Vec<SectionView>, Problem> {
    let mut sections = Vec::new();
    let all = public::topics(app, here.workspace.id).await?.categories;
    for section in all.into_iter().take(SECTIONS_MOST) {
        let most = u32::try_from(shown.len() + IN_A_SECTION).unwrap_or(u32::MAX);
        let newest = public::newest(app, here.workspace.id, section.part, most).await?;
        let entries: Vec<EntryView> = newest
            .iter()
            .filter(|original| !shown.contains(&original.id))
            .take(IN_A_SECTION)
            .map(|original| {
                let mut entry = view(here, original, language);
                entry.excerpt = parvis_text::excerpt(&entry.excerpt, NAME_GRAPHEMES);
                entry
            })
            .collect();
        if !entries.is_empty() {
            sections.push(SectionView {
                name: section.name,
                path: section.path,
                entries,
            });
        }
    }
    Ok(sections)
}
