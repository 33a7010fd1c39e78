use bytes::Bytes;
use parvis_media::{Digest, FileName, Format, MediaFolder, UnknownFile};
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};
use uuid::Uuid;

const HALLE: Uuid = Uuid::from_u128(1);
const SEUIL: Uuid = Uuid::from_u128(2);
/// Of "abc" (FIPS 180-4, appendix).
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn folder() -> (tempfile::TempDir, MediaFolder) {
    let root = tempfile::tempdir().unwrap();
    let folder = MediaFolder::new(root.path().join("media"));
    (root, folder)
}

/// An instant before this file was written, and one after.
fn round_now(path: &Path) -> (SystemTime, SystemTime) {
    let written = fs::metadata(path).unwrap().modified().unwrap();
    let hour = Duration::from_hours(1);
    (written - hour, written + hour)
}

#[tokio::test]
async fn a_file_is_kept_under_what_is_in_it() {
    let (root, folder) = folder();
    let name = folder
        .put(HALLE, Bytes::from_static(b"abc"), Format::Jpeg)
        .await
        .unwrap();
    assert_eq!(name.to_string(), format!("{ABC}.jpg"));
    let path = root.path().join(format!("media/{HALLE}/ba/{ABC}.jpg"));
    assert_eq!(fs::read(path).unwrap(), b"abc");
    assert_eq!(folder.read(HALLE, name).await.unwrap().unwrap(), &b"abc"[..]);
}

#[tokio::test]
async fn the_same_content_is_one_file_and_workspaces_share_nothing() {
    let (_root, folder) = folder();
    let first = folder
        .put(HALLE, Bytes::from_static(b"abc"), Format::Jpeg)
        .await
        .unwrap();
    let again = folder
        .put(HALLE, Bytes::from_static(b"abc"), Format::Jpeg)
        .await
        .unwrap();
    assert_eq!(first, again);
    folder
        .put(HALLE, Bytes::from_static(b"abc"), Format::Png)
        .await
        .unwrap();
    folder
        .put(HALLE, Bytes::from_static(b"other"), Format::Png)
        .await
        .unwrap();
    let listed = folder.list(HALLE).await.unwrap();
    assert_eq!(
        listed.iter().map(|stored| stored.bytes).collect::<Vec<_>>(),
        [3, 3, 5]
    );
    assert!(folder.list(SEUIL).await.unwrap().is_empty());
    assert_eq!(folder.read(SEUIL, first).await.unwrap(), None);

    assert!(folder.delete(HALLE, first).await.unwrap());
    assert!(!folder.delete(HALLE, first).await.unwrap());
    assert_eq!(folder.read(HALLE, first).await.unwrap(), None);
    assert_eq!(folder.list(HALLE).await.unwrap().len(), 2);
    assert!(folder.delete_workspace(HALLE).await.unwrap());
    assert!(!folder.delete_workspace(HALLE).await.unwrap());
    assert!(folder.list(HALLE).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_a_crash_left_half_written_is_neither_listed_nor_kept() {
    let (root, folder) = folder();
    let name = folder
        .put(HALLE, Bytes::from_static(b"abc"), Format::Jpeg)
        .await
        .unwrap();
    let shelf = root.path().join(format!("media/{HALLE}/ba"));
    fs::write(shelf.join(".unfinished-x1y2z3"), b"ab").unwrap();
    assert_eq!(folder.list(HALLE).await.unwrap().len(), 1);
    let (before, after) = round_now(&shelf.join(".unfinished-x1y2z3"));
    assert_eq!(folder.sweep_unfinished(before).await.unwrap(), 0);
    assert_eq!(folder.sweep_unfinished(after).await.unwrap(), 1);
    assert_eq!(folder.sweep_unfinished(after).await.unwrap(), 0);
    assert_eq!(folder.read(HALLE, name).await.unwrap().unwrap(), &b"abc"[..]);
}

#[tokio::test]
async fn a_file_shortened_on_the_disk_is_written_anew() {
    let (root, folder) = folder();
    let name = folder
        .put(HALLE, Bytes::from_static(b"abc"), Format::Jpeg)
        .await
        .unwrap();
    fs::write(root.path().join(format!("media/{HALLE}/ba/{ABC}.jpg")), b"a").unwrap();
    folder
        .put(HALLE, Bytes::from_static(b"abc"), Format::Jpeg)
        .await
        .unwrap();
    assert_eq!(folder.read(HALLE, name).await.unwrap().unwrap(), &b"abc"[..]);
}

#[tokio::test]
async fn many_who_put_the_same_at_once_do_not_disturb_one_another() {
    let (root, folder) = folder();
    let content = Bytes::from(vec![7; 300_000]);
    let puts = (0..16).map(|_| {
        let (folder, content) = (folder.clone(), content.clone());
        tokio::spawn(async move { folder.put(HALLE, content, Format::Png).await.unwrap() })
    });
    for put in puts.collect::<Vec<_>>() {
        let name = put.await.unwrap();
        assert_eq!(folder.read(HALLE, name).await.unwrap().unwrap(), content);
    }
    assert_eq!(folder.list(HALLE).await.unwrap().len(), 1);
    let shelves = fs::read_dir(root.path().join(format!("media/{HALLE}"))).unwrap();
    let files = shelves.flat_map(|shelf| fs::read_dir(shelf.unwrap().path()).unwrap());
    assert_eq!(files.count(), 1, "nothing half written is left");
}

#[tokio::test]
async fn what_nobody_has_put_for_long_is_found_and_what_is_put_again_is_young() {
    let (root, folder) = folder();
    let content = Bytes::from_static(b"abc");
    let name = folder.put(HALLE, content.clone(), Format::Jpeg).await.unwrap();
    let path = root.path().join(format!("media/{HALLE}/ba/{ABC}.jpg"));
    let (before, after) = round_now(&path);
    assert!(folder.put_before(HALLE, before).await.unwrap().is_empty());
    assert_eq!(folder.put_before(HALLE, after).await.unwrap(), [name]);

    // Found idle; then somebody sends the same picture again.
    let long_ago = before - Duration::from_hours(48);
    fs::File::options()
        .append(true)
        .open(&path)
        .unwrap()
        .set_modified(long_ago)
        .unwrap();
    let yesterday = before - Duration::from_hours(24);
    assert_eq!(folder.put_before(HALLE, yesterday).await.unwrap(), [name]);
    folder.put(HALLE, content, Format::Jpeg).await.unwrap();
    assert!(!folder.delete_put_before(HALLE, name, yesterday).await.unwrap());
    assert!(folder.read(HALLE, name).await.unwrap().is_some());
    assert!(folder.delete_put_before(HALLE, name, after).await.unwrap());
    assert!(!folder.delete_put_before(HALLE, name, after).await.unwrap());
    assert_eq!(folder.read(HALLE, name).await.unwrap(), None);
}

#[test]
fn no_other_string_is_a_file_name() {
    let name = format!("{ABC}.jpg");
    assert_eq!(name.parse::<FileName>().unwrap().digest, Digest::of(b"abc"));
    for string in [
        String::new(),
        ABC.to_owned(),
        format!("{ABC}.exe"),
        format!("{ABC}.jpg.jpg"),
        format!("{ABC}.JPG"),
        format!("{}.jpg", ABC.to_uppercase()),
        format!("../{ABC}.jpg"),
        format!("{}.jpg", &ABC[1..]),
        format!("{ABC}0.jpg"),
        format!("+{}.jpg", &ABC[1..]),
        format!("é{}.jpg", &ABC[2..]),
        "../../../../etc/passwd".to_owned(),
        "..\\..\\x.jpg".to_owned(),
        format!("{ABC}\0.jpg"),
    ] {
        assert_eq!(string.parse::<FileName>(), Err(UnknownFile), "{string:?}");
    }
}
