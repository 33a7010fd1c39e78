//! What readers find on the site, and what members find in the workbench.

mod at_the_table;
mod everything;
mod index;
mod of_kind;
mod rank;
mod rebuild;
mod site;
mod spelling;
mod thing;

pub use everything::{Everything, everything};
pub(crate) use index::index;
pub(crate) use rank::ranked;
pub use rebuild::rebuild;
pub use site::{SiteFound, SiteHit, SiteQuery, site};
pub use thing::{FoundThing, ThingKind, UnknownThingKind};

/// As many words of a query are looked at.
const WORDS_MOST: usize = 10;

/// A query as it is looked at: on one line, at most 200 characters.
fn tidy(query: &str) -> String {
    let line = query.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect::<String>()
        .trim_end()
        .to_owned()
}
