use super::{BriefView, keep, open, show};
use crate::original::{NewOriginal, begin};
use crate::{Acting, App, By, Problem, Result};
use parvis_domain::{
    Action, Brief, BriefBecame, BriefForm, BriefId, Content, OriginalId, OriginalKind, RecommendationId,
};
use parvis_store::{Tx, brief, original, recommendation};
use serde_json::json;

/// What is made of a brief. A campaign is ordered, and names the brief.
#[derive(Clone, Debug)]
pub enum TurnInto {
    /// A new draft with this title; a note has none.
    NewOriginal {
        /// An article or a note; unless told, what was agreed.
        kind: Option<OriginalKind>,
        /// Unless told, what the brief is called.
        title: Option<String>,
    },
    /// One that is there already.
    Original(OriginalId),
    /// Advice that was given because of it.
    Recommendation(RecommendationId),
}

/// Makes of a brief what was agreed.
///
/// # Errors
/// `not-found`; `invalid`: `original-unknown`, `recommendation-unknown`, and as for a new original;
/// `changed-meanwhile`; `brief-state`; `denied`.
pub async fn turn(app: &App, who: &Acting, id: BriefId, version: i64, into: TurnInto) -> Result<BriefView> {
    app.allowed_here(who, Action::BriefAnswer)?;
    let mut tx = app.begin().await?;
    let mut brief = open(&mut tx, who.place(), id, version).await?;
    let became = match into {
        TurnInto::NewOriginal { kind, title } => {
            let form = wished(&mut tx, who, &brief).await?;
            let kind = kind.unwrap_or(match form {
                Some(BriefForm::Note) => OriginalKind::Note,
                _ => OriginalKind::Article,
            });
            let title = match kind {
                OriginalKind::Article => title.unwrap_or_else(|| brief.request.title.clone()),
                OriginalKind::Note => String::new(),
            };
            let new = NewOriginal {
                kind,
                language: None,
                translation_of: None,
                content: Content {
                    title,
                    ..Content::default()
                },
            };
            BriefBecame::Original(begin(app, who, &mut tx, new).await?)
        }
        TurnInto::Original(original) => {
            let found = original::by_id(&mut tx, who.place(), original).await?;
            found.ok_or_else(|| Problem::field("original", "original-unknown"))?;
            BriefBecame::Original(original)
        }
        TurnInto::Recommendation(advice) => {
            let found = recommendation::by_id(&mut tx, who.place(), advice).await?;
            found.ok_or_else(|| Problem::field("recommendation", "recommendation-unknown"))?;
            BriefBecame::Recommendation(advice)
        }
    };
    turned(app, &mut tx, who, &mut brief, became).await?;
    tx.commit().await?;
    show(app, who, id).await
}

/// The form that was agreed, else the one that was wished for.
async fn wished(tx: &mut Tx, who: &Acting, brief: &Brief) -> Result<Option<BriefForm>> {
    let answers = brief::answers(&mut *tx, who.place(), brief.id).await?;
    let agreed = answers.last().and_then(|answer| answer.form);
    Ok(agreed.or(brief.request.form))
}

/// Notes what a brief became, with its trace.
pub(crate) async fn turned(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    brief: &mut Brief,
    became: BriefBecame,
) -> Result<()> {
    let answered = brief::last_kind(&mut *tx, who.place(), brief.id).await?;
    brief.turn_into(became, answered.map(|(_, kind)| kind), app.now())?;
    let (kind, id) = match became {
        BriefBecame::Original(id) => ("original", id.uuid()),
        BriefBecame::Campaign(id) => ("campaign", id.uuid()),
        BriefBecame::Recommendation(id) => ("recommendation", id.uuid()),
    };
    let detail = json!({ "title": brief.request.title, "became": kind, "id": id });
    let by = By::user(&who.user);
    keep(app, tx, who.place(), &by, (Action::BriefAnswer, brief), detail).await
}
