use super::Paper;
use crate::secret::Token;
use crate::{App, Problem, Result};
use parvis_domain::{MailId, UserId, WorkspaceId};
use parvis_store::Tx;
use parvis_store::mail::{self, Mail};
use serde::{Deserialize, Serialize};

/// Where the link at the foot of a letter leads, before its word.
pub(super) const UNSUBSCRIBE: &str = "/app/unsubscribe/";
/// Where a mailbox posts to end mail by itself, before the word.
const ONE_CLICK: &str = "/api/v1/unsubscribe/";

/// What a stored letter says.
#[derive(Serialize, Deserialize)]
pub(super) struct Content {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
    pub(super) unsubscribe: Option<String>,
}

/// A letter to be written.
pub(crate) struct Draft<'a> {
    /// Which workspace it is about.
    pub(crate) workspace: WorkspaceId,
    /// Whom it is for, where they are a user: they can end mail of its kind.
    pub(crate) user: Option<UserId>,
    pub(crate) to_name: &'a str,
    pub(crate) to_address: &'a str,
    /// Why it is written: a kind of notice, `digest`, `invitation`.
    pub(crate) kind: &'a str,
    pub(crate) paper: &'a Paper,
}

/// Writes a letter, to be sent once the transaction is committed. Nothing happens where no mail is sent from here.
pub(crate) async fn write(app: &App, tx: &mut Tx, draft: &Draft<'_>) -> Result<()> {
    if app.outgoing.mailer.is_none() {
        return Ok(());
    }
    let id = MailId::next(app.clock.as_ref(), app.dice.as_ref());
    let word = draft.user.map(|_| Token::throw(app.dice.as_ref()));
    let link = |path: &str| {
        word.as_ref()
            .map(|word| app.link(&format!("{path}{}", word.as_str())))
    };
    let written = draft
        .paper
        .write_out(draft.to_name, link(UNSUBSCRIBE).as_deref())?;
    let content = Content {
        subject: draft.paper.subject.clone(),
        text: written.text,
        html: written.html,
        unsubscribe: link(ONE_CLICK),
    };
    let host = app.outgoing.instance_url.host_str().unwrap_or("localhost");
    let letter = Mail {
        id,
        workspace: Some(draft.workspace),
        user: draft.user,
        kind: draft.kind.to_owned(),
        to_name: draft.to_name.to_owned(),
        to_address: draft.to_address.to_owned(),
        message_id: format!("<{}@{host}>", id.uuid().simple()),
        content: serde_json::to_string(&content).map_err(Problem::internal)?,
        attempts: 0,
    };
    let hash = word.as_ref().map(|word| Token::hash(word.as_str()));
    mail::insert(tx, &letter, hash.as_ref().map(<[u8; 32]>::as_slice), app.now()).await?;
    Ok(())
}
