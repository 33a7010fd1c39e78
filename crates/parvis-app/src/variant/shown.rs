use crate::outbox::{Described, Source, address, link_card};
use crate::{App, Result};
use parvis_connectors::{Connector, LinkCard, Mark, Run};
use parvis_domain::{
    Capabilities, Content, Crop, Focus, MediaId, Original, VariantOptions, VariantPicture, Workspace,
};
use parvis_store::media;

/// A part as it would stand on its channel, from the very draft that would be sent.
#[derive(Clone, Debug, Default)]
pub struct PartShown {
    /// Its text, with its number where it has one.
    pub runs: Vec<Run>,
    /// What only this channel's network asks, as far as it stands on this part.
    pub options: VariantOptions,
    /// Its pictures, without those that are no more.
    pub pictures: Vec<PictureShown>,
    /// The card beside it; none where pictures take its place.
    pub link_card: Option<CardShown>,
}

/// A picture as it would be sent.
#[derive(Clone, Debug)]
pub struct PictureShown {
    /// Which.
    pub media: MediaId,
    /// The name of its file, as a workspace's media are asked for.
    pub file: String,
    /// The part of it that is sent; none: all of it.
    pub crop: Option<Crop>,
    /// What is sent, in pixels across.
    pub width: u32,
    /// What is sent, in pixels down.
    pub height: u32,
    /// The point that is sent along, within what is sent; none where it is the middle, or the network takes none.
    pub focus: Option<Focus>,
    /// What it shows, in words.
    pub alternative: String,
}

/// A card that would stand there.
#[derive(Clone, Debug)]
pub struct CardShown {
    /// Where it leads.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its description; may be empty.
    pub description: String,
    /// Its picture, and the name of its file.
    pub thumbnail: Option<(MediaId, String)>,
    /// Whether the network makes it of what it finds at the text's first address, where it makes cards at all; else we
    /// send it.
    pub made_there: bool,
}

/// What a part is made from.
pub(super) struct Making<'a> {
    pub(super) home: &'a Workspace,
    pub(super) original: &'a Original,
    pub(super) words: &'a Content,
    pub(super) capabilities: &'a Capabilities,
    pub(super) connector: Option<&'a dyn Connector>,
}

/// A part as it would stand there. `wanted` are its pictures as they were chosen.
pub(super) async fn shown(
    app: &App,
    making: &Making<'_>,
    wanted: &[VariantPicture],
    described: &Described,
) -> Result<PartShown> {
    let draft = &described.draft;
    let runs = match making.connector {
        Some(connector) => connector.shown(&draft.text),
        None => parvis_connectors::words(&draft.text),
    };
    let pictures = described.pictures.iter().zip(&draft.pictures);
    let pictures = pictures.map(|(source, fact)| PictureShown {
        media: source.media,
        file: source.shown.address(),
        crop: wanted
            .iter()
            .find(|picture| picture.media == source.media)
            .and_then(|picture| picture.crop),
        width: fact.width,
        height: fact.height,
        focus: fact.focus,
        alternative: fact.alternative.clone(),
    });
    let pictures: Vec<PictureShown> = pictures.collect();
    let limits = &making.capabilities.limits;
    let sent = draft.link_card.as_ref();
    let link_card = match sent.filter(|_| pictures.is_empty() || !limits.link_card_or_pictures) {
        Some(card) => Some(CardShown::of(card, described.thumbnail.as_ref(), false)),
        None if limits.link_card.is_none() => of_address(app, making, &runs).await?,
        None => None,
    };
    Ok(PartShown {
        runs,
        options: draft.options.clone(),
        pictures,
        link_card,
    })
}

/// The card that a network makes by itself, where the first address of a text is the original's own: of no other page
/// is known here what stands there.
async fn of_address(app: &App, making: &Making<'_>, runs: &[Run]) -> Result<Option<CardShown>> {
    let first = runs.iter().find_map(|run| match &run.mark {
        Some(Mark::Link(address)) => Some(address),
        _ => None,
    });
    let Some(first) = first else { return Ok(None) };
    let ours = address(app, making.home, making.original).await?;
    // What a campaign adds to an address leads to the same page.
    let bare = |address: &str| address.split(['?', '#']).next().map(str::to_owned);
    if bare(first) != bare(&ours) {
        return Ok(None);
    }
    let cover = making.words.cover.as_ref().map(|cover| cover.media);
    let known = media::by_ids(&app.store, making.home.id, cover.as_slice()).await?;
    let thumbnail = known.first().and_then(Source::card);
    let card = link_card(ours, making.words, None);
    Ok(Some(CardShown::of(&card, thumbnail.as_ref(), true)))
}

impl CardShown {
    fn of(card: &LinkCard, thumbnail: Option<&Source>, made_there: bool) -> Self {
        Self {
            url: card.url.clone(),
            title: card.title.clone(),
            description: card.description.clone(),
            thumbnail: thumbnail.map(|file| (file.media, file.shown.address())),
            made_there,
        }
    }
}
