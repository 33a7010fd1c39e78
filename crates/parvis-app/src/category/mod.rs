//! The sections of the site.

mod create;
mod delete;
mod list;
mod update;

pub use create::create;
pub use delete::delete;
pub use list::list;
pub use update::update;

use crate::{Checked, Fault, Problem, Result};
use parvis_domain::{Category, Language, Slug, WorkspaceId};
use parvis_store::former_slug::{self, Paged};
use parvis_store::{Tx, category};
use uuid::Uuid;

/// What somebody wrote about a section.
#[derive(Clone, Debug, Default)]
pub struct CategoryInput {
    /// What it is called: 1 to 60 characters.
    pub name: String,
    /// Its word in addresses: lower-case letters, digits and hyphens, at most 60. Empty takes it from the name,
    /// or leaves it as it is.
    pub slug: String,
    /// What is in it, in a sentence: at most 300 characters.
    pub sentence: String,
    /// Its place among the others, from 0; none puts it last, or leaves it.
    pub position: Option<u32>,
}

impl CategoryInput {
    fn checked(&self) -> Result<Self> {
        let mut checked = Checked::new();
        let name = checked.line("name", &self.name, 60);
        let sentence = checked.optional_line("sentence", &self.sentence, 300);
        let slug = checked_word(&mut checked, &self.slug);
        checked.done()?;
        Ok(Self {
            name,
            slug,
            sentence,
            position: self.position,
        })
    }
}

/// A word below `/category/` or `/tag/`, where nothing is kept for the site itself; empty when none was given.
pub(crate) fn checked_word(checked: &mut Checked, given: &str) -> String {
    let word = checked.optional_line("slug", given, 60);
    let plain = word.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-'));
    if let Some(character) = word.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
        checked.fault(Fault::new("slug", "slug-character").with("character", character.to_string()));
    }
    if plain && (word.starts_with('-') || word.ends_with('-') || word.contains("--")) {
        checked.fault(Fault::new("slug", "slug-hyphen"));
    }
    word
}

/// The words that a name suggests, best first, without end. A name in no Latin letter is called by number.
pub(crate) fn words_for(name: &str, fallback: &'static str) -> impl Iterator<Item = String> {
    let words = Slug::words(name, &Language::FRENCH);
    let base = if words.is_empty() {
        fallback.to_owned()
    } else {
        words
    };
    (1_u32..).map(move |number| match number {
        1 => base.clone(),
        number => format!("{base}-{number}"),
    })
}

/// What stands there must be free: the name, and the word if one was chosen.
async fn free(tx: &mut Tx, place: WorkspaceId, wanted: &Category) -> Result<()> {
    let mut checked = Checked::new();
    for other in category::list(&mut *tx, place).await? {
        if other.id == wanted.id {
            continue;
        }
        if other.name == wanted.name {
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
        Paged::Category,
        wanted.id.uuid(),
        &wanted.slug,
        &mut checked,
    )
    .await?;
    checked.done()
}

/// A word that readers were once given for something else leads there for ever.
pub(crate) async fn led_elsewhere(
    tx: &mut Tx,
    place: WorkspaceId,
    noun: Paged,
    id: Uuid,
    word: &str,
    checked: &mut Checked,
) -> Result<()> {
    let owner = former_slug::owner(&mut *tx, place, noun, word).await?;
    if owner.is_some_and(|owner| owner != id) {
        checked.fault(
            Fault::new("slug", "slug-taken")
                .with("titled", "no")
                .with("title", ""),
        );
    }
    Ok(())
}

fn in_use(count: i64) -> Problem {
    Problem::conflict("category-in-use").with("count", count)
}
