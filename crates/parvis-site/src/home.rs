use crate::around::around;
use crate::cache::Rendered;
use crate::entry::EntryView;
use crate::here::Here;
use crate::listing::{entries, neighbours, page_of};
use crate::page::{Frame, PageView, locale};
use crate::serve::{HTML, cached, filled};
use crate::words::page_number;
use crate::{Site, not_found, theme};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use parvis_app::original::public::{self, Listing};
use parvis_app::{App, Problem};
use serde::Serialize;
use serde_json::json;

#[derive(Serialize)]
struct Home {
    #[serde(flatten)]
    frame: Frame,
    entries: Vec<EntryView>,
}

pub(crate) async fn first(State(state): State<Site>, here: Here, headers: HeaderMap) -> Response {
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
    frame.around = around(app, here, language).await?;
    let entries = entries(app, here, listing, language).await?;
    let html = filled(theme::render(here, "home.html", &Home { frame, entries }))?;
    Ok(Rendered::new(200, HTML, html))
}
