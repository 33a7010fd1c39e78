//! The limits of `app.bsky.feed.post` and what it is made of, read from the lexicons and written down apart from the
//! connector's own, so that one mistake doesn't agree with itself. The messages are worded as a real server words them.

use super::bluesky::World;
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

/// Why a record can't be kept: the error's name and its message.
pub(super) type No = (&'static str, String);

/// Holds a post against the lexicon.
pub(super) fn check(world: &World, record: &Value) -> Result<(), No> {
    let text = record["text"]
        .as_str()
        .ok_or_else(|| invalid("Missing required key \"text\" at $.record"))?;
    if text.len() > 3_000 {
        return Err(invalid(&format!(
            "string too big (maximum 3000, got {}) at $.record.text",
            text.len()
        )));
    }
    let graphemes = text.graphemes(true).count();
    if graphemes > 300 {
        return Err(invalid(&format!(
            "grapheme too big (maximum 300, got {graphemes}) at $.record.text"
        )));
    }
    if record["createdAt"]
        .as_str()
        .is_none_or(|at| at.len() < 20 || !at.ends_with('Z'))
    {
        return Err(invalid("Invalid datetime at $.record.createdAt"));
    }
    if record["langs"].as_array().is_some_and(|langs| langs.len() > 3) {
        return Err(invalid("array too big (maximum 3, got 4) at $.record.langs"));
    }
    facets(text, &record["facets"])?;
    embed(world, &record["embed"])
}

fn invalid(what: &str) -> No {
    (
        "InvalidRequest",
        format!("Invalid app.bsky.feed.post record: {what}"),
    )
}

fn facets(text: &str, facets: &Value) -> Result<(), No> {
    for facet in facets.as_array().into_iter().flatten() {
        let at = |name: &str| {
            facet["index"][name]
                .as_u64()
                .and_then(|at| usize::try_from(at).ok())
        };
        let range = at("byteStart").zip(at("byteEnd"));
        if range.is_none_or(|(start, end)| text.get(start..end).is_none()) {
            return Err(invalid("Invalid facet at $.record.facets"));
        }
    }
    Ok(())
}

fn embed(world: &World, embed: &Value) -> Result<(), No> {
    match embed["$type"].as_str() {
        None => Ok(()),
        Some("app.bsky.embed.images") => {
            let images = embed["images"].as_array().map(Vec::as_slice).unwrap_or_default();
            if images.len() > 4 {
                return Err(invalid(
                    "array too big (maximum 4, got 5) at $.record.embed.images",
                ));
            }
            for image in images {
                if image["alt"].as_str().is_none() {
                    return Err(invalid(
                        "Missing required key \"alt\" at $.record.embed.images[0]",
                    ));
                }
                blob(world, &image["image"], 2_000_000)?;
            }
            Ok(())
        }
        Some("app.bsky.embed.external") => {
            let external = &embed["external"];
            for key in ["uri", "title", "description"] {
                if external[key].as_str().is_none() {
                    return Err(invalid(&format!(
                        "Missing required key \"{key}\" at $.record.embed.external"
                    )));
                }
            }
            if external["thumb"].is_null() {
                Ok(())
            } else {
                blob(world, &external["thumb"], 1_000_000)
            }
        }
        Some(other) => Err(invalid(&format!("unknown embed {other}"))),
    }
}

fn blob(world: &World, blob: &Value, most: usize) -> Result<(), No> {
    let link = blob["ref"]["$link"].as_str().unwrap_or_default();
    match world.blobs.get(link) {
        None => Err(("BlobNotFound", format!("Could not find blob: {link}"))),
        Some(size) if *size > most => Err(invalid("blob too big")),
        Some(_) => Ok(()),
    }
}
