//! Rendered pages, in memory. A page's key holds the version of its site, which grows with every change that
//! readers could see: what was rendered under an older one is never found again.

use bytes::Bytes;
use moka::future::Cache;
use parvis_domain::WorkspaceId;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::sync::Arc;

/// At most this much is kept, whatever the number of sites.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What one address showed at one version of its site.
#[derive(Clone, Debug)]
pub(crate) struct Rendered {
    pub(crate) status: u16,
    pub(crate) kind: &'static str,
    pub(crate) body: Bytes,
    /// A strong validator: it changes with every byte.
    pub(crate) etag: String,
    /// For a redirect: where to.
    pub(crate) location: Option<String>,
}

impl Rendered {
    pub(crate) fn new(status: u16, kind: &'static str, body: String) -> Self {
        let hash = short_hash(body.as_bytes());
        Self {
            status,
            kind,
            body: Bytes::from(body),
            etag: format!("\"{hash}\""),
            location: None,
        }
    }

    pub(crate) fn redirect(location: String) -> Self {
        Self {
            location: Some(location),
            ..Self::new(301, "text/plain; charset=utf-8", String::new())
        }
    }
}

/// What a page is kept under.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) workspace: WorkspaceId,
    pub(crate) version: i64,
    /// The site's own address: links in the page start with it.
    pub(crate) base: String,
    pub(crate) path: String,
}

#[derive(Clone)]
pub(crate) struct Pages(Cache<Key, Arc<Rendered>>);

impl Default for Pages {
    fn default() -> Self {
        let weigh = |key: &Key, page: &Arc<Rendered>| {
            u32::try_from(page.body.len() + key.path.len() + key.base.len() + 200).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().max_capacity(MOST_BYTES).weigher(weigh).build())
    }
}

impl Pages {
    /// The page kept under this key, or the one that `make` renders: once, however many ask at the same time.
    pub(crate) async fn get_or<E: Clone + Send + Sync + 'static>(
        &self,
        key: Key,
        make: impl Future<Output = Result<Arc<Rendered>, E>>,
    ) -> Result<Arc<Rendered>, Arc<E>> {
        self.0.try_get_with(key, make).await
    }
}

/// The first 64 bits of a hash, in hexadecimal: enough to tell one state of a page from another.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().take(8).fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    })
}
