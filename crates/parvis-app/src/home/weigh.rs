use super::configure::declared;
use super::{HomeView, show};
use crate::{Acting, App, Result};
use parvis_domain::{Action, Home, HomeKind};
use parvis_store::{channel, home, site};
use serde_json::json;

/// Gives our own blog a place among the channels, so that it is weighed by the same yardstick: usage, audience, rhythm,
/// keeper, a day to look again. Where it has one already, nothing changes.
///
/// # Errors
/// `denied`.
pub async fn weigh(app: &App, who: &Acting) -> Result<HomeView> {
    app.allowed_here(who, Action::HomeConfigure)?;
    let address = crate::workspace::address(app, &who.workspace, &app.outgoing.instance_url).await?;
    let mut tx = app.begin().await?;
    let before = home::of_workspace(&mut tx, who.place()).await?;
    if before.as_ref().is_none_or(|home| home.channel.is_none()) {
        let site = site::of_workspace(&mut tx, who.place()).await?;
        let name = site.map_or(who.workspace.name.clone(), |site| site.title);
        let place = declared(app, who, &name, Some(address.into()));
        channel::insert(&mut tx, who.place(), &place).await?;
        let after = Home {
            kind: HomeKind::Own,
            channel: Some(place.id),
            elsewhere: None,
            version: before.map_or(1, |home| home.version + 1),
            configured_by: who.user.id,
            configured_at: app.now(),
        };
        home::put(&mut tx, who.place(), &after).await?;
        let detail = json!({ "kind": HomeKind::Own, "channel": place.id });
        app.trace(&mut tx, who, Action::HomeConfigure, None, detail)
            .await?;
    }
    tx.commit().await?;
    show(app, who).await
}
