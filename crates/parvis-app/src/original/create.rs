use super::text::{keepable, no_such_cover};
use super::{OriginalView, show};
use crate::{Acting, App, Fault, Problem, Result};
use parvis_domain::{
    Action, Content, Language, Original, OriginalId, OriginalKind, ShortId, WorkingCopy, WorkspaceId,
};
use parvis_store::{Tx, author, beginning, home, original, site, working_copy};
use serde_json::json;

/// What somebody begins with.
#[derive(Clone, Debug)]
pub struct NewOriginal {
    /// What it will be.
    pub kind: OriginalKind,
    /// The language it is written in; unless told, the site's.
    pub language: Option<Language>,
    /// What it is a translation of.
    pub translation_of: Option<OriginalId>,
    /// Its first words; may be empty.
    pub content: Content,
}

/// Begins an original: a draft, signed with the byline that stands for whoever begins it.
///
/// # Errors
/// `invalid`: `too-long`, `body-too-long`, `note-has-no-title`, `control-characters`, `picture-unknown`,
/// `translation-exists`, `translation-of-nothing`; `home-elsewhere` for an article where articles are written on a blog
/// elsewhere; `denied`.
pub async fn create(app: &App, who: &Acting, new: NewOriginal) -> Result<OriginalView> {
    app.allowed_here(who, Action::OriginalCreate)?;
    keepable(&new.content, new.kind)?;

    let mut tx = app.begin().await?;
    let id = begin(app, who, &mut tx, new).await?;
    tx.commit().await?;
    show(app, who, id).await
}

/// As [`create`], as a part of something else that is done.
pub(crate) async fn begin(app: &App, who: &Acting, tx: &mut Tx, new: NewOriginal) -> Result<OriginalId> {
    app.allowed_here(who, Action::OriginalCreate)?;
    keepable(&new.content, new.kind)?;
    let place = who.place();
    if new.kind == OriginalKind::Article
        && let Some(there) = home::of_workspace(&mut *tx, place)
            .await?
            .and_then(|home| home.elsewhere)
    {
        return Err(Problem::conflict("home-elsewhere").with("title", there.title));
    }
    let language = match new.language {
        Some(language) => language,
        None => site::of_workspace(&mut *tx, place)
            .await?
            .map_or(Language::ENGLISH, |site| site.language),
    };
    let id = OriginalId::next(app.clock.as_ref(), app.dice.as_ref());
    let short_id = free_short_id(app, tx, place).await?;
    let mut made = Original::begun(id, short_id, new.kind, language, who.user.id, app.now());
    made.author = author::of_user(&mut *tx, place, who.user.id)
        .await?
        .map(|found| found.id);
    if let Some(of) = new.translation_of {
        made.translation_group = group_without(tx, place, of, &made.language).await?;
    }
    let copy = WorkingCopy {
        original: id,
        version: 1,
        content: new.content,
        revision: None,
        saved_by: who.user.id,
        saved_at: made.created_at,
    };
    original::insert(tx, place, &made).await?;
    working_copy::insert(tx, place, &copy)
        .await
        .map_err(no_such_cover)?;
    if let Some(role) = who.role {
        beginning::note(tx, place, id, role).await?;
    }
    let detail = json!({ "kind": made.kind, "language": made.language, "title": copy.content.title });
    app.trace(tx, who, Action::OriginalCreate, id.uuid(), detail)
        .await?;
    Ok(id)
}

/// Forty bits of chance are seldom thrown twice, but seldom isn't never.
async fn free_short_id(app: &App, tx: &mut Tx, place: WorkspaceId) -> Result<ShortId> {
    loop {
        let thrown = ShortId::throw(app.dice.as_ref());
        if original::by_short_id(&mut *tx, place, &thrown).await?.is_none() {
            return Ok(thrown);
        }
    }
}

/// The translation group of an original, if it has none in this language yet.
async fn group_without(
    tx: &mut Tx,
    place: WorkspaceId,
    of: OriginalId,
    language: &Language,
) -> Result<OriginalId> {
    let Some(first) = original::by_id(&mut *tx, place, of).await? else {
        return Err(Problem::field("translation_of", "translation-of-nothing"));
    };
    let group = original::of_group(&mut *tx, place, first.translation_group).await?;
    if group.iter().any(|member| member.language == *language) {
        return Err(Problem::invalid(vec![
            Fault::new("language", "translation-exists").with("language", language.as_str()),
        ]));
    }
    Ok(first.translation_group)
}
