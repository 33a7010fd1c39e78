//! Links by which somebody without an account does one thing in one workspace. The word is shown once, to whoever makes
//! the link; only its hash is kept. Whoever holds it is taken for the person it was made for, and can do nothing else.

mod answer;
mod make;
mod read;

pub use answer::{ClientAnswer, answer};
pub use read::{AdviceLetter, ClientPage, read};

pub(crate) use make::{Making, checked_end, make};

use crate::{App, By, Problem, ProblemKind, Result, secret::Token};
use parvis_domain::{ClientLink, ClientLinkPurpose, Workspace};
use parvis_store::{client_link, workspace};

/// A link that works, and where it leads. Everything read and written for whoever holds it belongs to that workspace.
pub(crate) struct Held {
    pub(crate) workspace: Workspace,
    pub(crate) link: ClientLink,
}

impl Held {
    /// Whom a trace names for what is done by the link.
    pub(crate) fn by(&self) -> By<'_> {
        By {
            kind: "client",
            id: Some(self.link.id.uuid()),
            name: &self.link.person_name,
        }
    }

    /// Goes on if the link is for this.
    pub(crate) fn good_for(self, purpose: ClientLinkPurpose) -> Result<Self> {
        if self.link.purpose == purpose {
            return Ok(self);
        }
        Err(spent())
    }
}

fn spent() -> Problem {
    Problem::new(ProblemKind::Gone, "client-link-spent")
}

/// The link with this word.
///
/// # Errors
/// `client-link-spent`: it isn't known, has ended or was taken back, which is the same to whoever comes with it.
pub(crate) async fn open(app: &App, word: &str) -> Result<Held> {
    let found = client_link::by_hash(&app.store, &Token::hash(word)).await?;
    let (place, link) = found
        .filter(|(_, link)| link.works(app.now()))
        .ok_or_else(spent)?;
    let workspace = workspace::by_id(&app.store, place).await?.ok_or_else(spent)?;
    Ok(Held { workspace, link })
}
