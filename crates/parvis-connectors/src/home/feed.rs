//! A feed: RSS, Atom or JSON Feed.

use super::article::{Article, web};
use super::comment::{remote, reply};
use crate::Reply;
use feed_rs::model::{Entry, Feed, Text};
use parvis_domain::{Content, RemoteOriginal, Timestamp};
use parvis_net::Url;

/// Reads a feed that came from `address`.
///
/// # Errors
/// What a log is told when it isn't one.
pub fn read(bytes: &[u8], address: &Url) -> Result<Feed, String> {
    let parser = feed_rs::parser::Builder::new()
        .base_uri(Some(address.as_str()))
        .build();
    // No database keeps U+0000, and nobody meant it.
    let kept: Vec<u8> = bytes
        .iter()
        .map(|byte| if *byte == 0 { b' ' } else { *byte })
        .collect();
    parser.parse(kept.as_slice()).map_err(|error| error.to_string())
}

/// What the identities of all that a feed names begin with.
pub fn prefix(feed: &Url) -> String {
    format!("{feed}#")
}

/// When an entry went before readers, as far as it says.
pub fn published(entry: &Entry) -> Option<Timestamp> {
    let at = entry.published.or(entry.updated)?;
    Some(Timestamp::from_micros(at.timestamp_micros()))
}

/// Where an entry leads: its page, not its sound or its picture.
pub fn address(entry: &Entry) -> Option<String> {
    let page = |link: &&feed_rs::model::Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    let found = entry.links.iter().find(page).or_else(|| entry.links.first())?;
    let url = Url::parse(&found.href).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

/// An entry as an article; none when it leads nowhere.
pub fn article(feed: &Url, entry: &Entry) -> Option<Article> {
    let address = address(entry)?;
    let body = entry.content.as_ref().and_then(|it| it.body.as_deref());
    let summary = words(entry.summary.as_ref());
    Some(Article {
        remote_id: format!("{}{}", prefix(feed), entry.id),
        title: Article::line(words(entry.title.as_ref()), Content::TITLE_MOST),
        summary: Article::line(summary, Content::SUMMARY_MOST),
        text: parvis_text::strangers::plain(body.unwrap_or(summary)),
        picture: entry.media.iter().find_map(picture).as_deref().and_then(web),
        written_by: entry
            .authors
            .first()
            .and_then(|it| it.name.as_deref())
            .map(|name| Article::line(name, 80)),
        published_at: published(entry),
        address,
    })
}

fn picture(media: &feed_rs::model::MediaObject) -> Option<String> {
    let thumbnail = media.thumbnails.first().map(|it| it.image.uri.clone());
    let is_picture = |it: &&feed_rs::model::MediaContent| {
        it.content_type
            .as_ref()
            .is_some_and(|kind| kind.to_string().starts_with("image/"))
    };
    let content = media
        .content
        .iter()
        .find(is_picture)
        .and_then(|it| it.url.as_ref());
    content.map(ToString::to_string).or(thumbnail)
}

/// An entry of a feed of comments, which stands at `address` under `root`. It doesn't say what it answers.
pub fn comment(feed: &Url, entry: &Entry, address: &str, root: &RemoteOriginal, now: Timestamp) -> Reply {
    let root = remote(root.remote_id.clone(), &root.address);
    let author = entry.authors.first();
    let name = author.and_then(|it| it.name.as_deref()).unwrap_or_default();
    let html = entry
        .content
        .as_ref()
        .and_then(|it| it.body.as_deref())
        .or(entry.summary.as_ref().map(|it| it.content.as_str()))
        .unwrap_or_default();
    let prefix = prefix(feed);
    reply(
        remote(format!("{prefix}{}", entry.id), address),
        (root.clone(), root),
        (
            format!("{prefix}name-{name}"),
            name,
            author.and_then(|it| it.uri.as_deref()).unwrap_or_default(),
        ),
        html,
        published(entry).unwrap_or(now),
    )
}

fn words(text: Option<&Text>) -> &str {
    text.map(|it| it.content.as_str()).unwrap_or_default()
}
