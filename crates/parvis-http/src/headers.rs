use crate::Config;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// What a page of the public site may do: show itself. No script at all; the one style sheet and the fonts are
/// its own. `frame-ancestors` lets the workbench show a preview, also of a site that answers on a host of its own.
pub fn site_csp(config: &Config) -> String {
    let workbench = config.instance_url.origin().ascii_serialization();
    format!(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'self' {workbench}"
    )
}

/// What the workbench may do: its own scripts, and the inline one that starts it, known by its hash. It shows previews
/// in frames, and a site has a host of its own that isn't known here: its scheme is the instance's, or `https`.
pub fn workbench_csp(config: &Config, script_hashes: &[String]) -> String {
    let frames = match config.instance_url.scheme() {
        "http" => "http: https:",
        _ => "https:",
    };
    let hashes = script_hashes
        .iter()
        .fold(String::new(), |all, hash| all + " 'sha256-" + hash + "'");
    format!(
        "default-src 'none'; script-src 'self'{hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self' {frames}; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    )
}

fn put(response: &mut Response, name: header::HeaderName, value: &'static str) {
    response
        .headers_mut()
        .entry(name)
        .or_insert(HeaderValue::from_static(value));
}

fn common(response: &mut Response) {
    put(response, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(
        response,
        header::REFERRER_POLICY,
        "strict-origin-when-cross-origin",
    );
    put(
        response,
        header::HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    );
    put(
        response,
        header::HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
}

/// Adds what every answer of the public site carries.
pub async fn secure_site(State(config): State<Arc<Config>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if let Ok(csp) = HeaderValue::from_str(&site_csp(&config)) {
        response
            .headers_mut()
            .entry(header::CONTENT_SECURITY_POLICY)
            .or_insert(csp);
    }
    common(&mut response);
    response
}

/// Adds what every answer of the workbench and its API carries. The page itself sets its own policy, with the
/// hash of its script; everything else may do nothing at all.
pub async fn secure_workbench(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    put(
        &mut response,
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; frame-ancestors 'none'",
    );
    put(&mut response, header::X_FRAME_OPTIONS, "DENY");
    put(&mut response, header::CACHE_CONTROL, "no-store");
    common(&mut response);
    response
}
