//! Metrics for Prometheus, on an address of their own.

mod list;
mod process;
#[cfg(test)]
mod shown;
mod text;
mod write;

use crate::watching::seen::Seen;
use anyhow::{Context, bail};
use axum::Router;
use axum::extract::{ConnectInfo, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use parvis_app::App;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;

/// Where the figures come from.
pub(crate) struct Metrics {
    pub(crate) app: Arc<App>,
    pub(crate) seen: Arc<Seen>,
    /// The data folder: its disk is looked at.
    pub(crate) folder: PathBuf,
    pub(crate) engine: &'static str,
    /// One scrape at a time: the database is asked for each.
    pub(crate) turn: Mutex<()>,
}

/// Takes the address for the metrics.
///
/// # Errors
/// When it is one of the world's, or taken already.
pub(crate) async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    if !is_near(address.ip()) && !address.ip().is_unspecified() {
        bail!("the metrics are not for the world: {address} is no loopback or private address");
    }
    TcpListener::bind(address)
        .await
        .with_context(|| format!("nobody can listen on {address} for the metrics: is something else there?"))
}

/// Answers whoever is near until it is stopped.
pub(crate) async fn serve(listener: TcpListener, metrics: Metrics, stop: CancellationToken) {
    let router = Router::new()
        .route("/metrics", get(answer))
        .with_state(Arc::new(metrics))
        .into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, router).with_graceful_shutdown(async move { stop.cancelled().await });
    if let Err(error) = served.await {
        tracing::error!(%error, "the metrics aren't served any more");
    }
}

async fn answer(State(metrics): State<Arc<Metrics>>, ConnectInfo(from): ConnectInfo<SocketAddr>) -> Response {
    if !is_near(from.ip()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    (kind, write::page(&metrics).await).into_response()
}

/// Whether an address is this machine's, or of a network that isn't the world's.
fn is_near(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(four) => {
            let [a, b, ..] = four.octets();
            // Carriers' and overlay networks, RFC 6598.
            let shared = a == 100 && (64..128).contains(&b);
            four.is_loopback() || four.is_private() || four.is_link_local() || shared
        }
        IpAddr::V6(six) => six.is_loopback() || is_local(six),
    }
}

/// Unique local, RFC 4193; link-local, RFC 4291.
const fn is_local(six: Ipv6Addr) -> bool {
    let first = six.segments()[0];
    first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[tokio::test]
    async fn the_metrics_listen_to_nobody_far_away() {
        for near in [
            "127.0.0.1",
            "::1",
            "10.1.2.3",
            "192.168.1.1",
            "172.16.0.1",
            "100.100.1.1",
            "fd00::1",
            "fe80::1",
            "::ffff:10.0.0.1",
        ] {
            assert!(is_near(near.parse().unwrap()), "{near}");
        }
        for far in [
            "198.51.100.7",
            "100.128.0.1",
            "172.32.0.1",
            "2001:db8::1",
            "::ffff:198.51.100.7",
        ] {
            assert!(!is_near(far.parse().unwrap()), "{far}");
        }
        let refused = bind("198.51.100.7:9100".parse().unwrap()).await.unwrap_err();
        assert!(refused.to_string().contains("not for the world"), "{refused}");
    }

    /// The rows of the table: name, kind, labels.
    fn documented() -> BTreeMap<String, (String, String)> {
        let page = include_str!("../../../../docs/operations/metrics.md");
        let rows = page
            .lines()
            .filter(|line| line.starts_with("| `parvis_") || line.starts_with("| `process_"));
        rows.map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            (
                cells[0].trim_matches('`').to_owned(),
                (cells[1].to_owned(), cells[2].to_owned()),
            )
        })
        .collect()
    }

    #[test]
    fn the_page_on_metrics_names_every_figure_with_its_kind_and_labels() {
        let offered: BTreeMap<String, (String, String)> = list::ALL
            .iter()
            .map(|metric| {
                let labels: Vec<String> = metric.labels.iter().map(|label| format!("`{label}`")).collect();
                let labels = if labels.is_empty() {
                    "–".to_owned()
                } else {
                    labels.join(", ")
                };
                (metric.name.to_owned(), (metric.kind.word().to_owned(), labels))
            })
            .collect();
        assert_eq!(documented(), offered);
    }
}
