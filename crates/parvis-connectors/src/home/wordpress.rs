//! What a WordPress answers (developer.wordpress.org/rest-api).

use super::article::{Article, web};
use super::comment::{remote, reply};
use crate::Reply;
use parvis_domain::{Content, RemoteOriginal, Timestamp};
use parvis_net::Url;
use serde::Deserialize;

#[derive(Deserialize)]
struct Rendered {
    rendered: String,
}

/// An article as its API shows it.
#[derive(Deserialize)]
pub struct Post {
    id: u64,
    date_gmt: String,
    modified_gmt: String,
    link: String,
    title: Rendered,
    excerpt: Rendered,
    content: Rendered,
    #[serde(default, rename = "_embedded")]
    embedded: Embedded,
}

#[derive(Default, Deserialize)]
struct Embedded {
    #[serde(default)]
    author: Vec<serde_json::Value>,
    #[serde(default, rename = "wp:featuredmedia")]
    picture: Vec<serde_json::Value>,
}

/// A comment as its API shows it.
#[derive(Deserialize)]
pub struct Comment {
    /// Its number.
    pub id: u64,
    /// The number of the article it stands under.
    pub post: u64,
    /// The number of the comment it answers; 0 for none.
    pub parent: u64,
    /// The number of whoever wrote it, if they were signed in; else 0.
    pub author: u64,
    /// When, in UTC, as [`instant`] reads it.
    pub date_gmt: String,
    author_name: String,
    #[serde(default)]
    author_url: String,
    content: Rendered,
    link: String,
}

/// An instant that it tells in UTC.
pub fn instant(gmt: &str) -> Option<Timestamp> {
    Timestamp::parse_rfc3339(&format!("{}Z", gmt.trim_end_matches('Z')))
}

/// What the identities of all that its API names begin with.
pub fn prefix(api: &Url) -> String {
    format!("{api}#")
}

/// The identity of an article.
pub fn remote_id(api: &Url, id: u64) -> String {
    format!("{}{id}", prefix(api))
}

/// The identity of a comment.
pub fn comment_id(api: &Url, id: u64) -> String {
    format!("{}comment-{id}", prefix(api))
}

/// The identity of somebody who writes there.
pub fn author_id(api: &Url, author: u64) -> String {
    format!("{}author-{author}", prefix(api))
}

impl Post {
    /// When it was changed last, as far as it says.
    pub fn modified(&self) -> Option<Timestamp> {
        instant(&self.modified_gmt)
    }

    /// As an article; none when it leads nowhere.
    pub fn article(&self, api: &Url) -> Option<Article> {
        let text = |value: Option<&serde_json::Value>, path: &str| {
            let found = value?.pointer(path)?.as_str()?.trim();
            (!found.is_empty()).then(|| found.to_owned())
        };
        Some(Article {
            remote_id: remote_id(api, self.id),
            address: web(&self.link)?,
            title: Article::line(&self.title.rendered, Content::TITLE_MOST),
            summary: Article::line(&self.excerpt.rendered, Content::SUMMARY_MOST),
            text: parvis_text::strangers::plain(&self.content.rendered),
            picture: text(self.embedded.picture.first(), "/source_url")
                .as_deref()
                .and_then(web),
            written_by: text(self.embedded.author.first(), "/name").map(|name| Article::line(&name, 80)),
            published_at: instant(&self.date_gmt),
        })
    }
}

impl Comment {
    /// As something said under `root`.
    pub fn reply(&self, api: &Url, root: &RemoteOriginal, now: Timestamp) -> Reply {
        let root = remote(root.remote_id.clone(), &root.address);
        let parent = match self.parent {
            0 => root.clone(),
            parent => remote(comment_id(api, parent), &self.link),
        };
        // Whoever isn't signed in there is known by the name they give, and by nothing else.
        let who = if self.author == 0 {
            format!("{}name-{}", prefix(api), self.author_name)
        } else {
            author_id(api, self.author)
        };
        reply(
            remote(comment_id(api, self.id), &self.link),
            (root, parent),
            (who, &self.author_name, &self.author_url),
            &self.content.rendered,
            instant(&self.date_gmt).unwrap_or(now),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn post(link: &str, picture: &str) -> Post {
        let said = |text: &str| json!({ "rendered": text });
        serde_json::from_value(json!({
            "id": 7, "date_gmt": "2026-11-23T01:54:43", "modified_gmt": "2026-11-23T01:54:43", "link": link,
            "title": said("Le march&eacute;"), "excerpt": said(""), "content": said("<p>Demain.</p>"),
            "_embedded": { "wp:featuredmedia": [{ "source_url": picture }] },
        }))
        .unwrap()
    }

    #[test]
    fn its_times_are_in_utc() {
        let at = instant("2026-11-23T01:54:43").unwrap();
        assert_eq!(at.to_rfc3339(), "2026-11-23T01:54:43.000Z");
        assert_eq!(instant("0000-00-00T00:00:00"), None);
    }

    #[test]
    fn an_article_leads_to_the_web_or_isn_t_one_and_so_does_its_picture() {
        let api = Url::parse("https://halle.example/wp-json/").unwrap();
        let read = |link: &str, picture: &str| post(link, picture).article(&api);
        let article = read("https://halle.example/marche", "https://halle.example/a.jpg").unwrap();
        assert_eq!(article.title, "Le marché");
        assert_eq!(article.picture.as_deref(), Some("https://halle.example/a.jpg"));
        assert_eq!(read("javascript:alert(1)", ""), None);
        let bare = read("https://halle.example/marche", "data:image/svg+xml,<svg/>").unwrap();
        assert_eq!(bare.picture, None);
    }
}
