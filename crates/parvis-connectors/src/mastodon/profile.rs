//! Our own profile: the account's note and fields, and its pinned statuses.

use super::Mastodon;
use super::rest::id;
use super::session::Kept;
use crate::{Profile, Result};
use parvis_domain::Timestamp;
use parvis_net::Url;
use parvis_text::strangers;
use serde::Deserialize;

/// An Account, as it is seen (entities/Account).
#[derive(Deserialize)]
struct Seen {
    #[serde(default)]
    display_name: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    fields: Vec<Field>,
    #[serde(default)]
    avatar: Option<String>,
}

#[derive(Deserialize)]
struct Field {
    #[serde(default)]
    value: String,
}

#[derive(Deserialize)]
struct Pinned {
    created_at: String,
    /// Said to whoever's status it is; other servers of this API may list what isn't.
    #[serde(default)]
    pinned: Option<bool>,
}

/// What a server shows of an account that has no picture.
const NO_PICTURE: &str = "/missing.png";

impl Mastodon {
    pub(super) async fn own_profile(&self, kept: &Kept) -> Result<Profile> {
        let server = self.somebody_at(kept);
        let path = format!("/api/v1/accounts/{}", id(&kept.id)?);
        let seen = server.get::<Seen>(&path, &[]).await?.value;
        let path = format!("{path}/statuses");
        let pinned = server
            .get::<Vec<Pinned>>(&path, &[("pinned", "true")])
            .await?
            .value;
        let days = pinned
            .iter()
            .filter(|one| one.pinned != Some(false))
            .filter_map(|one| Timestamp::parse_rfc3339(&one.created_at));
        let mut profile = Profile {
            pinned: Some(days.max()),
            named: Some(!seen.display_name.trim().is_empty()),
            pictured: seen.avatar.map(|at| !at.is_empty() && !at.ends_with(NO_PICTURE)),
            ..Profile::default()
        };
        let values = seen.fields.iter().map(|field| &field.value);
        for html in std::iter::once(&seen.note).chain(values) {
            for link in strangers::plain_with_links(html).1 {
                if !is_at(&kept.server, &link.address) {
                    profile.leads_to(link.address);
                }
            }
        }
        Ok(profile)
    }
}

/// Tags and members of the account's own server are links too, and lead there as long as it stands.
fn is_at(server: &Url, address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| url.origin() == server.origin())
}
