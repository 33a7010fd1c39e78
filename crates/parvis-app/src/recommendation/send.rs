use super::letter::write_letter;
use crate::client_link::{Making, checked_end, make};
use crate::user::checked_email;
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{
    Action, ClientLink, ClientLinkPurpose, RecommendationId, RecommendationState, UiLanguage,
};
use parvis_store::{client_link, decision, recommendation};
use serde_json::json;

/// To whom advice is sent, and how.
#[derive(Clone, Debug)]
pub struct SendInput {
    /// Their name: 1 to 80 characters.
    pub name: String,
    /// Their address; required when it is to go by mail.
    pub email: String,
    /// `en` or `fr`: the language of the letter and its page.
    pub language: String,
    /// The last day on which the link works; thirty days after an answer is wanted unless told.
    pub ends_on: Option<String>,
    /// Whether a letter is to be sent, where this instance sends mail.
    pub by_mail: bool,
    /// Whether links made before for this advice end now.
    pub end_others: bool,
}

/// A link, and the one chance to see it.
pub struct Sent {
    /// The link.
    pub link: ClientLink,
    /// Its path, below the instance's address.
    pub path: String,
}

/// Puts advice to a client: makes a link by which they read and answer it, and sends it where that is wanted.
///
/// # Errors
/// `denied`; `not-found`; `invalid` on `name`, `email`, `language`, `ends_on`; `advice-withdrawn`, `advice-decided`.
pub async fn send(app: &App, who: &Acting, id: RecommendationId, input: &SendInput) -> Result<Sent> {
    app.allowed_here(who, Action::RecommendationSend)?;
    let found = recommendation::by_id(&app.store, who.place(), id)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    let mut checked = Checked::new();
    let name = checked.line("name", &input.name, 80);
    let email = if input.by_mail || !input.email.trim().is_empty() {
        checked_email(&mut checked, "email", &input.email)
    } else {
        String::new()
    };
    let language = input.language.parse::<UiLanguage>().ok();
    if language.is_none() {
        checked.fault(Fault::new("language", "language-unknown"));
    }
    let usual = Some(found.advice.answer_by.on);
    let ends_on = input.ends_on.as_deref();
    let expires_at = checked_end(
        &mut checked,
        "ends_on",
        ends_on,
        usual,
        &who.workspace.zone,
        app.now(),
    );
    checked.done()?;
    if found.state == RecommendationState::Withdrawn {
        return Err(Problem::conflict("advice-withdrawn"));
    }

    let mut tx = app.begin().await?;
    if decision::rests_on(&mut tx, who.place(), id).await? {
        return Err(Problem::conflict("advice-decided"));
    }
    let purpose = ClientLinkPurpose::Answer;
    if input.end_others {
        client_link::revoke_of(&mut tx, who.place(), purpose, id.uuid(), app.now()).await?;
    }
    let mailed = input.by_mail && app.outgoing.mailer.is_some();
    let making = Making {
        purpose,
        noun: Some(id.uuid()),
        person_name: &name,
        person_email: &email,
        language: language.unwrap_or_default(),
        expires_at,
        mailed,
    };
    let made = make(app, &mut tx, who, &making).await?;
    if mailed {
        write_letter(app, &mut tx, who, &found, &made.link, &made.path).await?;
    }
    let detail = json!({
        "to": name,
        "mailed": mailed,
        "link": made.link.id,
        "subject": found.advice.subject,
    });
    app.trace(&mut tx, who, Action::RecommendationSend, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(Sent {
        link: made.link,
        path: made.path,
    })
}
