use super::case::Case;
use super::finding::{Finding, Looked};
use parvis_store::inspection::{self, StepFault, Steps};
use std::sync::Arc;

/// Whether the tables are those of this program.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let steps = inspection::steps(case.database()?).await?;
    let Some(there) = steps.there else {
        return Ok(vec![Finding::wrong("tables-none")]);
    };
    let mut found = Vec::new();
    let unknown = numbers(&steps, StepFault::Unknown);
    if !unknown.is_empty() {
        found.push(
            Finding::wrong("tables-newer")
                .number("there", there)
                .number("known", steps.known),
        );
    }
    for (fault, code) in [
        (StepFault::Unfinished, "tables-unfinished"),
        (StepFault::Missing, "tables-gap"),
        (StepFault::Changed, "tables-changed"),
    ] {
        let numbers = numbers(&steps, fault);
        if !numbers.is_empty() {
            found.push(Finding::wrong(code).names("steps", numbers));
        }
    }
    if !numbers(&steps, StepFault::ToCome).is_empty() {
        found.push(
            Finding::look("tables-older")
                .number("there", there)
                .number("known", steps.known)
                .run("parvis backup /srv/backups/before-upgrade"),
        );
    }
    if found.is_empty() {
        found.push(Finding::well("tables-well").number("there", there));
    }
    Ok(found)
}

fn numbers(steps: &Steps, fault: StepFault) -> Vec<String> {
    let faults = steps.faults.iter().filter(|step| step.fault == fault);
    faults.map(|step| step.number.to_string()).collect()
}
