use super::case::Case;
use super::finding::{Finding, Looked};
use parvis_store::inspection;
use std::sync::Arc;
use std::time::Duration;

/// A letter that nobody took for so long: servers that slow strangers down take it sooner.
const SLOW: Duration = Duration::from_mins(30);
/// For so long one hears of a letter that was given up.
const REMEMBERED: Duration = Duration::from_hours(7 * 24);

/// Whether letters leave.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let database = case.database()?;
    let letters = inspection::letters(database, case.now.minus(SLOW), case.now.minus(REMEMBERED)).await?;
    let refusal = letters.refusal.unwrap_or_default();
    let mut found = Vec::new();
    if let Some(since) = letters.waiting.since {
        let code = match refusal.as_str() {
            "" => "letters-waiting",
            _ => "letters-refused",
        };
        found.push(
            Finding::wrong(code)
                .number("count", letters.waiting.number)
                .span("span", case.now.since(since))
                .text("why", &refusal),
        );
    }
    if letters.given_up.number > 0 {
        found.push(
            Finding::look("letters-given-up")
                .number("count", letters.given_up.number)
                .text("why", &refusal),
        );
    }
    if found.is_empty() {
        found.push(Finding::well("letters-well"));
    }
    Ok(found)
}
