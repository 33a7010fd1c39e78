//! `api_reads`: how long each operation that reads takes, on ten years of work.

use crate::figure::{at_most, quantile};
use crate::program::Program;
use crate::recipes::{LEFT_OUT, recipe};
use crate::supplies::{Desk, Known, bring};
use crate::{Asked, Result};
use parvis_domain::{Clock, MailId};
use parvis_store::bulk;
use parvis_store::mail::{self, Mail};
use parvis_testkit::house::{Engine, House, Now, SLUG};
use parvis_testkit::line::Line;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// In milliseconds: 95 of 100 times.
const LIMIT: f64 = 50.0;

/// One way to ask, and how long it took each time, in milliseconds.
struct Taken {
    operation: String,
    path: String,
    p95: f64,
    middle: f64,
}

pub(crate) async fn measure(asked: &Asked) -> Result<()> {
    let [filler, description, ..] = asked.more.as_slice() else {
        return Err("reads wants the filler and openapi.json".into());
    };
    let (originals, messages, rounds) = if asked.quick {
        (300, 3_000, 5)
    } else {
        (10_000, 100_000, 60)
    };
    let description: Value = serde_json::from_slice(&std::fs::read(description)?)?;
    let operations = operations(&description)?;
    let house = House::found(asked.engine, &asked.parvis).await?;
    fill(&house, filler, originals, messages)?;
    let program = Program::open(&house, &[]).await?;
    let mut line = program.desk().await?;
    let mut known = look_around(&mut line).await?;
    letters(&house, &mut known).await?;
    rest(&program).await?;
    bulk::analyze(&house.store).await?;
    dates(&mut known);
    let mut taken = Vec::new();
    let wanted = |name: &str| asked.only.is_empty() || asked.only.iter().any(|word| name.contains(word));
    for (operation, path) in operations.iter().filter(|(name, _)| wanted(name)) {
        for query in recipe(operation).ok_or_else(|| format!("no way to ask {operation}"))? {
            let path = address(&mut line, path, query, &known).await;
            let path = path.map_err(|error| format!("{operation}: {error}"))?;
            taken.push(time(&mut line, operation, path, rounds).await?);
        }
    }
    tell(&house, &taken, rounds, (originals, messages), operations.len());
    program.kill()
}

/// The operations that read, with their addresses; each has a recipe, or stands among what is left out.
fn operations(description: &Value) -> Result<Vec<(String, String)>> {
    let (mut all, mut unknown) = (Vec::new(), Vec::new());
    let paths = description["paths"]
        .as_object()
        .ok_or("no description of an API")?;
    for (path, verbs) in paths {
        let Some(operation) = verbs["get"]["operationId"].as_str() else {
            continue;
        };
        if LEFT_OUT.iter().any(|(name, _)| *name == operation) {
            continue;
        }
        if recipe(operation).is_none() {
            unknown.push(operation.to_owned());
        }
        all.push((operation.to_owned(), path.clone()));
    }
    if unknown.is_empty() {
        Ok(all)
    } else {
        Err(format!("no way to ask {}", unknown.join(", ")).into())
    }
}

fn fill(house: &House, filler: &std::path::Path, originals: u32, messages: u32) -> Result<()> {
    let begun = Instant::now();
    let into = match &house.url {
        None => house.folder.join("parvis.db").display().to_string(),
        Some(url) => url.clone(),
    };
    let day = today();
    let filled = Command::new(filler)
        .args([&into, SLUG, &day, &originals.to_string(), &messages.to_string()])
        .stdout(Stdio::piped())
        .output()?;
    if !filled.status.success() {
        return Err(format!("the filler failed: {}", String::from_utf8_lossy(&filled.stderr)).into());
    }
    eprintln!(
        "{} in {:?}",
        String::from_utf8_lossy(&filled.stdout).trim(),
        begun.elapsed()
    );
    Ok(())
}

fn today() -> String {
    Now.now().to_rfc3339().chars().take(10).collect()
}

/// Letters that have left. The word at the foot of each is told only to whom it was written, so they are written from beside.
async fn letters(house: &House, known: &mut Known) -> Result<()> {
    let (mut tx, at) = (house.store.begin().await?, Now.now());
    for number in 0..1_000 {
        let word = format!("the-word-at-the-foot-of-letter-{number}");
        let one = Mail {
            id: MailId::next(&Now, &house.dice),
            workspace: Some(house.place),
            user: Some(house.who),
            kind: "digest".to_owned(),
            to_name: "Mira".to_owned(),
            to_address: "mira@example.org".to_owned(),
            message_id: format!("<{number}@example.org>"),
            content: String::new(),
            attempts: 0,
        };
        mail::insert(&mut tx, &one, Some(&Sha256::digest(word.as_bytes())), at).await?;
        mail::note_sent(&mut tx, one.id, at).await?;
        known.insert("letter".to_owned(), word);
    }
    tx.commit().await?;
    Ok(())
}

/// Waits until the program has indexed and judged what it found.
async fn rest(program: &Program) -> Result<()> {
    let begun = Instant::now();
    let mut quiet = 0;
    while quiet < 3 {
        if begun.elapsed() > Duration::from_mins(15) {
            return Err("the program doesn't come to rest".into());
        }
        let before = program.busy()?;
        tokio::time::sleep(Duration::from_secs(4)).await;
        quiet = if program.busy()?.saturating_sub(before) < Duration::from_millis(800) {
            quiet + 1
        } else {
            0
        };
    }
    eprintln!("at rest after {:?}", begun.elapsed());
    Ok(())
}

/// Brings what is missing, and notes an identifier of each kind: of something in the middle of its list.
async fn look_around(line: &mut Line) -> Result<Known> {
    let mut desk = Desk(line);
    let channels = ids(&desk.get("/channels").await?);
    let originals = ids(&desk.get("/originals?state=live&size=100").await?);
    let mut known = bring(desk.0, &channels, &originals).await?;
    let mut note = |name: &str, list: &Value| -> Result<()> {
        let all = ids(list);
        let one = all
            .get(all.len() / 2)
            .ok_or_else(|| format!("there is no {name}"))?;
        known.insert(name.to_owned(), one.clone());
        Ok(())
    };
    for (name, path) in [
        ("channel", "/channels"),
        ("original", "/originals?state=live&size=100"),
        ("brief", "/briefs?size=100"),
        ("conversation", "/conversations?size=100"),
        ("decision", "/decisions?size=100"),
        ("act", "/involvement/acts?size=100"),
        ("publication", "/publications?state=published&size=100"),
        ("recommendation", "/recommendations?size=100"),
        ("review", "/reviews"),
    ] {
        note(name, &desk.get(path).await?)?;
    }
    let original = known.get("original").cloned().unwrap_or_default();
    for (name, path) in [
        ("variant", format!("/originals/{original}/variants")),
        ("revision", format!("/originals/{original}/revisions")),
    ] {
        let all = ids(&desk.get(&path).await?);
        known.insert(
            name.to_owned(),
            all.first().ok_or_else(|| format!("there is no {name}"))?.clone(),
        );
    }
    let states = desk.get("/strategy/revisions").await?;
    let state = ids(&states).first().cloned().ok_or("the strategy has no state")?;
    known.insert("strategy revision".to_owned(), state);
    let conversation = known.get("conversation").cloned().unwrap_or_default();
    let whole = desk.get(&format!("/conversations/{conversation}")).await?;
    let account = find(&whole, "account").or_else(|| find(&whole, "author"));
    let account = account.ok_or_else(|| format!("nobody speaks in {whole}"))?;
    known.insert("account".to_owned(), account);
    known.insert("kind".to_owned(), "brief".to_owned());
    known.insert(
        "origin".to_owned(),
        known.get("brief").cloned().unwrap_or_default(),
    );
    known.insert("workspace".to_owned(), SLUG.to_owned());
    Ok(known)
}

/// The identifier below a field of this name, wherever it stands.
fn find(value: &Value, name: &str) -> Option<String> {
    match value {
        Value::Object(fields) => fields
            .get(name)
            .and_then(|found| {
                found
                    .as_str()
                    .or_else(|| found["id"].as_str())
                    .map(ToOwned::to_owned)
            })
            .or_else(|| fields.values().find_map(|value| find(value, name))),
        Value::Array(items) => items.iter().find_map(|value| find(value, name)),
        _ => None,
    }
}

fn ids(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().or_else(|| list.as_array());
    let ids = items.into_iter().flatten().filter_map(|one| one["id"].as_str());
    ids.map(ToOwned::to_owned).collect()
}

fn dates(known: &mut Known) {
    let day = |days: i64| {
        let at = Now.now().to_jiff().to_zoned(jiff::tz::TimeZone::UTC).date();
        at.saturating_add(jiff::Span::new().days(days)).to_string()
    };
    for (name, days) in [("week", -3), ("week_end", 4), ("season", -97), ("season_end", 2)] {
        known.insert(name.to_owned(), day(days));
    }
}

/// The whole address, with what is there filled in; the last page where the recipe wants it.
async fn address(line: &mut Line, path: &str, query: &str, known: &Known) -> Result<String> {
    let (last, query) = query
        .strip_prefix('@')
        .map_or((false, query), |query| (true, query));
    let (strategy, letter) = (
        path.contains("/strategy/revisions/{revision}"),
        path.starts_with("/unsubscribe/"),
    );
    let mut whole = format!("/api/v1{path}{query}");
    while let Some((before, rest)) = whole.split_once('{') {
        let (name, after) = rest.split_once('}').ok_or("an address that isn't closed")?;
        let name = match name {
            "revision" if strategy => "strategy revision",
            "word" if letter => "letter",
            name => name,
        };
        let value = known.get(name).ok_or_else(|| format!("no {name} is known"))?;
        whole = format!("{before}{value}{after}");
    }
    if last {
        let first = whole.clone();
        for _ in 0..2_000 {
            let page = line.get(&whole).await?.json()?;
            let Some(next) = page["next"].as_str() else {
                break;
            };
            whole = format!("{first}&after={next}");
        }
    }
    Ok(whole)
}

async fn time(line: &mut Line, operation: &str, path: String, rounds: usize) -> Result<Taken> {
    let mut times = Vec::new();
    for round in 0..rounds + 3 {
        let begun = Instant::now();
        let answer = line.get(&path).await?;
        let took = begun.elapsed().as_secs_f64() * 1_000.0;
        // Nobody's picture was fetched here: that there is none is an answer, too.
        let no_picture = operation == "accounts_picture" && answer.status == 404;
        if answer.status != 200 && !no_picture {
            return Err(format!("{operation}: {path}: {}", String::from_utf8_lossy(&answer.body)).into());
        }
        if round >= 3 {
            times.push(took);
        }
    }
    Ok(Taken {
        operation: operation.to_owned(),
        path,
        p95: quantile(&times, 95),
        middle: quantile(&times, 50),
    })
}

fn tell(house: &House, taken: &[Taken], rounds: usize, (originals, messages): (u32, u32), operations: usize) {
    let mut slowest: Vec<&Taken> = taken.iter().collect();
    slowest.sort_by(|one, other| other.p95.total_cmp(&one.p95));
    let short = |one: &Taken| {
        let query = one.path.split_once('?').map_or("", |(_, query)| query);
        let query: String = query.split("&after=").next().unwrap_or_default().to_owned();
        let page = if one.path.contains("&after=") {
            " (last page)"
        } else {
            ""
        };
        format!("{} {query}{page}", one.operation).trim_end().to_owned()
    };
    for one in slowest.iter().take(40) {
        eprintln!("{:7.1} {:7.1} ms  {}", one.p95, one.middle, short(one));
    }
    let ten: Vec<String> = slowest
        .iter()
        .take(10)
        .map(|one| format!("{} {:.1}", short(one), one.p95))
        .collect();
    let settings = match house.engine {
        Engine::Sqlite => "SQLite, WAL",
        Engine::Postgres => "PostgreSQL as installed",
    };
    let left: Vec<String> = LEFT_OUT
        .iter()
        .map(|(name, why)| format!("{name} ({why})"))
        .collect();
    at_most(
        &format!("api_reads_{}", house.engine.word()),
        slowest.first().map_or(f64::NAN, |one| one.p95),
        "ms",
        LIMIT,
        &format!(
            "the largest p95 of {} ways to ask {operations} operations, {rounds} times each after a warm-up, one client, \
            {originals} originals and {messages} messages; the slowest ten: {}. {settings}. Left out: {}",
            taken.len(),
            ten.join("; "),
            left.join("; ")
        ),
    );
}
