use crate::{App, Result};
use parvis_domain::{
    CampaignParameter, CampaignRule, Channel, Original, OriginalKind, VariantContent, VariantLinks,
    WorkspaceId,
};
use parvis_store::{campaign_parameter, workspace};
use parvis_text::campaign_parameter::{Carried, on_text};
use url::Url;

/// Who gave a campaign its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedBy {
    /// The variant, for itself.
    Variant,
    /// Somebody, for every variant of the original.
    Original,
    /// Nobody: it is the word in the original's address.
    Address,
}

/// What a campaign is called, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignName {
    /// `utm_campaign`.
    pub name: String,
    /// Who said so.
    pub by: NamedBy,
    /// What the variants of the original say that don't say otherwise.
    pub of_original: String,
}

/// What puts a channel's parameters on the links of one original's pieces.
pub(crate) struct Carrier {
    rule: CampaignRule,
    home: Url,
    /// Where the originals live, when that isn't our own site.
    elsewhere: Option<Url>,
    original_name: Option<String>,
    address_name: String,
}

impl Carrier {
    pub(crate) async fn of(
        app: &App,
        place: WorkspaceId,
        original: &Original,
        channel: &Channel,
    ) -> Result<Self> {
        let rule = campaign_parameter::rule_of(&app.store, place, channel.id).await?;
        let home = workspace::by_id(&app.store, place).await?;
        let home = home.ok_or_else(|| crate::Problem::internal("a channel of no workspace"))?;
        Ok(Self {
            rule: rule.unwrap_or_default(),
            home: crate::workspace::address(app, &home, &app.outgoing.instance_url).await?,
            elsewhere: crate::home::address_elsewhere(app, place)
                .await?
                .and_then(|address| Url::parse(&address).ok()),
            original_name: campaign_parameter::name_of(&app.store, place, original.id).await?,
            address_name: address_name(original),
        })
    }

    /// What the channel says.
    pub(crate) const fn rule(&self) -> &CampaignRule {
        &self.rule
    }

    /// What the campaign of a variant is called that says this of its links.
    pub(crate) fn name(&self, links: &VariantLinks) -> CampaignName {
        let of_original = self.original_name.as_ref().unwrap_or(&self.address_name);
        let by = match (&links.campaign, &self.original_name) {
            (Some(_), _) => NamedBy::Variant,
            (None, Some(_)) => NamedBy::Original,
            (None, None) => NamedBy::Address,
        };
        CampaignName {
            name: links.campaign.as_ref().unwrap_or(of_original).clone(),
            by,
            of_original: of_original.clone(),
        }
    }

    /// What its links carry.
    pub(crate) fn parameters(&self, links: &VariantLinks) -> Vec<CampaignParameter> {
        if links.plain {
            return Vec::new();
        }
        self.rule.parameters(&self.name(links).name)
    }

    /// A text as it is sent.
    pub(crate) fn text(&self, text: &str, parameters: &[CampaignParameter]) -> Carried {
        on_text(text, parameters, |url| self.applies(url))
    }

    fn applies(&self, url: &Url) -> bool {
        is_home(&self.home, url)
            || self.elsewhere.as_ref().is_some_and(|there| is_home(there, url))
            || url
                .host_str()
                .is_some_and(|host| self.rule.hosts.iter().any(|listed| listed == host))
    }
}

/// Whether an address is on our own home: the same host, at the same port.
pub(crate) fn is_home(home: &Url, url: &Url) -> bool {
    url.host_str() == home.host_str() && url.port() == home.port()
}

/// What a variant says as it is sent: its links carry what its channel says.
pub(crate) async fn carried(
    app: &App,
    place: WorkspaceId,
    content: &VariantContent,
    original: &Original,
    channel: &Channel,
) -> Result<VariantContent> {
    let carrier = Carrier::of(app, place, original, channel).await?;
    let parameters = carrier.parameters(&content.links);
    let mut sent = content.clone();
    for part in &mut sent.parts {
        part.text = carrier.text(&part.text, &parameters).text;
    }
    sent.links.carries = parameters;
    Ok(sent)
}

fn address_name(original: &Original) -> String {
    match (original.kind, &original.slug) {
        (OriginalKind::Article, Some(slug)) => slug.to_string(),
        (OriginalKind::Article, None) => original.short_id.to_string(),
        (OriginalKind::Note, _) => format!("note-{}", original.short_id),
    }
}
