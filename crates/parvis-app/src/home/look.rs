use super::fetch::{Trouble, client, get};
use super::{feed, wordpress};
use crate::{Acting, App, Problem, Result};
use parvis_connectors::home::{self, Article};
use parvis_domain::{Action, Elsewhere, HomeKind, Language, Timestamp};
use parvis_net::{Client, Response, Url};
use parvis_text::discover::{Discovered, discover};

/// As many of its articles are shown before it is taken.
const SHOWN: usize = 3;

/// What was found at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: HomeKind,
    /// Where it is, and what can be read there.
    pub elsewhere: Elsewhere,
    /// The newest of its articles, at most three.
    pub newest: Vec<FoundArticle>,
    /// How many there are; none when it doesn't say.
    pub articles: Option<u32>,
}

/// One of the articles that were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundArticle {
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub address: String,
    /// Since when.
    pub published_at: Option<Timestamp>,
}

/// Looks what is at an address, before anything is taken from it.
///
/// # Errors
/// `invalid` on `address`: `address-unreadable`, `home-is-here`, `home-no-feed`, `home-not-readable`, `home-answers-…`,
/// `net-…`; `denied`.
pub async fn look(app: &App, who: &Acting, address: &str) -> Result<Found> {
    app.allowed_here(who, Action::HomeConfigure)?;
    find(app, who, address).await
}

pub(super) async fn find(app: &App, who: &Acting, typed: &str) -> Result<Found> {
    let address = crate::channel::web_address(typed.trim());
    let address = address.ok_or(Problem::field("address", "address-unreadable"))?;
    let url = Url::parse(&address).map_err(|_| Problem::field("address", "address-unreadable"))?;
    let own = crate::workspace::address(app, &who.workspace, &app.outgoing.instance_url).await?;
    if crate::campaign_parameter::is_home(&own, &url) {
        return Err(Problem::field("address", "home-is-here"));
    }
    let client = client(app)?;
    Ok(visit(client, &url).await?)
}

async fn visit(client: &Client, url: &Url) -> std::result::Result<Found, Trouble> {
    let page = get(client, url, "text/html, application/xhtml+xml;q=0.9, */*;q=0.5").await?;
    let base = page.url().clone();
    let is_page = page.content_type().is_none_or(|kind| kind.contains("html"));
    if !is_page {
        // Somebody typed the address of the feed itself.
        return of_feed(client, &base, &Discovered::default(), &base).await;
    }
    let said = discover(&page.text());
    if let Some(api) = api(&page, &base, &said)
        && let Ok(found) = of_wordpress(client, &base, &said, &api).await
    {
        return Ok(found);
    }
    let feeds = feeds(&base, &said);
    let Some(first) = feeds.first() else {
        return Err(Trouble::there("home-no-feed", "its page names no feed"));
    };
    of_feed(client, &base, &said, first).await
}

fn api(page: &Response, base: &Url, said: &Discovered) -> Option<Url> {
    let header = page.headers().get_all("link").iter().find_map(|value| {
        let value = value.to_str().ok()?;
        let one = value.split(',').find(|it| it.contains("https://api.w.org/"))?;
        let (_, rest) = one.split_once('<')?;
        rest.split_once('>').map(|(address, _)| address.to_owned())
    });
    let named = said.wordpress_api.clone().or(header)?;
    base.join(&named).ok()
}

/// The feeds of articles a page names: that of its comments is another one.
fn feeds(base: &Url, said: &Discovered) -> Vec<Url> {
    let articles = said
        .feeds
        .iter()
        .filter(|it| !is_of_comments(&it.href, &it.title));
    articles.filter_map(|it| base.join(&it.href).ok()).collect()
}

fn comments_feed(base: &Url, said: &Discovered) -> Option<String> {
    let found = said.feeds.iter().find(|it| is_of_comments(&it.href, &it.title))?;
    base.join(&found.href).ok().map(Into::into)
}

fn is_of_comments(href: &str, title: &str) -> bool {
    let (href, title) = (href.to_lowercase(), title.to_lowercase());
    href.contains("comment") || title.contains("comment")
}

fn language(said: Option<&str>) -> Option<Language> {
    said?.trim().parse().ok()
}

#[derive(serde::Deserialize)]
struct Index {
    name: String,
    #[serde(default)]
    home: String,
    #[serde(default)]
    namespaces: Vec<String>,
}

async fn of_wordpress(
    client: &Client,
    base: &Url,
    said: &Discovered,
    api: &Url,
) -> std::result::Result<Found, Trouble> {
    let answer = get(client, api, "application/json").await?;
    let index: Index = wordpress::parsed(&answer)?;
    if !index.namespaces.iter().any(|it| it == "wp/v2") {
        return Err(Trouble::there("home-not-readable", "its API offers no articles"));
    }
    let (newest, articles) = wordpress::newest(client, api).await?;
    let home = Url::parse(&index.home).unwrap_or_else(|_| base.clone());
    Ok(Found {
        kind: HomeKind::WordPress,
        elsewhere: Elsewhere {
            title: title([&Article::line(&index.name, 120)], &home),
            address: home.into(),
            language: language(said.language.as_deref()),
            feed: feeds(base, said).into_iter().next().map(Into::into),
            comments_feed: comments_feed(base, said),
            api: Some(api.to_string()),
        },
        newest: newest.into_iter().take(SHOWN).map(Into::into).collect(),
        articles,
    })
}

async fn of_feed(
    client: &Client,
    base: &Url,
    said: &Discovered,
    feed: &Url,
) -> std::result::Result<Found, Trouble> {
    let read = feed::fetch(client, feed, (None, None)).await?;
    let read = read.ok_or_else(|| Trouble::there("home-not-readable", "it answered 304 to nobody"))?;
    let generator = said.generator.as_deref().unwrap_or_default().to_lowercase();
    let made_by = read.feed.generator.as_ref().map(|it| it.content.to_lowercase());
    let is_ghost = generator.starts_with("ghost") || made_by.is_some_and(|it| it.starts_with("ghost"));
    let own_page = read.feed.links.iter().find_map(|link| {
        let page = link.rel.as_deref().is_none_or(|rel| rel == "alternate");
        Url::parse(&link.href).ok().filter(|_| page)
    });
    let address = if base == feed {
        own_page.unwrap_or_else(|| base.clone())
    } else {
        base.clone()
    };
    let named = read.feed.title.as_ref().map(|it| Article::line(&it.content, 120));
    let told = said.site_name.clone().unwrap_or_default();
    let newest = read
        .feed
        .entries
        .iter()
        .filter_map(|it| home::feed::article(feed, it));
    Ok(Found {
        kind: if is_ghost { HomeKind::Ghost } else { HomeKind::Feed },
        elsewhere: Elsewhere {
            title: title([&named.unwrap_or_default(), &told], &address),
            address: address.into(),
            language: language(read.feed.language.as_deref()).or(language(said.language.as_deref())),
            feed: Some(feed.to_string()),
            comments_feed: comments_feed(base, said),
            api: None,
        },
        newest: newest.take(SHOWN).map(Into::into).collect(),
        articles: None,
    })
}

/// The first name there is, else the host.
fn title<const N: usize>(names: [&String; N], address: &Url) -> String {
    let named = names.into_iter().find(|name| !name.trim().is_empty());
    named
        .cloned()
        .unwrap_or_else(|| address.host_str().unwrap_or_default().to_owned())
}

impl From<Article> for FoundArticle {
    fn from(article: Article) -> Self {
        Self {
            title: if article.title.is_empty() {
                article.address.clone()
            } else {
                article.title
            },
            address: article.address,
            published_at: article.published_at,
        }
    }
}
