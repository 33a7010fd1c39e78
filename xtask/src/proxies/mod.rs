//! `cargo xtask proxies`: try the configurations that operators are given for the proxy in front of Parvis, each with
//! the proxy itself.

mod checks;
mod front;
mod instance;
mod picture;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::bench::server::{Server, free_port};
use crate::context::Context;
use crate::packages::{self, CURL, OPENSSL};
use crate::process::{output, program};
use crate::tally::Tally;
use crate::{parvis, user};
use checks::Trial;
use front::{Place, Proxy};
use instance::{HOST, Instance};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these: nginx, caddy, apache, haproxy.
    names: Vec<String>,
    /// The program to put behind them, in place of one that is built now.
    #[arg(long, value_name = "FILE")]
    program: Option<std::path::PathBuf>,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    let chosen = chosen(&arguments.names)?;
    let mut needs = vec![&CURL, &OPENSSL];
    needs.extend(chosen.iter().map(|proxy| proxy.need));
    packages::require(context, &needs)?;
    let program = match &arguments.program {
        Some(program) => std::path::absolute(program)?,
        None => parvis::build(context, false)?,
    };
    let tally = tried(context, &program, &chosen, &mut |line| println!("{line}"))?;
    println!("\n{tally}");
    if tally.failed > 0 {
        bail!("a configuration in docs/operations/proxies doesn't do what it says");
    }
    Ok(())
}

/// The first of them, on what has been built: for the checks of the project.
pub(crate) fn check(context: &Context, line: &mut dyn FnMut(&str)) -> Result<Tally> {
    tried(context, &parvis::built(context, false), &[&front::ALL[0]], line)
}

fn chosen(names: &[String]) -> Result<Vec<&'static Proxy>> {
    if names.is_empty() {
        return Ok(front::ALL.iter().collect());
    }
    let known = |name: &String| front::ALL.iter().find(|proxy| proxy.name == name);
    let found: Option<_> = names.iter().map(known).collect();
    found.with_context(|| {
        let all: Vec<&str> = front::ALL.iter().map(|proxy| proxy.name).collect();
        format!("there is no such proxy; there are: {}", all.join(", "))
    })
}

/// Counts what was checked, each through each.
fn tried(context: &Context, program: &Path, proxies: &[&Proxy], line: &mut dyn FnMut(&str)) -> Result<Tally> {
    let folder = user::private_folder("proxies")?;
    // Servers that give up being root have to get in.
    open_to_all(&folder)?;
    let place = Place {
        parvis: free_port()?,
        plain: free_port()?,
        secure: free_port()?,
        folder,
    };
    certify(&place)?;
    let mut instance = Instance::new(program, &place)?;
    let mut tally = Tally::default();
    for (turn, proxy) in (1_u8..).zip(proxies) {
        tally += through(context, proxy, turn * 10, &place, &mut instance, line)
            .with_context(|| format!("with {}", proxy.name))?;
    }
    instance.stop()?;
    std::fs::remove_dir_all(&place.folder)?;
    Ok(tally)
}

fn through(
    context: &Context,
    proxy: &Proxy,
    number: u8,
    place: &Place,
    instance: &mut Instance,
    line: &mut dyn FnMut(&str),
) -> Result<Tally> {
    let begun = Instant::now();
    let log = place.folder.join(format!("{}.log", proxy.name));
    let server = Server::start(proxy.ready(&context.root, place)?, place.secure, &log)?;
    let trial = Trial {
        name: proxy.name,
        number,
        place,
        authority: proxy.authority(place),
    };
    let said = || std::fs::read_to_string(&log).unwrap_or_default();
    if let Err(error) = trial.stands() {
        bail!("it doesn't stand: {error:#}\n{}", said());
    }
    let mut tally = Tally::default();
    for (what, check) in checks::ALL {
        let done = check(&trial, instance);
        tally += Tally::of_one(done.is_ok());
        if let Err(error) = done {
            line(&format!("{}: NOT: {what}: {error:#}", proxy.name));
        }
    }
    if tally.failed > 0 {
        line(&said());
    }
    server.stop()?;
    line(&format!(
        "{}: {tally}, {:.1} s",
        proxy.name,
        begun.elapsed().as_secs_f64()
    ));
    Ok(tally)
}

impl Trial<'_> {
    /// Waits until the proxy answers.
    fn stands(&self) -> Result<()> {
        let late = Instant::now() + Duration::from_secs(15);
        loop {
            match checks::reached(self) {
                Ok(()) => return Ok(()),
                Err(error) if Instant::now() > late => return Err(error),
                Err(_) => std::thread::sleep(Duration::from_millis(50)),
            }
        }
    }
}

fn open_to_all(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755))?;
    Ok(())
}

/// A certificate for a day, as each proxy wants it.
fn certify(place: &Place) -> Result<()> {
    let mut openssl = program("openssl", &place.folder);
    openssl
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
        ])
        .args(["-keyout", "privkey.pem", "-out", "fullchain.pem", "-days", "2"])
        .args(["-subj", &format!("/CN={HOST}"), "-addext"])
        .arg(format!("subjectAltName=DNS:{HOST},DNS:blog.example"));
    output(&mut openssl)?;
    let both = ["fullchain.pem", "privkey.pem"].map(|name| std::fs::read(place.folder.join(name)));
    let [chain, key] = both;
    std::fs::create_dir(place.folder.join("certs"))?;
    std::fs::write(place.folder.join("certs/parvis.pem"), [chain?, key?].concat())?;
    Ok(())
}
