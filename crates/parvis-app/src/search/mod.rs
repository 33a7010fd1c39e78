//! What readers find on the site, and what members find in the workbench.

mod everything;
mod index;
mod rank;
mod rebuild;
mod site;
mod spelling;

pub use everything::{Everything, FoundThing, ThingKind, UnknownThingKind, everything};
pub(crate) use index::index;
pub(crate) use rank::ranked;
pub use rebuild::rebuild;
pub use site::{SiteFound, SiteHit, SiteQuery, site};

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
