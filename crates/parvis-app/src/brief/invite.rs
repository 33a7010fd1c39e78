use crate::client_link::{Making, checked_end, make};
use crate::mail::{Draft, Line, Paper, Section, write};
use crate::user::checked_email;
use crate::words::sentence;
use crate::{Acting, App, Checked, Fault, Params, Problem, Result};
use parvis_domain::{Action, ClientLink, ClientLinkId, ClientLinkPurpose, UiLanguage};
use parvis_store::{Tx, client_link};
use serde_json::json;

/// Whom a link is for.
#[derive(Clone, Debug)]
pub struct InviteInput {
    /// Their name: 1 to 80 characters.
    pub name: String,
    /// Where word of an answer reaches them; may be empty.
    pub email: String,
    /// `en` or `fr`: the language of their page.
    pub language: String,
    /// The last day on which it works; thirty days from today unless told.
    pub ends_on: Option<String>,
}

/// A link, and the one chance to see it.
pub struct Invited {
    /// The link.
    pub link: ClientLink,
    /// Its path, below the instance's address.
    pub path: String,
}

/// Gives a client a link by which they ask for content. It is sent to them where this instance sends mail and knows
/// their address.
///
/// # Errors
/// `invalid` on `name`, `email`, `language`, `ends_on`; `denied`.
pub async fn invite(app: &App, who: &Acting, input: &InviteInput) -> Result<Invited> {
    app.allowed_here(who, Action::BriefInvite)?;
    let mut checked = Checked::new();
    let name = checked.line("name", &input.name, 80);
    let email = match input.email.trim() {
        "" => String::new(),
        typed => checked_email(&mut checked, "email", typed),
    };
    let language = input.language.parse::<UiLanguage>().ok();
    if language.is_none() {
        checked.fault(Fault::new("language", "language-unknown"));
    }
    let (zone, now) = (&who.workspace.zone, app.now());
    let expires_at = checked_end(&mut checked, "ends_on", input.ends_on.as_deref(), None, zone, now);
    checked.done()?;

    let mut tx = app.begin().await?;
    let making = Making {
        purpose: ClientLinkPurpose::Brief,
        noun: None,
        person_name: &name,
        person_email: &email,
        language: language.unwrap_or_default(),
        expires_at,
        mailed: !email.is_empty() && app.outgoing.mailer.is_some(),
    };
    let made = make(app, &mut tx, who, &making).await?;
    if making.mailed {
        letter(app, &mut tx, who, &made.link, &made.path).await?;
    }
    let detail = json!({ "to": name, "mailed": making.mailed, "link": made.link.id });
    app.trace(&mut tx, who, Action::BriefInvite, made.link.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(Invited {
        link: made.link,
        path: made.path,
    })
}

/// The links that clients have, the newest first; those that were taken back or have ended are left out.
///
/// # Errors
/// `denied`.
pub async fn links(app: &App, who: &Acting) -> Result<Vec<ClientLink>> {
    app.allowed_here(who, Action::BriefInvite)?;
    let purpose = ClientLinkPurpose::Brief;
    let mut links = client_link::list(&app.store, who.place(), purpose, None).await?;
    links.retain(|link| link.works(app.now()));
    Ok(links)
}

/// Takes a link back: it works no more. Doing it twice is doing it once.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn revoke(app: &App, who: &Acting, id: ClientLinkId) -> Result<()> {
    app.allowed_here(who, Action::BriefInvite)?;
    let mut tx = app.begin().await?;
    let found = client_link::by_id(&mut tx, who.place(), id).await?;
    let found = found.filter(|link| link.purpose == ClientLinkPurpose::Brief);
    let found = found.ok_or(Problem::not_found("client_link"))?;
    if client_link::revoke(&mut tx, who.place(), id, app.now()).await? {
        let detail = json!({ "revoked": found.person_name });
        app.trace(&mut tx, who, Action::BriefInvite, id.uuid(), detail)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn letter(app: &App, tx: &mut Tx, who: &Acting, link: &ClientLink, path: &str) -> Result<()> {
    let values = Params::from([
        ("name", who.user.name.clone().into()),
        ("workspace", who.workspace.name.clone().into()),
    ]);
    let words = |key: &str| sentence(link.language, key, &values).unwrap_or_default();
    let paper = Paper {
        language: link.language,
        subject: words("mail-brief-invite-subject"),
        opening: words("mail-brief-invite-opening"),
        sections: vec![Section {
            title: String::new(),
            lines: vec![Line {
                text: words("mail-brief-invite-line"),
                note: String::new(),
                link: Some(app.link(path)),
            }],
        }],
        why: words("mail-brief-why"),
        settings: None,
    };
    let draft = Draft {
        workspace: who.place(),
        user: None,
        to_name: &link.person_name,
        to_address: &link.person_email,
        kind: "brief",
        paper: &paper,
    };
    write(app, tx, &draft).await
}
