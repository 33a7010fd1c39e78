use super::fetch::Trouble;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Channel, Home};
use parvis_store::home::HomeReading;
use parvis_store::{channel, home, remote_original};

/// Where the originals live, and how reading them goes.
#[derive(Clone, Debug, Default)]
pub struct HomeView {
    /// What was said of it; none: it is our own site, and nobody said more.
    pub home: Option<Home>,
    /// How far a home elsewhere has been read.
    pub reading: Option<HomeReading>,
    /// How many of its articles are before readers.
    pub articles: i64,
    /// The place by which it is weighed.
    pub channel: Option<Channel>,
    /// Whether whoever asks may say anew where the originals live.
    pub may_configure: bool,
}

/// Where the originals live.
///
/// # Errors
/// `denied`.
pub async fn show(app: &App, who: &Acting) -> Result<HomeView> {
    app.allowed_here(who, Action::HomeRead)?;
    let (store, place) = (&app.store, who.place());
    let home = home::of_workspace(store, place).await?;
    let channel = match home.as_ref().and_then(|home| home.channel) {
        Some(id) => channel::by_id(store, place, id).await?,
        None => None,
    };
    let context = parvis_policy::Context::WHOLE;
    Ok(HomeView {
        reading: home::reading(store, place).await?,
        articles: match &home {
            Some(home) => {
                remote_original::count_live(store, place, &source(home).unwrap_or_default()).await?
            }
            None => 0,
        },
        channel,
        may_configure: app.would_allow(who, Action::HomeConfigure, &context).is_allowed(),
        home,
    })
}

/// What the identities of everything at this home begin with.
pub(crate) fn source(home: &Home) -> Option<String> {
    let there = home.elsewhere.as_ref()?;
    let parse = |address: &String| parvis_net::Url::parse(address).ok();
    match (&there.api, &there.feed) {
        (Some(api), _) if home.kind == parvis_domain::HomeKind::WordPress => {
            parse(api).map(|api| parvis_connectors::home::wordpress::prefix(&api))
        }
        (_, Some(feed)) => parse(feed).map(|feed| parvis_connectors::home::feed::prefix(&feed)),
        _ => None,
    }
}

impl From<Trouble> for crate::Problem {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::There(code, detail) => {
                tracing::info!(code, %detail, "an address can't be a home");
                Self::field("address", code)
            }
            Trouble::Ours(problem) => problem,
            Trouble::LostLease => Self::conflict("busy"),
        }
    }
}
