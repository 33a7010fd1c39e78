//! Where pictures are used: each place by itself, and all that are used at once.

use crate::sql::word;
use crate::{Db, Result};
use parvis_domain::{
    ChannelId, MediaId, OriginalId, OriginalState, PublicationId, PublicationState, WorkspaceId,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// An original that uses a picture: in its working copy, in what readers see or in what they will see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginalUse {
    /// The original.
    pub id: OriginalId,
    /// The title being written; empty for a note.
    pub title: String,
    /// Where it stands.
    pub state: OriginalState,
    /// Whether the picture leads it.
    pub cover: bool,
    /// Whether readers see the picture there.
    pub live: bool,
}

/// A variant that uses a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantUse {
    /// Of which original.
    pub original: OriginalId,
    /// Its title; empty for a note.
    pub title: String,
    /// For which channel.
    pub channel: ChannelId,
    /// What that is called.
    pub channel_name: String,
}

/// A publication whose frozen words use a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationUse {
    /// The publication.
    pub id: PublicationId,
    /// Of which original.
    pub original: OriginalId,
    /// Its title; empty for a note.
    pub title: String,
    /// On which channel.
    pub channel: ChannelId,
    /// What that is called.
    pub channel_name: String,
    /// Where it stands.
    pub state: PublicationState,
}

fn in_text(id: MediaId) -> String {
    format!("%media:{id}%")
}

fn in_variant(id: MediaId) -> String {
    format!("%\"media\":\"{id}\"%")
}

/// The originals that use a picture, by title. Older revisions don't count.
pub async fn originals(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: MediaId,
) -> Result<Vec<OriginalUse>> {
    let rows = fetch_all!(
        db,
        (Uuid, String, String, bool, bool),
        "select o.id, w.title, o.state,
            coalesce(w.cover_media_id = $2, false) or coalesce(p.cover_media_id = $2, false),
            o.state = 'live' and (coalesce(p.cover_media_id = $2, false) or coalesce(p.body like $3, false))
        from originals o
        join working_copies w on w.workspace_id = o.workspace_id and w.original_id = o.id
        left join revisions p on p.workspace_id = o.workspace_id and p.id = o.published_revision_id
        left join revisions s on s.workspace_id = o.workspace_id and s.id = o.scheduled_revision_id
        where o.workspace_id = $1
        and (
            w.cover_media_id = $2
            or w.body like $3
            or p.cover_media_id = $2
            or p.body like $3
            or s.cover_media_id = $2
            or s.body like $3
        )
        order by w.title, o.id",
        workspace,
        id,
        in_text(id)
    )?;
    let read = |(id, title, state, cover, live): (Uuid, String, String, bool, bool)| {
        Ok(OriginalUse {
            id: id.into(),
            title,
            state: word("originals.state", &state)?,
            cover,
            live,
        })
    };
    rows.into_iter().map(read).collect()
}

/// The variants that use a picture, by title and channel.
pub async fn variants(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: MediaId) -> Result<Vec<VariantUse>> {
    let rows = fetch_all!(
        db,
        (Uuid, String, Uuid, String),
        "select v.original_id, w.title, c.id, c.name
        from variants v
        join working_copies w on w.workspace_id = v.workspace_id and w.original_id = v.original_id
        join channels c on c.workspace_id = v.workspace_id and c.id = v.channel_id
        where v.workspace_id = $1
        and v.content like $2
        order by w.title, c.name, v.id",
        workspace,
        in_variant(id)
    )?;
    let read = |(original, title, channel, channel_name): (Uuid, String, Uuid, String)| VariantUse {
        original: original.into(),
        title,
        channel: channel.into(),
        channel_name,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// The publications whose frozen words use a picture, the newest first; those that were given up or withdrawn
/// don't count.
pub async fn publications(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: MediaId,
) -> Result<Vec<PublicationUse>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid, String, Uuid, String, String),
        "select p.id, p.original_id, w.title, c.id, c.name, p.state
        from publications p
        join variant_revisions f on f.workspace_id = p.workspace_id and f.id = p.revision_id
        join working_copies w on w.workspace_id = p.workspace_id and w.original_id = p.original_id
        join channels c on c.workspace_id = p.workspace_id and c.id = p.channel_id
        where p.workspace_id = $1
        and p.state not in ('cancelled', 'withdrawn')
        and f.content like $2
        order by p.created_at desc, p.id desc",
        workspace,
        in_variant(id)
    )?;
    let read =
        |(id, original, title, channel, channel_name, state): (Uuid, Uuid, String, Uuid, String, String)| {
            Ok(PublicationUse {
                id: id.into(),
                original: original.into(),
                title,
                channel: channel.into(),
                channel_name,
                state: word("publications.state", &state)?,
            })
        };
    rows.into_iter().map(read).collect()
}

/// Every picture that something uses, as [`media::uses`](crate::media::uses) means it. Reads every text that names
/// one: for a filter that somebody asks for, not for each page.
pub async fn used(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<BTreeSet<MediaId>> {
    let mut db = db.into();
    let texts = fetch_all!(
        db.again(),
        (String,),
        "select body
        from working_copies
        where workspace_id = $1
        and body like '%media:%'
        union all
        select r.body
        from originals o
        join revisions r on r.workspace_id = o.workspace_id
            and r.id in (o.published_revision_id, o.scheduled_revision_id)
        where o.workspace_id = $1
        and r.body like '%media:%'
        union all
        select content
        from variants
        where workspace_id = $1
        and content like '%\"media\":\"%'
        union all
        select f.content
        from publications p
        join variant_revisions f on f.workspace_id = p.workspace_id and f.id = p.revision_id
        where p.workspace_id = $1
        and p.state not in ('published', 'cancelled', 'withdrawn')
        and f.content like '%\"media\":\"%'",
        workspace
    )?;
    let covers = fetch_all!(
        db,
        (Uuid,),
        "select cover_media_id
        from working_copies
        where workspace_id = $1
        and cover_media_id is not null
        union
        select r.cover_media_id
        from originals o
        join revisions r on r.workspace_id = o.workspace_id
            and r.id in (o.published_revision_id, o.scheduled_revision_id)
        where o.workspace_id = $1
        and r.cover_media_id is not null",
        workspace
    )?;
    let mut found: BTreeSet<MediaId> = covers.into_iter().map(|(id,)| id.into()).collect();
    for (text,) in texts {
        named_in(&text, &mut found);
    }
    Ok(found)
}

/// Both ways of naming one, `media:{id}` and `"media":"{id}"`, end in what stands before an identifier.
fn named_in(text: &str, found: &mut BTreeSet<MediaId>) {
    const WRITTEN: usize = 36;
    for (at, _) in text.match_indices("media") {
        let rest = &text[at + "media".len()..];
        let rest = rest.strip_prefix(':').or_else(|| rest.strip_prefix("\":\""));
        if let Some(id) = rest
            .and_then(|rest| rest.get(..WRITTEN))
            .and_then(|id| Uuid::try_parse(id).ok())
        {
            found.insert(id.into());
        }
    }
}
