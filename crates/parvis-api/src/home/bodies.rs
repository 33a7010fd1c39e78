use crate::shapes::instant;
use parvis_app::home::{Found, HomeView};
use parvis_domain::{Elsewhere, HomeKind, UiLanguage};
use parvis_http::sentence;
use serde::Serialize;
use utoipa::ToSchema;

/// Where the originals live.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeBody {
    /// `own`, `wordpress`, `ghost` or `feed`.
    kind: String,
    /// The blog elsewhere; null when it is the workspace's own site.
    elsewhere: Option<ElsewhereBody>,
    /// How reading it goes; null when it is the workspace's own site.
    reading: Option<HomeReadingBody>,
    /// How many articles of it are before readers, as far as they were read.
    articles: i64,
    /// The channel by which it is weighed; null when it isn't weighed.
    channel: Option<HomeChannelBody>,
    /// Whether whoever asks may say anew where the originals live.
    may_configure: bool,
}

/// A blog elsewhere.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ElsewhereBody {
    /// Where readers find it.
    address: String,
    title: String,
    /// The language it says it is in.
    language: Option<String>,
    /// Its feed of articles.
    feed: Option<String>,
    /// Whether readers' comments can be read.
    comments: bool,
}

/// How reading a blog elsewhere goes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeReadingBody {
    /// When all of it had been read; null when that is still under way for the first time.
    read_at: Option<String>,
    /// When it is read again.
    next_at: String,
    /// Why it couldn't be read the last time, as a sentence; null when it could.
    reason: Option<String>,
}

/// The channel by which the home is weighed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeChannelBody {
    id: String,
    name: String,
}

/// What was found at an address.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FoundHomeBody {
    /// `wordpress`, `ghost` or `feed`.
    kind: String,
    #[serde(flatten)]
    elsewhere: ElsewhereBody,
    /// The newest of its articles, at most three.
    newest: Vec<FoundArticleBody>,
    /// How many there are; null when it doesn't say.
    articles: Option<u32>,
}

/// An article that was found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FoundArticleBody {
    title: String,
    address: String,
    published_at: Option<String>,
}

impl ElsewhereBody {
    fn of(kind: HomeKind, there: Elsewhere) -> Self {
        Self {
            address: there.address,
            title: there.title,
            language: there.language.map(Into::into),
            feed: there.feed,
            comments: kind == HomeKind::WordPress || there.comments_feed.is_some(),
        }
    }
}

impl HomeBody {
    pub(super) fn of(view: HomeView, language: UiLanguage) -> Self {
        let kind = view.home.as_ref().map_or(HomeKind::Own, |home| home.kind);
        let there = view.home.and_then(|home| home.elsewhere);
        let host = there
            .as_ref()
            .and_then(|there| there.address.split('/').nth(2))
            .unwrap_or_default()
            .to_owned();
        let say = |code: &str| {
            let values = [("host", host.clone().into())].into_iter().collect();
            sentence(language, &format!("problem-{code}"), &values).unwrap_or_else(|| code.to_owned())
        };
        Self {
            kind: kind.to_string(),
            reading: view.reading.map(|reading| HomeReadingBody {
                read_at: reading.read_at.map(instant),
                next_at: instant(reading.next_at),
                reason: reading.reason.as_deref().map(say),
            }),
            elsewhere: there.map(|there| ElsewhereBody::of(kind, there)),
            articles: view.articles,
            channel: view.channel.map(|channel| HomeChannelBody {
                id: channel.id.to_string(),
                name: channel.name,
            }),
            may_configure: view.may_configure,
        }
    }
}

impl From<Found> for FoundHomeBody {
    fn from(found: Found) -> Self {
        Self {
            kind: found.kind.to_string(),
            elsewhere: ElsewhereBody::of(found.kind, found.elsewhere),
            newest: found
                .newest
                .into_iter()
                .map(|article| FoundArticleBody {
                    title: article.title,
                    address: article.address,
                    published_at: article.published_at.map(instant),
                })
                .collect(),
            articles: found.articles,
        }
    }
}
