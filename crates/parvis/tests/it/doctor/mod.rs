//! Installations are broken on purpose, and the doctor says what is wrong with them. What it says stands on the page for
//! operators.

mod installation;
mod page;
mod proxy;

use installation::{Installation, other_key};
use page::Page;
use parvis_domain::{AttemptId, ChannelStatus, Clock, Lease};
use parvis_store::{channel, delivery};
use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::{FileExt, PermissionsExt};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use uuid::Uuid;

fn mode(path: &Path, mode: u32) {
    set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_doctor_says_of_broken_installations_stands_on_the_page() {
    let mut page = Page::read();
    well(&mut page).await;
    of_files(&mut page).await;
    of_the_database(&mut page).await;
    of_what_goes_out(&mut page).await;
    of_the_way_here(&mut page).await;
    page.holds();
}

/// Nothing is broken, whichever way one asks, and asking leaves no trace.
async fn well(page: &mut Page) {
    let it = Installation::new().await;
    it.is_left().await;
    let serving = it.serves(&[]);
    it.backs_up("backups/2026-11-23");
    let made = std::fs::File::options()
        .append(true)
        .open(it.root().join("backups/2026-11-23/manifest.json"));
    let made_at = std::time::SystemTime::UNIX_EPOCH
        + Duration::from_micros(u64::try_from(parvis_app::SystemClock.now().micros()).unwrap())
        - Duration::from_mins(330);
    made.unwrap().set_modified(made_at).unwrap();
    let settings = ["--backups", "backups"];
    page.hears("well", &it, &it.doctor(&settings), 0);

    let french = it.doctor(&["--backups", "backups", "--language", "fr"]);
    assert_eq!(french.status.code(), Some(0));
    let french = String::from_utf8(french.stdout).unwrap();
    assert!(french.contains("Tout va bien\u{202f}: 16 bien."), "{french}");
    assert!(!french.contains("doctor-"), "every word is there: {french}");

    let told = it.doctor(&["--backups", "backups", "--json"]);
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(told["exit_code"], 0);
    assert_eq!(told["counts"]["well"], 16, "{told}");
    assert_eq!(told["findings"][0]["level"], "well");

    drop(serving);
    let before = files(&it);
    let stopped = it.doctor(&settings);
    let stopped = page.hears("not-running", &it, &stopped, 1);
    assert!(
        stopped.contains("well      Database"),
        "it is looked into all the same: {stopped}"
    );
    assert_eq!(files(&it), before, "nothing was written");
}

/// Somebody asks without saying where the instance is.
fn elsewhere(page: &mut Page, it: &Installation) {
    page.hears("elsewhere", it, &it.doctor_at("data", &["--offline"]), 1);
}

/// What lies in the data folder, and when it was written.
fn files(of: &Installation) -> Vec<(String, u64, std::time::SystemTime)> {
    let entries = std::fs::read_dir(of.at("")).unwrap().flatten();
    let mut files: Vec<_> = entries
        // Readers note there where they read; it is made anew from the log.
        .filter(|entry| !entry.path().to_string_lossy().ends_with("-shm"))
        .map(|entry| {
            let seen = entry.metadata().unwrap();
            let name = entry.file_name().into_string().unwrap();
            (name, seen.len(), seen.modified().unwrap())
        })
        .collect();
    files.sort();
    files
}

async fn of_files(page: &mut Page) {
    let it = Installation::new().await;
    it.is_left().await;
    let _serving = it.serves(&[]);

    elsewhere(page, &it);

    mode(&it.at(""), 0o755);
    mode(&it.at("key"), 0o644);
    page.hears("open-to-others", &it, &it.doctor(&[]), 1);
    mode(&it.at(""), 0o700);
    mode(&it.at("key"), 0o600);

    mode(&it.at("parvis.db"), 0o444);
    page.hears("not-writable", &it, &it.doctor(&[]), 1);
    mode(&it.at("parvis.db"), 0o600);

    page.hears(
        "little-room",
        &it,
        &it.doctor(&["--least-free-mib", "1000000000"]),
        1,
    );

    let key = std::fs::read_to_string(it.at("key")).unwrap();
    std::fs::write(it.at("key"), other_key()).unwrap();
    let said = page.hears("another-key", &it, &it.doctor(&["--offline"]), 1);
    assert!(said.contains("La Halle (Saint-Aubin)"), "which channels: {said}");
    std::fs::write(it.at("key"), "not a key at all\n").unwrap();
    page.hears("damaged-key", &it, &it.doctor(&["--offline"]), 1);
    std::fs::remove_file(it.at("key")).unwrap();
    page.hears("no-key", &it, &it.doctor(&["--offline"]), 1);
    std::fs::write(it.at("key"), key).unwrap();
    mode(&it.at("key"), 0o600);
}

async fn of_the_database(page: &mut Page) {
    let it = Installation::new().await;
    it.is_left().await;
    let whole = std::fs::read(it.at("parvis.db")).unwrap();
    // Pages in the middle of the file are overwritten, as by a disk that lies.
    let file = std::fs::OpenOptions::new()
        .write(true)
        .open(it.at("parvis.db"))
        .unwrap();
    for page in [20_u64, 60, 100, 140] {
        file.write_all_at(&[0xAA; 4096], page * 4096).unwrap();
    }
    drop(file);
    page.hears("damaged-pages", &it, &it.doctor(&["--offline"]), 1);
    std::fs::write(it.at("parvis.db"), &whole[..10_000]).unwrap();
    let cut = it.doctor(&["--offline"]);
    assert_eq!(cut.status.code(), Some(1), "a file that was cut is found out too");
    std::fs::write(it.at("parvis.db"), "Dear diary, this is no database.".repeat(40)).unwrap();
    page.hears("no-database", &it, &it.doctor(&["--offline"]), 1);

    let it = Installation::new().await;
    // Somebody works while the clock of the machine is three hours ahead; then it is set right.
    it.clock
        .set(parvis_app::SystemClock.now().plus(Duration::from_mins(190)));
    it.places().await;
    it.is_left().await;
    page.hears("clock-behind", &it, &it.doctor(&["--offline"]), 1);
}

async fn of_what_goes_out(page: &mut Page) {
    let it = Installation::new().await;
    it.clock
        .set(parvis_app::SystemClock.now().minus(Duration::from_mins(150)));
    it.places().await;
    let now = it.clock.now();
    it.is_left_waiting(page, "due-and-nobody-there");
    // Another node takes it, and is never seen again.
    let lease = Lease {
        node: "cellar".into(),
        attempt: AttemptId::from_uuid(Uuid::from_u128(9)),
        until: now.plus(Duration::from_mins(5)),
    };
    let mut tx = it.store.begin().await.unwrap();
    assert!(delivery::claim_due(&mut tx, now, &lease).await.unwrap().is_some());
    let mut there = channel::by_id(&it.store, it.mira.workspace.id, it.channel)
        .await
        .unwrap()
        .unwrap();
    there.note(ChannelStatus::CutOff, Some("credential-rejected"), now);
    channel::update(&mut tx, it.mira.workspace.id, &there)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    it.is_left_waiting(page, "taken-and-left");
}

impl Installation {
    /// Asks beside what is still open.
    fn is_left_waiting(&self, page: &mut Page, name: &str) {
        self.hands_over();
        page.hears(name, self, &self.doctor(&["--offline"]), 1);
    }
}

async fn of_the_way_here(page: &mut Page) {
    let it = Installation::new().await;
    it.is_left().await;

    let through = proxy::passes_on(it.port, None);
    let url = format!("http://127.0.0.1:{through}");
    let serving = it.serves(&["--instance-url", &url]);
    let said = it.doctor(&["--instance-url", &url]);
    page.hears("proxy-not-trusted", &it, &said, 1);
    let elsewhere = proxy::passes_on(it.port, Some("backend"));
    let wrong = format!("http://127.0.0.1:{elsewhere}");
    let said = words(&it.doctor(&["--instance-url", &wrong]).stdout);
    assert!(said.contains("They may not have the same settings"), "{said}");
    drop(serving);
    let serving = it.serves(&["--instance-url", &url, "--trusted-proxy", "127.0.0.1/32"]);
    let trusted = ["--instance-url", &url, "--trusted-proxy", "127.0.0.1/32"];
    let said = it.doctor(&trusted);
    assert_eq!(
        said.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&said.stdout)
    );
    drop(serving);

    let _serving = it.serves(&["--instance-url", "http://parvis.example"]);
    page.hears(
        "without-tls",
        &it,
        &it.doctor(&["--instance-url", "http://parvis.example", "--offline"]),
        1,
    );

    let mail = [
        "--smtp-host",
        "127.0.0.1",
        "--smtp-port",
        "1",
        "--smtp-tls",
        "none",
        "--mail-from",
        "Parvis <parvis@example.org>",
        "--instance-url",
        "http://parvis.example",
    ];
    let said = words(&it.doctor(&mail).stdout);
    assert!(
        said.contains("The mail server 127.0.0.1:1 can’t be reached"),
        "{said}"
    );
}

/// On PostgreSQL the same questions are answered; a newer program has been there, and then the server is gone.
#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_looks_into_postgres_too() {
    let (url, cluster) = parvis_testkit::engines::postgres_url();
    let it = Installation::on(Some(url.clone())).await;
    it.is_left().await;
    let serving = it.serves(&[]);
    let said = it.doctor(&[]);
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    assert_eq!(said.status.code(), Some(0), "{text}");
    assert!(text.contains("PostgreSQL"), "{text}");
    drop(serving);

    alter(
        &url,
        "update _sqlx_migrations set version = 9999 where version = 1",
    );
    let said = it.doctor(&["--offline"]);
    let text = words(&said.stdout);
    assert_eq!(said.status.code(), Some(1), "{text}");
    assert!(
        text.contains("A newer Parvis brought the tables to step 9999"),
        "{text}"
    );
    assert!(text.contains("some are missing: 1."), "{text}");
    alter(
        &url,
        "update _sqlx_migrations set version = 1 where version = 9999",
    );
    alter(
        &url,
        "update _sqlx_migrations set checksum = '\\x00' where version = 2",
    );
    let text = words(&it.doctor(&["--offline"]).stdout);
    assert!(
        text.contains("steps of another content than this program has: 2."),
        "{text}"
    );
    alter(&url, "drop table attempts cascade");
    let said = it.doctor(&["--offline"]);
    let text = words(&said.stdout);
    assert!(
        text.contains("Not examined: the database gave no answer"),
        "{text}"
    );

    drop(cluster);
    let gone = Installation::on(None).await;
    gone.is_left().await;
    let said = gone.doctor(&[
        "--offline",
        "--database-url",
        "postgres://parvis:geheim@127.0.0.1:1/parvis",
    ]);
    let text = words(&said.stdout);
    assert_eq!(said.status.code(), Some(1), "{text}");
    assert!(
        text.contains("The database postgres://parvis@127.0.0.1:1/parvis doesn’t let us in"),
        "{text}"
    );
    assert!(!text.contains("geheim"), "a password isn't said: {text}");
}

fn words(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn alter(url: &str, sql: &str) {
    let done = Command::new("psql")
        .args(["-q", "-d", url, "-c", sql])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(done.unwrap().success(), "{sql}");
}
