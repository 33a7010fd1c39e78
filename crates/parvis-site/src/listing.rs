//! A page of a list, whatever it lists.

use crate::entry::{EntryView, among};
use crate::here::Here;
use crate::words::counted;
use parvis_app::conversation::public::count_under;
use parvis_app::original::public::Listing;
use parvis_app::{App, Problem};
use parvis_domain::UiLanguage;

/// The originals of a page, with how often each was answered.
pub(crate) async fn entries(
    app: &App,
    here: &Here,
    listing: &Listing,
    language: UiLanguage,
) -> Result<Vec<EntryView>, Problem> {
    let mut entries = Vec::with_capacity(listing.items.len());
    for original in &listing.items {
        let answers = count_under(app, here.workspace.id, original.id).await?;
        let mut entry = among(here, original, language);
        entry.answers = counted(language, "site-count-replies", answers as u64);
        entries.push(entry);
    }
    Ok(entries)
}

/// The addresses of the pages before and after.
pub(crate) fn neighbours(
    listing: &Listing,
    path: impl Fn(u32) -> String,
) -> (Option<String>, Option<String>) {
    let number = listing.page;
    (
        (number > 1).then(|| path(number - 1)),
        (number < listing.pages).then(|| path(number + 1)),
    )
}

/// The number of a page as it stands in an address: one page, one address, so neither `1` nor `02` is one.
pub(crate) fn page_of(word: &str) -> Option<u32> {
    let number: u32 = word.parse().ok()?;
    (number > 1 && number.to_string() == word).then_some(number)
}
