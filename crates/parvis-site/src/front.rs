//! What stands before everything else of the site: which site answers on a host, and whole answers as they were sent
//! before, for as long as they are still true. Nothing is looked up for those, and nothing is compressed twice.
//!
//! Both are true until something is committed on this node, or heard to have been on another one. Then the site is
//! looked up anew; its answers stay true when its version is still the same. What another node changed unheard is noticed
//! within [`UNHEARD`].

use crate::here::Here;
use crate::serve::has;
use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http_body_util::Full;
use parvis_app::{Problem, workspace};
use parvis_domain::{Timestamp, WorkspaceId};
use parvis_http::{Http, requested_host};
use std::collections::HashMap;
use std::future::ready;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::task::{Context, Poll};
use std::time::Duration;
use tower::{Layer, Service};

/// How long a site is taken to be as it was without looking, while nothing is heard.
const UNHEARD: Duration = Duration::from_secs(1);
/// As many hosts are remembered: where one site answers on any host, anybody can think of more.
const MOST_HOSTS: usize = 1_000;
/// At most so much is kept in answers, whatever the number of sites.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// A longer answer isn't kept.
const LONGEST: usize = 1024 * 1024;

/// What is remembered, shared by everything that answers for the site.
#[derive(Clone)]
pub struct Front {
    http: Http,
    hosts: Arc<RwLock<HashMap<String, Arc<Known>>>>,
    answers: Arc<RwLock<Answers>>,
}

/// A site as it was when it was looked up.
struct Known {
    here: Here,
    /// What had been committed before.
    commits: u64,
    at: Timestamp,
}

#[derive(Default)]
struct Answers {
    by_name: HashMap<String, Arc<Kept>>,
    bytes: usize,
}

/// Set by whoever answers with a page that stays as it is for this version of its site.
#[derive(Clone)]
pub(crate) struct Lasting {
    pub(crate) workspace: WorkspaceId,
    pub(crate) version: i64,
    /// The site's own address: links in the page start with it.
    pub(crate) base: String,
}

/// An answer that was given before.
pub struct Found {
    /// The answer, whole: nothing of it is still to be made.
    pub response: Response<Full<Bytes>>,
    /// The pattern of the route that made it.
    pub route: Option<MatchedPath>,
}

/// A whole answer.
struct Kept {
    route: Option<MatchedPath>,
    workspace: WorkspaceId,
    version: i64,
    headers: HeaderMap,
    /// Of the answer to a client that has this very one.
    unchanged: HeaderMap,
    etag: Option<String>,
    body: Bytes,
}

/// What a client wants an answer packed as, where it says so plainly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Identity,
    Gzip,
    Brotli,
}

impl Coding {
    /// Nothing when the client weighs one against another: then that is done by whoever packs.
    fn wanted(headers: &HeaderMap) -> Option<Self> {
        let mut said = headers.get_all(header::ACCEPT_ENCODING).iter();
        let Some(first) = said.next() else {
            return Some(Self::Identity);
        };
        let text = first.to_str().ok()?;
        if said.next().is_some() || text.contains([';', '*']) {
            return None;
        }
        let names = |name: &str| text.split(',').any(|one| one.trim().eq_ignore_ascii_case(name));
        Some(if names("br") {
            Self::Brotli
        } else if names("gzip") || names("x-gzip") {
            Self::Gzip
        } else {
            Self::Identity
        })
    }

    /// What an answer is kept under.
    fn name(self, base: &str, path: &str) -> String {
        let mut name = String::with_capacity(base.len() + path.len() + 1);
        name.push(match self {
            Self::Identity => 'i',
            Self::Gzip => 'g',
            Self::Brotli => 'b',
        });
        name.push_str(base);
        name.push_str(path);
        name
    }
}

impl Front {
    pub(crate) fn new(http: &Http) -> Self {
        Self {
            http: http.clone(),
            hosts: Arc::default(),
            answers: Arc::default(),
        }
    }

    /// The answer to this request, if it was given before and is still true. Only a plain question for a page is
    /// answered here; everything else is for the router.
    pub fn kept(&self, method: &Method, uri: &Uri, headers: &HeaderMap, peer: IpAddr) -> Option<Found> {
        if !self.http.keeps_pages {
            return None;
        }
        let bare = match *method {
            Method::GET => false,
            Method::HEAD => true,
            _ => return None,
        };
        if uri.query().is_some_and(may_choose_a_theme) {
            return None;
        }
        let host = requested_host(&self.http.config, peer, headers, uri).unwrap_or_default();
        let known = self.known(&host)?;
        let (place, site) = (&known.here.workspace, &known.here.site);
        let name = Coding::wanted(headers)?.name(known.here.base.as_str(), uri.path());
        let kept = {
            let answers = self.answers.read().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(answers.by_name.get(&name)?)
        };
        let is_true = kept.workspace == place.id && kept.version == site.version;
        if !is_true {
            return None;
        }
        self.http.app.counts().pages_asked.add();
        Some(Found {
            response: kept.answer(headers, bare),
            route: kept.route.clone(),
        })
    }

    /// The site that answers on a host, if any does.
    pub(crate) async fn here(&self, host: &str) -> Result<Option<Here>, Problem> {
        if let Some(known) = self.known(host) {
            return Ok(Some(known.here.clone()));
        }
        let (app, config) = (&self.http.app, &self.http.config);
        // Before looking: what is committed while one looks may have been seen or not.
        let (commits, at) = (app.commits(), app.now());
        let Some(place) = workspace::at_host(app, host, &config.instance_host()).await? else {
            return Ok(None);
        };
        let mut here = Here::of(app, &config.instance_url, place).await?;
        let mut hosts = self.hosts.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = hosts.get(host).map(|known| &known.here)
            && (before.workspace.id, before.site.version) == (here.workspace.id, here.site.version)
        {
            here.around = Arc::clone(&before.around);
        }
        let known = Known {
            here: here.clone(),
            commits,
            at,
        };
        if hosts.len() >= MOST_HOSTS {
            hosts.clear();
        }
        hosts.insert(host.to_owned(), Arc::new(known));
        Ok(Some(here))
    }

    fn known(&self, host: &str) -> Option<Arc<Known>> {
        let known = {
            let hosts = self.hosts.read().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(hosts.get(host)?)
        };
        let (app, now) = (&self.http.app, self.http.app.now());
        // A clock that was put back says nothing of how long ago it was.
        let is_fresh = known.at <= now && now < known.at.plus(UNHEARD);
        (is_fresh && known.commits == app.commits()).then_some(known)
    }

    fn keep(&self, name: String, kept: Kept) {
        let mut answers = self.answers.write().unwrap_or_else(PoisonError::into_inner);
        let more = name.len() + kept.body.len() + 1_000;
        if answers.bytes + more > MOST_BYTES {
            *answers = Answers::default();
        }
        // What took its place before is counted until everything is thrown away: then it is too much, never too little.
        answers.bytes += more;
        answers.by_name.insert(name, Arc::new(kept));
    }

    /// Looks whether an answer lasts, and keeps it then.
    async fn look(&self, asked: Option<Asked>, mut response: Response) -> Response {
        let lasting = response.extensions_mut().remove::<Lasting>();
        let (Some(asked), Some(lasting), StatusCode::OK) = (asked, lasting, response.status()) else {
            return response;
        };
        if !self.http.keeps_pages || response.body().size_hint().lower() > LONGEST as u64 {
            return response;
        }
        let (parts, body) = response.into_parts();
        // It is in memory already; only its packing happens while it is read.
        let Ok(body) = to_bytes(body, usize::MAX).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        if body.len() <= LONGEST {
            self.keep(
                asked.coding.name(&lasting.base, &asked.path),
                Kept::new(&lasting, asked.route, &parts.headers, &body),
            );
        }
        Response::from_parts(parts, Body::from(body))
    }
}

/// What of a question an answer is kept under.
struct Asked {
    coding: Coding,
    path: String,
    route: Option<MatchedPath>,
}

impl Asked {
    fn of(request: &Request) -> Option<Self> {
        if *request.method() != Method::GET {
            return None;
        }
        Some(Self {
            coding: Coding::wanted(request.headers())?,
            path: request.uri().path().to_owned(),
            route: request.extensions().get().cloned(),
        })
    }
}

impl<S> Layer<S> for Front {
    type Service = Before<S>;

    fn layer(&self, inner: S) -> Before<S> {
        Before {
            inner,
            front: Arc::new(self.clone()),
        }
    }
}

/// Answers with what is kept; else asks, and keeps.
#[derive(Clone)]
pub struct Before<S> {
    inner: S,
    front: Arc<Front>,
}

impl<S> Service<Request> for Before<S>
where
    S: Service<Request, Response = Response> + Clone + Send + 'static,
    S::Future: Send,
    S::Error: Send,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let peer = crate::here::peer(request.extensions());
        let (method, uri, headers) = (request.method(), request.uri(), request.headers());
        if let Some(found) = self.front.kept(method, uri, headers, peer) {
            return Box::pin(ready(Ok(found.response.map(Body::new))));
        }
        let asked = Asked::of(&request);
        let front = Arc::clone(&self.front);
        let answered = self.inner.call(request);
        Box::pin(async move { Ok(front.look(asked, answered.await?).await) })
    }
}

impl Kept {
    fn new(lasting: &Lasting, route: Option<MatchedPath>, headers: &HeaderMap, body: &Bytes) -> Self {
        let mut unchanged = headers.clone();
        for name in [header::CONTENT_ENCODING, header::CONTENT_LENGTH] {
            unchanged.remove(name);
        }
        Self {
            route,
            workspace: lasting.workspace,
            version: lasting.version,
            headers: headers.clone(),
            unchanged,
            etag: headers
                .get(header::ETAG)
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned),
            body: body.clone(),
        }
    }

    /// Whole, or without its body to who only asks about it, or not at all to who has this very one.
    fn answer(&self, headers: &HeaderMap, bare: bool) -> Response<Full<Bytes>> {
        let has_it = headers.contains_key(header::IF_NONE_MATCH)
            && self.etag.as_ref().is_some_and(|etag| has(headers, etag));
        let mut response = if has_it {
            let mut response = Response::new(Full::default());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().clone_from(&self.unchanged);
            return response;
        } else if bare {
            Response::new(Full::default())
        } else {
            Response::new(Full::new(self.body.clone()))
        };
        response.headers_mut().clone_from(&self.headers);
        if bare {
            let length = HeaderValue::from(self.body.len());
            response.headers_mut().insert(header::CONTENT_LENGTH, length);
        }
        response
    }
}

/// Whether something in the query could be the word that shows the site in another theme. A percent sign can hide it.
fn may_choose_a_theme(query: &str) -> bool {
    query.contains('%') || query.contains("theme")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_read_where_it_is_said_plainly() {
        let wanted = |said: &[&str]| {
            let mut headers = HeaderMap::new();
            for one in said {
                headers.append(header::ACCEPT_ENCODING, one.parse().unwrap());
            }
            Coding::wanted(&headers)
        };
        assert_eq!(wanted(&[]), Some(Coding::Identity));
        assert_eq!(wanted(&["gzip, deflate, br, zstd"]), Some(Coding::Brotli));
        assert_eq!(wanted(&["GZIP"]), Some(Coding::Gzip));
        assert_eq!(wanted(&["deflate, zstd"]), Some(Coding::Identity));
        assert_eq!(wanted(&["br;q=0, gzip"]), None);
        assert_eq!(wanted(&["*"]), None);
        assert_eq!(wanted(&["gzip", "br"]), None);
    }
}
