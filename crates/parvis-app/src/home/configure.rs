use super::look::{Found, find};
use super::{HomeView, show};
use crate::{Acting, App, Checked, Result, grounds};
use parvis_domain::{
    Action, Channel, ChannelId, ChannelStatus, Grounds, Home, HomeKind, Purpose, Subject, SubjectKind,
};
use parvis_store::{Tx, channel, home, site};
use serde_json::json;

/// Where somebody says the originals live.
#[derive(Clone, Debug, Default)]
pub struct ConfigureInput {
    /// The address of a blog elsewhere.
    pub address: String,
    /// On whose advice.
    pub grounds: Grounds,
}

/// Says that the originals live on a blog elsewhere: its articles are read from now on. What was written here before
/// stays where readers know it.
///
/// # Errors
/// As [`look`](super::look); `invalid` on `grounds`; `denied`.
pub async fn configure(app: &App, who: &Acting, input: &ConfigureInput) -> Result<HomeView> {
    app.allowed_here(who, Action::HomeConfigure)?;
    let mut checked = Checked::new();
    grounds::check(app, who, &mut checked, input.grounds).await?;
    checked.done()?;
    // The other server is asked outside any transaction: it may take its time.
    let found = find(app, who, &input.address).await?;
    let mut tx = app.begin().await?;
    let before = home::of_workspace(&mut tx, who.place()).await?;
    let channel = place(app, &mut tx, who, before.as_ref(), &found).await?;
    let after = Home {
        kind: found.kind,
        channel: Some(channel),
        elsewhere: Some(found.elsewhere.clone()),
        version: before.as_ref().map_or(1, |home| home.version + 1),
        configured_by: who.user.id,
        configured_at: app.now(),
    };
    home::put(&mut tx, who.place(), &after).await?;
    home::begin_reading(&mut tx, who.place(), app.now()).await?;
    site::touch(&mut tx, who.place(), app.now()).await?;
    let detail =
        json!({ "kind": found.kind, "address": found.elsewhere.address, "before": before.map(|it| it.kind) });
    trace(app, &mut tx, who, detail, &found.elsewhere.title, input.grounds).await?;
    tx.commit().await?;
    show(app, who).await
}

/// Says that the originals live on our own site again. What was read from elsewhere stays an original, is read no
/// more, and leads where it led.
///
/// # Errors
/// `denied`.
pub async fn come_back(app: &App, who: &Acting) -> Result<HomeView> {
    app.allowed_here(who, Action::HomeConfigure)?;
    let mut tx = app.begin().await?;
    if let Some(before) = home::of_workspace(&mut tx, who.place()).await?
        && before.is_elsewhere()
    {
        let title = before.elsewhere.map(|there| there.title).unwrap_or_default();
        let after = Home {
            kind: HomeKind::Own,
            channel: None,
            elsewhere: None,
            version: before.version + 1,
            configured_by: who.user.id,
            configured_at: app.now(),
        };
        home::put(&mut tx, who.place(), &after).await?;
        home::end_reading(&mut tx, who.place()).await?;
        if let Some(id) = before.channel
            && let Some(mut left) = channel::for_update(&mut tx, who.place(), id).await?
        {
            left.disconnect(app.now());
            left.version += 1;
            channel::update(&mut tx, who.place(), &left).await?;
        }
        site::touch(&mut tx, who.place(), app.now()).await?;
        let detail = json!({ "kind": HomeKind::Own, "before": before.kind });
        trace(app, &mut tx, who, detail, &title, Grounds::default()).await?;
    }
    tx.commit().await?;
    show(app, who).await
}

async fn trace(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    detail: serde_json::Value,
    name: &str,
    named: Grounds,
) -> Result<()> {
    let subject = Subject {
        kind: SubjectKind::Home,
        id: None,
        word: None,
        name: name.to_owned(),
    };
    let detail = grounds::told(detail, who, &subject, named);
    app.trace(tx, who, Action::HomeConfigure, None, detail).await
}

/// The place by which the blog is weighed: that of the same blog if it has one, else a new one.
async fn place(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    before: Option<&Home>,
    found: &Found,
) -> Result<ChannelId> {
    let address = &found.elsewhere.address;
    let before = before.and_then(|home| Some((home.channel?, home.elsewhere.as_ref()?)));
    if let Some((id, there)) = before
        && there.address == *address
    {
        return Ok(id);
    }
    if let Some((id, _)) = before
        && let Some(mut left) = channel::for_update(tx, who.place(), id).await?
    {
        left.disconnect(app.now());
        left.version += 1;
        channel::update(tx, who.place(), &left).await?;
    }
    // Coming back to a blog that was left, its conversations are there again.
    let all = channel::list(&mut *tx, who.place()).await?;
    let same = |it: &&Channel| {
        it.is_declared() && it.address.as_ref() == Some(address) && it.disconnected_at.is_some()
    };
    if let Some(again) = all.iter().find(same)
        && let Some(mut again) = channel::for_update(tx, who.place(), again.id).await?
    {
        again.disconnected_at = None;
        again.note(ChannelStatus::Working, None, app.now());
        again.version += 1;
        channel::update(tx, who.place(), &again).await?;
        return Ok(again.id);
    }
    let made = declared(app, who, &found.elsewhere.title, Some(address.clone()));
    channel::insert(tx, who.place(), &made).await?;
    Ok(made.id)
}

/// A place of the kind that nobody sends anything to.
pub(super) fn declared(app: &App, who: &Acting, name: &str, address: Option<String>) -> Channel {
    Channel {
        id: ChannelId::next(app.clock.as_ref(), app.dice.as_ref()),
        name: name.chars().filter(|c| !c.is_control()).take(80).collect(),
        network: None,
        address,
        account: None,
        purpose: Purpose::default(),
        status: ChannelStatus::Working,
        status_reason: None,
        status_since: app.now(),
        not_before: None,
        wait_told_at: None,
        version: 1,
        created_at: app.now(),
        created_by: who.user.id,
        disconnected_at: None,
    }
}
