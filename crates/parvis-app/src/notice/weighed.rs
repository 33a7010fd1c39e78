use super::cause::Cause;
use crate::{App, Result, fit, trial};
use parvis_domain::{Action, ChannelId, NoticeAbout, NoticeKind, Role, Timestamp, UserId, WorkspaceId, Zone};
use parvis_store::{channel, membership, workspace};

/// Trials whose time is over, and answers to "should we be there?" to look at again: for the keeper and the leads.
pub(super) async fn find(app: &App, place: WorkspaceId, now: Timestamp) -> Result<Vec<Cause>> {
    let zone = workspace::by_id(&app.store, place).await?;
    let zone = zone.and_then(|it| it.zone.parse().ok()).unwrap_or(Zone::UTC);
    let today = now.to_jiff().to_zoned(zone.time_zone()).date();
    let over = trial::due(&app.store, place, now).await?;
    let due = fit::due(&app.store, place, today).await?;
    if over.is_empty() && due.is_empty() {
        return Ok(Vec::new());
    }
    let members = membership::list(&app.store, place).await?;
    let leads: Vec<UserId> = members
        .iter()
        .filter(|member| member.role == Role::Lead)
        .map(|member| member.user_id)
        .collect();
    let with = |keeper: Option<UserId>| keeper.into_iter().chain(leads.iter().copied()).collect();
    let mut causes = Vec::new();
    for ended in over {
        let Some(there) = channel::by_id(&app.store, place, ended.channel).await? else {
            continue;
        };
        causes.push(Cause {
            kind: NoticeKind::TrialEnds,
            noun: "trial",
            noun_id: ended.id.uuid(),
            about: NoticeAbout {
                title: there.name.clone(),
                channel: there.name,
                channel_id: Some(ended.channel.uuid()),
                ..NoticeAbout::default()
            },
            since: ended.ends_at,
            concerns: with(there.purpose.keeper),
            action: Some(Action::TrialClose),
        });
    }
    for again in due {
        let weighed = again.weighing;
        let begins = weighed.look_again_on.filter(|_| again.is_day);
        let begins = begins.and_then(|day| day.at(0, 0, 0, 0).to_zoned(zone.time_zone()).ok());
        causes.push(Cause {
            kind: if again.doubted.is_empty() {
                NoticeKind::FitDue
            } else {
                NoticeKind::FitDoubted
            },
            noun: "fit",
            noun_id: weighed.id.uuid(),
            about: NoticeAbout {
                title: weighed.name,
                channel_id: weighed.channel.map(ChannelId::uuid),
                place: weighed.place,
                ..NoticeAbout::default()
            },
            // A change of a fact has no one instant: what it puts in doubt is as old as the answer.
            since: begins.map_or(weighed.made_at, |at| Timestamp::from(at.timestamp())),
            concerns: with(weighed.keeper),
            action: Some(Action::FitWeigh),
        });
    }
    Ok(causes)
}
