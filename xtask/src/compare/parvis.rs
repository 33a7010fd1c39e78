//! Parvis itself, as it comes.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::json;

use super::article::Article;
use super::contender::{Contender, Program};
use crate::bench::server::{Server, free_port};
use crate::curl::{Question, Reply};
use crate::process::output;

const EMAIL: &str = "ada@quay.example";
const PASSWORD: &str = "a long enough pass phrase";

pub(super) fn prepare(
    program: &Path,
    built: &str,
    article: &Article,
    folder: &Path,
) -> Result<Vec<Contender>> {
    let data = folder.join("parvis-data");
    let port = free_port()?;
    let log = folder.join("parvis-set-up.log");
    let mut server = Server::start(serve(program, port, &data), port, &log)?;
    server.answers("/readyz")?;
    let path = publish(port, &std::fs::read_to_string(&log)?, article)?;
    server.stop()?;
    let version = output(Command::new(program).arg("--version"))?;
    let version = version.trim().replacen("parvis", "Parvis", 1);
    let contender = |name, port, command, what: &str| Contender {
        name,
        settings: format!("{version}, {built}: `parvis serve` on SQLite, {what}, log of requests on"),
        path: path.clone(),
        port,
        programs: vec![Program {
            command,
            folder: folder.to_owned(),
        }],
        kept: None,
        logs: folder.to_owned(),
    };
    // A folder of its own, so that both can run.
    let other = folder.join("parvis-data-anew");
    output(Command::new("cp").arg("-a").arg(&data).arg(&other))?;
    let anew = free_port()?;
    let mut uncached = serve(program, anew, &other);
    uncached.arg("--no-page-cache");
    Ok(vec![
        contender(
            "Parvis",
            port,
            serve(program, port, &data),
            "pages kept in memory as always",
        ),
        contender(
            "Parvis, each page made anew",
            anew,
            uncached,
            "with `--no-page-cache`, which is there for measuring only",
        ),
    ])
}

fn serve(program: &Path, port: u16, data: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .args([
            "serve",
            "--listen",
            &format!("127.0.0.1:{port}"),
            "--access-log",
            "text",
            "--data",
        ])
        .arg(data);
    command
}

/// Sets the instance up and puts the article before readers; gives its path.
fn publish(port: u16, log: &str, article: &Article) -> Result<String> {
    let at = |path: &str| Question::new(&format!("http://localhost:{port}/api/v1{path}"));
    let token = log.split("token=").nth(1).context("no token was printed")?;
    let end = token.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter));
    let form = json!({
        "token": &token[..end.unwrap_or(token.len())],
        "administrator": {"name": "Ada", "email": EMAIL, "password": PASSWORD},
        "workspace": {"name": "The quay", "slug": "quay"},
        "site": {"title": "The quay", "language": "en", "zone": "Europe/Paris"},
    });
    let come_in = at("/setup").posts(&form).ask()?.must_be(201)?;
    let cookie = come_in.only("set-cookie").context("no cookie")?;
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    let csrf = word(&come_in, "csrf")?;
    let mine = |path: &str| {
        at(&format!("/workspaces/quay{path}"))
            .header("cookie", &cookie)
            .header("x-parvis-csrf", &csrf)
    };
    let picture = mine("/media?name=today.png").sends(&article.picture, "application/octet-stream");
    let picture = word(&picture.ask()?.must_be(201)?, "id")?;
    let form = json!({
        "kind": "article", "title": article.title, "body": article.markdown(&format!("media:{picture}")),
    });
    let original = word(&mine("/originals").posts(&form).ask()?.must_be(201)?, "id")?;
    let live = mine(&format!("/originals/{original}/publish"))
        .posts(&json!({}))
        .ask()?
        .must_be(200)?;
    let live = live.json()?;
    let slug = live["slug"]
        .as_str()
        .with_context(|| format!("no slug: {live}"))?;
    Ok(format!("/{slug}"))
}

fn word(reply: &Reply, name: &str) -> Result<String> {
    let json = reply.json()?;
    let word = json[name]
        .as_str()
        .with_context(|| format!("no {name}: {json}"))?;
    Ok(word.to_owned())
}
