use super::ask::Heard;
use super::case::Case;
use super::finding::{Finding, Looked};
use parvis_domain::{Clock, Timestamp};
use parvis_store::inspection;
use std::sync::Arc;
use std::time::Duration;

/// What was written may be so much newer than now: two nodes never agree to the second.
const SLACK: Duration = Duration::from_secs(30);
/// Two clocks that are nearer than this agree.
const AGREES: Duration = Duration::from_secs(5);

/// Whether the clock is right, as far as anything here knows better: what was written, the database's server, the
/// instance that runs.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let database = case.database()?;
    let last = inspection::last_written(database).await?;
    let mut found = Vec::new();
    if let Some(last) = last.filter(|last| last.since(case.now) > SLACK) {
        found.push(
            Finding::wrong("clock-behind")
                .at("now", case.now)
                .at("last", last)
                .span("span", last.since(case.now))
                .run("timedatectl"),
        );
    }
    if let Some(server) = inspection::server(database).await? {
        let now = parvis_app::SystemClock.now();
        let apart = apart(server.now, now);
        if apart > AGREES {
            found.push(
                Finding::wrong("clock-server")
                    .span("span", apart)
                    .run("timedatectl"),
            );
        }
    }
    if let Heard::Ours(answer) = &case.here {
        let apart = apart(answer.now, case.now);
        if apart > AGREES + AGREES {
            found.push(Finding::look("clock-instance").span("span", apart));
        }
    }
    if found.is_empty() {
        found.push(match last {
            Some(last) => Finding::well("clock-well").at("now", case.now).at("last", last),
            None => Finding::unknown("clock-alone").at("now", case.now),
        });
    }
    Ok(found)
}

fn apart(one: Timestamp, other: Timestamp) -> Duration {
    one.since(other).max(other.since(one))
}
