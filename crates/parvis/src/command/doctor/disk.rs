use super::case::{Case, aside};
use super::finding::{Finding, Looked};
use rustix::fs::{StatVfsMountFlags, statvfs};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a file system has left.
pub(super) struct Space {
    pub(super) path: PathBuf,
    pub(super) free: u64,
    pub(super) is_read_only: bool,
    /// How many files may still be made; none where that isn't limited.
    pub(super) files: Option<u64>,
}

/// With less than this, the next picture may not fit any more.
const NOTHING: u64 = 100 * 1024 * 1024;
/// With fewer files to be made than this, it is as good as full.
const FEW: u64 = 1_000;

/// Whether the disk has room, where the data folder is and where the pictures are.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let paths = [case.folder.path().to_owned(), case.folder.media()];
    let spaces = aside(move || spaces(&paths)).await?;
    let spaces = spaces.map_err(|error| Finding::unknown("disk-silent").text("why", error.to_string()))?;
    Ok(spaces
        .iter()
        .map(|space| judge(space, case.told.least_free))
        .collect())
}

/// Of each file system once.
fn spaces(paths: &[PathBuf]) -> std::io::Result<Vec<Space>> {
    let (mut seen, mut spaces) = (Vec::new(), Vec::new());
    for path in paths {
        // What isn't there yet will be made beside what is.
        let there = path
            .ancestors()
            .find(|path| path.exists())
            .unwrap_or(Path::new("."));
        let said = statvfs(there)?;
        if seen.contains(&said.f_fsid) {
            continue;
        }
        seen.push(said.f_fsid);
        spaces.push(Space {
            path: path.clone(),
            free: said.f_bavail.saturating_mul(said.f_frsize),
            is_read_only: said.f_flag.contains(StatVfsMountFlags::RDONLY),
            files: (said.f_files > 0).then_some(said.f_favail),
        });
    }
    Ok(spaces)
}

fn judge(space: &Space, least: u64) -> Finding {
    let path = &space.path;
    let usage = format!("du -xh --max-depth=2 {} | sort -h | tail", path.display());
    if space.is_read_only {
        return Finding::wrong("disk-read-only")
            .path("path", path)
            .run("dmesg | tail")
            .run(format!("findmnt --target {}", path.display()));
    }
    if space.free < NOTHING.min(least) {
        return Finding::wrong("disk-full")
            .path("path", path)
            .bytes("free", space.free)
            .run(usage);
    }
    if let Some(files) = space.files.filter(|files| *files < FEW) {
        return Finding::wrong("disk-files")
            .path("path", path)
            .number("files", files)
            .run(format!("df -i {}", path.display()));
    }
    if space.free < least {
        return Finding::look("disk-little")
            .path("path", path)
            .bytes("free", space.free)
            .bytes("least", least)
            .run(usage);
    }
    Finding::well("disk-well")
        .path("path", path)
        .bytes("free", space.free)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::doctor::finding::Level;

    const GIB: u64 = 1024 * 1024 * 1024;

    fn judged(free: u64, is_read_only: bool, files: Option<u64>) -> (Level, &'static str) {
        let space = Space {
            path: "/srv/parvis".into(),
            free,
            is_read_only,
            files,
        };
        let found = judge(&space, GIB);
        (found.level, found.code)
    }

    #[test]
    fn little_room_is_told_before_there_is_none() {
        assert_eq!(judged(5 * GIB, false, None), (Level::Well, "disk-well"));
        assert_eq!(judged(5 * GIB, false, Some(10_000)), (Level::Well, "disk-well"));
        assert_eq!(judged(GIB / 2, false, None), (Level::Look, "disk-little"));
        assert_eq!(judged(0, false, None), (Level::Wrong, "disk-full"));
        assert_eq!(judged(5 * GIB, false, Some(3)), (Level::Wrong, "disk-files"));
        assert_eq!(judged(5 * GIB, true, None), (Level::Wrong, "disk-read-only"));
    }
}
