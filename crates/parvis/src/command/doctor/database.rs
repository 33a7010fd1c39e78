use super::case::{Case, Closed};
use super::finding::{Finding, Looked};
use parvis_store::inspection::{self, Inspection, Server};
use std::sync::Arc;

/// A log that has grown to this isn't emptied any more: somebody keeps reading an old state.
const LONG_LOG: u64 = 256 * 1024 * 1024;
/// The oldest PostgreSQL that is tested.
const TESTED: i64 = 15;

/// Whether the database opens and is whole.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let database = match &case.database {
        Ok(database) => database,
        Err(closed) => {
            if case.told.serve.database.database_url.is_none() {
                case.folder()?;
            }
            return Ok(vec![unopened(&case, closed)]);
        }
    };
    match inspection::server(database).await? {
        Some(server) => Ok(of_server(&server)),
        None => of_file(&case, database).await,
    }
}

fn unopened(case: &Case, closed: &Closed) -> Finding {
    match (closed, &case.told.serve.database.database_url) {
        (Closed::Missing(path), _) => Finding::wrong("database-missing").path("path", path),
        (Closed::Refused(why), Some(url)) => Finding::wrong("database-unreached")
            .text("where", without_password(url))
            .text("why", why)
            .run(format!("psql {}", without_password(url))),
        (Closed::Refused(why), None) => {
            let path = case.folder.database();
            // What SQLite says of a file that is something else, or whose first page is gone.
            let code = if why.contains("not a database") || why.contains("malformed") {
                "database-damaged"
            } else {
                "database-closed"
            };
            Finding::wrong(code).path("path", &path).text("why", why)
        }
    }
}

fn without_password(url: &str) -> String {
    let Ok(mut url) = url::Url::parse(url) else {
        return "postgres://…".to_owned();
    };
    let _has_none = url.set_password(None);
    // A password may stand among the parameters too.
    url.set_query(None);
    url.to_string()
}

fn of_server(server: &Server) -> Vec<Finding> {
    let mut found = Vec::new();
    if server.is_standby {
        found.push(Finding::wrong("database-standby"));
    }
    if server.encoding != "UTF8" {
        found.push(Finding::wrong("database-encoding").text("encoding", &server.encoding));
    }
    if server.number / 10_000 < TESTED {
        found.push(
            Finding::look("database-old")
                .text("version", &server.version)
                .number("tested", TESTED),
        );
    }
    if found.is_empty() {
        found.push(Finding::well("database-server-well").text("version", &server.version));
    }
    found
}

async fn of_file(case: &Case, database: &Inspection) -> Looked {
    let path = case.folder.database();
    let mut found = Vec::new();
    let damage = inspection::damage(database).await;
    let damage = damage.unwrap_or_else(|error| vec![error.to_string()]);
    // It names the database before it says what is wrong.
    let told = damage.iter().flat_map(|said| said.lines());
    let told: Vec<String> = told
        .filter(|line| !line.starts_with("***"))
        .map(str::to_owned)
        .collect();
    if let Some(first) = told.first() {
        // It says so for each table that it touches: the other questions would only repeat it.
        return Ok(vec![
            Finding::wrong("database-damaged")
                .path("path", &path)
                .text("why", first)
                .run(format!(
                    "cp -a {} /somewhere/with/room",
                    case.folder.path().display()
                )),
        ]);
    }
    let broken = inspection::broken_references(database).await?;
    if !broken.is_empty() {
        let rows: i64 = broken.iter().map(|(_, count)| count).sum();
        found.push(
            Finding::wrong("database-references")
                .number("count", rows)
                .names("tables", broken.into_iter().map(|(table, _)| table).collect()),
        );
    }
    let size = inspection::size(database).await?.whole;
    let log = std::fs::metadata(case.folder.path().join("parvis.db-wal")).map_or(0, |seen| seen.len());
    if log > LONG_LOG && log > size / 2 {
        found.push(
            Finding::look("database-log")
                .bytes("log", log)
                .bytes("size", size),
        );
    }
    if found.is_empty() {
        found.push(
            Finding::well("database-file-well")
                .path("path", &path)
                .bytes("size", size),
        );
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_said() {
        let said = without_password("postgres://parvis:geheim@db.example/parvis?password=geheim");
        assert_eq!(said, "postgres://parvis@db.example/parvis");
        assert!(!without_password("postgres//geheim").contains("geheim"));
    }
}
