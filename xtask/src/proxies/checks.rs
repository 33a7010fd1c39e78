//! What has to be so through each proxy.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;

use super::front::Place;
use super::instance::{EMAIL, HOST, Instance, PASSWORD};
use super::picture;
use crate::curl::{Question, Reply};

/// A proxy in front of an instance, and somebody far away.
pub(super) struct Trial<'a> {
    pub(super) name: &'static str,
    /// Visitors of this trial come from these networks: `127.0.NUMBER.1`. Each has its own, so that none has used up
    /// what another may still try.
    pub(super) number: u8,
    pub(super) place: &'a Place,
    pub(super) authority: PathBuf,
}

type Check = fn(&Trial<'_>, &mut Instance) -> Result<()>;

pub(super) const ALL: [(&str, Check); 9] = [
    ("the site is served, and said to be for TLS only", site),
    ("who asks without TLS is sent to it", redirected),
    ("a host that nobody named is shown nothing", no_other_host),
    ("answers are compressed, and once", compressed_once),
    ("the client's address is the client's, whatever it claims", client),
    (
        "who tries to come in too often waits, and a neighbour doesn't",
        limited,
    ),
    (
        "pictures pass, and too large ones are refused in Parvis' words",
        uploads,
    ),
    ("live events arrive within a second", events),
    ("after a restart the site is back at once", restarted),
];

/// Somebody who is signed in.
struct Member {
    cookie: String,
    csrf: String,
}

impl Trial<'_> {
    fn address(&self, visitor: u8) -> String {
        format!("127.0.{}.1", self.number + visitor)
    }

    /// As the access log shortens it.
    fn network(&self, visitor: u8) -> String {
        format!("127.0.{}.0", self.number + visitor)
    }

    fn ask(&self, visitor: u8, path: &str) -> Question {
        let port = self.place.secure;
        self.far_away(visitor, &format!("https://{HOST}:{port}{path}"))
    }

    fn far_away(&self, visitor: u8, url: &str) -> Question {
        let Place { plain, secure, .. } = self.place;
        Question::new(url)
            .with(&["--interface", &self.address(visitor), "--cacert"])
            .with(&[&self.authority.display().to_string()])
            .with(&["--resolve", &format!("{HOST}:{secure}:127.0.0.1")])
            .with(&["--resolve", &format!("{HOST}:{plain}:127.0.0.1")])
    }

    fn signs_in(&self, visitor: u8) -> Result<Member> {
        let form = json!({"email": EMAIL, "password": PASSWORD});
        let reply = self
            .ask(visitor, "/api/v1/session")
            .posts(&form)
            .ask()?
            .must_be(201)?;
        let cookie = reply.only("set-cookie").context("no cookie")?;
        ensure!(
            cookie.starts_with("__Host-parvis-session=") && cookie.contains("; Secure"),
            "the cookie isn't kept to TLS: {cookie}"
        );
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        let csrf = reply.json()?["csrf"].as_str().context("no csrf")?.to_owned();
        Ok(Member { cookie, csrf })
    }
}

impl Member {
    fn sends(&self, question: Question) -> Question {
        question
            .header("cookie", &self.cookie)
            .header("x-parvis-csrf", &self.csrf)
    }
}

/// Whether the proxy is there, and what it serves is vouched for.
pub(super) fn reached(trial: &Trial<'_>) -> Result<()> {
    trial.ask(0, "/").ask().map(drop)
}

fn site(trial: &Trial<'_>, _: &mut Instance) -> Result<()> {
    let page = trial.ask(0, "/").ask()?.must_be(200)?;
    ensure!(
        page.text().contains("The quay"),
        "this isn't the site: {}",
        page.text()
    );
    let only = page.only("strict-transport-security").unwrap_or_default();
    ensure!(
        only.starts_with("max-age="),
        "Strict-Transport-Security is {only:?}"
    );
    ensure!(
        page.only("x-content-type-options") == Some("nosniff"),
        "a header is said twice"
    );
    // A page that names another host would send readers there.
    let forged = trial
        .ask(0, "/")
        .header("X-Forwarded-Host", "evil.example")
        .ask()?
        .must_be(200)?;
    ensure!(forged.text() == page.text(), "a client can choose the host");
    Ok(())
}

fn redirected(trial: &Trial<'_>, _: &mut Instance) -> Result<()> {
    let url = format!("http://{HOST}:{}/a/b?c=d", trial.place.plain);
    let reply = trial.far_away(0, &url).ask()?.must_be(308)?;
    let to = reply.only("location").unwrap_or_default();
    // The usual port isn't written.
    let wanted = [
        format!("https://{HOST}"),
        format!("https://{HOST}:{}", trial.place.secure),
    ];
    ensure!(
        wanted.iter().any(|it| to == format!("{it}/a/b?c=d")),
        "it leads to {to}"
    );
    Ok(())
}

fn no_other_host(trial: &Trial<'_>, _: &mut Instance) -> Result<()> {
    let port = trial.place.secure;
    let asked = Question::new(&format!("https://other.example:{port}/"))
        .with(&["-k", "--resolve", &format!("other.example:{port}:127.0.0.1")])
        .ask();
    match asked {
        // No handshake at all is the best answer.
        Err(_) => Ok(()),
        Ok(reply) => {
            ensure!(
                reply.status == 421 && !reply.text().contains("The quay"),
                "{}",
                reply.status
            );
            Ok(())
        }
    }
}

fn compressed_once(trial: &Trial<'_>, _: &mut Instance) -> Result<()> {
    let plain = trial.ask(0, "/").ask()?.must_be(200)?;
    let packed = trial
        .ask(0, "/")
        .with(&["-H", "accept-encoding: gzip"])
        .ask()?
        .must_be(200)?;
    ensure!(
        packed.only("content-encoding") == Some("gzip"),
        "it isn't compressed, or twice"
    );
    let unpacked = trial.ask(0, "/").with(&["--compressed"]).ask()?.must_be(200)?;
    ensure!(
        unpacked.body == plain.body,
        "what is unpacked isn't what was packed"
    );
    ensure!(packed.body.len() < plain.body.len(), "it is no smaller");
    Ok(())
}

fn client(trial: &Trial<'_>, instance: &mut Instance) -> Result<()> {
    // An encoded slash is one word of a path, and stays one.
    let path = format!("/seen-through%2F{}", trial.name);
    trial
        .ask(1, &path)
        .header("X-Forwarded-For", "203.0.113.7")
        .header("Forwarded", "for=203.0.113.8")
        .header("X-Real-IP", "203.0.113.9")
        .ask()?;
    let seen = instance.client_of(&path)?;
    ensure!(seen == trial.network(1), "it seems to come from {seen}");
    // Nor is somebody believed who comes past the proxy.
    let path = format!("/past-{}", trial.name);
    Question::new(&format!("http://127.0.0.1:{}{path}", trial.place.parvis))
        .with(&["--interface", &trial.address(1)])
        .header("X-Forwarded-For", "203.0.113.7")
        .ask()?;
    let seen = instance.client_of(&path)?;
    ensure!(
        seen == trial.network(1),
        "past the proxy it seems to come from {seen}"
    );
    Ok(())
}

fn limited(trial: &Trial<'_>, _: &mut Instance) -> Result<()> {
    let form = json!({"email": EMAIL, "password": "not this one, surely"});
    let tries = |visitor: u8, claims: usize| {
        trial
            .ask(visitor, "/api/v1/session")
            .header("X-Forwarded-For", &format!("198.51.100.{claims}"))
            .posts(&form)
            .ask()
    };
    // Ten at once, and one each six seconds: a slow machine may earn some more while it tries.
    let statuses: Vec<u16> = (1..=14)
        .map(|claims| Ok(tries(2, claims)?.status))
        .collect::<Result<_>>()?;
    ensure!(
        statuses[..10].iter().all(|it| *it == 401),
        "too early: {statuses:?}"
    );
    ensure!(
        statuses.contains(&429),
        "whoever claims another address each time may go on: {statuses:?}"
    );
    tries(3, 1)?.must_be(401)?;
    Ok(())
}

fn uploads(trial: &Trial<'_>, _: &mut Instance) -> Result<()> {
    let member = trial.signs_in(4)?;
    let path = Instance::of_workspace("/media?name=quay.png");
    let upload = |bytes: usize, version: &str| -> Result<Reply> {
        let file = trial.place.folder.join(format!("{bytes}.png"));
        if !file.exists() {
            picture::write(&file, bytes)?;
        }
        let question = trial.ask(4, &path).with(&[version]);
        member
            .sends(question)
            .sends(&file, "application/octet-stream")
            .ask()
    };
    for version in ["--http2", "--http1.1"] {
        upload(19 << 20, version)?
            .must_be(201)
            .with_context(|| version.to_owned())?;
        let refused = upload(21 << 20, version).with_context(|| version.to_owned())?;
        let refused = refused.must_be(413).with_context(|| version.to_owned())?;
        let said = refused.json()?;
        ensure!(said["code"] == "picture-too-many-bytes", "it says {said}");
    }
    Ok(())
}

fn events(trial: &Trial<'_>, _: &mut Instance) -> Result<()> {
    let member = trial.signs_in(5)?;
    let question = member.sends(trial.ask(5, &Instance::of_workspace("/events")));
    // As a browser asks, which takes what is compressed.
    let line = Line::open(question.with(&["-N", "-H", "accept-encoding: gzip, br"]))?;
    line.wait(": here").context("the line doesn't stand")?;
    let form = json!({"kind": "note", "body": "The tide is out."});
    let made = trial.ask(5, &Instance::of_workspace("/originals")).posts(&form);
    let begun = Instant::now();
    member.sends(made).ask()?.must_be(201)?;
    line.wait("event: change").context("nothing is told")?;
    let took = begun.elapsed();
    ensure!(
        took < Duration::from_secs(1),
        "it arrived after {} ms",
        took.as_millis()
    );
    Ok(())
}

/// An answer without an end, line by line.
struct Line {
    curl: Child,
    lines: Receiver<String>,
}

impl Line {
    fn open(question: Question) -> Result<Self> {
        let mut curl = question.command().stdout(Stdio::piped()).spawn()?;
        let out = curl.stdout.take().context("no output")?;
        let (told, lines) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                if told.send(line).is_err() {
                    return;
                }
            }
        });
        Ok(Self { curl, lines })
    }

    fn wait(&self, wanted: &str) -> Result<()> {
        let late = Instant::now() + Duration::from_secs(10);
        loop {
            let left = late.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(left) {
                Ok(line) if line.starts_with(wanted) => return Ok(()),
                Ok(_) => {}
                Err(_) => bail!("`{wanted}` never arrived"),
            }
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let _already_gone = self.curl.kill();
        let _waited = self.curl.wait();
    }
}

fn restarted(trial: &Trial<'_>, instance: &mut Instance) -> Result<()> {
    instance.stop()?;
    let gone = trial.ask(6, "/").ask()?;
    ensure!(
        matches!(gone.status, 502..=504),
        "{} while nothing is there",
        gone.status
    );
    instance.start()?;
    let begun = Instant::now();
    while trial.ask(6, "/").ask()?.status != 200 {
        ensure!(begun.elapsed() < Duration::from_secs(5), "it doesn't come back");
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}
