//! Public topics.

mod create;
mod delete;
mod list;
mod update;

pub use create::create;
pub use delete::delete;
pub use list::list;
pub use update::update;

use crate::category::{checked_word, led_elsewhere};
use crate::{Checked, Fault, Result};
use parvis_domain::{Tag, WorkspaceId};
use parvis_store::former_slug::Paged;
use parvis_store::{Tx, tag};

/// What somebody wrote about a topic.
#[derive(Clone, Debug, Default)]
pub struct TagInput {
    /// What it is called: 1 to 60 characters. A `#` before it is left out.
    pub name: String,
    /// Its word in addresses: lower-case letters, digits and hyphens, at most 60. Empty takes it from the name,
    /// or leaves it as it is.
    pub slug: String,
}

impl TagInput {
    fn checked(&self) -> Result<Self> {
        let mut checked = Checked::new();
        let name = checked.line("name", self.name.trim().trim_start_matches('#'), 60);
        let slug = checked_word(&mut checked, &self.slug);
        checked.done()?;
        Ok(Self { name, slug })
    }
}

async fn free(tx: &mut Tx, place: WorkspaceId, wanted: &Tag) -> Result<()> {
    let mut checked = Checked::new();
    for other in tag::list(&mut *tx, place).await? {
        if other.id == wanted.id {
            continue;
        }
        if other.name.to_lowercase() == wanted.name.to_lowercase() {
            checked.fault(Fault::new("name", "name-taken"));
        }
        if other.slug == wanted.slug {
            checked.fault(
                Fault::new("slug", "slug-taken")
                    .with("titled", "yes")
                    .with("title", other.name),
            );
        }
    }
    led_elsewhere(
        tx,
        place,
        Paged::Tag,
        wanted.id.uuid(),
        &wanted.slug,
        &mut checked,
    )
    .await?;
    checked.done()
}
