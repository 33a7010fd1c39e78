use super::{Held, open};
use crate::evidence::{Reader, ShownEvidence, shown_evidence};
use crate::recommendation::prose;
use crate::{App, Result, day};
use parvis_domain::{
    ClientLink, ClientLinkPurpose, Recommendation, RecommendationId, Timestamp, UiLanguage, Workspace,
};
use parvis_store::{client_link, recommendation, user};

/// Advice as a client reads it: texts and figures, nothing of the workbench.
#[expect(clippy::struct_excessive_bools, reason = "each is told to whoever reads it")]
pub struct AdviceLetter {
    /// The advice.
    pub recommendation: Recommendation,
    /// Who signs it.
    pub from: String,
    /// What is shown for it.
    pub evidence: Vec<ShownEvidence>,
    /// Its reasons, as safe HTML.
    pub reasons_html: String,
    /// Whether an answer can still be given, or changed.
    pub can_answer: bool,
    /// Whether a decision rests on it already.
    pub decided: bool,
    /// Whether the day on which an answer was wanted is over.
    pub late: bool,
    /// When it was sent: when its link was made.
    pub sent_at: Timestamp,
    /// Whether that day was over when it was sent.
    pub late_when_sent: bool,
}

/// What somebody sees who comes by a link.
pub struct ClientPage {
    /// The link.
    pub link: ClientLink,
    /// Whose page it is.
    pub workspace: Workspace,
    /// In which language it speaks.
    pub language: UiLanguage,
    /// The day until which it works.
    pub until: String,
    /// What is to be answered, where that is what it is for.
    pub advice: Option<AdviceLetter>,
}

/// What a link leads to. That it was opened is noted: whoever sent it sees when it was read.
///
/// # Errors
/// `client-link-spent`.
pub async fn read(app: &App, word: &str) -> Result<ClientPage> {
    let held = open(app, word).await?;
    let advice = match (held.link.purpose, held.link.noun_id) {
        (ClientLinkPurpose::Answer, Some(id)) => letter(app, &held, id.into()).await?,
        _ => None,
    };
    let mut tx = app.begin().await?;
    client_link::note_opened(&mut tx, held.workspace.id, held.link.id, app.now()).await?;
    if held.link.opened_at.is_none() {
        // Whoever waits for the answer sees at once that it is being read.
        tx.say(held.workspace.id, "recommendation", held.link.noun_id);
    }
    tx.commit().await?;
    Ok(ClientPage {
        language: held.link.language,
        // An end is the first instant of the next day.
        until: day::today(
            &held.workspace.zone,
            held.link.expires_at.minus(std::time::Duration::from_secs(1)),
        )
        .to_string(),
        link: held.link,
        workspace: held.workspace,
        advice,
    })
}

async fn letter(app: &App, held: &Held, id: RecommendationId) -> Result<Option<AdviceLetter>> {
    let place = held.workspace.id;
    let Some(found) = recommendation::by_id(&app.store, place, id).await? else {
        return Ok(None);
    };
    let reader = Reader {
        place,
        zone: &held.workspace.zone,
        language: held.link.language,
        written: found.changed_at,
    };
    let evidence = shown_evidence(app, reader, &found.advice.evidence).await?;
    let decided = parvis_store::decision::rests_on(&app.store, place, id).await?;
    let from = user::by_id(&app.store, found.made_by).await?;
    Ok(Some(AdviceLetter {
        from: from.map(|user| user.name).unwrap_or_default(),
        evidence,
        reasons_html: prose(&found.advice.reasons, held.link.language),
        can_answer: !decided && found.withdrawn_at.is_none(),
        decided,
        late: found.unanswered_since(app.now()).is_some(),
        sent_at: held.link.created_at,
        late_when_sent: found.advice.answer_by.at <= held.link.created_at,
        recommendation: found,
    }))
}
