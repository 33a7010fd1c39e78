//! Stands around each route of a face: takes the time, counts the answer, and writes the line of the access log. It is
//! on the way of every request, so it keeps what it counts with the route itself and allocates nothing.

use super::access::{AccessLog, Line};
use super::requests::{Face, METHODS, Requests, Route, method_index};
use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::{ConnectInfo, MatchedPath, Request};
use axum::http::{Method, Uri};
use axum::response::Response;
use parvis_http::{Config, from_proxies};
use pin_project_lite::pin_project;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};
use std::time::Instant;
use tower::{Layer, Service};

/// What every route has in common.
pub(crate) struct Seen {
    pub(crate) requests: Requests,
    pub(crate) access: Option<Arc<AccessLog>>,
    pub(crate) config: Arc<Config>,
}

impl Seen {
    /// A face whose requests are seen.
    pub(crate) fn on(self: &Arc<Self>, face: Face, router: Router) -> Router {
        router.layer(Around {
            face,
            seen: Arc::clone(self),
        })
    }
}

#[derive(Clone)]
struct Around {
    face: Face,
    seen: Arc<Seen>,
}

impl<S> Layer<S> for Around {
    type Service = Counting<S>;

    fn layer(&self, inner: S) -> Counting<S> {
        Counting {
            inner,
            place: Arc::new(Place {
                face: self.face,
                seen: Arc::clone(&self.seen),
                routes: Default::default(),
            }),
        }
    }
}

/// One route, and what was counted there for each method.
struct Place {
    face: Face,
    seen: Arc<Seen>,
    routes: [OnceLock<Arc<Route>>; METHODS.len()],
}

impl Place {
    fn route(&self, request: &Request) -> Arc<Route> {
        let method = method_index(request.method());
        let route = self.routes[method].get_or_init(|| {
            let pattern = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
            let pattern = pattern.filter(|pattern| !pattern.contains("__private"));
            self.seen
                .requests
                .route(self.face, method, pattern.unwrap_or("other"))
        });
        Arc::clone(route)
    }

    /// What the line of the access log needs of the request; none where none is written.
    fn asked(&self, request: &Request) -> Option<Asked> {
        self.seen.access.as_ref()?;
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip());
        Some(Asked {
            method: request.method().clone(),
            uri: request.uri().clone(),
            client: from_proxies(peer, request.headers(), &self.seen.config.trusted_proxies),
        })
    }
}

/// What was asked, and by whom.
struct Asked {
    method: Method,
    uri: Uri,
    client: IpAddr,
}

#[derive(Clone)]
pub(crate) struct Counting<S> {
    inner: S,
    place: Arc<Place>,
}

impl<S> Service<Request> for Counting<S>
where
    S: Service<Request, Response = Response>,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Counted<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let begun = Instant::now();
        let route = self.place.route(&request);
        let asked = self.place.asked(&request);
        Counted {
            inner: self.inner.call(request),
            begun,
            route,
            asked,
            place: Arc::clone(&self.place),
        }
    }
}

pin_project! {
    /// An answer on its way. Dropped before it is there, because the client went away, it isn't counted.
    pub(crate) struct Counted<F> {
        #[pin]
        inner: F,
        begun: Instant,
        route: Arc<Route>,
        asked: Option<Asked>,
        place: Arc<Place>,
    }
}

impl<F, E> Future for Counted<F>
where
    F: Future<Output = Result<Response, E>>,
{
    type Output = Result<Response, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let answer = ready!(this.inner.poll(context));
        if let Ok(response) = &answer {
            let took = this.begun.elapsed();
            this.route.note(response.status(), took);
            if let (Some(access), Some(asked)) = (&this.place.seen.access, this.asked.as_ref()) {
                access.write(&Line {
                    face: this.route.face,
                    method: asked.method.as_str(),
                    path: shown(this.route, asked.uri.path()),
                    status: response.status().as_u16(),
                    bytes: HttpBody::size_hint(response.body() as &Body).exact(),
                    took,
                    client: asked.client,
                });
            }
        }
        Poll::Ready(answer)
    }
}

/// The address as asked, without the query, where readers ask; elsewhere an address may hold a secret or a name, and the
/// route stands for it.
fn shown<'a>(route: &'a Route, path: &'a str) -> &'a str {
    match route.face {
        Face::Site if !route.pattern.contains("{signed}") => path,
        Face::Workbench if path.contains("_app/") => path,
        Face::Workbench => "/app",
        _ => &route.pattern,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use tower::ServiceExt as _;

    fn seen() -> Arc<Seen> {
        Arc::new(Seen {
            requests: Requests::default(),
            access: None,
            config: Arc::new(Config {
                instance_url: "http://localhost".parse().unwrap(),
                trusted_proxies: Vec::new(),
            }),
        })
    }

    async fn ask(router: &Router, method: &str, path: &str) {
        let request = Request::builder().method(method).uri(path);
        let request = request.body(Body::empty()).unwrap();
        router.clone().oneshot(request).await.unwrap();
    }

    #[tokio::test]
    async fn what_is_asked_is_counted_by_the_pattern_and_not_by_the_address() {
        let seen = seen();
        let site = Router::new().route("/notes/{short_id}", get(|| async { "a note" }));
        let api = Router::new().route("/things/{thing}", get(|| async { "a thing" }));
        let app = Router::new()
            .nest("/api/v1", seen.on(Face::Api, api))
            .fallback_service(seen.on(Face::Site, site));
        for path in [
            "/notes/1",
            "/notes/2",
            "/nowhere",
            "/api/v1/things/7",
            "/api/v1/nothing",
        ] {
            ask(&app, "GET", path).await;
        }
        ask(&app, "HEAD", "/notes/3").await;
        ask(&app, "BREW", "/nowhere").await;
        let mut counted: Vec<_> = seen
            .requests
            .all()
            .iter()
            .map(|it| {
                let answers = it
                    .answers
                    .iter()
                    .map(parvis_app::meter::Counter::get)
                    .collect::<Vec<_>>();
                format!("{} {} {} {answers:?}", it.face.word(), it.method, it.pattern)
            })
            .collect();
        counted.sort();
        assert_eq!(
            counted,
            [
                "api GET /api/v1/things/{thing} [0, 1, 0, 0, 0]",
                "site GET /notes/{short_id} [0, 3, 0, 0, 0]",
                "site GET other [0, 0, 0, 2, 0]",
                "site other other [0, 0, 0, 1, 0]",
            ]
        );
    }
}
