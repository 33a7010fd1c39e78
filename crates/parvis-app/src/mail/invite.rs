use super::{Draft, Line, Paper, Section, write};
use crate::words::{say, sentence};
use crate::{Acting, App, Params, Result};
use parvis_domain::{Invitation, UiLanguage};
use parvis_store::Tx;

/// Writes somebody who is invited, in the language of whoever invites: theirs isn't known yet.
pub(crate) async fn invite(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    invitation: &Invitation,
    path: &str,
) -> Result<()> {
    let language = who.user.language.parse().unwrap_or(UiLanguage::En);
    let values = Params::from([
        ("name", who.user.name.clone().into()),
        ("workspace", who.workspace.name.clone().into()),
    ]);
    let words = |key: &str| sentence(language, key, &values).unwrap_or_default();
    let paper = Paper {
        language,
        subject: words("mail-invitation-subject"),
        opening: words("mail-invitation-opening"),
        sections: vec![Section {
            title: String::new(),
            lines: vec![Line {
                text: say(language, "mail-invitation-line"),
                note: String::new(),
                link: Some(app.link(path)),
            }],
        }],
        why: words("mail-invitation-why"),
        settings: None,
    };
    let draft = Draft {
        workspace: who.place(),
        user: None,
        to_name: "",
        to_address: &invitation.email,
        kind: "invitation",
        paper: &paper,
    };
    write(app, tx, &draft).await
}
