use crate::Config;
use axum::http::{HeaderMap, HeaderValue, header::COOKIE};

/// `__Host-` binds a cookie to this very host over https (RFC 6265bis, 4.1.3.2); plain http can't have it.
fn name(config: &Config) -> &'static str {
    if config.is_secure() {
        "__Host-parvis-session"
    } else {
        "parvis-session"
    }
}

/// The `Set-Cookie` that keeps a session for 30 days.
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "tokens are base64url"
)]
pub fn session_cookie(config: &Config, token: &str) -> HeaderValue {
    let secure = if config.is_secure() { "; Secure" } else { "" };
    let cookie = format!(
        "{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000{secure}",
        name(config)
    );
    HeaderValue::from_str(&cookie).expect("a cookie of ASCII")
}

/// The `Set-Cookie` that forgets it.
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a constant of ASCII"
)]
pub fn clear_session_cookie(config: &Config) -> HeaderValue {
    let secure = if config.is_secure() { "; Secure" } else { "" };
    HeaderValue::from_str(&format!(
        "{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}",
        name(config)
    ))
    .expect("a cookie of ASCII")
}

/// The session's token, if the request carries one.
pub(crate) fn session_token<'a>(config: &Config, headers: &'a HeaderMap) -> Option<&'a str> {
    let name = name(config);
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name && !value.is_empty()).then_some(value))
}
