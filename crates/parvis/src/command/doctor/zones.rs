use super::case::Case;
use super::finding::{Finding, Looked};
use parvis_domain::Zone;
use parvis_store::inspection;
use std::sync::Arc;

/// Whether this program knows the time zones in which people plan. It brings its own: those of the machine don't count.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let database = case.database()?;
    let mut found = Vec::new();
    let of_workspaces = inspection::workspace_zones(database).await?;
    for (workspace, zone) in &of_workspaces {
        if zone.parse::<Zone>().is_err() {
            let finding = Finding::wrong("zones-workspace").text("workspace", workspace);
            found.push(finding.text("zone", zone));
        }
    }
    for zone in inspection::planned_zones(database).await? {
        if zone.parse::<Zone>().is_err() {
            found.push(Finding::wrong("zones-planned").text("zone", zone));
        }
    }
    if found.is_empty() {
        found.push(Finding::well("zones-well"));
    }
    Ok(found)
}
