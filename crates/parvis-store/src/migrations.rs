use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{SqlSafeStr, error::BoxDynError};

macro_rules! migrations {
    ($($number:literal $name:literal),* $(,)?) => {
        const SQLITE: &[(i64, &str, &str)] = &[$((
            $number, $name, include_str!(concat!("../migrations/sqlite/", $name, ".sql")),
        )),*];
        const POSTGRES: &[(i64, &str, &str)] = &[$((
            $number, $name, include_str!(concat!("../migrations/postgres/", $name, ".sql")),
        )),*];
    };
}

migrations! {
    1 "0001_foundation",
    2 "0002_people",
    3 "0003_content",
    4 "0004_channels",
    5 "0005_conversations",
    6 "0006_site_grows",
    7 "0007_access",
    8 "0008_agenda",
    9 "0009_media_earlier",
    10 "0010_facts",
    11 "0011_threads",
    12 "0012_authorisations",
    13 "0013_series",
    14 "0014_links",
    15 "0015_strategy",
    16 "0016_advice",
    17 "0017_involvement",
    18 "0018_briefs",
    19 "0019_fit",
    20 "0020_health",
    21 "0021_home",
    22 "0022_origins",
    23 "0023_profiles",
    24 "0024_many",
    25 "0025_parts_of_words",
    26 "0026_incidents",
    27 "0027_quick",
    28 "0028_what_stands_there",
    29 "0029_waits",
}

/// The steps of one engine, in order. They only go forward.
#[derive(Debug)]
struct Steps(&'static [(i64, &'static str, &'static str)]);

impl sqlx::migrate::MigrationSource<'static> for Steps {
    fn resolve(self) -> std::pin::Pin<Box<dyn Future<Output = Result<Vec<Migration>, BoxDynError>> + Send>> {
        let steps = self.0.iter().map(|(number, name, sql)| {
            Migration::new(
                *number,
                (*name).into(),
                MigrationType::Simple,
                sql.into_sql_str(),
                false,
            )
        });
        let steps = steps.collect();
        Box::pin(async move { Ok(steps) })
    }
}

/// The number of the last step.
pub(crate) fn newest() -> i64 {
    SQLITE.iter().map(|(number, _, _)| *number).max().unwrap_or(0)
}

pub(crate) async fn sqlite() -> Result<Migrator, sqlx::migrate::MigrateError> {
    Migrator::new(Steps(SQLITE)).await
}

pub(crate) async fn postgres() -> Result<Migrator, sqlx::migrate::MigrateError> {
    Migrator::new(Steps(POSTGRES)).await
}
