use axum::extract::Request;
use axum::http::{HeaderValue, Uri, header};
use axum::middleware::Next;
use axum::response::Response;

/// Hands on what was asked to where something has moved: a campaign's parameters aren't lost on an old address.
pub(crate) async fn kept(request: Request, next: Next) -> Response {
    let asked = request.uri().clone();
    let mut response = next.run(request).await;
    if response.status().is_redirection()
        && let Some(there) = response.headers().get(header::LOCATION)
        && let Some(there) = with_query(there, &asked)
    {
        response.headers_mut().insert(header::LOCATION, there);
    }
    response
}

fn with_query(there: &HeaderValue, asked: &Uri) -> Option<HeaderValue> {
    let query = asked.query().filter(|query| !query.is_empty())?;
    let there = there.to_str().ok().filter(|there| !there.contains(['?', '#']))?;
    HeaderValue::from_str(&format!("{there}?{query}")).ok()
}
