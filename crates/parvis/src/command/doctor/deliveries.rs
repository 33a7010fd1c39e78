use super::case::Case;
use super::finding::{Finding, Looked};
use super::worker::unattended;
use parvis_store::inspection::{self, WaitingForPeople};
use std::sync::Arc;
use std::time::Duration;

/// What is due longer than this should be out, refused, put off with its cause, or before a person.
pub(super) const DUE: Duration = Duration::from_mins(5);
/// A lease that ended so long ago should have been taken over.
const TAKEN_OVER: Duration = Duration::from_mins(2);

/// What goes out and doesn't get there: due and not taken, taken and left, waiting for somebody to decide.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let database = case.database()?;
    let mut found = Vec::new();
    let overdue = inspection::overdue(database, case.now.minus(DUE), case.now).await?;
    let last = inspection::last_attempt(database).await?;
    // When nobody is at work at all, no channel is to blame.
    let code = match unattended(&overdue, last.as_ref()) {
        Some(_) => "deliveries-waiting",
        None => "deliveries-overdue",
    };
    for overdue in overdue {
        found.push(
            Finding::look(code)
                .number("count", overdue.number)
                .text("channel", overdue.channel)
                .text("workspace", overdue.workspace)
                .span("span", case.now.since(overdue.oldest)),
        );
    }
    for abandoned in inspection::abandoned(database, case.now.minus(TAKEN_OVER)).await? {
        found.push(
            Finding::wrong("deliveries-abandoned")
                .text("channel", abandoned.channel)
                .text("workspace", abandoned.workspace)
                .text("node", abandoned.node)
                .span("span", case.now.since(abandoned.until)),
        );
    }
    for (state, code) in [
        ("unconfirmed", "deliveries-unconfirmed"),
        ("held", "deliveries-held"),
    ] {
        let waiting = inspection::waiting_for_people(database, state).await?;
        found.extend(
            waiting
                .into_iter()
                .map(|waiting| for_people(&case, code, waiting)),
        );
    }
    if found.is_empty() {
        found.push(Finding::well("deliveries-well"));
    }
    Ok(found)
}

fn for_people(case: &Case, code: &'static str, waiting: WaitingForPeople) -> Finding {
    Finding::look(code)
        .number("count", waiting.number)
        .text("workspace", waiting.workspace)
        .span("span", case.now.since(waiting.since))
}
