use super::ask::{self, Heard};
use super::case::Case;
use super::finding::{Finding, Looked};
use crate::question::Answer;
use std::sync::Arc;
use url::Url;

/// An address for examples, that nobody comes from (RFC 5737): whoever is believed to come from there was believed.
const NOBODY: &str = "192.0.2.1";

/// Whether people reach this instance at its address, and what comes through a proxy is understood.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let Some(url) = &case.instance_url else {
        return Err(Finding::unknown("address-unreadable"));
    };
    let mut found = Vec::new();
    if url.scheme() != "https" && !is_this_machine(url) {
        found.push(Finding::wrong("address-plain").text("url", url.as_str()));
    }
    if url.scheme() == "https" && case.told.serve.trusted_proxies.is_empty() {
        found.push(
            Finding::look("address-no-proxy")
                .text("url", url.as_str())
                .run("PARVIS_TRUSTED_PROXIES=127.0.0.1/32"),
        );
    }
    let client = match case.outside() {
        Ok(client) => client,
        Err(finding) => {
            found.push(finding);
            return Ok(found);
        }
    };
    let keys = case.key.as_ref().ok();
    found.extend(through(url, ask::ask(client, url, keys, Some(NOBODY)).await));
    if found.is_empty() {
        found.push(Finding::well("address-well").text("url", url.as_str()));
    }
    Ok(found)
}

/// What asking from outside shows.
fn through(url: &Url, heard: Heard) -> Option<Finding> {
    match heard {
        Heard::Ours(answer) => proxied(url, &answer),
        Heard::Stranger(status) => Some(
            Finding::wrong("address-other")
                .text("url", url.as_str())
                .number("status", status)
                .run(format!("curl -i {}", at_health(url))),
        ),
        Heard::Nobody(error) => {
            let failure = error.failure();
            Some(
                Finding::wrong("address-unreached")
                    .text("url", url.as_str())
                    .sentence("why", failure.cause.code(), &failure.host)
                    .run(format!("curl -i {}", at_health(url))),
            )
        }
        Heard::Somebody | Heard::Unasked => {
            Some(Finding::unknown("address-unasked").text("url", url.as_str()))
        }
    }
}

fn at_health(url: &Url) -> String {
    url.join("/healthz").map_or_else(|_| url.to_string(), Into::into)
}

fn proxied(url: &Url, answer: &Answer) -> Option<Finding> {
    let peer = answer.peer.to_string();
    let wanted = host_of(url);
    if answer.client.to_string() == NOBODY {
        return Some(Finding::wrong("address-gullible").text("peer", peer));
    }
    // The proxy wrote something beside what was claimed, or in its place.
    let says_who = !answer.forwarded.is_empty() && answer.forwarded != NOBODY;
    if says_who && answer.client == answer.peer {
        return Some(
            Finding::wrong("address-untrusted")
                .text("peer", &peer)
                .run(format!(
                    "PARVIS_TRUSTED_PROXIES={}",
                    ipnet::IpNet::from(answer.peer)
                )),
        );
    }
    if url.scheme() == "https" && !says_who {
        return Some(
            Finding::wrong("address-silent")
                .text("peer", peer)
                .run("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;"),
        );
    }
    (answer.host != wanted).then(|| {
        Finding::wrong("address-host")
            .text("seen", &answer.host)
            .text("wanted", wanted)
            .run("proxy_set_header Host $host;")
    })
}

fn host_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port()
        .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}
