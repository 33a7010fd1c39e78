use super::show::{CampaignRuleView, view};
use super::{MOST, show};
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, CampaignRule, ChannelId};
use parvis_store::{StoreError, campaign_parameter};
use serde_json::json;
use url::Url;

/// The most hosts that are listed.
const MOST_HOSTS: usize = 20;

/// What somebody says of a channel's links: all of it.
#[derive(Clone, Debug, Default)]
pub struct EditInput {
    /// The version it was read at.
    pub version: i64,
    /// Whether they carry anything.
    pub active: bool,
    /// `utm_source`: 1 to 100 characters.
    pub source: String,
    /// `utm_medium`: 1 to 100 characters.
    pub medium: String,
    /// `utm_content`: at most 100 characters; empty is none.
    pub content: String,
    /// `utm_term`, likewise.
    pub term: String,
    /// Hosts beside our own home whose links carry them too: at most 20.
    pub hosts: Vec<String>,
}

/// Says what a channel's links carry.
///
/// # Errors
/// `not-found`; `invalid`; `changed-meanwhile` with the present version in `extra`; `denied`.
pub async fn edit(app: &App, who: &Acting, id: ChannelId, input: &EditInput) -> Result<CampaignRuleView> {
    app.allowed_here(who, Action::ChannelEdit)?;
    let rule = checked(input)?;
    let before = show(app, who, id).await?.rule;
    if before.version > 0 && same(&before, &rule) {
        return view(app, who, before).await;
    }

    let mut tx = app.begin().await?;
    let written = campaign_parameter::set_rule(&mut tx, who.place(), id, &rule).await;
    let written = written.map_err(|error| match error {
        StoreError::Reference(_) => Problem::not_found("channel"),
        other => other.into(),
    })?;
    if !written {
        let extra = json!({ "version": before.version });
        return Err(Problem::conflict("changed-meanwhile").with_extra(extra));
    }
    let detail = json!({ "campaign": said(&rule), "before": said(&before) });
    app.trace(&mut tx, who, Action::ChannelEdit, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    view(app, who, rule).await
}

fn checked(input: &EditInput) -> Result<CampaignRule> {
    let mut checked = Checked::new();
    let source = checked.line("source", &input.source, MOST);
    let medium = checked.line("medium", &input.medium, MOST);
    let content = checked.optional_line("content", &input.content, MOST);
    let term = checked.optional_line("term", &input.term, MOST);
    let mut hosts = Vec::new();
    for typed in input
        .hosts
        .iter()
        .map(|typed| typed.trim())
        .filter(|typed| !typed.is_empty())
    {
        match host(typed) {
            Some(host) if hosts.contains(&host) => {}
            Some(host) => hosts.push(host),
            None => checked.fault(Fault::new("hosts", "host-unreadable").with("host", typed)),
        }
    }
    if hosts.len() > MOST_HOSTS {
        checked.fault(Fault::new("hosts", "too-many").with("most", MOST_HOSTS));
    }
    checked.done()?;
    Ok(CampaignRule {
        active: input.active,
        source,
        medium,
        content: Some(content).filter(|content| !content.is_empty()),
        term: Some(term).filter(|term| !term.is_empty()),
        hosts,
        version: input.version.saturating_add(1),
    })
}

/// The host of what was typed: a name, or an address of which the rest is left out.
fn host(typed: &str) -> Option<String> {
    let whole = if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let url = Url::parse(&whole).ok()?;
    let named = matches!(url.scheme(), "http" | "https") && url.username().is_empty();
    let host = url.host_str().filter(|_| named)?;
    host.contains('.').then(|| host.to_owned())
}

fn same(before: &CampaignRule, after: &CampaignRule) -> bool {
    let version = before.version;
    *before
        == CampaignRule {
            version,
            ..after.clone()
        }
}

fn said(rule: &CampaignRule) -> serde_json::Value {
    json!({
        "active": rule.active,
        "source": rule.source,
        "medium": rule.medium,
        "content": rule.content,
        "term": rule.term,
        "hosts": rule.hosts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_read_out_of_what_people_paste() {
        assert_eq!(
            host("Boutique.exemple.fr").as_deref(),
            Some("boutique.exemple.fr")
        );
        assert_eq!(
            host("https://bücher.example/a?b").as_deref(),
            Some("xn--bcher-kva.example")
        );
        for wrong in [
            "boutique",
            "ftp://exemple.fr",
            "exemple .fr",
            "https://mira@exemple.fr",
            "https://",
        ] {
            assert_eq!(host(wrong), None, "{wrong}");
        }
    }
}
