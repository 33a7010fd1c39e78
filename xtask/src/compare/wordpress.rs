//! WordPress on PHP-FPM behind nginx, with the opcode cache on; its database in one file of SQLite.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::article::Article;
use super::contender::{Contender, Program};
use super::nginx::{Behind, in_front};
use crate::bench::server::free_port;
use crate::context::Context;
use crate::curl::{Question, Reply};
use crate::npm::{Packages, Scripts};
use crate::process::{find, output, program};
use crate::user::is_root;

pub(super) fn prepare(context: &Context, article: &Article, folder: &Path) -> Result<Vec<Contender>> {
    let recipe = install(context)?;
    let port = free_port()?;
    let (mut plain, credentials) = lay_out(&recipe, folder, "wordpress", port, false)?;
    let running = plain.start()?;
    plain.path = publish(port, &credentials, article)?;
    running.0.stop()?;
    let front = free_port()?;
    let (mut kept, credentials) = lay_out(&recipe, folder, "wordpress-kept", front, true)?;
    let running = kept.start()?;
    kept.path = publish(front, &credentials, article)?;
    running.0.stop()?;
    Ok(vec![plain, kept])
}

/// The same recipe that the tests use.
fn install(context: &Context) -> Result<PathBuf> {
    let recipe = context.path("counterparts/wordpress");
    let folder = context.path(".counterparts/wordpress");
    std::fs::create_dir_all(&folder)?;
    for entry in std::fs::read_dir(&recipe)? {
        let file = entry?.path();
        std::fs::copy(&file, folder.join(file.file_name().context("no name")?))?;
    }
    Packages {
        folder: &folder,
        scripts: Scripts::Only(&[]),
        node: None,
    }
    .install(|_| {})?;
    Ok(folder)
}

/// Who may sign in: a name, and the word for programs.
struct Credentials(String);

fn lay_out(
    recipe: &Path,
    folder: &Path,
    name: &'static str,
    port: u16,
    keeps_pages: bool,
) -> Result<(Contender, Credentials)> {
    let site = folder.join(name);
    std::fs::create_dir(&site)?;
    let mut prepare = program("php", recipe);
    prepare
        .args(["-d", "memory_limit=256M", "prepare.php"])
        .arg(recipe.join("node_modules/@wp-playground/wordpress-builds"))
        .arg(&site)
        .arg(format!("http://localhost:{port}"));
    let told: Value =
        serde_json::from_str(&output(&mut prepare)?).context("WordPress said something unexpected")?;
    let told = |name: &str| {
        told[format!("PARVIS_TEST_WORDPRESS_{name}")]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let credentials = Credentials(format!("{}:{}", told("USER"), told("APP_PASSWORD")));
    if is_root() {
        output(Command::new("chown").args(["-R", "www-data:www-data"]).arg(&site))?;
    }
    let socket = folder.join(format!("{name}.sock"));
    let fpm = fpm(folder, name, &socket)?;
    let behind = Behind::Php {
        socket: &socket,
        site: &site,
    };
    let front = format!("{name}-nginx");
    let nginx = in_front(&behind, keeps_pages, port, &front, folder)?;
    let version = version(&site)?;
    let php = output(Command::new("php").args(["-r", "echo PHP_VERSION;"]))?;
    let settings = format!(
        "WordPress {version} on PHP {php}: PHP-FPM with Debian's pool (at most 5 processes) and the opcode cache, behind nginx, \
         SQLite by WordPress' own plugin in place of MySQL, its own theme (Twenty Twenty-Four)"
    );
    let (name, settings) = if keeps_pages {
        let kept = "; nginx keeps each page for ten minutes";
        ("WordPress, pages kept by nginx", settings + kept)
    } else {
        ("WordPress", settings + ", no page cache")
    };
    let contender = Contender {
        name,
        settings,
        path: "/".to_owned(),
        port,
        programs: vec![fpm, nginx],
        kept: keeps_pages.then(|| folder.join(format!("{front}/pages"))),
        logs: folder.to_owned(),
    };
    Ok((contender, credentials))
}

/// PHP's workers, as Debian sets them up.
fn fpm(folder: &Path, name: &str, socket: &Path) -> Result<Program> {
    let user = if is_root() {
        "user = www-data\ngroup = www-data\nlisten.owner = www-data\nlisten.group = www-data\n"
    } else {
        ""
    };
    let file = folder.join(format!("{name}-fpm.conf"));
    let text = format!(
        "[global]\nerror_log = /dev/stderr\ndaemonize = no\n[www]\n{user}listen = {}\npm = dynamic\npm.max_children = 5\n\
         pm.start_servers = 2\npm.min_spare_servers = 1\npm.max_spare_servers = 3\n",
        socket.display()
    );
    std::fs::write(&file, text)?;
    let mut command = Command::new(php_fpm().context("PHP-FPM is not installed")?);
    command
        .args(["-F", "-d", "opcache.enable=1", "-d", "memory_limit=256M", "-y"])
        .arg(file);
    Ok(Program {
        command,
        folder: folder.to_owned(),
    })
}

/// Debian writes PHP's version into its name.
pub(crate) fn php_fpm() -> Option<PathBuf> {
    find("php-fpm").or_else(|| {
        let version =
            output(Command::new("php").args(["-r", "echo PHP_MAJOR_VERSION, '.', PHP_MINOR_VERSION;"]));
        find(&format!("php-fpm{}", version.ok()?.trim()))
    })
}

fn version(site: &Path) -> Result<String> {
    let text = std::fs::read_to_string(site.join("wp-includes/version.php"))?;
    let version = text
        .split("$wp_version = '")
        .nth(1)
        .and_then(|rest| rest.split('\'').next());
    Ok(version.context("WordPress doesn't say its version")?.to_owned())
}

/// Publishes the article; gives its path.
fn publish(port: u16, credentials: &Credentials, article: &Article) -> Result<String> {
    let at = |path: &str| {
        Question::new(&format!("http://localhost:{port}/wp-json/wp/v2{path}")).with(&["-u", &credentials.0])
    };
    let picture = at("/media")
        .header("content-disposition", "attachment; filename=\"today.png\"")
        .sends(&article.picture, "image/png")
        .ask()?
        .must_be(201)?;
    let (id, source) = (number(&picture, "id")?, text(&picture, "source_url")?);
    let html = article.html(|alt| {
        format!(
            "<!-- wp:image {{\"id\":{id},\"sizeSlug\":\"large\"}} -->\n<figure class=\"wp-block-image size-large\">\
             <img src=\"{source}\" alt=\"{alt}\" class=\"wp-image-{id}\"/></figure>\n<!-- /wp:image -->"
        )
    });
    let post = json!({"title": article.title, "content": html, "status": "publish"});
    let link = text(&at("/posts").posts(&post).ask()?.must_be(201)?, "link")?;
    let path = link
        .splitn(4, '/')
        .nth(3)
        .with_context(|| format!("no path in {link}"))?;
    Ok(format!("/{path}"))
}

fn text(reply: &Reply, name: &str) -> Result<String> {
    let json = reply.json()?;
    let word = json[name].as_str();
    Ok(word.with_context(|| format!("no {name}: {json}"))?.to_owned())
}

fn number(reply: &Reply, name: &str) -> Result<u64> {
    let json = reply.json()?;
    json[name].as_u64().with_context(|| format!("no {name}: {json}"))
}
