use crate::request::Request;
use http::{HeaderMap, Method, StatusCode};
use url::Url;

/// Answers given in place of the network, so that what reads answers can be tried on any.
pub trait Answers: Send + Sync {
    /// What comes back for a request that the guard has let through.
    fn answer(&self, method: &Method, url: &Url) -> Answer;
}

/// An answer as it comes from a server.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, decompressed.
    pub body: Vec<u8>,
}

pub(crate) fn answered(answers: &dyn Answers, request: &Request) -> reqwest::Response {
    use reqwest::ResponseBuilderExt as _;
    let Answer {
        status,
        headers,
        body,
    } = answers.answer(&request.method, &request.url);
    let built = http::Response::builder()
        .status(status)
        .url(request.url.clone())
        .body(body);
    let mut response = built.unwrap_or_default();
    *response.headers_mut() = headers;
    response.into()
}
