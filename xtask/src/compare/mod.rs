//! `cargo xtask compare`: Parvis beside Ghost and WordPress, each showing the same article on this machine, in one run. It
//! writes what it found into `docs/comparison.md`.

mod article;
mod contender;
mod ghost;
mod load;
mod nginx;
mod page;
mod parvis;
mod wordpress;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use crate::bench::server::two_cores;
use crate::context::Context;
use crate::packages::{
    self, CHROMIUM, COMPILER, CURL, NGINX, NODE, OPENSSL, PHP, PHP_FPM, PYTHON, TASKSET, WRK,
};
use crate::process::{output, program};
use crate::{parvis as ours, user, web};
use article::Article;
use contender::{Contender, Memory, Running};
use load::Round;
pub(crate) use wordpress::php_fpm;

/// Odd, so that there is a middle one.
const ROUNDS: usize = 5;
/// How long each is asked in a round.
const ROUND: Duration = Duration::from_secs(6);
/// Readers at once.
const CONNECTIONS: usize = 32;
const STARTS: usize = 5;
/// How long it rests before its memory is read.
const REST: Duration = Duration::from_secs(20);
/// With more than that going on, figures say more of the others than of what is measured.
const QUIET: f64 = 0.4;
const PATIENCE: Duration = Duration::from_mins(10);

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Measure at once, whatever else the machine does; the page says so.
    #[arg(long)]
    anyway: bool,
    /// The program to compare, in place of one that is built now.
    #[arg(long, value_name = "FILE")]
    program: Option<PathBuf>,
    /// Only what a browser fetches: that doesn't depend on what else the machine does.
    #[arg(long)]
    weights_only: bool,
    /// Print what was found, and leave the page as it is.
    #[arg(long)]
    dry_run: bool,
}

/// What was found about one of them.
struct Found {
    name: &'static str,
    settings: String,
    starts: Vec<f64>,
    idle: Memory,
    loaded: Memory,
    /// A reader who is alone: how long half of the answers took, in milliseconds.
    alone: f64,
    rounds: Vec<Round>,
    weight: Weight,
}

/// What Chromium fetched, in bytes over the wire.
#[derive(Clone, Debug, Default, Deserialize)]
struct Weight {
    html: f64,
    styles: f64,
    scripts: f64,
    fonts: f64,
    pictures: f64,
    other: f64,
    answers: u32,
    /// Hosts that the page asks besides its own.
    elsewhere: Vec<String>,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    packages::require(
        context,
        &[
            &NODE, &COMPILER, &PYTHON, &PHP, &PHP_FPM, &NGINX, &CURL, &OPENSSL, &CHROMIUM, &WRK, &TASKSET,
        ],
    )?;
    two_cores()?;
    let (program, built) = if let Some(program) = &arguments.program {
        (std::path::absolute(program)?, "as it was given")
    } else {
        web::install(context, |_| {})?;
        web::build(context, |_| {})?;
        (ours::build(context, true)?, "built with `--release`")
    };
    let folder = user::private_folder("compare")?;
    open_to_all(&folder)?;
    let article = Article::read(context)?;
    eprintln!("Each is set up, and is given the article …");
    let others = [
        ghost::prepare(context, &article, &folder)?,
        wordpress::prepare(context, &article, &folder)?,
    ];
    let mut contenders = parvis::prepare(&program, built, &article, &folder)?;
    contenders.extend(others.into_iter().flatten());
    let before = quiet(arguments.anyway || arguments.weights_only)?;
    let circumstances = page::Circumstances::read(before)?;
    let text = if arguments.weights_only {
        page::weights(&weights(context, &contenders)?, &circumstances)
    } else {
        page::tables(&measure(context, &contenders)?, &circumstances)
    };
    println!("{text}");
    if !arguments.dry_run {
        page::write(context, &text)?;
    }
    std::fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))
}

/// What a browser fetches, and nothing else.
fn weights(context: &Context, contenders: &[Contender]) -> Result<Vec<Found>> {
    let mut found: Vec<Found> = contenders.iter().map(Found::nothing).collect();
    let running = all(contenders)?;
    weigh(context, &mut found, &running)?;
    running.into_iter().try_for_each(Running::stop)?;
    Ok(found)
}

fn all(contenders: &[Contender]) -> Result<Vec<Running>> {
    contenders.iter().map(|one| Ok(one.start()?.0)).collect()
}

impl Found {
    /// Before anything was found.
    fn nothing(contender: &Contender) -> Self {
        Self {
            name: contender.name,
            settings: contender.settings.clone(),
            starts: Vec::new(),
            idle: NOTHING,
            loaded: NOTHING,
            alone: 0.0,
            rounds: Vec::new(),
            weight: Weight::default(),
        }
    }
}

fn measure(context: &Context, contenders: &[Contender]) -> Result<Vec<Found>> {
    let mut found: Vec<Found> = contenders.iter().map(Found::nothing).collect();
    for (contender, found) in contenders.iter().zip(&mut found) {
        eprintln!("{}: starts …", contender.name);
        for _ in 0..STARTS {
            let (running, took) = contender.start()?;
            running.stop()?;
            found.starts.push(took.as_secs_f64() * 1_000.0);
        }
    }
    eprintln!("All run, and rest for {} s …", REST.as_secs());
    let running = all(contenders)?;
    std::thread::sleep(REST);
    for (found, running) in found.iter_mut().zip(&running) {
        found.idle = running.memory()?;
    }
    for (found, running) in found.iter_mut().zip(&running) {
        eprintln!("{}: readers …", found.name);
        // What is compiled or kept at the first requests is so by now.
        load::ask(running, CONNECTIONS, Duration::from_secs(2))?;
        found.alone = load::ask(running, 1, Duration::from_secs(3))?.median;
    }
    for round in 1..=ROUNDS {
        eprintln!("Round {round} of {ROUNDS} …");
        let mut turn: Vec<_> = found.iter_mut().zip(&running).collect();
        // Who comes last has the warmer machine: they take turns at that, too.
        let places = turn.len();
        turn.rotate_left(round % places);
        for (found, running) in turn {
            found.rounds.push(load::ask(running, CONNECTIONS, ROUND)?);
        }
    }
    std::thread::sleep(Duration::from_secs(5));
    for (found, running) in found.iter_mut().zip(&running) {
        found.loaded = running.memory()?;
    }
    eprintln!("What a browser fetches …");
    weigh(context, &mut found, &running)?;
    running.into_iter().try_for_each(Running::stop)?;
    Ok(found)
}

const NOTHING: Memory = Memory {
    proportional: 0.0,
    resident: 0.0,
};

fn weigh(context: &Context, found: &mut [Found], running: &[Running]) -> Result<()> {
    let mut browser = program(web::node(context), &context.path("web"));
    browser.arg("bench/page-weight.ts");
    for one in running {
        browser.arg(format!("http://localhost:{}{}", one.port, one.path));
    }
    let said = output(&mut browser)?;
    let lines: Vec<&str> = said.lines().collect();
    if lines.len() != found.len() {
        bail!("the browser said something else: {said}");
    }
    for (found, line) in found.iter_mut().zip(lines) {
        found.weight = serde_json::from_str(line).with_context(|| format!("no weight: {line}"))?;
    }
    Ok(())
}

/// Waits until the machine has little else to do; gives its load then.
fn quiet(anyway: bool) -> Result<f64> {
    let begun = Instant::now();
    loop {
        let text = std::fs::read_to_string("/proc/loadavg")?;
        let load: f64 = text.split(' ').next().unwrap_or_default().parse()?;
        if anyway || load < QUIET {
            return Ok(load);
        }
        if begun.elapsed() > PATIENCE {
            bail!(
                "the machine is busy with something else (load {load}): stop that, or measure with --anyway"
            );
        }
        if begun.elapsed() < Duration::from_secs(5) {
            eprintln!("The machine is busy (load {load}); waiting until it is below {QUIET} …");
        }
        std::thread::sleep(Duration::from_secs(5));
    }
}

fn open_to_all(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755))?;
    Ok(())
}
