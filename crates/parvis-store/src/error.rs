/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A unique key was taken already. Holds what the engine says was broken, for the log.
    #[error("taken already: {0}")]
    Taken(String),
    /// A row that is pointed at does not exist, or is still pointed at.
    #[error("a reference is broken: {0}")]
    Reference(String),
    /// Another writer was faster or holds the lock; the same transaction may go through later.
    #[error("busy: {0}")]
    Busy(String),
    /// There is no room left where the database is; nothing of the transaction was kept.
    #[error("no room left: {0}")]
    Full(String),
    /// What is stored is not what this program writes.
    #[error("stored value of {what} can't be read: {detail}")]
    Corrupt {
        /// The column or document.
        what: &'static str,
        /// What is wrong with it.
        detail: String,
    },
    /// The folder or database given can't be used.
    #[error("{0}")]
    Unusable(String),
    /// Anything else the engine says.
    #[error(transparent)]
    Engine(sqlx::Error),
}

impl StoreError {
    /// For a stored word or document that can't be read.
    pub fn corrupt(what: &'static str, detail: impl std::fmt::Display) -> Self {
        Self::Corrupt {
            what,
            detail: detail.to_string(),
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let sqlx::Error::Database(said) = &error else {
            return Self::Engine(error);
        };
        let words = || format!("{} {}", said.constraint().unwrap_or_default(), said.message());
        if said.is_unique_violation() {
            return Self::Taken(words());
        }
        if said.is_foreign_key_violation() {
            return Self::Reference(words());
        }
        match said.code().as_deref() {
            // SQLITE_BUSY and its extended forms; PostgreSQL's serialization_failure and deadlock_detected.
            Some("5" | "261" | "517" | "40001" | "40P01") => Self::Busy(words()),
            // SQLITE_FULL, and SQLITE_IOERR_SHMSIZE, which is what it says when what is shared beside the file can't
            // grow; PostgreSQL's disk_full.
            Some("13" | "4874" | "53100") => Self::Full(words()),
            _ => Self::Engine(error),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        Self::Unusable(format!("the database can't be brought up to date: {error}"))
    }
}
