//! Ghost, as its makers run it but for the database: production settings, on SQLite.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use super::article::Article;
use super::contender::{Contender, Program};
use super::nginx::{Behind, in_front};
use crate::bench::server::{Server, free_port};
use crate::context::Context;
use crate::curl::{Question, Reply};
use crate::npm::{Packages, Scripts, path_with};
use crate::process::{follow, output, program};
use crate::stamp;

const VERSION: &str = "6.65.0";
/// Of the package, as the registry tells it: SHA-512.
const INTEGRITY: &str =
    "D369qivOmfn4YwvBD1DljOGsHnJzBEQhBsiFnBZD+GjWrBpdZQYYNHneiQcKQVJwUom8eHWml1n5FRLQIwVFOg==";
const EMAIL: &str = "owner@quay.example";
const PASSWORD: &str = "Correct-horse-battery-9";

/// Where it was installed, and the Node it runs on.
struct Installed {
    package: PathBuf,
    node: PathBuf,
}

pub(super) fn prepare(context: &Context, article: &Article, folder: &Path) -> Result<Vec<Contender>> {
    let installed = install(context)?;
    let port = free_port()?;
    let data = folder.join("ghost");
    std::fs::create_dir(&data)?;
    output(
        Command::new("cp")
            .arg("-r")
            .arg(installed.package.join("content"))
            .arg(&data),
    )?;
    // As its makers' own tool lays it out: it looks there for what it is.
    std::os::unix::fs::symlink(&installed.package, data.join("current"))?;
    std::fs::write(
        data.join("config.production.json"),
        configuration(port, &data).to_string(),
    )?;
    let run = || {
        let mut command = Command::new(&installed.node);
        command
            .arg(installed.package.join("index.js"))
            .env("NODE_ENV", "production");
        command
    };
    eprintln!("Ghost: tables are made …");
    let mut first = run();
    first.current_dir(&data);
    let mut server = Server::start(first, port, &folder.join("ghost-set-up.log"))?;
    server.answers("/ghost/api/admin/site/")?;
    let path = publish(port, article)?;
    server.stop()?;
    let node = output(Command::new(&installed.node).arg("--version"))?;
    let settings = format!(
        "Ghost {VERSION} on Node {}: `NODE_ENV=production`, SQLite in place of MySQL, its own theme (Source), no page cache \
         of its own",
        node.trim().trim_start_matches('v')
    );
    let front = free_port()?;
    let itself = || Program {
        command: run(),
        folder: data.clone(),
    };
    // A copy on another port, so that both can run.
    let behind = free_port()?;
    let twin = folder.join("ghost-behind-nginx");
    output(Command::new("cp").arg("-a").arg(&data).arg(&twin))?;
    let mut told = configuration(behind, &twin);
    told["url"] = json!(format!("http://localhost:{front}"));
    std::fs::write(twin.join("config.production.json"), told.to_string())?;
    let other = Program {
        command: run(),
        folder: twin,
    };
    Ok(vec![
        Contender {
            name: "Ghost",
            settings: settings.clone(),
            path: path.clone(),
            port,
            programs: vec![itself()],
            kept: None,
            logs: folder.to_owned(),
        },
        Contender {
            name: "Ghost, pages kept by nginx",
            settings: format!("{settings}; in front of it nginx, which keeps each page for ten minutes"),
            path,
            port: front,
            programs: vec![
                other,
                in_front(&Behind::Server(behind), true, front, "ghost-nginx", folder)?,
            ],
            kept: Some(folder.join("ghost-nginx/pages")),
            logs: folder.to_owned(),
        },
    ])
}

/// The package as it is published, with what its own lock file names.
fn install(context: &Context) -> Result<Installed> {
    let folder = context.path(".counterparts/ghost");
    std::fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        std::fs::copy(context.path("counterparts/ghost").join(name), folder.join(name))?;
    }
    let packages = Packages {
        folder: &folder,
        scripts: Scripts::Only(&[]),
        node: Some("node-linux"),
    };
    packages.install(|_| {})?;
    let installed = Installed {
        package: folder.join("package"),
        node: packages.node(),
    };
    let stamp = folder.join("package/.parvis-installed");
    if stamp::is_fresh(&stamp, VERSION) {
        return Ok(installed);
    }
    eprintln!("Ghost: its packages are fetched and built, which takes some minutes …");
    output(program("npm", &folder).args(["pack", "--silent", &format!("ghost@{VERSION}")]))?;
    let archive = format!("ghost-{VERSION}.tgz");
    let sum = "openssl dgst -sha512 -binary \"$0\" | openssl base64 -A";
    let sum = output(program("sh", &folder).args(["-c", sum, &archive]))?;
    if sum.trim() != INTEGRITY {
        bail!("{archive} isn't what was published");
    }
    output(program("tar", &folder).args(["xzf", &archive]))?;
    let headers = installed.node.ancestors().nth(2).unwrap_or(&folder);
    // One native module is built by a tool that it expects to find.
    let path = format!(
        "{}:{}",
        folder.join("node_modules/.bin").display(),
        path_with(&headers.join("bin"))
    );
    let mut pnpm = program(&installed.node, &installed.package);
    pnpm.arg(folder.join("node_modules/pnpm/bin/pnpm.mjs"))
        .args(["install", "--prod", "--frozen-lockfile", "--store-dir"])
        .arg(folder.join("store"))
        .env("CI", "true")
        .env("npm_config_nodedir", headers)
        .env("PATH", path);
    let finished = follow(&mut pnpm, |_| {})?;
    if !finished.succeeded {
        bail!(
            "Ghost's packages can't be installed:\n{}",
            finished.text.trim_end()
        );
    }
    stamp::note(&stamp, VERSION)?;
    Ok(installed)
}

fn configuration(port: u16, data: &Path) -> Value {
    json!({
        "url": format!("http://localhost:{port}"),
        "server": {"host": "127.0.0.1", "port": port},
        "database": {
            "client": "sqlite3",
            "connection": {"filename": data.join("content/data/ghost.db")},
            "useNullAsDefault": true,
        },
        "paths": {"contentPath": data.join("content")},
        // Nobody is there: no letter is to leave.
        "mail": {"transport": "SMTP", "options": {"host": "127.0.0.1", "port": 9}},
        "privacy": {"useUpdateCheck": false},
        "security": {"staffDeviceVerification": false},
    })
}

/// Sets it up and publishes the article; gives its path.
fn publish(port: u16, article: &Article) -> Result<String> {
    let origin = format!("http://localhost:{port}");
    let at = |path: &str| Question::new(&format!("{origin}/ghost/api/admin{path}")).header("origin", &origin);
    let owner =
        json!({"setup": [{"name": "Ada", "email": EMAIL, "password": PASSWORD, "blogTitle": "The quay"}]});
    at("/authentication/setup/").posts(&owner).ask()?.must_be(201)?;
    let who = json!({"username": EMAIL, "password": PASSWORD});
    let session = at("/session/").posts(&who).ask()?.must_be(201)?;
    let cookie = session.only("set-cookie").context("no cookie")?;
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    let mine = |path: &str| at(path).header("cookie", &cookie);
    let picture = format!("file=@{};type=image/png", article.picture.display());
    let picture = mine("/images/upload/")
        .with(&["-F", &picture, "-F", "purpose=image"])
        .ask()?;
    let picture = word(&picture.must_be(201)?, "/images/0/url")?;
    let html = article.html(|alt| {
        format!("<figure class=\"kg-card kg-image-card\"><img src=\"{picture}\" class=\"kg-image\" alt=\"{alt}\"></figure>")
    });
    let post = json!({"posts": [{"title": article.title, "html": html, "status": "published"}]});
    let post = mine("/posts/?source=html").posts(&post).ask()?.must_be(201)?;
    Ok(format!("/{}/", word(&post, "/posts/0/slug")?))
}

fn word(reply: &Reply, at: &str) -> Result<String> {
    let json = reply.json()?;
    let word = json.pointer(at).and_then(Value::as_str);
    Ok(word.with_context(|| format!("no {at}: {json}"))?.to_owned())
}
