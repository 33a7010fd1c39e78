//! What feed readers follow: the site, a language of it, a section, a topic, a byline; each in three formats.

mod atom;
mod json;
mod rss;

use crate::Site;
use crate::cache::Rendered;
use crate::entry::{html, shown};
use crate::here::Here;
use crate::not_found;
use crate::page::FeedView;
use crate::serve::cached;
use crate::topic::noun;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_app::Problem;
use parvis_app::original::public::{self, Led, LiveFilter, PublicOriginal};
use parvis_domain::{Language, Timestamp};

/// As many of the newest originals.
const ENTRIES: u32 = 30;

/// How a feed is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    /// RFC 4287.
    Atom,
    /// RSS 2.0, as its board keeps it.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

impl Format {
    const ALL: [Self; 3] = [Self::Atom, Self::Rss, Self::Json];

    /// The last part of its address.
    fn file(self) -> &'static str {
        match self {
            Self::Atom => "feed.xml",
            Self::Rss => "rss.xml",
            Self::Json => "feed.json",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Rss => "application/rss+xml",
            Self::Json => "application/feed+json",
        }
    }

    fn served(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::Rss => "application/rss+xml; charset=utf-8",
            Self::Json => "application/feed+json; charset=utf-8",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::Rss => "RSS",
            Self::Json => "JSON Feed",
        }
    }

    fn of(file: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.file() == file)
    }
}

/// A feed to be written.
struct Feed<'a> {
    here: &'a Here,
    /// `urn:uuid:…`.
    id: String,
    title: String,
    description: String,
    language: Language,
    /// The page it follows.
    page: String,
    /// Its own address.
    url: String,
    originals: Vec<PublicOriginal>,
}

impl Feed<'_> {
    fn updated(&self) -> Timestamp {
        let newest = self.originals.iter().map(PublicOriginal::changed_at).max();
        newest.unwrap_or(self.here.workspace.created_at)
    }
}

/// What the head of a page says of the feeds of `path`.
pub(crate) fn links(here: &Here, path: &str, title: &str) -> Vec<FeedView> {
    Format::ALL
        .into_iter()
        .map(|format| FeedView {
            kind: format.content_type(),
            title: format!("{title} ({})", format.name()),
            url: here.url(&format!("{path}/{}", format.file())),
        })
        .collect()
}

macro_rules! whole_site {
    ($($name:ident $format:ident),*) => {$(
        pub(crate) async fn $name(State(state): State<Site>, here: Here, headers: HeaderMap) -> Response {
            let at = format!("/{}", Format::$format.file());
            serve(&state, &here, &headers, Format::$format, at, of_site(&state, &here)).await
        }
    )*};
}
whole_site!(atom Atom, rss Rss, json Json);

/// The feed of a language: `/feeds/fr/feed.xml`.
pub(crate) async fn of_language(
    State(state): State<Site>,
    here: Here,
    headers: HeaderMap,
    Path((tag, file)): Path<(String, String)>,
) -> Response {
    let (Some(format), Ok(language)) = (Format::of(&file), tag.parse::<Language>()) else {
        return not_found::page(&here);
    };
    if language.as_str() != tag || language.primary() != tag {
        return not_found::page(&here);
    }
    let at = format!("/feeds/{tag}/{file}");
    let make = async {
        let part = LiveFilter {
            language: Some(language.clone()),
            ..LiveFilter::default()
        };
        let originals = public::feed_of(&state.http.app, here.workspace.id, part, ENTRIES).await?;
        Ok((!originals.is_empty()).then(|| Found::Here {
            id: format!("{}feeds/{tag}", here.base),
            title: format!("{} ({tag})", here.site.title),
            description: here.site.tagline.clone(),
            language,
            page: here.base.to_string(),
            originals,
        }))
    };
    serve(&state, &here, &headers, format, at.clone(), make).await
}

macro_rules! of_topics {
    ($($name:ident $word:literal),*) => {$(
        pub(crate) async fn $name(
            State(state): State<Site>,
            here: Here,
            headers: HeaderMap,
            Path((word, file)): Path<(String, String)>,
        ) -> Response {
            of_topic(&state, &here, &headers, $word, &word, &file).await
        }
    )*};
}
of_topics!(of_category "category", of_tag "tag", of_author "author");

async fn of_topic(
    state: &Site,
    here: &Here,
    headers: &HeaderMap,
    kind: &str,
    word: &str,
    file: &str,
) -> Response {
    let (Some(noun), Some(format)) = (noun(kind), Format::of(file)) else {
        return not_found::page(here);
    };
    let app = &state.http.app;
    let make = async {
        Ok(match public::topic(app, here.workspace.id, noun, word).await? {
            Led::Nothing => None,
            Led::Moved(path) => Some(Found::Moved(format!("{path}/{file}"))),
            Led::Here(topic) => Some(Found::Here {
                id: format!("urn:uuid:{}", topic.id),
                title: format!("{} · {}", here.site.title, topic.name),
                description: topic.sentence.clone(),
                language: here.site.language.clone(),
                page: here.url(&topic.path),
                originals: public::feed_of(app, here.workspace.id, topic.part, ENTRIES).await?,
            }),
        })
    };
    serve(
        state,
        here,
        headers,
        format,
        format!("/{kind}/{word}/{file}"),
        make,
    )
    .await
}

/// What a feed is made of, whatever its format.
enum Found {
    Here {
        id: String,
        title: String,
        description: String,
        language: Language,
        page: String,
        originals: Vec<PublicOriginal>,
    },
    Moved(String),
}

async fn of_site(state: &Site, here: &Here) -> Result<Option<Found>, Problem> {
    Ok(Some(Found::Here {
        id: format!("urn:uuid:{}", here.workspace.id),
        title: here.site.title.clone(),
        description: here.site.tagline.clone(),
        language: here.site.language.clone(),
        page: here.base.to_string(),
        originals: public::feed(&state.http.app, here.workspace.id, ENTRIES).await?,
    }))
}

async fn serve(
    state: &Site,
    here: &Here,
    headers: &HeaderMap,
    format: Format,
    at: String,
    make: impl Future<Output = Result<Option<Found>, Problem>>,
) -> Response {
    let url = here.url(&at);
    let make = Box::pin(async {
        let Some(found) = make.await? else {
            return Ok(None);
        };
        let Found::Here {
            id,
            title,
            description,
            language,
            page,
            originals,
        } = found
        else {
            let Found::Moved(path) = found else {
                return Ok(None);
            };
            return Ok(Some(Rendered::redirect(path)));
        };
        let feed = Feed {
            here,
            id,
            title,
            description,
            language,
            page,
            url,
            originals,
        };
        let text = match format {
            Format::Atom => atom::write(&feed).map_err(Problem::internal)?,
            Format::Rss => rss::write(&feed).map_err(Problem::internal)?,
            Format::Json => json::write(&feed).map_err(Problem::internal)?,
        };
        Ok(Some(Rendered::new(200, format.served(), text)))
    });
    cached(state, here, at, headers, make).await
}

/// The whole text of an original as feeds carry it, with the picture that leads it.
fn whole(here: &Here, original: &PublicOriginal) -> String {
    let body = html(here, original, true);
    let cover = original
        .cover_picture()
        .and_then(|(media, alt)| shown(media, alt));
    match cover {
        Some(cover) => format!(
            "<p><img src=\"{}\" width=\"{}\" height=\"{}\" alt=\"{}\"></p>\n{body}",
            here.url(&cover.src),
            cover.width,
            cover.height,
            minijinja::HtmlEscape(&cover.alt)
        ),
        None => body,
    }
}

/// What an original is about.
fn topics(original: &PublicOriginal) -> impl Iterator<Item = &str> {
    let section = original.category.iter().map(|it| it.name.as_str());
    section.chain(original.tags.iter().map(|it| it.name.as_str()))
}

/// XML 1.0 has no place for most control characters, not even escaped.
fn printable(text: &str) -> String {
    text.chars()
        .filter(|it| !it.is_control() || matches!(it, '\n' | '\t' | '\r'))
        .collect()
}
