use crate::around::around;
use crate::cache::Rendered;
use crate::here::Here;
use crate::listing::{entries, neighbours, page_of};
use crate::page::{Frame, PageView, locale};
use crate::serve::{HTML, cached, filled};
use crate::topic::{TopicPage, numbered};
use crate::words::counted;
use crate::{Site, not_found, theme};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_app::Problem;
use parvis_app::original::public::{self, Listing, Month};
use parvis_domain::UiLanguage;
use parvis_http::say;
use serde::Serialize;

#[derive(Serialize)]
struct ArchivePage {
    #[serde(flatten)]
    frame: Frame,
    years: Vec<YearView>,
}

#[derive(Serialize)]
struct YearView {
    name: String,
    path: String,
    count: String,
    months: Vec<MonthView>,
}

#[derive(Serialize)]
struct MonthView {
    name: String,
    path: String,
    count: String,
}

/// Everything by year and month.
pub(crate) async fn archive(State(state): State<Site>, here: Here, headers: HeaderMap) -> Response {
    let app = &state.http.app;
    let make = Box::pin(async {
        let months = public::months(app, here.workspace.id, here.zone).await?;
        let language = here.language();
        let title = say(language, "site-archive");
        let mut frame = Frame::new(&here, head(&here, &title, "/archive"), language);
        frame.around = around(app, &here).await?;
        let years = years(&months, language);
        let html = filled(theme::render(
            &here,
            "archive.html",
            &ArchivePage { frame, years },
        ))?;
        Ok(Some(Rendered::new(200, HTML, html)))
    });
    cached(&state, &here, "/archive".to_owned(), &headers, make).await
}

fn head(here: &Here, title: &str, path: &str) -> PageView {
    PageView {
        kind: "topic-page",
        language: here.site.language.to_string(),
        title: format!("{title} · {}", here.site.title),
        og_title: title.to_owned(),
        canonical: Some(here.url(path)),
        og_type: "website",
        locale: locale(&here.site.language),
        ..PageView::default()
    }
}

fn years(months: &[Month], language: UiLanguage) -> Vec<YearView> {
    let texts = |count| counted(language, "site-count-texts", count).unwrap_or_default();
    months
        .chunk_by(|one, other| one.year == other.year)
        .map(|of_year| {
            let year = of_year[0].year;
            YearView {
                name: year.to_string(),
                path: format!("/archive/{year:04}"),
                count: texts(of_year.iter().map(|month| month.count).sum()),
                months: of_year
                    .iter()
                    .map(|month| MonthView {
                        name: say(language, &format!("site-month-{}", month.month)),
                        path: format!("/archive/{year:04}/{:02}", month.month),
                        count: texts(month.count),
                    })
                    .collect(),
            }
        })
        .collect()
}

/// A year, or a month of it, as it stands in an address: `2026`, `2026/09`, and nothing else.
fn when(year: &str, month: Option<&str>) -> Option<(i16, Option<i8>)> {
    let digits = |word: &str, long| word.len() == long && word.bytes().all(|byte| byte.is_ascii_digit());
    let read_year = digits(year, 4).then(|| year.parse().ok()).flatten()?;
    let Some(month) = month else {
        return Some((read_year, None));
    };
    let read_month: i8 = digits(month, 2).then(|| month.parse().ok()).flatten()?;
    (1..=12)
        .contains(&read_month)
        .then_some((read_year, Some(read_month)))
}

pub(crate) async fn year(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path(year): Path<String>,
) -> Response {
    period(&state, &here, &headers, when(&year, None), Some(1)).await
}

pub(crate) async fn year_page(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path((year, number)): Path<(String, String)>,
) -> Response {
    period(&state, &here, &headers, when(&year, None), page_of(&number)).await
}

pub(crate) async fn month(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path((year, month)): Path<(String, String)>,
) -> Response {
    period(&state, &here, &headers, when(&year, Some(&month)), Some(1)).await
}

pub(crate) async fn month_page(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path((year, month, number)): Path<(String, String, String)>,
) -> Response {
    period(
        &state,
        &here,
        &headers,
        when(&year, Some(&month)),
        page_of(&number),
    )
    .await
}

async fn period(
    state: &Site,
    here: &Here,
    headers: &HeaderMap,
    when: Option<(i16, Option<i8>)>,
    number: Option<u32>,
) -> Response {
    let (Some((year, month)), Some(number)) = (when, number) else {
        return not_found::page(here);
    };
    let path = match month {
        Some(month) => format!("/archive/{year:04}/{month:02}"),
        None => format!("/archive/{year:04}"),
    };
    let app = &state.http.app;
    let make = Box::pin(async {
        let Some(part) = public::period(here.zone, year, month) else {
            return Ok(None);
        };
        let listing = public::of_part(app, here.workspace.id, part, number).await?;
        match listing.filter(|listing| listing.total > 0) {
            Some(listing) => Ok(Some(render(state, here, (year, month), &path, &listing).await?)),
            None => Ok(None),
        }
    });
    cached(state, here, numbered(&path, number), headers, make).await
}

async fn render(
    state: &Site,
    here: &Here,
    (year, month): (i16, Option<i8>),
    path: &str,
    listing: &Listing,
) -> Result<Rendered, Problem> {
    let (app, language) = (&state.http.app, here.language());
    let name = match month {
        Some(month) => format!("{} {year}", say(language, &format!("site-month-{month}"))),
        None => year.to_string(),
    };
    let (newer, older) = neighbours(listing, |number| numbered(path, number));
    let head = PageView {
        number: listing.page,
        newer,
        older,
        // Everything in it has its own page, and is in the site map.
        hidden: true,
        ..head(here, &name, &numbered(path, listing.page))
    };
    let mut frame = Frame::new(here, head, language);
    frame.numbered(language, listing.page, listing.pages);
    frame.around = around(app, here).await?;
    let page = TopicPage {
        frame,
        kind: say(language, "site-archive"),
        name,
        sentence: String::new(),
        count: counted(language, "site-count-texts", listing.total).unwrap_or_default(),
        entries: entries(app, here, listing, language).await?,
    };
    Ok(Rendered::new(
        200,
        HTML,
        filled(theme::render(here, "topic.html", &page))?,
    ))
}

#[cfg(test)]
mod tests {
    use super::when;

    #[test]
    fn a_month_has_one_address() {
        assert_eq!(when("2026", Some("09")), Some((2026, Some(9))));
        assert_eq!(when("2026", None), Some((2026, None)));
        for (year, month) in [
            ("26", None),
            ("2026", Some("9")),
            ("2026", Some("13")),
            ("+202", None),
            ("2026", Some("00")),
        ] {
            assert_eq!(when(year, month), None);
        }
    }
}
