//! Letters to a client who asked by a link: members hear by notice.

use crate::mail::{Draft, Line, Paper, Section, write};
use crate::words::{say, sentence};
use crate::{Acting, App, Params, Result};
use parvis_domain::{Brief, BriefAnswer, BriefAsker};
use parvis_store::{Tx, client_link};

/// Writes a client that their brief was answered. The link itself isn't known here, only its hash: it stands in the
/// letter by which they got it.
pub(crate) async fn answered(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    brief: &Brief,
    given: &BriefAnswer,
) -> Result<()> {
    let key = format!("mail-brief-answer-{}", given.kind);
    tell(app, tx, who, brief, &key, &given.says).await
}

/// Writes a client what a CM wrote to them.
pub(crate) async fn written(app: &App, tx: &mut Tx, who: &Acting, brief: &Brief, text: &str) -> Result<()> {
    tell(app, tx, who, brief, "mail-brief-message", text).await
}

async fn tell(app: &App, tx: &mut Tx, who: &Acting, brief: &Brief, key: &str, says: &str) -> Result<()> {
    let BriefAsker::Client { link, .. } = &brief.asker else {
        return Ok(());
    };
    let Some(link) = client_link::by_id(&mut *tx, who.place(), *link).await? else {
        return Ok(());
    };
    if link.person_email.is_empty() || !link.works(app.now()) {
        return Ok(());
    }
    let language = link.language;
    let values = Params::from([
        ("name", who.user.name.clone().into()),
        ("workspace", who.workspace.name.clone().into()),
        ("title", brief.request.title.clone().into()),
    ]);
    let words = |key: &str| sentence(language, key, &values).unwrap_or_default();
    let paper = Paper {
        language,
        subject: words("mail-brief-subject"),
        opening: words(key),
        sections: vec![Section {
            title: String::new(),
            lines: vec![Line {
                text: says.to_owned(),
                note: say(language, "mail-brief-where"),
                link: None,
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
