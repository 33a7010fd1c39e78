use serde::{Deserialize, Serialize};

/// One campaign parameter: what an address says in its query about how a reader came by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignParameter {
    /// `utm_source`, `utm_medium`, `utm_campaign`, `utm_content` or `utm_term`.
    pub name: String,
    /// As it is read, not as it is written in an address.
    pub value: String,
}

/// What the links in a channel's pieces carry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CampaignRule {
    /// Whether they carry anything.
    pub active: bool,
    /// `utm_source`: which place; usually the network.
    pub source: String,
    /// `utm_medium`: which kind of place.
    pub medium: String,
    /// `utm_content`, where the channel has one of its own.
    pub content: Option<String>,
    /// `utm_term`, likewise.
    pub term: Option<String>,
    /// Hosts beside our own home whose links carry them too: in lower case, names of other scripts in their ASCII form.
    pub hosts: Vec<String>,
    /// Counts changes; 0 while nobody has said anything.
    pub version: i64,
}

impl CampaignRule {
    /// What is put on a link, in the order it is written; nothing when it is off. `campaign` is `utm_campaign`.
    pub fn parameters(&self, campaign: &str) -> Vec<CampaignParameter> {
        if !self.active {
            return Vec::new();
        }
        let all = [
            ("utm_source", Some(self.source.as_str())),
            ("utm_medium", Some(self.medium.as_str())),
            ("utm_campaign", Some(campaign)),
            ("utm_content", self.content.as_deref()),
            ("utm_term", self.term.as_deref()),
        ];
        all.into_iter()
            .filter_map(|(name, value)| {
                Some(CampaignParameter {
                    name: name.to_owned(),
                    value: value.filter(|value| !value.is_empty())?.to_owned(),
                })
            })
            .collect()
    }
}

/// What a variant says of its links.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantLinks {
    /// They stay as they are written, whatever the channel says.
    #[serde(default)]
    pub plain: bool,
    /// `utm_campaign` of this variant alone; none: the original's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<String>,
    /// Of what is frozen for sending: what was put on its links, and is put on its card's. Empty while it is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carries: Vec<CampaignParameter>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_off_or_empty_is_on_no_link() {
        let mut rule = CampaignRule {
            source: "mastodon".into(),
            medium: "social".into(),
            content: Some(String::new()),
            ..CampaignRule::default()
        };
        assert_eq!(rule.parameters("rentree"), []);
        rule.active = true;
        let names: Vec<_> = rule
            .parameters("rentree")
            .into_iter()
            .map(|each| each.name)
            .collect();
        assert_eq!(names, ["utm_source", "utm_medium", "utm_campaign"]);
    }
}
