use super::Inspection;
use super::open::Pool;
use crate::{Engine, Result, StoreError, migrations};

/// How far the tables of a database have been brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// The last step that was taken; none for a database without any table of ours.
    pub there: Option<i64>,
    /// The last one this program knows.
    pub known: i64,
    /// What isn't as this program would have left it, in order.
    pub faults: Vec<Step>,
}

/// One step that isn't as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub number: i64,
    /// What is the matter with it.
    pub fault: StepFault,
}

/// What can be the matter with a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepFault {
    /// It comes after all that were taken: the next start takes it.
    ToCome,
    /// It wasn't taken, and later ones were.
    Missing,
    /// It was begun and not finished.
    Unfinished,
    /// What was done isn't what this program would do under that number.
    Changed,
    /// This program doesn't know it: a newer one took it.
    Unknown,
}

/// Compares the steps that were taken with those this program knows.
pub async fn steps(of: &Inspection) -> Result<Steps> {
    let known = match of.engine() {
        Engine::Sqlite => migrations::sqlite().await?,
        Engine::Postgres => migrations::postgres().await?,
    };
    let newest = migrations::newest();
    if !has_tables(of).await? {
        return Ok(Steps {
            there: None,
            known: newest,
            faults: Vec::new(),
        });
    }
    let taken: Vec<(i64, bool, Vec<u8>)> = fetch_all!(
        of,
        (i64, bool, Vec<u8>),
        "select version, success, checksum
        from _sqlx_migrations
        order by version"
    )?;
    let there = taken.last().map(|(number, _, _)| *number);
    let mut faults = Vec::new();
    for step in known.iter() {
        let number = step.version;
        let fault = match taken.iter().find(|(taken, _, _)| *taken == number) {
            None if there.is_some_and(|there| there < number) => Some(StepFault::ToCome),
            None => Some(StepFault::Missing),
            Some((_, false, _)) => Some(StepFault::Unfinished),
            Some((_, true, sum)) => (sum[..] != step.checksum[..]).then_some(StepFault::Changed),
        };
        faults.extend(fault.map(|fault| Step { number, fault }));
    }
    let unknown = taken
        .iter()
        .filter(|(number, _, _)| known.iter().all(|step| step.version != *number));
    faults.extend(unknown.map(|(number, _, _)| Step {
        number: *number,
        fault: StepFault::Unknown,
    }));
    Ok(Steps {
        there,
        known: newest,
        faults,
    })
}

async fn has_tables(of: &Inspection) -> Result<bool> {
    let found: (i64,) = match &of.0 {
        Pool::Sqlite(pool) => {
            sqlx::query_as("select count(*) from sqlite_master where name = '_sqlx_migrations'")
                .fetch_one(pool)
                .await
        }
        Pool::Postgres(pool) => {
            sqlx::query_as("select cast(count(to_regclass('_sqlx_migrations')) as bigint)")
                .fetch_one(pool)
                .await
        }
    }
    .map_err(StoreError::from)?;
    Ok(found.0 > 0)
}
