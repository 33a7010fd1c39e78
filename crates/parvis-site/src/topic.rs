use crate::around::around;
use crate::cache::Rendered;
use crate::entry::EntryView;
use crate::feed::links;
use crate::here::Here;
use crate::listing::{entries, neighbours, page_of};
use crate::page::{Frame, PageView, locale};
use crate::serve::{HTML, cached, filled};
use crate::words::{counted, page_number};
use crate::{Site, not_found, theme};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_app::Problem;
use parvis_app::original::public::{self, Led, Listing, Paged, Topic};
use parvis_http::say;
use serde::Serialize;

/// The page of a section, a topic, a byline or a stretch of time.
#[derive(Serialize)]
pub(crate) struct TopicPage {
    #[serde(flatten)]
    pub(crate) frame: Frame,
    /// `Section`, `Topic`; empty where the name says it.
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) sentence: String,
    /// `12 texts`.
    pub(crate) count: String,
    pub(crate) entries: Vec<EntryView>,
}

/// What an address names: the noun it begins with, the word, and the page.
pub(crate) fn noun(word: &str) -> Option<Paged> {
    [Paged::Category, Paged::Tag, Paged::Author]
        .into_iter()
        .find(|noun| noun.as_str() == word)
}

macro_rules! pages_of {
    ($($noun:ident $first:ident $numbered:ident),*) => {$(
        pub(crate) async fn $first(
            State(state): State<Site>,
            here: Here,
            headers: HeaderMap,
            Path(word): Path<String>,
        ) -> Response {
            page(&state, &here, &headers, Paged::$noun, &word, 1).await
        }

        pub(crate) async fn $numbered(
            State(state): State<Site>,
            here: Here,
            headers: HeaderMap,
            Path((word, number)): Path<(String, String)>,
        ) -> Response {
            match page_of(&number) {
                Some(number) => page(&state, &here, &headers, Paged::$noun, &word, number).await,
                None => not_found::page(&here),
            }
        }
    )*};
}
pages_of!(Category category category_page, Tag tag tag_page, Author author author_page);

async fn page(
    state: &Site,
    here: &Here,
    headers: &HeaderMap,
    noun: Paged,
    word: &str,
    number: u32,
) -> Response {
    let app = &state.http.app;
    let at = numbered(&public::path_of(noun, word), number);
    let make = Box::pin(async {
        Ok(match public::topic(app, here.workspace.id, noun, word).await? {
            Led::Nothing => None,
            Led::Moved(path) => Some(Rendered::redirect(numbered(&path, number))),
            Led::Here(topic) => {
                match public::of_part(app, here.workspace.id, topic.part.clone(), number).await? {
                    Some(listing) => Some(render(state, here, &topic, &listing).await?),
                    None => None,
                }
            }
        })
    });
    cached(state, here, at, headers, make).await
}

/// The address of a page of something that has several.
pub(crate) fn numbered(path: &str, number: u32) -> String {
    if number == 1 {
        path.to_owned()
    } else {
        format!("{path}/page/{number}")
    }
}

async fn render(state: &Site, here: &Here, topic: &Topic, listing: &Listing) -> Result<Rendered, Problem> {
    let (app, language) = (&state.http.app, here.language());
    let at = |number| numbered(&topic.path, number);
    let (newer, older) = neighbours(listing, at);
    let title = if listing.page == 1 {
        format!("{} · {}", topic.name, here.site.title)
    } else {
        let number = page_number(language, listing.page, listing.pages);
        format!("{} · {number} · {}", topic.name, here.site.title)
    };
    let head = PageView {
        kind: "topic-page",
        language: here.site.language.to_string(),
        og_title: topic.name.clone(),
        title,
        description: topic.sentence.clone(),
        canonical: Some(here.url(&at(listing.page))),
        og_type: "website",
        locale: locale(&here.site.language),
        feeds: links(
            here,
            &topic.path,
            &format!("{} · {}", here.site.title, topic.name),
        ),
        section: (topic.noun == Paged::Category).then(|| topic.path.clone()),
        number: listing.page,
        newer,
        older,
        ..PageView::default()
    };
    let mut frame = Frame::new(here, head, language);
    frame.numbered(language, listing.page, listing.pages);
    frame.around = around(app, here).await?;
    let page = TopicPage {
        frame,
        kind: match topic.noun {
            Paged::Category => say(language, "site-a-section"),
            Paged::Tag => say(language, "site-a-topic"),
            Paged::Author => say(language, "site-an-author"),
        },
        name: topic.name.clone(),
        sentence: topic.sentence.clone(),
        count: counted(language, "site-count-texts", listing.total).unwrap_or_default(),
        entries: entries(app, here, listing, language).await?,
    };
    Ok(Rendered::new(
        200,
        HTML,
        filled(theme::render(here, "topic.html", &page))?,
    ))
}
