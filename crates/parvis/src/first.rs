//! What is asked first, before anything is routed: whether the site has the very answer, whole. It is counted and logged
//! as every other.

use crate::watching::access::Line;
use crate::watching::requests::{Face, method_index};
use crate::watching::seen::Seen;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::ConnectInfo;
use axum::routing::future::RouteFuture;
use axum::serve::Listener;
use http::{Request, Response};
use http_body_util::{Either, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::{TokioIo, TokioTimer};
use parvis_http::from_proxies;
use parvis_site::Front;
use pin_project_lite::pin_project;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How long a connection may take to ask, or to ask again. Longer than proxies keep theirs: who closes first doesn't lose
/// what the other one just began to send.
const PATIENCE: Duration = Duration::from_mins(5);

/// Everything this program answers, for whoever comes.
#[derive(Clone)]
pub(crate) struct First {
    shared: Arc<Shared>,
    router: Router,
}

struct Shared {
    front: Front,
    seen: Arc<Seen>,
}

/// The same, for one connection.
#[derive(Clone)]
pub(crate) struct Connection {
    first: First,
    peer: SocketAddr,
}

impl First {
    pub(crate) fn new(front: Front, seen: &Arc<Seen>, router: Router) -> Self {
        let seen = Arc::clone(seen);
        Self {
            shared: Arc::new(Shared { front, seen }),
            router,
        }
    }
}

impl Shared {
    fn kept(&self, request: &Request<Incoming>, peer: SocketAddr) -> Option<Response<Full<Bytes>>> {
        let begun = Instant::now();
        let (method, uri, headers) = (request.method(), request.uri(), request.headers());
        let found = self.front.kept(method, uri, headers, peer.ip())?;
        let pattern = found.route.as_ref().map_or("other", |route| route.as_str());
        let route = self
            .seen
            .requests
            .route(Face::Site, method_index(method), pattern);
        let response = found.response;
        let took = begun.elapsed();
        route.note(response.status(), took);
        if let Some(access) = &self.seen.access {
            access.write(&Line {
                face: Face::Site,
                method: method.as_str(),
                path: uri.path(),
                status: response.status().as_u16(),
                bytes: response.body().size_hint().exact(),
                took,
                client: from_proxies(peer.ip(), headers, &self.seen.config.trusted_proxies),
            });
        }
        Some(response)
    }
}

/// Serves until `stop`; what is under way is finished first.
pub(crate) async fn serve(mut listener: TcpListener, first: First, stop: CancellationToken) {
    let open = TaskTracker::new();
    loop {
        let (stream, peer) = tokio::select! {
            accepted = Listener::accept(&mut listener) => accepted,
            () = stop.cancelled() => break,
        };
        // What is short, as an event is, isn't held back for more. A connection that is closed already is found out anyway.
        let _ = stream.set_nodelay(true);
        let connection = Connection {
            first: first.clone(),
            peer,
        };
        let stop = stop.clone();
        open.spawn(async move {
            let serving = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(PATIENCE)
                .serve_connection(TokioIo::new(stream), connection);
            let mut serving = pin!(serving);
            tokio::select! {
                // Who goes away in the middle is nobody's trouble.
                _ = serving.as_mut() => return,
                () = stop.cancelled() => serving.as_mut().graceful_shutdown(),
            }
            let _ = serving.await;
        });
    }
    drop(listener);
    open.close();
    open.wait().await;
}

/// What is there whole, or what is still being made.
type Reply = Either<Full<Bytes>, Body>;

impl Service<Request<Incoming>> for Connection {
    type Response = Response<Reply>;
    type Error = Infallible;
    type Future = Answer;

    fn call(&self, request: Request<Incoming>) -> Answer {
        if let Some(response) = self.first.shared.kept(&request, self.peer) {
            return Answer::Kept {
                response: Some(response.map(Either::Left)),
            };
        }
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(self.peer));
        Answer::Asked {
            answer: tower::Service::call(&mut self.first.router.clone(), request),
        }
    }
}

pin_project! {
    /// An answer that is there, or on its way.
    #[project = AnswerProjection]
    pub(crate) enum Answer {
        Kept { response: Option<Response<Reply>> },
        Asked { #[pin] answer: RouteFuture<Infallible> },
    }
}

impl Future for Answer {
    type Output = Result<Response<Reply>, Infallible>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.project() {
            // Given once; who asks a future again that is done gets nothing more.
            AnswerProjection::Kept { response } => {
                response.take().map_or(Poll::Pending, |it| Poll::Ready(Ok(it)))
            }
            AnswerProjection::Asked { answer } => {
                let answer = answer.poll(context);
                answer.map_ok(|response| response.map(Either::Right))
            }
        }
    }
}
