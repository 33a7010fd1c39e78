use crate::folder::DataFolder;
use anyhow::Context;
use clap::Args;
use parvis_app::{App, MediaFolder, OsDice, Parts, SystemClock};
use parvis_store::Store;
use std::path::PathBuf;
use std::sync::Arc;

/// Where everything is kept. Every command that needs it takes the same two.
#[derive(Args, Clone)]
pub(crate) struct Database {
    /// The folder that holds everything: database, pictures, key
    #[arg(long, env = "PARVIS_DATA", default_value = "data")]
    pub(crate) data: PathBuf,
    /// A PostgreSQL database (postgres://…) instead of the file in the data folder
    #[arg(long, env = "PARVIS_DATABASE_URL", hide_env_values = true)]
    pub(crate) database_url: Option<String>,
}

impl Database {
    /// The data folder, made when it isn't there.
    pub(crate) fn folder(&self) -> anyhow::Result<DataFolder> {
        DataFolder::open(&self.data)
    }

    /// The database, opened and brought up to date.
    pub(crate) async fn store(&self) -> anyhow::Result<Store> {
        let store = match &self.database_url {
            Some(url) => Store::open_postgres(url, 16).await,
            None => Store::open_sqlite(&self.folder()?.database()).await,
        };
        store.context("the database can't be opened")
    }

    /// The use cases on it, with the machine's own clock and dice.
    pub(crate) async fn app(&self) -> anyhow::Result<Arc<App>> {
        let parts = Parts {
            store: self.store().await?,
            clock: Arc::new(SystemClock),
            dice: Arc::new(OsDice::default()),
            media: MediaFolder::new(self.folder()?.media()),
        };
        Ok(App::new(parts)?)
    }
}
