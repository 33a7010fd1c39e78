use crate::sniff::Format;
use bytes::Bytes;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::SystemTime;
use uuid::Uuid;

const UNFINISHED: &str = ".unfinished-";

/// The SHA-256 of a file's content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// 64 lower-case hexadecimal digits.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl FromStr for Digest {
    type Err = UnknownFile;

    fn from_str(text: &str) -> Result<Self, UnknownFile> {
        let mut bytes = [0; 32];
        let plain = text.len() == 64
            && text
                .bytes()
                .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        if !plain {
            return Err(UnknownFile);
        }
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| UnknownFile)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| UnknownFile)?;
        }
        Ok(Self(bytes))
    }
}

/// The name of a kept file, `{digest}.{extension}`. No other string becomes one, so none leads out of the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName {
    /// What is in it.
    pub digest: Digest,
    /// How it is encoded.
    pub format: Format,
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.digest, self.format.extension())
    }
}

impl FromStr for FileName {
    type Err = UnknownFile;

    fn from_str(text: &str) -> Result<Self, UnknownFile> {
        let (digest, extension) = text.split_once('.').ok_or(UnknownFile)?;
        let format = Format::from_extension(extension).ok_or(UnknownFile)?;
        Ok(Self {
            digest: digest.parse()?,
            format,
        })
    }
}

/// A name that no kept file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no kept file is called so")]
pub struct UnknownFile;

/// A file that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stored {
    /// Its name.
    pub name: FileName,
    /// Its size.
    pub bytes: u64,
    /// When somebody put it last.
    pub put_at: SystemTime,
}

/// Files on disk, named by what is in them: `{root}/{workspace}/{first two digits}/{digest}.{extension}`.
///
/// The same content in a workspace is one file, however often it is put: delete it when nothing refers to it any more.
/// Workspaces share nothing.
#[derive(Clone, Debug)]
pub struct MediaFolder {
    root: PathBuf,
}

impl MediaFolder {
    /// In this folder, which is made when the first file is put.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Keeps a file. When this returns it is on the disk, whole, also if the power fails; until then there is nothing under its name.
    pub async fn put(&self, workspace: Uuid, bytes: Bytes, format: Format) -> io::Result<FileName> {
        let folder = self.clone();
        blocking(move || {
            let name = FileName {
                digest: Digest::of(&bytes),
                format,
            };
            write_whole(&folder.path(workspace, name), &bytes)?;
            Ok(name)
        })
        .await
    }

    /// Reads a file; `None` when there is none.
    pub async fn read(&self, workspace: Uuid, name: FileName) -> io::Result<Option<Bytes>> {
        let path = self.path(workspace, name);
        blocking(move || match fs::read(path) {
            Ok(bytes) => Ok(Some(Bytes::from(bytes))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        })
        .await
    }

    /// Removes a file. Says whether there was one.
    pub async fn delete(&self, workspace: Uuid, name: FileName) -> io::Result<bool> {
        let path = self.path(workspace, name);
        blocking(move || removed(fs::remove_file(path))).await
    }

    /// Removes everything of a workspace. Says whether there was anything.
    pub async fn delete_workspace(&self, workspace: Uuid) -> io::Result<bool> {
        let path = self.workspace(workspace);
        blocking(move || removed(fs::remove_dir_all(path))).await
    }

    /// Every file of a workspace, in the order of their digests.
    pub async fn list(&self, workspace: Uuid) -> io::Result<Vec<Stored>> {
        let path = self.workspace(workspace);
        blocking(move || list(&path)).await
    }

    /// The files of a workspace that nobody has put since `then`.
    pub async fn put_before(&self, workspace: Uuid, then: SystemTime) -> io::Result<Vec<FileName>> {
        let path = self.workspace(workspace);
        blocking(move || {
            let mut found = list(&path)?;
            found.retain(|stored| stored.put_at < then);
            Ok(found.into_iter().map(|stored| stored.name).collect())
        })
        .await
    }

    /// Removes a file, unless somebody has put it since `then`. Says whether it did.
    pub async fn delete_put_before(
        &self,
        workspace: Uuid,
        name: FileName,
        then: SystemTime,
    ) -> io::Result<bool> {
        let path = self.path(workspace, name);
        blocking(move || match fs::metadata(&path) {
            Ok(there) if there.modified()? < then => removed(fs::remove_file(path)),
            Ok(_) => Ok(false),
            Err(error) => removed(Err(error)),
        })
        .await
    }

    /// Removes what was begun before `then` and never finished, and says how many files that were.
    pub async fn sweep_unfinished(&self, then: SystemTime) -> io::Result<usize> {
        let root = self.root.clone();
        blocking(move || sweep(&root, 2, then)).await
    }

    fn workspace(&self, workspace: Uuid) -> PathBuf {
        self.root.join(workspace.hyphenated().to_string())
    }

    fn path(&self, workspace: Uuid, name: FileName) -> PathBuf {
        let name = name.to_string();
        self.workspace(workspace).join(&name[..2]).join(name)
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(io::Error::other)?
}

/// Also when it is there already: so it is as young as the row that is about to name it.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    // The file's name and its folders' names are content of the folders above.
    for folder in folder.ancestors().take(3) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn removed(outcome: io::Result<()>) -> io::Result<bool> {
    match outcome {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

fn entries(folder: &Path) -> io::Result<Vec<fs::DirEntry>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn list(workspace: &Path) -> io::Result<Vec<Stored>> {
    let mut found = Vec::new();
    for shelf in entries(workspace)?
        .into_iter()
        .filter(|entry| entry.path().is_dir())
    {
        for entry in entries(&shelf.path())? {
            if let Some(name) = entry.file_name().to_str().and_then(|name| name.parse().ok()) {
                let there = entry.metadata()?;
                found.push(Stored {
                    name,
                    bytes: there.len(),
                    put_at: there.modified()?,
                });
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

fn sweep(folder: &Path, depth: u8, then: SystemTime) -> io::Result<usize> {
    let mut swept = 0;
    for entry in entries(folder)? {
        if depth > 0 && entry.file_type()?.is_dir() {
            swept += sweep(&entry.path(), depth - 1, then)?;
        } else if entry.file_name().to_string_lossy().starts_with(UNFINISHED)
            && entry.metadata()?.modified()? < then
        {
            swept += usize::from(removed(fs::remove_file(entry.path()))?);
        }
    }
    Ok(swept)
}
