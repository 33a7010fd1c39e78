use crate::Config;
use axum::http::{HeaderMap, Uri, header::HOST};
use std::net::IpAddr;

/// The host the client asked for, in lower case and with its port as written: `name.localhost:8080`. A trusted
/// proxy may say it in `X-Forwarded-Host`.
pub fn requested_host(config: &Config, peer: IpAddr, headers: &HeaderMap, uri: &Uri) -> Option<String> {
    let by_proxy = config
        .trusted_proxies
        .iter()
        .any(|net| net.contains(&peer.to_canonical()));
    let said = by_proxy
        .then(|| headers.get("x-forwarded-host"))
        .flatten()
        .or_else(|| headers.get(HOST));
    let host = said
        .and_then(|value| value.to_str().ok())
        .or_else(|| uri.authority().map(axum::http::uri::Authority::as_str))?;
    let host = host.trim().to_ascii_lowercase();
    (!host.is_empty() && host.len() <= 255).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::from_proxies;
    use url::Url;

    #[test]
    fn a_stranger_cannot_choose_the_host_through_a_proxys_header() {
        let config = Config {
            instance_url: Url::parse("https://parvis.example").unwrap(),
            trusted_proxies: vec!["10.0.0.0/8".parse().unwrap()],
        };
        let mut headers = HeaderMap::new();
        headers.insert(HOST, "Halle.Example:8080".parse().unwrap());
        headers.insert("x-forwarded-host", "other.example".parse().unwrap());
        let uri = Uri::from_static("/");
        let asked = |peer: &str| requested_host(&config, peer.parse().unwrap(), &headers, &uri).unwrap();
        assert_eq!(asked("203.0.113.9"), "halle.example:8080");
        assert_eq!(asked("10.1.1.1"), "other.example");
        assert_eq!(
            from_proxies("10.1.1.1".parse().unwrap(), &headers, &[]).to_string(),
            "10.1.1.1"
        );
    }
}
