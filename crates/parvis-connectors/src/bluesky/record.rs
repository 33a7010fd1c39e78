//! What a post looks like as a record: `app.bsky.feed.post` and what it is made of.

use super::xrpc::Server;
use super::{Bluesky, POSTS};
use crate::{
    ConnectorError, ConnectorErrorKind as Kind, LinkCard, Part, Picture, Progress, Remote, Result, Step,
};
use bytes::Bytes;
use parvis_domain::{DraftPlace, DraftProblem, DraftProblemCode};
use parvis_text::bluesky::{Facet, Feature, facets};
use serde_json::{Value, json};

/// A record, and what was given up to make it.
pub(super) struct Record {
    pub(super) value: Value,
    pub(super) problems: Vec<DraftProblem>,
}

impl Bluesky {
    /// Makes the record of a part: asks whom its mentions mean, uploads its files. Nothing of it can be seen yet.
    pub(super) async fn record(
        &self,
        server: Server<'_>,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Record> {
        let (facets, problems) = self.facets(server, &part.draft.text).await?;
        let embed = embed(server, part, progress).await?;
        let mut value = json!({
            "$type": POSTS,
            "text": part.draft.text,
            "createdAt": part.key.made_at.to_rfc3339(),
        });
        let mut put = |name: &str, content: Option<Value>| {
            if let Some(content) = content {
                value[name] = content;
            }
        };
        put("facets", (!facets.is_empty()).then_some(Value::Array(facets)));
        put(
            "langs",
            (!part.draft.languages.is_empty()).then(|| json!(part.draft.languages)),
        );
        put("embed", embed);
        put(
            "reply",
            part.reply_to
                .map(|to| json!({ "root": reference(&to.root), "parent": reference(&to.parent) })),
        );
        Ok(Record { value, problems })
    }

    /// The facets of a text. A mention nobody answers to stays plain text, and is said.
    pub(super) async fn facets(
        &self,
        server: Server<'_>,
        text: &str,
    ) -> Result<(Vec<Value>, Vec<DraftProblem>)> {
        let (mut values, mut problems) = (Vec::new(), Vec::new());
        for Facet { range, feature } in facets(text) {
            let feature = match feature {
                Feature::Link(uri) => json!({ "$type": "app.bsky.richtext.facet#link", "uri": uri }),
                Feature::Tag(tag) => json!({ "$type": "app.bsky.richtext.facet#tag", "tag": tag }),
                Feature::Mention(handle) => {
                    let Some(did) = self.resolve_at(server, &handle).await? else {
                        let place = DraftPlace::TextRange {
                            start: bytes(range.start),
                            end: bytes(range.end),
                        };
                        problems.push(
                            DraftProblem::new(DraftProblemCode::MentionUnresolved, place).about(handle),
                        );
                        continue;
                    };
                    json!({ "$type": "app.bsky.richtext.facet#mention", "did": did })
                }
            };
            values.push(json!({
                "index": { "byteStart": range.start, "byteEnd": range.end },
                "features": [feature],
            }));
        }
        Ok((values, problems))
    }
}

/// A place in a text of at most 3,000 bytes.
fn bytes(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn reference(remote: &Remote) -> Value {
    json!({ "uri": remote.id, "cid": remote.version })
}

/// What stands beside the text: pictures, or a card.
async fn embed(server: Server<'_>, part: &Part<'_>, progress: &dyn Progress) -> Result<Option<Value>> {
    if !part.draft.pictures.is_empty() {
        return pictures(server, part, progress).await.map(Some);
    }
    match &part.draft.link_card {
        Some(card) => link_card(server, card, part.files.thumbnail.as_ref(), progress)
            .await
            .map(Some),
        None => Ok(None),
    }
}

async fn pictures(server: Server<'_>, part: &Part<'_>, progress: &dyn Progress) -> Result<Value> {
    let mut images = Vec::new();
    for (nth, picture) in (0_u8..).zip(&part.draft.pictures) {
        let file = part.files.pictures.get(usize::from(nth));
        let mut image = json!({
            "image": upload(server, picture, file, nth, progress).await?,
            "alt": picture.alternative,
        });
        if picture.width > 0 && picture.height > 0 {
            image["aspectRatio"] = json!({ "width": picture.width, "height": picture.height });
        }
        images.push(image);
    }
    Ok(json!({ "$type": "app.bsky.embed.images", "images": images }))
}

async fn link_card(
    server: Server<'_>,
    card: &LinkCard,
    file: Option<&Bytes>,
    progress: &dyn Progress,
) -> Result<Value> {
    let mut external = json!({ "uri": card.url, "title": card.title, "description": card.description });
    if let Some(thumbnail) = &card.thumbnail {
        external["thumb"] = upload(server, thumbnail, file, 0, progress).await?;
    }
    Ok(json!({ "$type": "app.bsky.embed.external", "external": external }))
}

async fn upload(
    server: Server<'_>,
    picture: &Picture,
    file: Option<&Bytes>,
    nth: u8,
    progress: &dyn Progress,
) -> Result<Value> {
    let file = file
        .filter(|file| file.len() as u64 == picture.bytes)
        .ok_or_else(|| {
            ConnectorError::new(
                Kind::Refused,
                format!("the file of picture {nth} isn't the one that was checked"),
            )
        })?;
    progress.at(Step::Uploading(nth)).await?;
    let blob = server.upload(&picture.media_type, file.clone()).await?;
    progress.at(Step::Uploaded(nth)).await?;
    Ok(blob)
}
