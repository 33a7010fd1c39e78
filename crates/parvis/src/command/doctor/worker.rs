use super::ask::Heard;
use super::case::Case;
use super::deliveries::DUE;
use super::finding::{Finding, Looked};
use parvis_domain::Timestamp;
use parvis_store::inspection::{self, LastAttempt, Overdue};
use std::sync::Arc;

/// Whether anybody takes what is due. Something that waits on one channel is that channel's trouble; when nothing is
/// begun at all although something is due, nobody is at work.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let database = case.database()?;
    let overdue = inspection::overdue(database, case.now.minus(DUE), case.now).await?;
    let originals = inspection::overdue_originals(database, case.now.minus(DUE)).await?;
    let last = inspection::last_attempt(database).await?;
    let mut found = Vec::new();
    if let Some(oldest) = unattended(&overdue, last.as_ref()) {
        let count: i64 = overdue.iter().map(|it| it.number).sum();
        let stopped = !matches!(case.here, Heard::Ours(_));
        let code = if stopped { "worker-stopped" } else { "worker-idle" };
        let command = if stopped {
            "systemctl start parvis"
        } else {
            "systemctl restart parvis"
        };
        found.push(
            Finding::wrong(code)
                .number("count", count)
                .span("span", case.now.since(oldest))
                .run(command),
        );
    }
    if let Some(since) = originals.since.filter(|_| originals.number > 0) {
        found.push(
            Finding::wrong("worker-originals")
                .number("count", originals.number)
                .span("span", case.now.since(since))
                .run("systemctl restart parvis"),
        );
    }
    if found.is_empty() {
        found.push(match last {
            Some(last) => Finding::well("worker-well")
                .at("at", last.at)
                .text("node", last.node),
            None => Finding::well("worker-new"),
        });
    }
    Ok(found)
}

/// Since when something has been due while nothing at all was begun; none when somebody is at work.
pub(super) fn unattended(overdue: &[Overdue], last: Option<&LastAttempt>) -> Option<Timestamp> {
    let oldest = overdue.iter().map(|it| it.oldest).min()?;
    let begun_since = last.is_some_and(|last| last.at > oldest.plus(DUE));
    (!begun_since).then_some(oldest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_at_work_when_anything_was_begun_since() {
        let due = |minute: i64| Overdue {
            workspace: "Saint-Aubin".into(),
            channel: "La Halle".into(),
            number: 1,
            oldest: Timestamp::from_seconds(60 * minute),
        };
        let begun = |minute: i64| LastAttempt {
            node: "only".into(),
            at: Timestamp::from_seconds(60 * minute),
        };
        assert_eq!(unattended(&[], None), None);
        assert_eq!(
            unattended(&[due(20), due(10)], None),
            Some(Timestamp::from_seconds(600))
        );
        assert_eq!(
            unattended(&[due(10)], Some(&begun(9))),
            Some(Timestamp::from_seconds(600))
        );
        assert_eq!(
            unattended(&[due(10)], Some(&begun(30))),
            None,
            "that channel's own trouble"
        );
    }
}
