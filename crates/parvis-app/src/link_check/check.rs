use super::probe::{Outcome, Probe, probe};
use super::{Finding, form, here};
use crate::campaign_parameter::is_home;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, OriginalId, Timestamp};
use parvis_net::Client;
use parvis_store::{link_check, original, workspace};
use parvis_text::{links, markdown};
use std::collections::HashMap;
use std::time::Duration;
use tokio::task::JoinSet;
use url::Url;

/// As many addresses of one text are looked at.
const MOST: usize = 40;
/// The longest address that is looked at, in bytes.
const LONGEST: usize = 2_000;
/// As many addresses are looked at for a workspace in a minute.
const A_MINUTE: i64 = 60;
/// An answer that takes longer than this is slow, in milliseconds.
const SLOW: u32 = 3_000;
/// What answered is taken to answer for so long.
const GOOD_FOR: Duration = Duration::from_hours(6);
/// What didn't is looked at again after so long.
const BAD_FOR: Duration = Duration::from_mins(10);
/// Nothing is looked at twice within this.
const AT_LEAST: Duration = Duration::from_secs(20);
/// What was found is forgotten after so long.
const KEPT_FOR: Duration = Duration::from_hours(24 * 30);

/// The words whose links are to be looked at.
#[derive(Clone, Debug)]
pub enum LinkWords {
    /// An original's, in Markdown.
    Original(String),
    /// A variant's, part by part.
    Variant(Vec<String>),
}

/// Links to look at.
#[derive(Clone, Debug)]
pub struct CheckInput {
    /// Of which original, or of a variant of which.
    pub original: OriginalId,
    /// Where they stand.
    pub words: LinkWords,
    /// When they go out, where that is planned.
    pub out_at: Option<Timestamp>,
    /// Look again, whatever was found before.
    pub anew: bool,
}

/// What was found of one link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkReport {
    /// As it is written.
    pub address: String,
    /// What is to be told of it; nothing when it leads where it should.
    pub findings: Vec<Finding>,
    /// When it was looked at; none where it wasn't.
    pub checked_at: Option<Timestamp>,
}

/// Looks at the links in a text: those to others' servers through the guarded client, within limits and with what was
/// found lately; those to our own home in the database. What is found is told, and stops nothing.
///
/// # Errors
/// `not-found`; `invalid`; `denied`.
pub async fn check(app: &App, who: &Acting, input: &CheckInput) -> Result<Vec<LinkReport>> {
    let place = who.place();
    let original = original::by_id(&app.store, place, input.original).await?;
    let original = original.ok_or(Problem::not_found("original"))?;
    match input.words {
        LinkWords::Original(_) => app.allowed(who, Action::OriginalEdit, &who.context_of(&original))?,
        LinkWords::Variant(_) => app.allowed_here(who, Action::VariantEdit)?,
    };
    let home = workspace::by_id(&app.store, place).await?;
    let home = home.ok_or_else(|| Problem::internal("a member of no workspace"))?;
    let home = crate::workspace::address(app, &home, &app.outgoing.instance_url).await?;

    let mut reports = Vec::new();
    let mut to_ask = Vec::new();
    for Written { address, cut_off } in written(&input.words)? {
        let mut report = LinkReport {
            address,
            findings: Vec::new(),
            checked_at: None,
        };
        if cut_off {
            report.findings.push(Finding::of("cut-off"));
        }
        match home.join(&report.address) {
            Ok(url) if is_home(&home, &url) => {
                report
                    .findings
                    .extend(here::look(app, place, &url, input.original, input.out_at).await?);
                report.checked_at = Some(app.now());
            }
            Ok(url) if report.address.len() <= LONGEST && to_ask.len() < MOST => {
                to_ask.push((reports.len(), url));
            }
            _ => report.findings.push(unknown("link-because-too-many")),
        }
        reports.push(report);
    }
    for (number, url, asked) in ask(app, who, to_ask, input.anew).await? {
        let report = &mut reports[number];
        match asked {
            Asked::Found(probe, at) => {
                report.findings.extend(told(&probe, &url));
                report.checked_at = Some(at);
            }
            Asked::Not(because) => report.findings.push(unknown(because)),
        }
    }
    Ok(reports)
}

struct Written {
    address: String,
    cut_off: bool,
}

/// Each address once, in the order they are read.
fn written(words: &LinkWords) -> Result<Vec<Written>> {
    let mut all: Vec<Written> = Vec::new();
    let mut add = |address: &str, after: &str| {
        if !all.iter().any(|known| known.address == address) {
            all.push(Written {
                address: address.to_owned(),
                cut_off: form::looks_cut_off(address, after),
            });
        }
    };
    match words {
        LinkWords::Original(body) => {
            let targets = markdown::targets(body).map_err(|error| {
                tracing::debug!(%error, "a text whose links can't be read");
                Problem::field("body", "too-long")
            })?;
            for address in &targets {
                add(address, "");
            }
        }
        LinkWords::Variant(texts) => {
            for text in texts {
                for link in links::found(text) {
                    add(&text[link.range.clone()], &text[link.range.end..]);
                }
            }
        }
    }
    Ok(all)
}

enum Asked {
    Found(Probe, Timestamp),
    /// Why nobody was asked.
    Not(&'static str),
}

/// What is known of these addresses, or found now; each with its number.
async fn ask(
    app: &App,
    who: &Acting,
    addresses: Vec<(usize, Url)>,
    anew: bool,
) -> Result<Vec<(usize, Url, Asked)>> {
    let (store, place, now) = (&app.store, who.place(), app.now());
    let mut answers = Vec::new();
    let mut unknown = Vec::new();
    let known = known(app, who, &addresses).await?;
    for (number, url) in addresses {
        match known.get(&key(&url)) {
            Some((probe, at)) if still_good(probe, *at, now, anew) => {
                answers.push((number, url, Asked::Found(probe.clone(), *at)));
            }
            _ => unknown.push((number, url)),
        }
    }
    let lately = link_check::count_since(store, place, now.minus(Duration::from_mins(1))).await?;
    let room = usize::try_from(A_MINUTE - lately).unwrap_or(0);
    let client = app.outgoing.connectors.pictures();
    let mut looks = JoinSet::new();
    for (turn, (number, url)) in unknown.into_iter().enumerate() {
        match client {
            None => answers.push((number, url, Asked::Not("link-because-nobody-asks"))),
            Some(_) if turn >= room => answers.push((number, url, Asked::Not("link-because-too-often"))),
            Some(client) => {
                looks.spawn(one(client.clone(), app.link_slots.clone(), number, url));
            }
        }
    }
    if looks.is_empty() {
        return Ok(answers);
    }
    let found = looks.join_all().await;
    let now = app.now();
    let mut tx = app.begin().await?;
    for (number, url, probe) in found {
        let kept = serde_json::to_string(&probe).map_err(Problem::internal)?;
        link_check::keep(&mut tx, place, &key(&url), &kept, now).await?;
        answers.push((number, url, Asked::Found(probe, now)));
    }
    link_check::forget_before(&mut tx, place, now.minus(KEPT_FOR)).await?;
    tx.commit().await?;
    Ok(answers)
}

async fn one(
    client: Client,
    slots: std::sync::Arc<tokio::sync::Semaphore>,
    number: usize,
    url: Url,
) -> (usize, Url, Probe) {
    // Never closed: without a slot one would only be faster.
    let _slot = slots.acquire().await;
    let probe = probe(&client, &url).await;
    (number, url, probe)
}

async fn known(
    app: &App,
    who: &Acting,
    addresses: &[(usize, Url)],
) -> Result<HashMap<String, (Probe, Timestamp)>> {
    let keys: Vec<String> = addresses.iter().map(|(_, url)| key(url)).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let kept = link_check::of_addresses(&app.store, who.place(), &keys).await?;
    // What an older program kept in another form is looked at anew.
    let readable = |(address, found, at): (String, String, Timestamp)| {
        Some((address, (serde_json::from_str(&found).ok()?, at)))
    };
    Ok(kept.into_iter().filter_map(readable).collect())
}

/// What an address is kept under: a fragment is the browser's own affair.
fn key(url: &Url) -> String {
    let mut url = url.clone();
    url.set_fragment(None);
    url.into()
}

fn still_good(probe: &Probe, at: Timestamp, now: Timestamp, anew: bool) -> bool {
    let fresh_for = match probe.outcome {
        _ if anew => AT_LEAST,
        Outcome::Answers => GOOD_FOR,
        _ => BAD_FOR,
    };
    now.since(at) < fresh_for
}

/// What is to be told of what was found.
fn told(probe: &Probe, url: &Url) -> Vec<Finding> {
    let finding = |code| Finding {
        host: probe.host.clone(),
        status: probe.status,
        because: probe.because.clone(),
        ..Finding::of(code)
    };
    let whole = |address: &String| {
        let fragment = url.fragment().map(|fragment| format!("#{fragment}"));
        Some(format!("{address}{}", fragment.unwrap_or_default()))
    };
    let mut findings = Vec::new();
    match probe.outcome {
        Outcome::Answers => {}
        Outcome::Gone => findings.push(finding("gone")),
        Outcome::Failing => findings.push(finding("failing")),
        Outcome::Unreachable => findings.push(finding("unreachable")),
        Outcome::NotAllowed => findings.push(finding("not-allowed")),
        Outcome::Unknown => findings.push(finding("unknown")),
    }
    findings.extend(probe.moved_to.as_ref().map(|there| Finding {
        fix: whole(there),
        ..finding("moved")
    }));
    findings.extend(probe.secure.as_ref().map(|there| Finding {
        fix: whole(there),
        ..finding("insecure")
    }));
    if probe.outcome == Outcome::Answers && probe.took > SLOW {
        findings.push(Finding {
            took: Some(probe.took),
            ..finding("slow")
        });
    }
    findings
}

fn unknown(because: &str) -> Finding {
    Finding {
        because: Some(because.to_owned()),
        ..Finding::of("unknown")
    }
}
