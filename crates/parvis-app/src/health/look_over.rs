use super::{alarm, collect, day, zone};
use crate::{App, Result};
use parvis_domain::NoticeId;
use parvis_domain::Workspace;
use parvis_domain::health::{Finding, Health, HealthKind, Severity, judge};
use parvis_store::health::{self, Change, Said};
use std::collections::HashMap;

/// Judges every channel of a workspace by what is known now, keeps each turn for the better or the worse, and raises the
/// alarm or takes it away. Gives how many channels changed.
///
/// # Errors
/// When the store fails.
pub async fn look_over(app: &App, place: &Workspace) -> Result<usize> {
    let now = app.now();
    let today = day(now, &zone(&place.zone));
    let collected = collect::histories(app, place).await?;
    let told = health::list(&app.store, place.id, None).await?;
    let told: HashMap<_, _> = told
        .into_iter()
        .map(|told| (told.said.channel_id, told))
        .collect();
    let aside = health::set_aside(&app.store, place.id).await?;

    let mut turns = Vec::new();
    for one in &collected {
        let told = told.get(&one.id);
        let before = told.map(|told| &told.said);
        let standing = told.map_or(&[][..], |told| &told.alarm);
        let mut health = judge(&one.history, today, false, one.left);
        keep_since(&mut health, before.map(|said| &said.health));
        let kinds = alarm::kinds(&health, one.id, &aside, today);
        let alarming = kinds.as_slice() != standing;
        if before.is_none_or(|said| said.health != health || said.day != today) || alarming {
            turns.push((one.id, before, health, standing, kinds));
        }
    }
    let terms_changed = collected.iter().any(|one| one.new_terms.is_some());
    if turns.is_empty() && !terms_changed {
        return Ok(0);
    }

    let (mut tx, mut changed) = (app.begin().await?, 0);
    let mut kept = Vec::with_capacity(turns.len());
    collect::keep_terms(&mut tx, place.id, &collected).await?;
    for (channel, before, health, standing, kinds) in turns {
        let turn = turn(before.map(|said| &said.health), &health);
        let state_changed = before.is_none_or(|said| said.health.state != health.state);
        if let Some((began, ended)) = turn {
            let change = Change {
                id: NoticeId::next(app.clock.as_ref(), app.dice.as_ref()).uuid(),
                channel_id: channel,
                at: now,
                before: before.map(|said| said.health.state),
                after: health.state,
                began,
                ended,
            };
            health::add_change(&mut tx, place.id, &change).await?;
            changed += 1;
        }
        let alarmed = alarm::settle(app, &mut tx, place.id, channel, standing, &kinds).await?;
        let since = match before {
            Some(said) if !state_changed => said.since,
            _ => now,
        };
        let news = alarmed || before.is_none_or(|said| said.health != health);
        let said = Said {
            channel_id: channel,
            since,
            day: today,
            judged_at: now,
            health,
        };
        kept.push((said, news));
    }
    health::keep(&mut tx, place.id, &kept).await?;
    tx.commit().await?;
    Ok(changed)
}

fn neglected(health: &Health) -> impl Iterator<Item = &Finding> {
    health
        .findings
        .iter()
        .filter(|found| found.severity == Severity::Neglect)
}

/// What goes on keeps the day on which it was found: what it rests on may have left the window.
fn keep_since(health: &mut Health, before: Option<&Health>) {
    let Some(before) = before else { return };
    for found in health
        .findings
        .iter_mut()
        .filter(|found| found.severity == Severity::Neglect)
    {
        let earlier = neglected(before).find(|earlier| earlier.kind == found.kind);
        if let Some(earlier) = earlier {
            found.since = found.since.min(earlier.since);
        }
    }
}

/// What became true and what was over; none when there is nothing to remember.
fn turn(before: Option<&Health>, after: &Health) -> Option<(Vec<HealthKind>, Vec<HealthKind>)> {
    let kinds = |health: &Health| neglected(health).map(|found| found.kind).collect::<Vec<_>>();
    let was = before.map(kinds).unwrap_or_default();
    let is = kinds(after);
    let began: Vec<HealthKind> = is.iter().filter(|kind| !was.contains(kind)).copied().collect();
    let ended: Vec<HealthKind> = was.iter().filter(|kind| !is.contains(kind)).copied().collect();
    let same = before.is_some_and(|before| before.state == after.state);
    (!same || !began.is_empty() || !ended.is_empty()).then_some((began, ended))
}
