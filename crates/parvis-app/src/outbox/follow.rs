use super::cause;
use super::course::Course;
use super::look::{Looked, look};
use super::material;
use super::outcome::{Outcome, Why};
use super::run::{Run, RunError};
use super::send::{Line, key, put, ready, renewed};
use parvis_connectors::{Part, Retry};
use parvis_domain::{Deed, DeliveryKind, DeliveryStep};
use parvis_store::delivery;

/// Brings a publication to where it is to be, part by part. What came of each part is kept before the next one begins, so
/// that whoever takes the delivery up again goes on at the first that isn't settled.
pub(super) async fn follow(run: &Run<'_>) -> Result<Outcome, RunError> {
    let mut line = match ready(run).await? {
        Ok(line) => line,
        Err(outcome) => return Ok(outcome),
    };
    let mut uncertain = run.delivery.uncertain;
    loop {
        let course = Course::of(run.app, &run.delivery).await?;
        let Some(deed) = course.deeds.first().copied() else {
            return Ok(nothing_left(run, &course));
        };
        run.turn_to(deed.position());
        let outcome = match deed {
            Deed::Remove(position) => remove(run, &mut line, &course, position).await?,
            Deed::Put(_) | Deed::Edit(_) => show(run, &mut line, &course, deed, uncertain).await?,
        };
        let done = matches!(outcome, Outcome::Stands { .. } | Outcome::Removed);
        if !done || course.deeds.len() == 1 {
            return Ok(outcome);
        }
        keep_part(run, &outcome).await?;
        uncertain = false;
        if run.must_stop() {
            return Ok(Outcome::Released);
        }
    }
}

/// All was done before: the network needn't be asked.
fn nothing_left(run: &Run<'_>, course: &Course) -> Outcome {
    match course.standing.last() {
        Some(last) if run.delivery.kind != DeliveryKind::Withdraw => Outcome::Stands {
            part: last.position,
            remote: last.remote.clone(),
            found: true,
            given_up: Vec::new(),
        },
        _ => Outcome::Removed,
    }
}

/// Puts a part there or changes it; looks first where that may have happened.
async fn show(
    run: &Run<'_>,
    line: &mut Line<'_>,
    course: &Course,
    deed: Deed,
    uncertain: bool,
) -> Result<Outcome, RunError> {
    let position = deed.position();
    let capabilities = line.connector.capabilities(line.channel.facts());
    let material = match material::of(run.app, &run.delivery, course, position, &capabilities).await? {
        Ok(material) => material,
        Err(why) => return Ok(Outcome::Failed { why }),
    };
    run.mark(DeliveryStep::Prepared)?;
    let key = key(run, &line.channel, line.connector).await?;
    let stands = match deed {
        Deed::Edit(_) => course.remote(position),
        _ => None,
    };
    let reply_to = course.hangs_from(position);
    let part = Part {
        key: &key,
        draft: &material.draft,
        files: &material.files,
        reply_to: reply_to.as_ref(),
        others: &[],
    };
    if uncertain {
        match look(run, line.connector, &mut line.held, &part, stands.as_ref()).await? {
            Looked::Absent => {}
            Looked::Settled(outcome) => return Ok(outcome),
        }
    }
    put(run, line, &part, stands.as_ref()).await
}

/// Removes a part. Removing twice is removing once, so that an unknown outcome is simply tried again.
async fn remove(
    run: &Run<'_>,
    line: &mut Line<'_>,
    course: &Course,
    position: u32,
) -> Result<Outcome, RunError> {
    if run.must_stop() {
        return Ok(Outcome::Released);
    }
    let Some(remote) = course.remote(position) else {
        return Ok(Outcome::Failed {
            why: Why::ours("gone"),
        });
    };
    run.mark(DeliveryStep::BeforeSend)?;
    let mut removed = line.connector.withdraw(&line.held.access, &remote).await;
    if matches!(&removed, Err(error) if error.retry == Retry::AfterRenewal) {
        removed = match renewed(run, &mut line.held).await? {
            Ok(()) => line.connector.withdraw(&line.held.access, &remote).await,
            Err(error) => Err(error),
        };
    }
    run.mark(DeliveryStep::AfterSend)?;
    Ok(match removed {
        Ok(()) => Outcome::Removed,
        Err(error) if error.may_have_happened() => Outcome::of_error(run, error.retry(Retry::Later)),
        Err(error) => Outcome::of_error(run, error),
    })
}

/// Keeps what came of a part while others are left to do: the next one begins with nothing in doubt and all its attempts.
async fn keep_part(run: &Run<'_>, outcome: &Outcome) -> Result<(), RunError> {
    let (workspace, id) = (run.delivery.workspace_id, run.delivery.id);
    let mut tx = run.app.begin().await?;
    let Some(mut delivery) = delivery::for_update(&mut tx, workspace, id).await? else {
        return Err(RunError::LostLease);
    };
    if !delivery.is_held_by(run.attempt.id) {
        return Err(RunError::LostLease);
    }
    delivery.found_absent();
    delivery.attempts = 1;
    if let Some(lease) = &mut delivery.lease {
        lease.until = run.app.now().plus(run.app.outgoing.patience.lease);
    }
    delivery::update(&mut tx, &delivery).await?;
    if let Outcome::Stands { part, remote, .. } = outcome {
        delivery::note_remote(&mut tx, workspace, id, *part, remote).await?;
    }
    cause::tell_part(run.app, &mut tx, &delivery, run.part(), outcome).await?;
    run.note(DeliveryStep::PartStored);
    run.flush(&mut tx).await?;
    tx.commit().await?;
    run.came_on();
    run.trip(DeliveryStep::PartStored)
}
