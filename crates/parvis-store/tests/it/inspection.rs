use parvis_domain::Timestamp;
use parvis_store::Store;
use parvis_store::inspection::{self, Inspection, StepFault};
use parvis_testkit::engines;
use std::collections::BTreeSet;
use std::path::Path;

/// One step was taken by a newer program, one is missing, one was other than ours, one broke off.
const SPOILT: [&str; 3] = [
    "update _sqlx_migrations set version = 9999 where version = 3",
    "update _sqlx_migrations set description = 'x', checksum = (select checksum from _sqlx_migrations where version = 1) where version = 2",
    "update _sqlx_migrations set success = false where version = 4",
];

/// Each question has an answer on this engine, whatever there is.
async fn answers_everything(of: &Inspection) {
    let (start, now) = (Timestamp::from_seconds(1), Timestamp::from_seconds(2));
    assert!(inspection::steps(of).await.unwrap().faults.is_empty());
    assert!(inspection::damage(of).await.unwrap().is_empty());
    assert!(inspection::broken_references(of).await.unwrap().is_empty());
    assert!(inspection::size(of).await.unwrap().whole > 0);
    inspection::server(of).await.unwrap();
    assert_eq!(inspection::last_written(of).await.unwrap(), None);
    assert_eq!(inspection::last_attempt(of).await.unwrap(), None);
    assert!(inspection::channels(of).await.unwrap().is_empty());
    assert!(inspection::sealed(of).await.unwrap().is_empty());
    assert!(inspection::overdue(of, start, now).await.unwrap().is_empty());
    assert!(inspection::abandoned(of, now).await.unwrap().is_empty());
    assert!(
        inspection::waiting_for_people(of, "held")
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(inspection::overdue_originals(of, now).await.unwrap().number, 0);
    let letters = inspection::letters(of, now, start).await.unwrap();
    assert_eq!((letters.waiting.number, letters.refusal), (0, None));
    assert!(inspection::hosts(of).await.unwrap().is_empty());
    assert!(inspection::workspace_zones(of).await.unwrap().is_empty());
    assert!(inspection::planned_zones(of).await.unwrap().is_empty());
}

async fn tells_the_spoilt_steps(of: &Inspection) {
    let steps = inspection::steps(of).await.unwrap();
    assert_eq!(steps.there, Some(9999));
    let faults: Vec<(i64, StepFault)> = steps
        .faults
        .iter()
        .map(|step| (step.number, step.fault))
        .collect();
    let expected = [
        (2, StepFault::Changed),
        (3, StepFault::Missing),
        (4, StepFault::Unfinished),
        (9999, StepFault::Unknown),
    ];
    assert_eq!(faults, expected);
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[tokio::test]
async fn a_file_is_looked_into_without_a_trace() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("parvis.db");
    assert!(Inspection::of_sqlite(&path).await.is_err(), "there is none");
    assert!(names(folder.path()).is_empty(), "and none is made");
    let store = Store::open_sqlite(&path).await.unwrap();
    answers_everything(&Inspection::of_sqlite(&path).await.unwrap()).await;
    store.close().await;

    let (before, there) = (std::fs::read(&path).unwrap(), names(folder.path()));
    answers_everything(&Inspection::of_sqlite(&path).await.unwrap()).await;
    assert_eq!(names(folder.path()), there);
    assert_eq!(std::fs::read(&path).unwrap(), before);

    let pool = sqlx::SqlitePool::connect(&format!("sqlite://{}", path.display()))
        .await
        .unwrap();
    for sql in SPOILT {
        sqlx::query(sql).execute(&pool).await.unwrap();
    }
    tells_the_spoilt_steps(&Inspection::of_sqlite(&path).await.unwrap()).await;
    sqlx::query("delete from _sqlx_migrations where version > 4")
        .execute(&pool)
        .await
        .unwrap();
    let steps = inspection::steps(&Inspection::of_sqlite(&path).await.unwrap())
        .await
        .unwrap();
    assert_eq!(steps.there, Some(4));
    assert!(
        steps
            .faults
            .iter()
            .any(|step| step.number == 5 && step.fault == StepFault::ToCome),
        "{steps:?}"
    );
    sqlx::query("drop table _sqlx_migrations")
        .execute(&pool)
        .await
        .unwrap();
    let steps = inspection::steps(&Inspection::of_sqlite(&path).await.unwrap())
        .await
        .unwrap();
    assert_eq!(steps.there, None);
    pool.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_is_asked_in_sessions_that_cannot_write() {
    let (url, _cluster) = engines::postgres_url();
    let nothing = Inspection::of_postgres(&url).await.unwrap();
    assert_eq!(inspection::steps(&nothing).await.unwrap().there, None);
    Store::open_postgres(&url, 2).await.unwrap().close().await;
    let of = Inspection::of_postgres(&url).await.unwrap();
    answers_everything(&of).await;
    let server = inspection::server(&of).await.unwrap().unwrap();
    assert_eq!((server.encoding.as_str(), server.is_standby), ("UTF8", false));

    let pool = sqlx::PgPool::connect(&url).await.unwrap();
    for sql in SPOILT {
        sqlx::query(sql).execute(&pool).await.unwrap();
    }
    tells_the_spoilt_steps(&of).await;
    pool.close().await;
}
