use super::case::{Case, KeyFault, aside};
use super::finding::{Finding, Looked};
use parvis_app::KeyRing;
use parvis_store::inspection::{self, SealedAt};
use std::path::PathBuf;
use std::sync::Arc;

/// Whether the key is there, kept from others, and the one that the credentials were sealed with.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let path = case.folder()?.key();
    let sealed = match &case.database {
        Ok(database) => Some(inspection::sealed(database).await?),
        Err(_) => None,
    };
    let ring = match &case.key {
        Ok(ring) => ring,
        Err(fault) => return Ok(vec![unusable(&path, fault, sealed.as_deref())]),
    };
    let mut found = Vec::new();
    let beside = path.clone();
    if let Some(mode) = aside(move || open_to_others(&beside)).await? {
        found.push(
            Finding::wrong("key-open")
                .path("path", &path)
                .text("mode", format!("{mode:03o}"))
                .run(format!("chmod 600 {}", path.display())),
        );
    }
    match sealed {
        None => found.push(Finding::unknown("key-untried").path("path", &path)),
        Some(sealed) => found.extend(tried(ring, &sealed, &path)),
    }
    if found.is_empty() {
        found.push(Finding::well("key-well").path("path", &path));
    }
    Ok(found)
}

fn unusable(path: &std::path::Path, fault: &KeyFault, sealed: Option<&[SealedAt]>) -> Finding {
    let channels: Vec<String> = sealed.unwrap_or_default().iter().map(named).collect();
    match fault {
        // The first start makes it.
        KeyFault::Missing if sealed.is_some() && channels.is_empty() => {
            Finding::look("key-none").path("path", path)
        }
        KeyFault::Missing if sealed.is_none() => Finding::wrong("key-missing-alone").path("path", path),
        KeyFault::Missing => Finding::wrong("key-missing")
            .path("path", path)
            .number("count", channels.len())
            .names("channels", channels)
            .run(format!("cp /somewhere/safe/key {}", path.display()))
            .run(format!("chmod 600 {}", path.display())),
        KeyFault::Unreadable(why) => Finding::wrong("key-unreadable")
            .path("path", path)
            .text("why", why),
        KeyFault::Damaged(why) => Finding::wrong("key-damaged").path("path", path).text("why", why),
    }
}

/// The mode, where it lets others read.
fn open_to_others(path: &PathBuf) -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    let mode = std::fs::metadata(path).ok()?.mode() & 0o7777;
    (mode & 0o077 != 0).then_some(mode)
}

fn tried(ring: &KeyRing, sealed: &[SealedAt], path: &std::path::Path) -> Option<Finding> {
    let closed = sealed.iter().filter(|it| {
        let place = (it.workspace_id, it.channel_id);
        !ring.opens(&it.key_id, place, &it.sealed)
    });
    let closed: Vec<String> = closed.map(named).collect();
    (!closed.is_empty()).then(|| {
        Finding::wrong("key-other")
            .path("path", path)
            .number("count", closed.len())
            .number("all", sealed.len())
            .names("channels", closed)
    })
}

fn named(sealed: &SealedAt) -> String {
    format!("{} ({})", sealed.channel, sealed.workspace)
}
