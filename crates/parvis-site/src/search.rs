use crate::around::{AroundView, around};
use crate::entry::{EntryView, view};
use crate::here::{Here, broken};
use crate::page::{Frame, PageView, locale};
use crate::serve::{HTML, filled};
use crate::{Site, not_found, theme};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use parvis_app::search::{self, SiteFound, SiteHit, SiteQuery};
use parvis_app::{Params, Problem};
use parvis_domain::UiLanguage;
use parvis_http::{Wanted, say, sentence};
use parvis_text::search::Piece;
use serde::Serialize;
use url::form_urlencoded;

/// What somebody asked for.
#[derive(Default)]
struct Asked {
    text: String,
    exact: bool,
    page: u32,
}

#[derive(Serialize)]
struct SearchPage {
    #[serde(flatten)]
    frame: Frame,
    search: SearchView,
}

#[derive(Serialize)]
struct SearchView {
    query: String,
    /// What was found, in a sentence; empty before anything was looked for.
    told: String,
    /// What was looked for instead of what was typed.
    instead: Option<InsteadView>,
    /// What may help when nothing was found.
    advice: Option<String>,
    hits: Vec<HitView>,
}

#[derive(Serialize)]
struct InsteadView {
    /// `Showing results for`.
    before: String,
    pieces: Vec<PieceView>,
    /// Looks for it as it was typed.
    path: String,
    invitation: String,
}

#[derive(Serialize)]
struct HitView {
    entry: EntryView,
    title: Vec<PieceView>,
    passage: Vec<PieceView>,
}

#[derive(Serialize)]
struct PieceView {
    text: String,
    hit: bool,
}

fn pieces(from: Vec<Piece>) -> Vec<PieceView> {
    let of = |Piece { text, hit }| PieceView { text, hit };
    from.into_iter().map(of).collect()
}

/// What readers look for. Made anew for each of them: there are endless questions, and few are asked twice.
pub(crate) async fn search(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let asked = read(query.as_deref().unwrap_or_default());
    let reader = if headers.contains_key(header::ACCEPT_LANGUAGE) {
        Wanted::of(&headers)
    } else {
        here.language()
    };
    let query = SiteQuery {
        text: &asked.text,
        exact: asked.exact,
        page: asked.page,
        reader,
    };
    let app = &state.http.app;
    let found = search::site(app, here.workspace.id, query).await;
    let around = match around(app, &here).await {
        Ok(around) => around,
        Err(problem) => return broken(problem),
    };
    match found {
        Ok(Some(found)) => match render(&here, found, asked.exact, around) {
            Ok(html) => kept(html),
            Err(problem) => broken(problem),
        },
        Ok(None) => not_found::page(&here),
        Err(problem) => broken(problem),
    }
}

fn kept(html: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HTML),
        (header::CACHE_CONTROL, "private, no-cache"),
        (header::VARY, "accept-language"),
    ];
    (headers, html).into_response()
}

/// Nothing that can't be read is an error here: somebody typed it into the address.
fn read(query: &str) -> Asked {
    let mut asked = Asked {
        page: 1,
        ..Asked::default()
    };
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "q" => asked.text = value.into_owned(),
            "exact" => asked.exact = value == "1",
            "page" => asked.page = value.parse().unwrap_or(0),
            _ => {}
        }
    }
    asked
}

fn path(query: &str, exact: bool, page: u32) -> String {
    let mut address = form_urlencoded::Serializer::new(String::new());
    address.append_pair("q", query);
    if exact {
        address.append_pair("exact", "1");
    }
    if page > 1 {
        address.append_pair("page", &page.to_string());
    }
    format!("/search?{}", address.finish())
}

fn render(here: &Here, found: SiteFound, exact: bool, around: AroundView) -> Result<String, Problem> {
    let language = here.language();
    let title = if found.query.is_empty() {
        say(language, "site-search")
    } else {
        with(language, "site-search-title", &found.query)
    };
    let to = |number: u32| path(&found.query, exact, number);
    let head = PageView {
        kind: "search-page",
        language: here.site.language.to_string(),
        title: format!("{title} · {}", here.site.title),
        hidden: true,
        locale: locale(&here.site.language),
        number: found.page,
        newer: (found.page > 1).then(|| to(found.page - 1)),
        older: (found.page < found.pages).then(|| to(found.page + 1)),
        ..PageView::default()
    };
    let mut frame = Frame::new(here, head, language);
    frame.numbered(language, found.page, found.pages);
    frame.around = around;
    let search = SearchView {
        told: told(&found, language),
        instead: instead(&found, language),
        advice: (found.total == 0 && !found.query.is_empty()).then(|| say(language, "site-search-advice")),
        hits: found
            .hits
            .into_iter()
            .map(|hit| hit_view(here, hit, language))
            .collect(),
        query: found.query,
    };
    filled(theme::render(here, "search.html", &SearchPage { frame, search }))
}

fn hit_view(here: &Here, hit: SiteHit, language: UiLanguage) -> HitView {
    HitView {
        entry: view(here, &hit.original, language),
        title: pieces(hit.title),
        passage: pieces(hit.passage),
    }
}

/// What was found, in a sentence.
fn told(found: &SiteFound, language: UiLanguage) -> String {
    if found.query.is_empty() {
        return say(language, "site-search-hint");
    }
    if found.total == 0 {
        return with(language, "site-search-none", &found.query);
    }
    let key = if found.only_some {
        "site-search-some"
    } else {
        "site-search-found"
    };
    sentence(language, key, &Params::from([("count", found.total.into())])).unwrap_or_default()
}

fn instead(found: &SiteFound, language: UiLanguage) -> Option<InsteadView> {
    (!found.instead.is_empty()).then(|| InsteadView {
        before: say(language, "site-search-instead"),
        pieces: pieces(found.instead.clone()),
        path: path(&found.query, true, 1),
        invitation: with(language, "site-search-as-typed", &found.query),
    })
}

fn with(language: UiLanguage, key: &str, query: &str) -> String {
    sentence(language, key, &Params::from([("query", query.to_owned().into())])).unwrap_or_default()
}
