use super::case::Case;
use super::finding::{Finding, Looked};
use parvis_domain::ChannelStatus;
use parvis_store::inspection::{self, Place};
use std::sync::Arc;
use std::time::Duration;

/// A network that has been in trouble for less than this may mend by itself.
const PASSES: Duration = Duration::from_mins(30);
/// A credential is renewed within seconds of its time; one that isn't for this long will end.
const RENEWED: Duration = Duration::from_mins(15);

/// Whether the networks take what channels act with.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let channels = inspection::channels(case.database()?).await?;
    let mut found: Vec<Finding> = channels.iter().filter_map(|place| judge(&case, place)).collect();
    if found.is_empty() {
        found.push(Finding::well("channels-well").number("count", channels.len()));
    }
    Ok(found)
}

fn judge(case: &Case, place: &Place) -> Option<Finding> {
    let about = |finding: Finding| {
        let reason = place.reason.as_deref().unwrap_or("unreachable");
        finding
            .text("channel", &place.channel)
            .text("workspace", &place.workspace)
            .span("span", case.now.since(place.since))
            .sentence("why", format!("reason-{reason}"), &place.channel)
    };
    match place.status {
        ChannelStatus::CutOff => Some(about(Finding::wrong("channels-cut-off"))),
        ChannelStatus::Troubled if case.now.since(place.since) > PASSES => {
            Some(about(Finding::look("channels-troubled")))
        }
        ChannelStatus::Disconnected => None,
        ChannelStatus::Working | ChannelStatus::Troubled => {
            let due = place.renew_at?;
            let late = case.now.since(due);
            (late > RENEWED).then(|| {
                Finding::look("channels-renewal")
                    .text("channel", &place.channel)
                    .text("workspace", &place.workspace)
                    .span("span", late)
            })
        }
    }
}
