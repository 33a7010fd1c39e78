use super::{AdviceLetter, ClientPage, open, read, spent};
use crate::recommendation::{AnswerInput, settle};
use crate::{App, Result};
use parvis_domain::{Action, AnsweredBy, ClientLinkPurpose};
use parvis_store::client_link;

/// What a client answers.
pub type ClientAnswer = AnswerInput;

/// Answers advice by a link, or changes the answer as long as no decision rests on it. Gives the page as it is then.
///
/// # Errors
/// `client-link-spent`; `invalid` on `answer`, `part` or `reason`; `advice-changed` when its words changed since they were
/// read; `advice-decided`; `advice-withdrawn`.
pub async fn answer(app: &App, word: &str, input: &ClientAnswer) -> Result<ClientPage> {
    let held = open(app, word).await?.good_for(ClientLinkPurpose::Answer)?;
    let id = held.link.noun_id.ok_or_else(spent)?;
    let place = held.workspace.id;

    let mut tx = app.begin().await?;
    let given = input.given(app, AnsweredBy::Client, None, &held.link.person_name)?;
    let (after, detail) = settle(&mut tx, place, id.into(), input.version, given).await?;
    client_link::note_used(&mut tx, place, held.link.id, app.now()).await?;
    app.trace_by(
        &mut tx,
        place,
        &held.by(),
        Action::RecommendationAnswer,
        Some(after.uuid()),
        detail,
    )
    .await?;
    tx.commit().await?;
    read(app, word).await
}

impl AdviceLetter {
    /// Whether it has been answered.
    pub const fn is_answered(&self) -> bool {
        self.recommendation.answer.is_some()
    }
}
