use super::listen::{Session, is_about_the_list};
use super::{Trouble, pace};
use crate::health::{a_look, day, seen_of, zone};
use crate::link_check::probe;
use futures_util::future::join_all;
use parvis_connectors::Profile;
use parvis_domain::health::{LinkSeen, ProfileLacks};
use parvis_net::Url;
use parvis_store::look::{self, Look};
use parvis_store::reading::Reading;
use parvis_store::workspace;

/// As many links of a profile are tried; what stands further down is seldom seen.
const MOST_LINKS: usize = 8;

/// Looks once a day at what stands in our own profile, where its network tells, and tries where its links lead.
pub(super) async fn look(session: &mut Session<'_>, reading: &Reading) -> Result<(), Trouble> {
    if !session.line.reads_profile() {
        return Ok(());
    }
    let (app, place, now) = (session.app, reading.workspace_id, session.app.now());
    let last = look::last(&app.store, place, reading.channel_id, "network").await?;
    if last.is_some_and(|last| last <= now && now.since(last) < pace::PROFILE_EVERY) {
        return Ok(());
    }
    let profile = match session.line.profile().await {
        // What it won't say isn't known, and everything else goes on.
        Err(error) if is_about_the_list(&error) => {
            tracing::info!(workspace = %place, channel = %reading.channel_id, %error, "the profile isn't read");
            return Ok(());
        }
        answered => answered?,
    };
    let Some(here) = workspace::by_id(&app.store, place).await? else {
        return Err(Trouble::LostLease);
    };
    let zone = zone(&here.zone);
    let mut seen = Look {
        pinned: profile.pinned.map(|pinned| pinned.map(|at| day(at, &zone))),
        lacks: lacks(&profile),
        ..a_look(app, reading.channel_id, "network")
    };
    try_links(session, &profile, &mut seen).await;
    let mut tx = app.begin().await?;
    session.stay(&mut tx, reading).await?;
    look::insert(&mut tx, place, &seen).await?;
    tx.commit().await?;
    Ok(())
}

const fn lacks(profile: &Profile) -> Option<ProfileLacks> {
    match (profile.named, profile.pictured) {
        (None, None) => None,
        (Some(false), Some(false)) => Some(ProfileLacks::Both),
        (Some(false), _) => Some(ProfileLacks::Name),
        (_, Some(false)) => Some(ProfileLacks::Picture),
        _ => Some(ProfileLacks::Nothing),
    }
}

/// Of all links the one that is worst off is kept, with its address: one that leads nowhere is enough.
async fn try_links(session: &Session<'_>, profile: &Profile, seen: &mut Look) {
    let Some(client) = session.app.outgoing.connectors.pictures() else {
        return;
    };
    let links = profile.links.iter().filter_map(|link| Url::parse(link).ok());
    let tried = links.take(MOST_LINKS).map(|url| async move {
        // Never closed: without a slot one would only be faster.
        let _slot = session.app.link_slots.acquire().await;
        let found = probe(client, &url).await;
        (url, found)
    });
    let rank = |seen: LinkSeen| match seen {
        LinkSeen::Ok => 0,
        LinkSeen::Unreachable => 1,
        LinkSeen::Dead => 2,
    };
    for (url, found) in join_all(tried).await {
        let Some(link) = seen_of(found.outcome) else {
            seen.address.get_or_insert_with(|| url.into());
            continue;
        };
        if seen.link.is_none_or(|worst| rank(link) > rank(worst)) {
            seen.link = Some(link);
            seen.address = Some(url.into());
            seen.status = found.status;
            seen.because = found.because;
        }
    }
}
