//! An article's word in its address.

use crate::{Fault, Problem, Result};
use parvis_domain::{BadSlug, Original, OriginalKind, Slug, Timestamp, WorkspaceId};
use parvis_store::{StoreError, Tx, slug, working_copy};

/// As many titles of the same words are looked at before the short word is taken instead.
const TRIES: usize = 50;

/// Gives an article the word its title suggests, unless it has one.
pub(super) async fn settle(
    tx: &mut Tx,
    place: WorkspaceId,
    original: &mut Original,
    title: &str,
) -> Result<()> {
    if original.kind == OriginalKind::Note || original.slug.is_some() {
        return Ok(());
    }
    for suggested in suggestions(original, title) {
        if slug::owner(&mut *tx, place, suggested.as_str()).await?.is_none() {
            slug::insert(tx, place, &suggested, original.id, None)
                .await
                .map_err(taken_meanwhile)?;
            original.slug = Some(suggested);
            return Ok(());
        }
    }
    Err(Problem::conflict("slug-none-free"))
}

/// The word that would be taken now, for a screen.
pub(super) async fn suggest(
    store: &parvis_store::Store,
    place: WorkspaceId,
    original: &Original,
    title: &str,
) -> Result<Option<Slug>> {
    for suggested in suggestions(original, title) {
        if slug::owner(store, place, suggested.as_str()).await?.is_none() {
            return Ok(Some(suggested));
        }
    }
    Ok(None)
}

fn suggestions(original: &Original, title: &str) -> impl Iterator<Item = Slug> + use<> {
    let short = Slug::try_from(original.short_id.as_str().to_owned()).ok();
    Slug::from_title(title, &original.language)
        .take(TRIES)
        .chain(short)
}

/// Gives an article another word. One that readers were given goes on leading here; one that they weren't is
/// given up.
pub(super) async fn change(
    tx: &mut Tx,
    place: WorkspaceId,
    original: &mut Original,
    wanted: Slug,
    now: Timestamp,
) -> Result<()> {
    if original.slug.as_ref() == Some(&wanted) {
        return Ok(());
    }
    match slug::owner(&mut *tx, place, wanted.as_str()).await? {
        Some(owner) if owner != original.id => {
            let whose = working_copy::of_original(&mut *tx, place, owner).await?;
            let title = whose.map(|copy| copy.content.title).unwrap_or_default();
            return Err(Problem::invalid(vec![
                Fault::new("slug", "slug-taken")
                    .with("titled", if title.is_empty() { "no" } else { "yes" })
                    .with("title", title),
            ]));
        }
        Some(_) => slug::release(tx, place, original.id).await?,
        None => {
            slug::release(tx, place, original.id).await?;
            slug::insert(tx, place, &wanted, original.id, original.is_live().then_some(now))
                .await
                .map_err(taken_meanwhile)?;
        }
    }
    original.slug = Some(wanted);
    Ok(())
}

/// Notes that readers are given the word.
pub(super) async fn give_away(
    tx: &mut Tx,
    place: WorkspaceId,
    original: &Original,
    now: Timestamp,
) -> Result<()> {
    if let Some(word) = &original.slug {
        slug::make_public(tx, place, word, now).await?;
    }
    Ok(())
}

/// It was free a moment ago: somebody else is taking it at this very moment. Trying again finds another.
fn taken_meanwhile(error: StoreError) -> Problem {
    match error {
        StoreError::Taken(said) => StoreError::Busy(said).into(),
        other => other.into(),
    }
}

/// Why a word can't stand in the address.
pub(super) fn fault(wrong: &BadSlug) -> Fault {
    match wrong {
        BadSlug::Empty => Fault::new("slug", "empty"),
        BadSlug::TooLong { length } => Fault::new("slug", "too-long")
            .with("most", Slug::MAX)
            .with("measured", *length),
        BadSlug::Character(character) => {
            Fault::new("slug", "slug-character").with("character", character.to_string())
        }
        BadSlug::Hyphen => Fault::new("slug", "slug-hyphen"),
        BadSlug::Reserved(word) => Fault::new("slug", "slug-reserved").with("word", word.as_str()),
    }
}
