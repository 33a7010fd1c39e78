use super::cause::{Cause, find};
use super::tell::tell;
use crate::{App, Result};
use parvis_domain::{Member, Notice, NoticeId, NoticeKind, NoticeWay, UserId, Workspace};
use parvis_store::{membership, notice};
use std::collections::HashMap;
use std::time::Duration;
use uuid::Uuid;

/// That one was named keeper is no news any more a day after one has read it.
const NO_NEWS: Duration = Duration::from_hours(24);

/// Whom a notice is for, and its cause.
type Key = (UserId, NoticeKind, Uuid);

/// Brings what the members of a workspace are told in line with what waits for them: tells what is new, takes away what
/// is settled. It may run anywhere, any number of times; gives how many notices were new.
///
/// # Errors
/// When the store fails.
pub async fn reconcile(app: &App, place: &Workspace) -> Result<usize> {
    let members = membership::list(&app.store, place.id).await?;
    let ways: HashMap<(UserId, NoticeKind), NoticeWay> = notice::ways(&app.store, place.id)
        .await?
        .into_iter()
        .map(|(user, kind, way)| ((user, kind), way))
        .collect();
    let way_of = |member: &Member, kind: NoticeKind| {
        ways.get(&(member.user_id, kind))
            .copied()
            .unwrap_or_else(|| kind.usual_way(member.role))
    };
    let causes = find(app, place.id).await?;
    let mut wanted: HashMap<Key, (&Cause, &Member, NoticeWay)> = HashMap::new();
    for cause in &causes {
        for member in concerned(app, cause, &members) {
            let way = way_of(member, cause.kind);
            if way != NoticeWay::Off {
                let key = (member.user_id, cause.kind, cause.noun_id);
                wanted.insert(key, (cause, member, way));
            }
        }
    }
    let told = notice::open(&app.store, place.id).await?;
    let keepers = notice::keepers(&app.store, place.id).await?;
    let now = app.now();
    let (mut settled, mut retold) = (Vec::new(), Vec::new());
    for mut told in told {
        if told.kind == NoticeKind::KeeperNamed {
            let old = told.read_at.is_some_and(|at| now.since(at) >= NO_NEWS);
            if old || !keepers.contains(&(told.noun_id, told.user_id)) {
                settled.push(told);
            }
            continue;
        }
        match wanted.remove(&(told.user_id, told.kind, told.noun_id)) {
            None => settled.push(told),
            Some((cause, _, _)) if cause.about != told.about || cause.since != told.since => {
                told.about = cause.about.clone();
                told.since = cause.since;
                retold.push(told);
            }
            Some(_) => {}
        }
    }
    if settled.is_empty() && retold.is_empty() && wanted.is_empty() {
        return Ok(0);
    }
    let (mut tx, mut news) = (app.begin().await?, 0);
    for gone in &settled {
        notice::settle(&mut tx, place.id, gone, now).await?;
    }
    for changed in &retold {
        notice::retell(&mut tx, place.id, changed).await?;
    }
    for (cause, member, way) in wanted.into_values() {
        let told = Notice {
            id: NoticeId::next(app.clock.as_ref(), app.dice.as_ref()),
            user_id: member.user_id,
            kind: cause.kind,
            noun: cause.noun.to_owned(),
            noun_id: cause.noun_id,
            about: cause.about.clone(),
            since: cause.since,
            created_at: now,
            read_at: None,
        };
        news += usize::from(tell(app, &mut tx, place, &told, way).await?);
    }
    tx.commit().await?;
    Ok(news)
}

/// Whom a cause is told to: those it concerns before others, if they may do something about it; else all who may.
fn concerned<'a>(app: &App, cause: &Cause, members: &'a [Member]) -> Vec<&'a Member> {
    let may = |member: &&Member| cause.action.is_none_or(|action| app.role_may(member, action));
    let first: Vec<&Member> = members
        .iter()
        .filter(|member| cause.concerns.contains(&member.user_id))
        .filter(may)
        .collect();
    if !first.is_empty() || cause.action.is_none() {
        return first;
    }
    members.iter().filter(may).collect()
}
