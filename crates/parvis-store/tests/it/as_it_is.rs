use parvis_store::{Store, StoreError, workspace};
use parvis_testkit::engines;
use std::path::Path;

const STEPS: &str = "select count(*) from _sqlx_migrations";
/// As a database of an older program: the last step hasn't been taken.
const OLDER: &str =
    "delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)";
/// As a database that a newer program has brought further.
const NEWER: &str = "update _sqlx_migrations set version = 9999 where version = 1";

fn sentence(opened: Result<Store, StoreError>) -> String {
    opened.err().expect("it refuses").to_string()
}

#[tokio::test]
async fn a_sqlite_database_is_opened_as_it_is_to_copy_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("parvis.db");
    assert!(Store::open_sqlite_as_it_is(&path).await.is_err());
    assert!(!path.exists(), "it isn't made");
    Store::open_sqlite(&path).await.unwrap().close().await;

    let steps = at_sqlite(&path, OLDER).await;
    let store = Store::open_sqlite_as_it_is(&path).await.unwrap();
    let copy = folder.path().join("copy.db");
    store.copy_sqlite_to(&copy).await.unwrap();
    store.close().await;
    assert_eq!(at_sqlite(&path, STEPS).await, steps, "no step was taken");
    assert_eq!(at_sqlite(&copy, STEPS).await, steps);

    at_sqlite(&path, NEWER).await;
    let said = sentence(Store::open_sqlite_as_it_is(&path).await);
    assert!(
        said.starts_with("a newer Parvis brought its tables to step 9999"),
        "{said}"
    );

    let foreign = folder.path().join("other.db");
    std::fs::write(&foreign, b"").unwrap();
    let said = sentence(Store::open_sqlite_as_it_is(&foreign).await);
    assert_eq!(said, "it holds nothing of Parvis");
}

/// Does it and gives how many steps are noted then.
async fn at_sqlite(path: &Path, sql: &'static str) -> i64 {
    let pool = sqlx::SqlitePool::connect(&format!("sqlite://{}", path.display()))
        .await
        .unwrap();
    sqlx::query(sql).execute(&pool).await.unwrap();
    let steps = sqlx::query_scalar(STEPS).fetch_one(&pool).await.unwrap();
    pool.close().await;
    steps
}

#[tokio::test]
async fn a_postgres_database_is_opened_as_it_is_to_copy_it() {
    let (url, _cluster) = engines::postgres_url();
    let said = sentence(Store::open_postgres_as_it_is(&url).await);
    assert_eq!(said, "it holds nothing of Parvis");
    Store::open_postgres(&url, 2).await.unwrap().close().await;

    let pool = sqlx::PgPool::connect(&url).await.unwrap();
    let steps = async || {
        sqlx::query_scalar::<_, i64>(STEPS)
            .fetch_one(&pool)
            .await
            .unwrap()
    };
    sqlx::query(OLDER).execute(&pool).await.unwrap();
    let before = steps().await;
    let store = Store::open_postgres_as_it_is(&url).await.unwrap();
    assert!(workspace::list(&store).await.unwrap().is_empty());
    store.close().await;
    assert_eq!(steps().await, before, "no step was taken");

    sqlx::query(NEWER).execute(&pool).await.unwrap();
    let said = sentence(Store::open_postgres_as_it_is(&url).await);
    assert!(
        said.starts_with("a newer Parvis brought its tables to step 9999"),
        "{said}"
    );
    pool.close().await;
}
