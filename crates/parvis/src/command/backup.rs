use crate::command::database::Database;
use crate::folder::copy_missing;
use anyhow::{Context, bail, ensure};
use clap::Args;
use parvis_store::Engine;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Write a consistent copy of everything but the key, while the program runs.
#[derive(Args)]
pub(crate) struct Backup {
    /// The folder to write; it must not exist yet
    to: PathBuf,
    #[command(flatten)]
    database: Database,
}

/// Put a backup back.
#[derive(Args)]
pub(crate) struct Restore {
    /// The folder that `backup` wrote
    from: PathBuf,
    #[command(flatten)]
    database: Database,
}

/// What stands beside the copies, so that a restore knows what it holds.
#[derive(Serialize, Deserialize)]
struct Manifest {
    /// The program that wrote it.
    parvis: String,
    /// `sqlite` or `postgres`.
    engine: String,
}

pub(super) const MANIFEST: &str = "manifest.json";
const SQLITE_COPY: &str = "parvis.db";
const POSTGRES_COPY: &str = "parvis.dump";
const MEDIA: &str = "media";

impl Backup {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        ensure!(
            !self.to.exists(),
            "{} exists already: give a folder that doesn't",
            self.to.display()
        );
        let folder = self.database.folder()?;
        if self.database.database_url.is_none() {
            ensure!(
                folder.database().exists(),
                "there is no database in {}",
                folder.path().display()
            );
        }
        // Under another name until it is whole: half a backup must not look like one.
        let mut name = self.to.file_name().unwrap_or_default().to_owned();
        name.push(".unfinished");
        let unfinished = self.to.with_file_name(name);
        if unfinished.exists() {
            std::fs::remove_dir_all(&unfinished)?;
        }
        std::fs::create_dir_all(&unfinished)
            .with_context(|| format!("{} can't be written", unfinished.display()))?;
        // Pictures first: one deleted while the database is copied is still there. Then again for those that came.
        copy_missing(&folder.media(), &unfinished.join(MEDIA))?;
        let engine = self.copy_database(&unfinished).await?;
        copy_missing(&folder.media(), &unfinished.join(MEDIA))?;
        let manifest = Manifest {
            parvis: env!("CARGO_PKG_VERSION").to_owned(),
            engine: engine.to_owned(),
        };
        std::fs::write(
            unfinished.join(MANIFEST),
            serde_json::to_string_pretty(&manifest)?,
        )?;
        std::fs::rename(&unfinished, &self.to)?;
        writeln!(
            std::io::stdout(),
            "Backed up to {}. The key ({}) is not in it: keep a copy of it somewhere else.",
            self.to.display(),
            folder.key().display()
        )?;
        Ok(())
    }

    async fn copy_database(&self, to: &Path) -> anyhow::Result<&'static str> {
        let store = self.database.store_as_it_is().await?;
        let Some(url) = self
            .database
            .database_url
            .as_ref()
            .filter(|_| store.engine() == Engine::Postgres)
        else {
            store.copy_sqlite_to(&to.join(SQLITE_COPY)).await?;
            store.close().await;
            return Ok("sqlite");
        };
        store.close().await;
        let arguments = ["--format=custom", "--no-owner", "--dbname", url, "--file"];
        run("pg_dump", &arguments, &to.join(POSTGRES_COPY)).await?;
        Ok("postgres")
    }
}

impl Restore {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let manifest = std::fs::read_to_string(self.from.join(MANIFEST))
            .with_context(|| format!("{} isn't a backup: it has no {MANIFEST}", self.from.display()))?;
        let manifest: Manifest =
            serde_json::from_str(&manifest).context("the backup's manifest can't be read")?;
        let folder = self.database.folder()?;
        ensure!(
            !folder.database().exists() && !folder.media().exists(),
            "{} already holds an instance: restore into an empty folder",
            folder.path().display()
        );
        match (manifest.engine.as_str(), &self.database.database_url) {
            ("sqlite", None) => {
                std::fs::copy(self.from.join(SQLITE_COPY), folder.database())?;
            }
            ("postgres", Some(url)) => {
                run(
                    "pg_restore",
                    &[
                        "--no-owner",
                        "--exit-on-error",
                        "--single-transaction",
                        "--dbname",
                        url,
                    ],
                    &self.from.join(POSTGRES_COPY),
                )
                .await?;
            }
            ("sqlite", Some(_)) => {
                bail!("this backup holds a SQLite database: restore it without --database-url")
            }
            ("postgres", None) => {
                bail!("this backup holds a PostgreSQL database: give an empty one with --database-url")
            }
            (other, _) => bail!("this backup's engine is {other:?}, which this program doesn't know"),
        }
        copy_missing(&self.from.join(MEDIA), &folder.media())?;
        // Opening it brings it up to date, and shows that it is whole.
        self.database.store().await?.close().await;
        let mut out = std::io::stdout();
        writeln!(
            out,
            "Restored a backup of Parvis {} into {}.",
            manifest.parvis,
            folder.path().display()
        )?;
        if !folder.key().exists() {
            writeln!(
                out,
                "The key isn't there. Put your copy at {} before you start; without it everything is there but \
                 the channels' credentials, which have to be given again.",
                folder.key().display()
            )?;
        }
        Ok(())
    }
}

async fn run(program: &str, arguments: &[&str], file: &Path) -> anyhow::Result<()> {
    let done = tokio::process::Command::new(program)
        .args(arguments)
        .arg(file)
        .output()
        .await
        .with_context(|| format!("{program} isn't installed: it comes with PostgreSQL's client programs"))?;
    ensure!(
        done.status.success(),
        "{program} failed: {}",
        String::from_utf8_lossy(&done.stderr).trim()
    );
    Ok(())
}
