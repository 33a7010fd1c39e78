//! An article that stands elsewhere, and the original it is here.

use super::fetch::Trouble;
use super::visit::Visit;
use crate::revision::ensure;
use crate::{App, Result};
use parvis_connectors::home::Article;
use parvis_domain::{
    Home, Language, Original, OriginalId, OriginalKind, OriginalState, RemoteOriginal, RevisionReason,
    ShortId, Timestamp, WorkingCopy, WorkspaceId,
};
use parvis_store::{Tx, original, remote_original, site, working_copy};
use sha2::{Digest, Sha256};

fn fingerprint(article: &Article) -> String {
    let mut digest = Sha256::new();
    for part in [
        &article.address,
        &article.title,
        &article.summary,
        &article.text,
        article.picture.as_ref().unwrap_or(&String::new()),
        article.written_by.as_ref().unwrap_or(&String::new()),
    ] {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    format!("{:x}", digest.finalize())
}

/// Keeps articles as they stand there now. The same again changes nothing but that it was seen.
pub(super) async fn keep(visit: &Visit<'_>, articles: &[Article]) -> std::result::Result<(), Trouble> {
    if articles.is_empty() {
        return Ok(());
    }
    let (app, place) = (visit.app, visit.workspace);
    let mut tx = app.begin().await?;
    visit.stay(&mut tx).await?;
    let mut seen = Vec::new();
    for article in articles {
        let fingerprint = fingerprint(article);
        match remote_original::by_remote_id(&mut tx, place, &article.remote_id).await? {
            None => take_up(visit, &mut tx, article, fingerprint).await?,
            Some(known) => {
                let mut kept = original::for_update(&mut tx, place, known.original)
                    .await?
                    .ok_or_else(|| crate::Problem::internal("a remote original without an original"))?;
                if known.fingerprint == fingerprint && kept.state != OriginalState::Unpublished {
                    seen.push(known.original);
                } else if kept.state != OriginalState::Trashed {
                    take_over(app, &mut tx, (place, visit.home), &mut kept, article).await?;
                    let now_there = remote(article, known.original, fingerprint, app.now());
                    remote_original::put(&mut tx, place, &now_there).await?;
                }
            }
        }
    }
    if !seen.is_empty() {
        remote_original::see(&mut tx, place, &seen, app.now()).await?;
    }
    tx.commit().await?;
    Ok(())
}

fn remote(
    article: &Article,
    original: OriginalId,
    fingerprint: String,
    seen_at: Timestamp,
) -> RemoteOriginal {
    RemoteOriginal {
        original,
        remote_id: article.remote_id.clone(),
        address: article.address.clone(),
        fingerprint,
        picture: article.picture.clone(),
        written_by: article.written_by.clone(),
        seen_at,
    }
}

async fn take_up(visit: &Visit<'_>, tx: &mut Tx, article: &Article, fingerprint: String) -> Result<()> {
    let (app, place, home) = (visit.app, visit.workspace, visit.home);
    let (id, at) = (OriginalId::next(app.clock.as_ref(), app.dice.as_ref()), app.now());
    let short_id = loop {
        let thrown = ShortId::throw(app.dice.as_ref());
        if original::by_short_id(&mut *tx, place, &thrown).await?.is_none() {
            break thrown;
        }
    };
    let language = language(tx, place, home).await?;
    let mut made = Original::begun(
        id,
        short_id,
        OriginalKind::Article,
        language,
        home.configured_by,
        at,
    );
    // Our own lists and feeds name what stands on our own site.
    made.listed = false;
    let mut copy = WorkingCopy {
        original: id,
        version: 1,
        content: article.content(),
        revision: None,
        saved_by: home.configured_by,
        saved_at: at,
    };
    original::insert(tx, place, &made).await?;
    working_copy::insert(tx, place, &copy).await?;
    let (revision, _) = ensure(app, tx, place, &mut copy, RevisionReason::Elsewhere, at).await?;
    made.publish(revision, at)?;
    made.published_at = article.published_at.or(made.published_at);
    original::update(tx, place, &made).await?;
    remote_original::put(tx, place, &remote(article, id, fingerprint, at)).await?;
    Ok(())
}

async fn take_over(
    app: &App,
    tx: &mut Tx,
    (place, home): (WorkspaceId, &Home),
    kept: &mut Original,
    article: &Article,
) -> Result<()> {
    let at = app.now();
    let Some(mut copy) = working_copy::for_update(tx, place, kept.id).await? else {
        return Err(crate::Problem::internal("an original without a working copy"));
    };
    let content = article.content();
    if copy.content != content {
        copy = WorkingCopy {
            version: copy.version + 1,
            content,
            revision: None,
            saved_by: home.configured_by,
            saved_at: at,
            ..copy
        };
    }
    let (revision, _) = ensure(app, tx, place, &mut copy, RevisionReason::Elsewhere, at).await?;
    kept.publish(revision, at)?;
    kept.version += 1;
    kept.changed_at = at;
    original::update(tx, place, kept).await?;
    Ok(())
}

/// The language the home says it is in, else that of our own site.
async fn language(tx: &mut Tx, place: WorkspaceId, home: &Home) -> Result<Language> {
    let said = home.elsewhere.as_ref().and_then(|there| there.language.clone());
    if let Some(said) = said {
        return Ok(said);
    }
    let site = site::of_workspace(tx, place).await?;
    Ok(site.map_or(Language::ENGLISH, |site| site.language))
}

/// Takes note that something doesn't stand there any more.
pub(super) async fn gone(visit: &Visit<'_>, id: OriginalId) -> std::result::Result<(), Trouble> {
    let (app, place) = (visit.app, visit.workspace);
    let mut tx = app.begin().await?;
    visit.stay(&mut tx).await?;
    if let Some(mut kept) = original::for_update(&mut tx, place, id).await?
        && kept.is_live()
    {
        kept.unpublish().map_err(crate::Problem::from)?;
        kept.version += 1;
        kept.changed_at = app.now();
        original::update(&mut tx, place, &kept).await?;
        tracing::info!(workspace = %place, original = %id, "an original is gone from its home elsewhere");
    }
    tx.commit().await?;
    Ok(())
}
