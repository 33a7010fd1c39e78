use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, CampaignRule, Channel, ChannelId, Language, Slug};
use parvis_store::{campaign_parameter, channel, workspace};

/// What a channel's links carry, and what is offered where nobody has said anything.
#[derive(Clone, Debug)]
pub struct CampaignRuleView {
    /// What holds; before anybody has said anything it is off and says what is offered.
    pub rule: CampaignRule,
    /// The host of our own home: its links carry the parameters, and nobody else's unless listed.
    pub home: String,
}

/// What a channel's links carry.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: ChannelId) -> Result<CampaignRuleView> {
    app.allowed_here(who, Action::ChannelRead)?;
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    let rule = campaign_parameter::rule_of(&app.store, who.place(), id).await?;
    view(app, who, rule.unwrap_or_else(|| offered(&channel))).await
}

pub(super) async fn view(app: &App, who: &Acting, rule: CampaignRule) -> Result<CampaignRuleView> {
    let home = workspace::by_id(&app.store, who.place()).await?;
    let home = home.ok_or_else(|| Problem::internal("a member of no workspace"))?;
    let address = crate::workspace::address(app, &home, &app.outgoing.instance_url).await?;
    let host = address.host_str().unwrap_or_default();
    let home = match address.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    };
    Ok(CampaignRuleView { rule, home })
}

/// From the network, and for a declared place from its name.
fn offered(channel: &Channel) -> CampaignRule {
    let (source, medium) = match &channel.network {
        Some(network) => (network.as_str().to_owned(), "social"),
        None => (by_name(&channel.name), "referral"),
    };
    CampaignRule {
        source,
        medium: medium.to_owned(),
        ..CampaignRule::default()
    }
}

fn by_name(name: &str) -> String {
    let word = Slug::from_title(name, &Language::FRENCH).next();
    word.map_or_else(|| "channel".to_owned(), |word| word.to_string())
}
