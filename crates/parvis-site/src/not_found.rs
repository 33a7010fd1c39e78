use crate::here::Here;
use crate::page::{Frame, PageView};
use crate::serve::HTML;
use crate::theme;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_domain::UiLanguage;
use parvis_http::say;
use serde::Serialize;

#[derive(Serialize)]
struct Missing {
    #[serde(flatten)]
    frame: Frame,
}

/// For every address that no route knows.
pub(crate) async fn anywhere(here: Here) -> Response {
    page(&here)
}

/// The site's own page that says there is nothing.
pub(crate) fn page(here: &Here) -> Response {
    let kept = [(header::CONTENT_TYPE, HTML), (header::CACHE_CONTROL, "no-cache")];
    (StatusCode::NOT_FOUND, kept, html(here)).into_response()
}

/// The words of that page.
pub(crate) fn html(here: &Here) -> String {
    let language = here.language();
    let page = PageView {
        kind: "missing",
        language: here.site.language.to_string(),
        title: format!("{} · {}", say(language, "site-not-found"), here.site.title),
        hidden: true,
        ..PageView::default()
    };
    let missing = Missing {
        frame: Frame::new(here, page, language),
    };
    theme::render(here, "not_found.html", &missing).unwrap_or_default()
}

/// No site answers on this host. It is nobody's page: no name, no way in.
pub(crate) fn nobody_here(language: UiLanguage) -> Response {
    let (title, detail) = (
        say(language, "site-no-site"),
        say(language, "site-no-site-detail"),
    );
    let language = language.as_str();
    let html = format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title}</title></head><body><main><h1>{title}</h1><p>{detail}</p></main></body></html>\n"
    );
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, HTML)], html).into_response()
}
