//! JSON Feed 1.1 (jsonfeed.org/version/1.1).

use super::{Feed, topics, whole};
use crate::entry::{card, name};
use crate::here::Here;
use parvis_app::original::public::PublicOriginal;
use serde_json::{Value, json};

pub(super) fn write(feed: &Feed<'_>) -> serde_json::Result<String> {
    let here = feed.here;
    let items: Vec<Value> = feed
        .originals
        .iter()
        .map(|original| item(here, original))
        .collect();
    let mut all = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.url,
        "language": feed.language.to_string(),
        "authors": [{ "name": here.site.title, "url": here.base }],
        "items": items,
    });
    if !feed.description.is_empty() {
        all["description"] = json!(feed.description);
    }
    serde_json::to_string(&all)
}

fn item(here: &Here, original: &PublicOriginal) -> Value {
    let mut item = json!({
        "id": format!("urn:uuid:{}", original.id),
        "url": here.url(&original.path),
        "content_html": whole(here, original),
        "date_published": original.published_at.to_rfc3339(),
        "date_modified": original.changed_at().to_rfc3339(),
        "language": original.language.to_string(),
        "tags": topics(original).collect::<Vec<_>>(),
    });
    // A note has no title there, as the format advises.
    if !original.title.is_empty() {
        item["title"] = json!(name(original, original.language.ui()));
    }
    if !original.summary.is_empty() {
        item["summary"] = json!(original.summary);
    }
    if let Some(image) = card(here, original) {
        item["image"] = json!(image.src);
    }
    if let Some(author) = &original.author {
        item["authors"] = json!([{ "name": author.name }]);
    }
    item
}
