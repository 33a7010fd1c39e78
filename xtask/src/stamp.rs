//! Doing a piece of work only when what it is made from has changed.

use std::hash::Hasher;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// A fingerprint of these files and of all files below these folders, by name and content.
///
/// A path that does not exist counts as empty; folders named in `without` are passed over.
pub(crate) fn fingerprint(roots: &[PathBuf], without: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    for root in roots {
        gather(root, without, &mut files)?;
    }
    files.sort();
    // Fixed keys: the same in every run of the same build, which is all that a stamp needs.
    let mut hasher = std::hash::DefaultHasher::new();
    for file in files {
        let content = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        hasher.write(file.as_os_str().as_encoded_bytes());
        hasher.write_usize(content.len());
        hasher.write(&content);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether `stamp` says that the work for this fingerprint is done.
pub(crate) fn is_fresh(stamp: &Path, fingerprint: &str) -> bool {
    std::fs::read_to_string(stamp).is_ok_and(|written| written == fingerprint)
}

/// Notes that the work for this fingerprint is done.
pub(crate) fn note(stamp: &Path, fingerprint: &str) -> Result<()> {
    std::fs::write(stamp, fingerprint).with_context(|| format!("cannot write {}", stamp.display()))
}

fn gather(path: &Path, without: &[&str], files: &mut Vec<PathBuf>) -> Result<()> {
    let Ok(kind) = std::fs::symlink_metadata(path) else {
        return Ok(());
    };
    if kind.is_file() {
        files.push(path.to_path_buf());
    } else if kind.is_dir() {
        for entry in std::fs::read_dir(path).with_context(|| format!("cannot list {}", path.display()))? {
            let entry = entry?;
            if !without.iter().any(|name| entry.file_name() == *name) {
                gather(&entry.path(), without, files)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_content_or_name_changes_the_fingerprint_and_an_excluded_folder_does_not() {
        let folder = crate::user::private_folder("stamp-test").unwrap();
        let all = || fingerprint(std::slice::from_ref(&folder), &["node_modules"]).unwrap();
        std::fs::write(folder.join("a"), "1").unwrap();
        let first = all();
        std::fs::create_dir(folder.join("node_modules")).unwrap();
        std::fs::write(folder.join("node_modules/x"), "1").unwrap();
        assert_eq!(all(), first);
        std::fs::write(folder.join("a"), "2").unwrap();
        let second = all();
        assert_ne!(second, first);
        std::fs::rename(folder.join("a"), folder.join("b")).unwrap();
        assert_ne!(all(), second);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
