use super::cause::Cause;
use crate::{App, Result};
use parvis_domain::health::HealthKind;
use parvis_domain::{Action, NoticeAbout, NoticeKind, Role, Timestamp, UserId, WorkspaceId};
use parvis_store::health::{self, Alarm};
use parvis_store::membership;
use std::time::Duration;

/// When nobody has opened an alarm or acted for so long, the lead is told.
const KEEPERS_DAY: Duration = Duration::from_hours(24);

/// The alarms of a workspace: each is the keeper's affair, and the lead's when nobody heeds it.
pub(super) async fn find(app: &App, place: WorkspaceId, now: Timestamp) -> Result<Vec<Cause>> {
    let alarms = health::alarms(&app.store, place).await?;
    let unheeded = |alarm: &Alarm| alarm.heeded_at.is_none() && now.since(alarm.raised_at) >= KEEPERS_DAY;
    let leads: Vec<UserId> = if alarms.iter().any(unheeded) {
        let members = membership::list(&app.store, place).await?;
        let leads = members.iter().filter(|member| member.role == Role::Lead);
        leads.map(|member| member.user_id).collect()
    } else {
        Vec::new()
    };
    let mut causes = Vec::new();
    for alarm in &alarms {
        let keeper: Vec<UserId> = alarm.keeper.into_iter().collect();
        causes.push(cause(
            NoticeKind::ChannelNeglected,
            alarm,
            keeper,
            alarm.raised_at,
        ));
        // Without a keeper the lead was told at once.
        let Some(keeper) = alarm.keeper.filter(|_| unheeded(alarm)) else {
            continue;
        };
        let others: Vec<UserId> = leads.iter().filter(|lead| **lead != keeper).copied().collect();
        if !others.is_empty() {
            let since = alarm.raised_at.plus(KEEPERS_DAY);
            causes.push(cause(NoticeKind::NeglectUnheeded, alarm, others, since));
        }
    }
    Ok(causes)
}

fn cause(kind: NoticeKind, alarm: &Alarm, concerns: Vec<UserId>, since: Timestamp) -> Cause {
    let word = match alarm.kinds.as_slice() {
        [only] => HealthKind::as_str(*only).replace('_', "-"),
        _ => "several".to_owned(),
    };
    Cause {
        kind,
        noun: "alarm",
        noun_id: alarm.id,
        about: NoticeAbout {
            channel: alarm.channel_name.clone(),
            channel_id: Some(alarm.channel_id.uuid()),
            reason: Some(format!("neglect-{word}")),
            ..NoticeAbout::default()
        },
        since,
        concerns,
        action: Some(Action::HealthLook),
    }
}
