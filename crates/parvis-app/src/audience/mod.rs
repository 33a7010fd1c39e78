//! Whom the workspace's channels speak to.

mod create;
mod delete;
mod list;
mod update;

pub use create::create;
pub use delete::delete;
pub use list::list;
pub use update::update;

use crate::{Checked, Problem, Result};
use parvis_store::StoreError;

/// What somebody wrote about an audience.
#[derive(Clone, Debug, Default)]
pub struct AudienceInput {
    /// What it is called: 1 to 80 characters.
    pub name: String,
    /// Who they are, in a sentence: at most 300 characters.
    pub sentence: String,
}

impl AudienceInput {
    fn checked(&self) -> Result<Self> {
        let mut checked = Checked::new();
        let name = checked.line("name", &self.name, 80);
        let sentence = checked.optional_line("sentence", &self.sentence, 300);
        checked.done()?;
        Ok(Self { name, sentence })
    }
}

/// The one thing that can be taken is the name.
fn name_taken(error: StoreError) -> Problem {
    match error {
        StoreError::Taken(_) => Problem::field("name", "name-taken"),
        other => other.into(),
    }
}
