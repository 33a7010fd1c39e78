//! Our own profile, as the app's server shows it (`app.bsky.actor.defs#profileViewDetailed`).

use super::Bluesky;
use super::session::Kept;
use super::view::Post;
use crate::{Profile, Result};
use parvis_text::bluesky::{Feature, facets};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Seen {
    display_name: Option<String>,
    description: Option<String>,
    website: Option<String>,
    avatar: Option<String>,
    pinned_post: Option<Reference>,
}

#[derive(Deserialize)]
struct Reference {
    uri: String,
}

#[derive(Deserialize)]
struct Posts {
    posts: Vec<Post>,
}

impl Bluesky {
    pub(super) async fn own_profile(&self, kept: &Kept) -> Result<Profile> {
        let server = self.somebody_at(kept);
        let seen: Seen = server
            .query("app.bsky.actor.getProfile", &[("actor", &kept.did)])
            .await?;
        let filled = |text: Option<&String>| text.is_some_and(|text| !text.trim().is_empty());
        let pinned = match &seen.pinned_post {
            None => None,
            Some(post) => {
                let found: Posts = server
                    .query("app.bsky.feed.getPosts", &[("uris", &post.uri)])
                    .await?;
                // What was removed is pinned still, and nobody sees it.
                found.posts.first().and_then(Post::made_at)
            }
        };
        let mut profile = Profile {
            pinned: Some(pinned),
            named: Some(filled(seen.display_name.as_ref())),
            pictured: Some(filled(seen.avatar.as_ref())),
            ..Profile::default()
        };
        if let Some(website) = seen.website {
            profile.leads_to(website);
        }
        for facet in facets(seen.description.as_deref().unwrap_or_default()) {
            if let Feature::Link(address) = facet.feature {
                profile.leads_to(address);
            }
        }
        Ok(profile)
    }
}
