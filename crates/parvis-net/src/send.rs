use crate::answers::answered;
use crate::client::Client;
use crate::door::{Door, Unresolved};
use crate::error::{Cause, Error, causes};
use crate::request::{Body, Request};
use crate::response::Response;
use bytes::{Bytes, BytesMut};
use http::header::LOCATION;
use http::{Method, StatusCode};
use std::error::Error as StdError;
use std::io;
use tokio::time::{Instant, timeout_at};
use url::Url;

impl Client {
    /// Sends, follows redirects, and reads the answer whole. Any status is an answer; an error means that there is none.
    ///
    /// A redirect is checked like a first address. `GET` and `HEAD` follow it; other methods only follow 307 and 308, and
    /// with a body only within the origin: in all other cases the redirect itself is the answer, because following would
    /// turn an act into a read, or hand what is said to somebody else.
    pub async fn send(&self, request: Request) -> Result<Response, Error> {
        let deadline = Instant::now() + request.timeout / self.hurry;
        let first = request.url.clone();
        let method = request.method.clone();
        let answer = match timeout_at(deadline, self.travel(request)).await {
            Ok(answer) => answer,
            Err(_) => Err(Error::unknown(Cause::TimedOut, &first)),
        };
        match &answer {
            Ok(answer) => {
                tracing::debug!(%method, host = first.host_str(), status = answer.status().as_u16(), "answered");
            }
            Err(error) => tracing::debug!(%method, %error, "no answer"),
        }
        answer
    }

    async fn travel(&self, mut request: Request) -> Result<Response, Error> {
        let mut left = request.max_redirects;
        let mut spoken_to = false;
        loop {
            let answer = self
                .step(&request)
                .await
                .map_err(|error| after(spoken_to, &request, error))?;
            let Some(next) = redirect(&request, &answer) else {
                return read(answer, &request).await;
            };
            let next = next.map_err(|cause| spoiled(&request, cause, &answer))?;
            if left == 0 {
                return match request.max_redirects {
                    0 => read(answer, &request).await,
                    _ => Err(spoiled(&request, Cause::TooManyRedirects, &answer)),
                };
            }
            left -= 1;
            spoken_to = true;
            request = next;
        }
    }

    /// One request to one server, and its answer's head.
    async fn step(&self, request: &Request) -> Result<reqwest::Response, Error> {
        let refuse = |cause| Error::unsent(cause, Some(&request.url));
        if let Some(problem) = request.problem {
            return Err(refuse(Cause::BadRequest).because(problem));
        }
        let door = self
            .doors
            .open(&request.url, request.plain_http)
            .map_err(refuse)?;
        if let Some(answers) = &self.answers {
            return Ok(answered(answers.as_ref(), request));
        }
        match execute(door, request).await {
            Err(error) if request.idempotent && error.cause() == Cause::Closed => {
                execute(door, request).await
            }
            outcome => outcome,
        }
    }
}

async fn execute(door: &Door, request: &Request) -> Result<reqwest::Response, Error> {
    let building = door
        .client
        .request(request.method.clone(), request.url.clone())
        .headers(request.headers.clone());
    let building = match &request.body {
        Body::None => building,
        Body::Bytes(bytes) => building.body(bytes.clone()),
        Body::Multipart(parts) => {
            let mut form = reqwest::multipart::Form::new().percent_encode_noop();
            for part in parts {
                let mut made =
                    reqwest::multipart::Part::stream_with_length(part.bytes.clone(), part.bytes.len() as u64);
                if let Some(file_name) = &part.file_name {
                    made = made.file_name(quotable(file_name));
                }
                if let Some(kind) = &part.content_type {
                    made = made.mime_str(kind).map_err(|error| failed(error, &request.url))?;
                }
                form = form.part(quotable(&part.name), made);
            }
            building.multipart(form)
        }
    };
    building.send().await.map_err(|error| failed(error, &request.url))
}

/// As browsers write names in part headers (the URL and HTML standards): a line break there would begin another header.
fn quotable(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Where a redirect leads, when it is one that is followed.
fn redirect(request: &Request, answer: &reqwest::Response) -> Option<Result<Request, Cause>> {
    let follows = match answer.status() {
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND | StatusCode::SEE_OTHER => reads(&request.method),
        StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => true,
        _ => false,
    };
    let location = answer
        .headers()
        .get(LOCATION)
        .filter(|_| follows && request.max_redirects > 0)?;
    let Some(url) = location
        .to_str()
        .ok()
        .and_then(|location| request.url.join(location).ok())
    else {
        return Some(Err(Cause::BadRedirect));
    };
    let elsewhere = url.origin() != request.url.origin();
    if elsewhere && !matches!(request.body, Body::None) {
        return None;
    }
    if request.url.scheme() == "https" && url.scheme() != "https" && request.carries_credential() {
        return Some(Err(Cause::Downgrade));
    }
    let mut next = Request {
        url,
        ..request.clone()
    };
    if elsewhere {
        next.drop_credentials();
    }
    Some(Ok(next))
}

fn reads(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// A redirect that can't be followed. The first server did answer, so only a read is known to be without effect.
fn spoiled(request: &Request, cause: Cause, answer: &reqwest::Response) -> Error {
    let error = Error::unsent(cause, Some(&request.url)).with_status(answer.status());
    after(true, request, error)
}

fn after(spoken_to: bool, request: &Request, error: Error) -> Error {
    if spoken_to && !reads(&request.method) {
        error.into_unknown()
    } else {
        error
    }
}

async fn read(mut answer: reqwest::Response, request: &Request) -> Result<Response, Error> {
    let limit = request.max_bytes;
    let url = answer.url().clone();
    let status = answer.status();
    let cut = |cause| Error::unknown(cause, &url).with_status(status);
    let announced = answer.content_length().filter(|_| request.method != Method::HEAD);
    if announced.is_some_and(|length| length > limit as u64) {
        return Err(cut(Cause::TooLarge { limit }));
    }
    let headers = std::mem::take(answer.headers_mut());
    let mut body = BytesMut::new();
    while let Some(chunk) = answer
        .chunk()
        .await
        .map_err(|error| cut(Cause::BodyCut).because(error))?
    {
        if body.len() + chunk.len() > limit {
            return Err(cut(Cause::TooLarge { limit }));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Response::new(status, headers, Bytes::from(body), url))
}

/// Tells what can't have arrived from what may have.
fn failed(error: reqwest::Error, url: &Url) -> Error {
    if error.is_builder() {
        return Error::unsent(Cause::BadRequest, Some(url)).because(error);
    }
    if !error.is_connect() && !error.is_dns() {
        return Error::unknown(Cause::Closed, url).because(error);
    }
    let cause = find::<Unresolved>(&error)
        .map(Unresolved::cause)
        .or_else(|| find_tls(&error))
        .or_else(|| error.is_timeout().then_some(Cause::ConnectTimedOut))
        .or_else(|| find::<io::Error>(&error).map(|error| connecting(error.kind())))
        .unwrap_or(Cause::Tls);
    Error::unsent(cause, Some(url)).because(error)
}

fn connecting(kind: io::ErrorKind) -> Cause {
    match kind {
        io::ErrorKind::ConnectionRefused => Cause::ConnectionRefused,
        io::ErrorKind::TimedOut => Cause::ConnectTimedOut,
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData | io::ErrorKind::ConnectionReset => {
            Cause::Tls
        }
        _ => Cause::Unreachable,
    }
}

fn find_tls(error: &reqwest::Error) -> Option<Cause> {
    match find(error)? {
        rustls::Error::InvalidCertificate(_) => Some(Cause::Certificate),
        _ => Some(Cause::Tls),
    }
}

fn find<E: StdError + 'static>(error: &reqwest::Error) -> Option<&E> {
    causes(error).find_map(|error| error.downcast_ref())
}
