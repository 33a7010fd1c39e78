use super::case::{Case, aside};
use super::finding::{Finding, Looked};
use super::who::{me, name_of};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file or a folder, as whoever may touch it sees it.
pub(super) struct Entry {
    pub(super) path: PathBuf,
    pub(super) mode: u32,
    pub(super) owner: u32,
    pub(super) is_folder: bool,
}

/// Who may read and write the data folder and what lies in it. What the modes say counts, not what succeeds: the
/// administrator of the machine may do everything.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let folder = case.folder.clone();
    aside(move || {
        let inside = ["parvis.db", "parvis.db-wal", "parvis.db-shm", "key", "media"];
        let paths = inside.map(|name| folder.path().join(name));
        judge(
            folder.path(),
            entry(folder.path()),
            &paths.each_ref().map(|path| entry(path)),
            me(),
        )
    })
    .await
}

fn entry(path: &Path) -> Option<Entry> {
    use std::os::unix::fs::MetadataExt;
    let seen = std::fs::metadata(path).ok()?;
    Some(Entry {
        path: path.to_owned(),
        mode: seen.mode() & 0o7777,
        owner: seen.uid(),
        is_folder: seen.is_dir(),
    })
}

pub(super) fn judge(path: &Path, folder: Option<Entry>, inside: &[Option<Entry>], me: u32) -> Vec<Finding> {
    let Some(folder) = folder else {
        return vec![
            Finding::wrong("folder-missing")
                .path("path", path)
                .run("parvis doctor --data /srv/parvis"),
        ];
    };
    if !folder.is_folder {
        return vec![Finding::wrong("folder-no-folder").path("path", path)];
    }
    let mut found = Vec::new();
    let owner = name_of(folder.owner);
    if folder.owner != me && me != 0 {
        let command = format!("sudo -u {owner} parvis doctor --data {}", path.display());
        found.push(
            Finding::wrong("folder-not-yours")
                .path("path", path)
                .text("owner", owner.as_str())
                .text("me", name_of(me))
                .run(command),
        );
    }
    if folder.owner == 0 {
        found.push(
            Finding::look("folder-root")
                .path("path", path)
                .run("useradd --system --shell /usr/sbin/nologin parvis")
                .run(format!("chown -R parvis: {}", path.display())),
        );
    }
    if folder.mode & 0o077 != 0 {
        found.push(
            Finding::wrong("folder-open")
                .path("path", path)
                .text("mode", format!("{:03o}", folder.mode))
                .run(format!("chmod 700 {}", path.display())),
        );
    }
    let inside: Vec<&Entry> = inside.iter().flatten().collect();
    let strange: Vec<&&Entry> = inside
        .iter()
        .filter(|entry| entry.owner != folder.owner)
        .collect();
    if let Some(first) = strange.first() {
        found.push(
            Finding::wrong("folder-strange")
                .names("paths", names(strange.iter().map(|entry| **entry)))
                .text("theirs", name_of(first.owner))
                .text("owner", owner.as_str())
                .run(format!("chown -R {owner}: {}", path.display())),
        );
    }
    let locked = [&folder]
        .into_iter()
        .chain(inside.iter().copied())
        .filter(|entry| {
            let needed = if entry.is_folder { 0o700 } else { 0o600 };
            // The key is only ever read.
            let needed = if entry.path.ends_with("key") {
                0o400
            } else {
                needed
            };
            entry.mode & needed != needed
        });
    let locked = names(locked);
    if !locked.is_empty() {
        found.push(
            Finding::wrong("folder-locked")
                .names("paths", locked)
                .text("owner", owner.as_str())
                .run(format!("chmod -R u+rwX {}", path.display())),
        );
    }
    if found.is_empty() {
        found.push(
            Finding::well("folder-well")
                .path("path", path)
                .text("owner", owner),
        );
    }
    found
}

fn names<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<String> {
    entries.map(|entry| entry.path.display().to_string()).collect()
}
