use crate::command::outgoing::Network;
use crate::folder::DataFolder;
use anyhow::Context;
use clap::Args;
use parvis_app::{App, MediaFolder, OsDice, Outgoing, Parts, SystemClock};
use parvis_domain::Clock;
use parvis_store::Store;
use std::path::PathBuf;
use std::sync::Arc;
use url::Url;

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

    /// The database as it is, to copy it.
    pub(crate) async fn store_as_it_is(&self) -> anyhow::Result<Store> {
        let store = match &self.database_url {
            Some(url) => Store::open_postgres_as_it_is(url).await,
            None => Store::open_sqlite_as_it_is(&self.folder()?.database()).await,
        };
        store.context("the database can't be copied")
    }

    /// The use cases on it, with the machine's own clock and dice.
    pub(crate) async fn app(&self, network: &Network, instance_url: Url) -> anyhow::Result<Arc<App>> {
        let (folder, store) = (self.folder()?, self.store().await?);
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let outgoing = network.outgoing(&folder, &store, &clock, instance_url)?;
        app_on(&folder, store, clock, outgoing)
    }
}

/// The use cases on what they need, with the machine's own dice.
pub(crate) fn app_on(
    folder: &DataFolder,
    store: Store,
    clock: Arc<dyn Clock>,
    outgoing: Outgoing,
) -> anyhow::Result<Arc<App>> {
    let parts = Parts {
        outgoing,
        store,
        clock,
        dice: Arc::new(OsDice::default()),
        media: MediaFolder::new(folder.media()),
    };
    Ok(App::new(parts)?)
}
