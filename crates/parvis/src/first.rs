//! What is asked first, before anything is routed: whether the site has the very answer, whole. It is counted and logged
//! as every other.

use crate::watching::access::Line;
use crate::watching::requests::{Face, method_index};
use crate::watching::seen::Seen;
use axum::Router;
use axum::body::HttpBody;
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use axum::routing::future::RouteFuture;
use axum::serve::IncomingStream;
use parvis_http::from_proxies;
use parvis_site::Front;
use pin_project_lite::pin_project;
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;
use tokio::net::TcpListener;
use tower::Service;

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
    fn kept(&self, request: &Request, peer: SocketAddr) -> Option<Response> {
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

impl Service<IncomingStream<'_, TcpListener>> for First {
    type Response = Connection;
    type Error = Infallible;
    type Future = Ready<Result<Connection, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, stream: IncomingStream<'_, TcpListener>) -> Self::Future {
        ready(Ok(Connection {
            first: self.clone(),
            peer: *stream.remote_addr(),
        }))
    }
}

impl Service<Request> for Connection {
    type Response = Response;
    type Error = Infallible;
    type Future = Answer;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request) -> Answer {
        if let Some(response) = self.first.shared.kept(&request, self.peer) {
            return Answer::Kept {
                response: Some(response),
            };
        }
        request.extensions_mut().insert(ConnectInfo(self.peer));
        Answer::Asked {
            answer: self.first.router.call(request),
        }
    }
}

pin_project! {
    /// An answer that is there, or on its way.
    #[project = AnswerProjection]
    pub(crate) enum Answer {
        Kept { response: Option<Response> },
        Asked { #[pin] answer: RouteFuture<Infallible> },
    }
}

impl Future for Answer {
    type Output = Result<Response, Infallible>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.project() {
            // Given once; who asks a future again that is done gets nothing more.
            AnswerProjection::Kept { response } => {
                response.take().map_or(Poll::Pending, |it| Poll::Ready(Ok(it)))
            }
            AnswerProjection::Asked { answer } => answer.poll(context),
        }
    }
}
