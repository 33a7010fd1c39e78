//! What is to be sent, and its files brought within what the network takes. A connector only uploads.

use super::course::Course;
use super::enqueue::AnswerPayload;
use super::outcome::Why;
use super::source::Source;
use crate::{App, Problem, Result};
use parvis_connectors::{Draft, Files, LinkCard, Picture, ReplyTo};
use parvis_domain::{Capabilities, Content, Delivery, MediaId, Original, ShownPart, Workspace, WorkspaceId};
use parvis_store::{media, original, revision, workspace};
use parvis_text::campaign_parameter::on_address;
use parvis_text::{excerpt, markdown::plain};

/// A card's description, in characters.
const DESCRIPTION: usize = 200;
/// What stands for the title of a note, in characters.
const TITLE: usize = 80;

/// Everything a connector needs for one part.
pub(super) struct Material {
    /// What it says and shows.
    pub(super) draft: Draft,
    /// The bytes of its files.
    pub(super) files: Files,
    /// Whom it answers.
    pub(super) reply_to: Option<ReplyTo>,
}

/// A draft, and the kept files that belong to it.
pub(crate) struct Described {
    /// What would be sent.
    pub(crate) draft: Draft,
    /// The pictures' files, in the draft's order.
    pub(crate) pictures: Vec<Source>,
    /// The card's.
    pub(crate) thumbnail: Option<Source>,
    /// Pictures that a variant names and that are no more.
    pub(crate) missing: Vec<MediaId>,
}

/// What a delivery that answers sends.
pub(super) fn of_answer(delivery: &Delivery) -> Result<Material> {
    let payload: AnswerPayload = serde_json::from_str(&delivery.payload).map_err(Problem::internal)?;
    Ok(Material {
        draft: Draft {
            text: payload.text,
            languages: payload.languages,
            ..Draft::default()
        },
        files: Files::default(),
        reply_to: Some(payload.reply_to),
    })
}

/// What is to stand for one part of a publication; the outer error is ours, the inner one says why it can't be sent at
/// all.
pub(super) async fn of(
    app: &App,
    delivery: &Delivery,
    course: &Course,
    position: u32,
    capabilities: &Capabilities,
) -> Result<Result<Material, Why>> {
    let (store, place) = (&app.store, delivery.workspace_id);
    let gone = || Problem::internal("a delivery without what it is the effect of");
    let original = original::by_id(store, place, course.publication.original_id)
        .await?
        .ok_or_else(gone)?;
    let Some(published) = original.published_revision else {
        return Ok(Err(Why::ours("original-not-live")));
    };
    let words = revision::by_id(store, place, published)
        .await?
        .ok_or_else(gone)?
        .content;
    let home = workspace::by_id(store, place).await?.ok_or_else(gone)?;
    let target = course.target.as_ref().ok_or_else(gone)?;
    let position = usize::try_from(position).map_err(Problem::internal)?;
    let shown = target.content.shown(position).ok_or_else(gone)?;
    let described = describe(app, &home, &shown, &original, &words, capabilities).await?;
    if !described.missing.is_empty() {
        return Ok(Err(Why::ours("media-gone")));
    }
    finish(app, place, described, capabilities).await
}

/// What a part of a variant would send, without opening a file: enough to check it.
pub(crate) async fn describe(
    app: &App,
    home: &Workspace,
    shown: &ShownPart<'_>,
    original: &Original,
    words: &Content,
    capabilities: &Capabilities,
) -> Result<Described> {
    // Where a network shows no cards, an address in the text has to do.
    let carded = shown.link_card && capabilities.limits.link_card.is_some();
    let cover = words.cover.as_ref().filter(|_| carded);
    let named: Vec<MediaId> = shown
        .pictures
        .iter()
        .map(|picture| picture.media)
        .chain(cover.map(|cover| cover.media))
        .collect();
    let known = media::by_ids(&app.store, home.id, &named).await?;
    let find = |id: MediaId| known.iter().find(|media| media.id == id);

    let mut described = Described {
        draft: Draft {
            text: shown.text.clone(),
            languages: vec![shown.language.clone()],
            options: shown.options.clone(),
            ..Draft::default()
        },
        pictures: Vec::new(),
        thumbnail: None,
        missing: Vec::new(),
    };
    let most = capabilities
        .limits
        .pictures
        .as_ref()
        .map_or(u64::MAX, |limits| limits.bytes);
    for picture in shown.pictures {
        let Some(source) = find(picture.media).and_then(|kept| Source::of(kept, picture)) else {
            described.missing.push(picture.media);
            continue;
        };
        let mut fact = source.fact(&picture.alternative, most);
        fact.focus = source.focus.filter(|_| capabilities.limits.options.focus);
        described.draft.pictures.push(fact);
        described.pictures.push(source);
    }
    if carded {
        described.thumbnail = cover.and_then(|cover| find(cover.media)).and_then(Source::card);
        let most = capabilities
            .limits
            .link_card
            .as_ref()
            .map_or(u64::MAX, |limits| limits.thumbnail_bytes);
        let thumbnail = described.thumbnail.as_ref().map(|file| file.fact("", most));
        let url = address(app, home, original).await?;
        let url = on_address(&url, shown.carries);
        described.draft.link_card = Some(link_card(url, words, thumbnail));
    }
    Ok(described)
}

/// What a card that leads to an original says.
pub(crate) fn link_card(url: String, words: &Content, thumbnail: Option<Picture>) -> LinkCard {
    let text = plain(&words.body).unwrap_or_default();
    let title = match words.title.trim() {
        "" => excerpt(&text, TITLE),
        title => title.to_owned(),
    };
    let description = match words.summary.trim() {
        "" => excerpt(&text, DESCRIPTION),
        summary => summary.to_owned(),
    };
    LinkCard {
        url,
        title,
        description,
        thumbnail,
    }
}

/// Where readers find an original; where its lasting identity is, as long as it has no address.
pub(crate) async fn address(app: &App, home: &Workspace, original: &Original) -> Result<String> {
    if let Some(there) = crate::home::original_elsewhere(app, home.id, original.id).await? {
        return Ok(there);
    }
    let path = original.path().unwrap_or_else(|| format!("/o/{}", original.id));
    let site = crate::workspace::address(app, home, &app.outgoing.instance_url).await?;
    Ok(site.join(&path).map_err(Problem::internal)?.to_string())
}

async fn finish(
    app: &App,
    place: WorkspaceId,
    described: Described,
    capabilities: &Capabilities,
) -> Result<Result<Material, Why>> {
    let limits = &capabilities.limits;
    let (mut draft, mut files) = (described.draft, Files::default());
    for (fact, file) in draft.pictures.iter_mut().zip(&described.pictures) {
        let taken = limits
            .pictures
            .as_ref()
            .map_or((u64::MAX, &[][..]), |l| (l.bytes, l.media_types));
        match file.fitted(app, place, fact, taken).await? {
            Ok(bytes) => files.pictures.push(bytes),
            Err(why) => return Ok(Err(why)),
        }
    }
    let thumbnail = draft.link_card.as_mut().and_then(|card| card.thumbnail.as_mut());
    if let (Some(file), Some(fact)) = (&described.thumbnail, thumbnail) {
        let taken = limits
            .link_card
            .as_ref()
            .map_or((u64::MAX, &[][..]), |l| (l.thumbnail_bytes, l.media_types));
        match file.fitted(app, place, fact, taken).await? {
            Ok(bytes) => files.thumbnail = Some(bytes),
            Err(why) => return Ok(Err(why)),
        }
    }
    Ok(Ok(Material {
        draft,
        files,
        reply_to: None,
    }))
}
