use crate::Site;
use crate::around::AroundView;
use crate::not_found::nobody_here;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::{Extensions, StatusCode, Uri, request::Parts};
use axum::response::{IntoResponse, Redirect, Response};
use parvis_app::{App, Problem, site, workspace};
use parvis_domain::{UiLanguage, Workspace, Zone};
use parvis_http::{Wanted, requested_host};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::sync::OnceCell;
use url::{Url, form_urlencoded};

/// The site that answers on the host asked for.
#[derive(Clone)]
pub(crate) struct Here {
    pub(crate) workspace: Workspace,
    pub(crate) site: parvis_domain::Site,
    /// Where readers reach it, whatever host this very request named. Ends with a slash.
    pub(crate) base: Url,
    pub(crate) zone: Zone,
    /// The word that shows the site in a theme readers need not see, if this request came with one.
    pub(crate) previewed: Option<String>,
    /// The boxes round its pages, once somebody needed them: the same for all pages of a version of the site.
    pub(crate) around: Arc<OnceCell<AroundView>>,
}

impl Here {
    /// The language of the site's own words.
    pub(crate) fn language(&self) -> UiLanguage {
        self.site.language.ui()
    }

    /// A path of this site as a whole address.
    pub(crate) fn url(&self, path: &str) -> String {
        self.base
            .join(path)
            .map_or_else(|_| path.to_owned(), String::from)
    }

    /// The site of a workspace.
    pub(crate) async fn of(app: &App, instance_url: &Url, place: Workspace) -> Result<Self, Problem> {
        let site = site::public(app, place.id).await?;
        let base = workspace::address(app, &place, instance_url).await?;
        let zone = place.zone.parse().unwrap_or(Zone::UTC);
        Ok(Self {
            workspace: place,
            site,
            base,
            zone,
            previewed: None,
            around: Arc::default(),
        })
    }

    /// In the theme that the address asks for, when whoever made that word was allowed to.
    async fn in_theme_of(mut self, app: &App, uri: &Uri) -> Result<Self, Problem> {
        let query = uri.query().unwrap_or_default().as_bytes();
        let asked = form_urlencoded::parse(query).find(|(name, _)| name == "theme");
        if let Some((_, word)) = asked
            && let Some(theme) = site::open_preview(app, self.workspace.id, &word).await?
        {
            self.site.theme = theme;
            self.previewed = Some(word.into_owned());
        }
        Ok(self)
    }
}

impl FromRequestParts<Site> for Here {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &Site) -> Result<Self, Response> {
        let (app, config) = (&state.http.app, &state.http.config);
        let peer = peer(&parts.extensions);
        let host = requested_host(config, peer, &parts.headers, &parts.uri).unwrap_or_default();
        let Some(here) = state.front.here(&host).await.map_err(broken)? else {
            if app.awaits_set_up().await.map_err(broken)? {
                return Err(Redirect::temporary("/app/setup").into_response());
            }
            return Err(nobody_here(Wanted::of(&parts.headers)));
        };
        here.in_theme_of(app, &parts.uri).await.map_err(broken)
    }
}

/// Who is at the other end of the line.
pub(crate) fn peer(extensions: &Extensions) -> IpAddr {
    extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip())
}

/// Our fault: said plainly, and logged here, once.
#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
pub(crate) fn broken(problem: Problem) -> Response {
    tracing::error!(code = problem.code, cause = ?problem.source, "the site could not answer");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
