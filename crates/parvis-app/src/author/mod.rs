//! Bylines.

mod address;
mod create;
mod delete;
mod list;
mod update;

pub use address::address_all;
pub use create::create;
pub use delete::delete;
pub use list::list;
pub use update::update;

use crate::{Checked, Fault, Problem, Result};
use parvis_domain::{UserId, WorkspaceId};
use parvis_store::{StoreError, Tx, membership};

/// What somebody wrote about a byline.
#[derive(Clone, Debug, Default)]
pub struct AuthorInput {
    /// What readers see: 1 to 80 characters.
    pub name: String,
    /// Who that is, in a sentence: at most 300 characters.
    pub sentence: String,
    /// The member it stands for, if it stands for one: what they begin is signed with it.
    pub user: Option<UserId>,
}

impl AuthorInput {
    fn checked(&self) -> Result<Self> {
        let mut checked = Checked::new();
        let name = checked.line("name", &self.name, 80);
        let sentence = checked.optional_line("sentence", &self.sentence, 300);
        checked.done()?;
        Ok(Self {
            name,
            sentence,
            user: self.user,
        })
    }
}

/// A byline stands for a member of the workspace or for nobody: who else has an account here is nobody's
/// business.
async fn is_member(tx: &mut Tx, place: WorkspaceId, user: Option<UserId>) -> Result<()> {
    let Some(user) = user else { return Ok(()) };
    let members = membership::list(&mut *tx, place).await?;
    if members.iter().any(|member| member.user_id == user) {
        Ok(())
    } else {
        Err(Problem::invalid(vec![Fault::new("user", "user-no-member")]))
    }
}

fn name_taken(error: StoreError) -> Problem {
    match error {
        StoreError::Taken(_) => Problem::field("name", "name-taken"),
        other => other.into(),
    }
}
