//! Somebody starts the demonstration and looks round.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_parvis"));
    program
        .args(["demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder)
        .env("RUST_BACKTRACE", "0");
    program
}

/// A running demonstration, and what it printed.
struct Shown {
    process: Child,
    said: Vec<String>,
}

impl Shown {
    fn on(folder: &Path) -> Self {
        Self::run(&mut program(folder))
    }

    fn run(program: &mut Command) -> Self {
        let mut process = program
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(process.stdout.take().unwrap());
        let said: Vec<String> = out.lines().take(3).map(Result::unwrap).collect();
        assert_eq!(said.len(), 3, "it printed {said:?}");
        Self { process, said }
    }

    /// What stands behind these words.
    fn address(&self, words: &str) -> &str {
        let line = self.said.iter().find(|line| line.starts_with(words)).unwrap();
        line.split_once(": ").unwrap().1
    }

    /// The token of the link that signs in.
    fn token(&self) -> &str {
        self.address("Sign in as").rsplit_once('/').unwrap().1
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), "")
    }

    fn get_as(&self, cookie: &str, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nCookie: {cookie}\r\n"), "")
            .body
    }

    /// The cookie and the word of whoever follows the printed link.
    fn arrives(&self) -> (String, String) {
        let answer = self.sign_in(self.token());
        let line = answer
            .head
            .lines()
            .find(|line| line.to_lowercase().starts_with("set-cookie:"));
        let cookie = line.unwrap().split_once(": ").unwrap().1;
        let csrf = answer.body.split("\"csrf\":\"").nth(1).unwrap();
        (
            cookie.split(';').next().unwrap().to_owned(),
            csrf.split('"').next().unwrap().to_owned(),
        )
    }

    /// Gives the site a theme, as a lead who is signed in.
    fn wears(&self, theme: &str, (cookie, csrf): &(String, String)) {
        let at = "/api/v1/workspaces/objets-trouves/site";
        let said: serde_json::Value = serde_json::from_str(&self.get_as(cookie, at)).unwrap();
        let form = serde_json::json!({
            "title": said["title"], "tagline": said["tagline"], "footer": said["footer"],
            "language": said["language"], "items_per_page": said["items_per_page"], "theme": theme,
        })
        .to_string();
        let head = format!(
            "PUT {at} HTTP/1.1\r\nCookie: {cookie}\r\nX-Parvis-CSRF: {csrf}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n",
            form.len()
        );
        assert_eq!(self.ask(&head, &form).status, 200);
    }

    /// Follows the link as the workbench does.
    fn sign_in(&self, token: &str) -> Answer {
        let form = format!("{{\"token\":\"{token}\"}}");
        let head = format!(
            "POST /api/v1/session/link HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\n",
            form.len()
        );
        self.ask(&head, &form)
    }

    fn ask(&self, head: &str, body: &str) -> Answer {
        let host = self
            .address("The site")
            .trim_start_matches("http://")
            .trim_end_matches('/');
        let port = host.split_once(':').unwrap().1;
        let mut line = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
        write!(
            line,
            "{head}Host: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n\r\n{body}"
        )
        .unwrap();
        let mut bytes = Vec::new();
        line.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head,
            size: bytes.len() - end - 4,
            body: String::from_utf8_lossy(&bytes[end + 4..]).into_owned(),
        }
    }

    /// Every page that the lists lead to, and the lists.
    fn pages(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut lists = vec!["/".to_owned()];
        while let Some(list) = lists.pop() {
            let body = self.get(&list).body;
            found.insert(list);
            for link in body.split("href=\"").skip(1) {
                let path = link.split('"').next().unwrap();
                if path.starts_with("/page/") && !found.contains(path) {
                    lists.push(path.to_owned());
                } else if path.starts_with('/') && !path.contains('.') {
                    found.insert(path.to_owned());
                }
            }
        }
        found
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

struct Answer {
    head: String,
    status: u16,
    size: usize,
    body: String,
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn it_shows_an_organisation_in_both_languages_and_hides_what_readers_may_not_see() {
    let folder = tempfile::tempdir().unwrap();
    let shown = Shown::on(folder.path());
    assert!(shown.said[0].starts_with("Sign in as Nell Harrow (cm), once: http://localhost:"));
    assert!(shown.address("The workbench").ends_with("/app/w/objets-trouves"));

    let home = shown.get("/");
    assert_eq!(home.status, 200);
    assert!(home.body.contains("Perdus &amp; trouvés"));
    let pages = shown.pages();
    assert!(pages.contains("/page/6"), "{pages:?}");
    assert!(pages.iter().filter(|path| path.starts_with("/notes/")).count() >= 15);

    let article = shown.get("/quatre-vingt-onze-parapluies-et-un-seul-monsieur");
    for part in [
        "<html lang=\"fr\">",
        "<table>",
        "<blockquote>",
        "<figcaption>",
        "class=\"footnotes\"",
        "Délai médian",
        "Read this in English",
    ] {
        assert!(article.body.contains(part), "{part} is missing");
    }
    let picture = article.body.split("<img src=\"").nth(1).unwrap();
    let picture = shown.get(picture.split('"').next().unwrap());
    assert!(picture.status == 200 && picture.size > 2_000, "{}", picture.size);
    let english = shown.get("/ninety-one-umbrellas-and-one-gentleman");
    assert!(english.body.contains("<html lang=\"en\">") && english.body.contains("Lire en français"));

    // What strangers answered stands under it, in both directions; mischief doesn't.
    for part in [
        "Le monsieur, c’est mon père",
        "Dites-lui que la ligne est close",
        "la maison",
    ] {
        assert!(article.body.contains(part), "{part} is missing");
    }
    let fountain = shown.get("/what-the-fountain-gives-back").body;
    assert!(fountain.contains("Ours was called Biscuit") && !fountain.contains("prize"));
    let keys = shown.get("/trois-cent-douze-cles").body;
    assert!(keys.contains("My bank asks less"), "its author is known by now");

    // Taken away; planned for tomorrow; still being written; with an address, and in no list.
    assert_eq!(shown.get("/found-one-parrot-fluent").status, 410);
    assert_eq!(shown.get("/le-premier-samedi-on-ouvre-tout").status, 404);
    assert_eq!(shown.get("/l-alliance-sans-nom").status, 404);
    let everything: String = pages.iter().map(|path| shown.get(path).body).collect();
    assert!(
        !everything.contains("vingt-neuvième tiroir"),
        "not published anew yet"
    );
    assert!(!everything.contains("CE2"), "not listed");
}

/// How often it stands there.
fn count(body: &str, part: &str) -> usize {
    body.matches(part).count()
}

#[test]
fn a_year_can_be_looked_back_on_with_its_figures_and_the_places_that_were_left() {
    let folder = tempfile::tempdir().unwrap();
    let begun = std::time::Instant::now();
    let shown = Shown::on(folder.path());
    let took = begun.elapsed();
    println!("ready after {took:?}");
    // Ten seconds on a machine that does nothing else; tests share theirs.
    assert!(took.as_secs() < 120, "{took:?}");
    let cookie = shown.arrives().0;
    let api = |path: &str| shown.get_as(&cookie, &format!("/api/v1/workspaces/objets-trouves/{path}"));

    let originals = api("originals?size=100");
    assert!(count(&originals, "\"kind\":") >= 24, "{originals}");
    for language in ["\"language\":\"en\"", "\"language\":\"fr\""] {
        assert!(count(&originals, language) >= 12, "{language}");
    }
    let years: BTreeSet<&str> = originals
        .split("\"published_at\":\"")
        .skip(1)
        .map(|rest| &rest[..10])
        .collect();
    let first = years.first().unwrap().parse::<jiff::civil::Date>().unwrap();
    let last = years.last().unwrap().parse::<jiff::civil::Date>().unwrap();
    assert!((last - first).get_days() >= 300, "from {first} to {last}");

    let channels = api("channels");
    assert_eq!(count(&channels, "\"status\":\"disconnected\""), 1, "one was left");
    let id_of = |name: &str| {
        let one = channels.split("{\"").find(|one| one.contains(name));
        let body = one.unwrap_or_else(|| panic!("no channel is called {name}: {channels}"));
        let id = body
            .split("\"id\":\"")
            .nth(1)
            .or_else(|| body.split("id\":\"").nth(1))
            .unwrap();
        id[..36].to_owned()
    };
    let square = api(&format!(
        "channels/{}/observations?days=600",
        id_of("Objets trouvés, à")
    ));
    assert!(count(&square, "\"metric\":\"followers\"") > 20, "{square}");
    // Somebody asked, and waits for an answer; a slip was put right where it stood.
    let inbox = api("conversations?state=open&size=100");
    assert!(inbox.contains("Ines Brandt"), "{inbox}");
    let placed: serde_json::Value = serde_json::from_str(&api("publications?size=100")).unwrap();
    let receipts = placed["items"].as_array().unwrap().iter().map(|it| {
        let id = it["id"].as_str().unwrap();
        api(&format!("publications/{id}/receipt"))
    });
    assert_eq!(receipts.filter(|it| it.contains("\"kind\":\"edit\"")).count(), 1);
    // The machine was off for some days, and that is the only time nobody knows of.
    assert_eq!(count(&square, "\"after_gap\":true"), 2, "{square}");
    sits_at_the_table(&api);
    steers_its_places(&api, &id_of("Lost & Found"), &id_of("La vitrine"));
}

/// Advice, decisions, the strategy and what was asked for, as they stand today.
fn sits_at_the_table(api: &impl Fn(&str) -> String) {
    let json = |path: &str| -> serde_json::Value { serde_json::from_str(&api(path)).unwrap() };
    let advice = json("recommendations?size=100");
    let advice = advice["items"].as_array().unwrap();
    assert_eq!(advice.len(), 8);
    let answered = |how: &str| advice.iter().filter(|it| it["answer"]["answer"] == how).count();
    assert_eq!(
        [answered("taken"), answered("in_part"), answered("refused")],
        [3, 2, 1]
    );
    let late = advice.iter().filter(|it| !it["unanswered_since"].is_null());
    assert_eq!(late.count(), 1, "one day went by without an answer");
    let to_judge = advice.iter().filter(|it| it["to_be_judged"] == true);
    assert_eq!(to_judge.count(), 1, "one is to be judged today");
    let by_client = advice.iter().filter(|it| it["answer"]["by"] == "client");
    assert_eq!(by_client.count(), 1, "one was answered by a link");

    let decisions = json("decisions?size=100");
    let decisions = decisions["items"].as_array().unwrap();
    let states = |state: &str| decisions.iter().filter(|it| it["state"] == state).count();
    assert_eq!(
        [states("standing"), states("superseded"), states("over")],
        [7, 1, 1]
    );
    let due = decisions.iter().filter(|it| it["look_due"] == true);
    assert_eq!(due.count(), 1, "one is to be looked at again");

    let strategy = json("strategy");
    let objectives = strategy["content"]["objectives"].as_array().unwrap();
    assert_eq!(objectives.len(), 3);
    assert_eq!(objectives.iter().filter(|it| it["baseline"].is_null()).count(), 1);
    let past = strategy["standing"]["past_objectives"].as_array().unwrap();
    assert_eq!(past.len(), 1, "the day of one has gone by");
    assert_eq!(
        (&strategy["open_proposals"], &strategy["open_remarks"]),
        (&1.into(), &1.into())
    );

    let briefs = api("briefs?size=100");
    for (state, times) in [("asked", 1), ("declined", 1), ("became", 2)] {
        assert_eq!(
            count(&briefs, &format!("\"state\":\"{state}\"")),
            times,
            "{state}"
        );
    }
    let acts = api("involvement/acts?size=100");
    assert!(
        acts.contains("\"told_after\"") && acts.contains("\"consulted\""),
        "{acts}"
    );
}

/// One place is refused, one tried, one was left well, and one is found neglected and has a plan.
fn steers_its_places(api: &impl Fn(&str) -> String, neglected: &str, left: &str) {
    let fits = api("fits");
    for answer in ["stay_away", "try", "keep"] {
        assert!(
            fits.contains(&format!("\"answer\":\"{answer}\"")),
            "{answer} in {fits}"
        );
    }
    let trials = api("trials");
    assert_eq!(count(&trials, "\"result\":\"missed\""), 1, "{trials}");
    assert_eq!(count(&trials, "\"standing\":\"not_yet\""), 1, "{trials}");
    let health: serde_json::Value = serde_json::from_str(&api("health")).unwrap();
    let theirs = health.as_array().unwrap().iter();
    let mut theirs = theirs.filter(|it| it["channel"] == neglected);
    assert_eq!(theirs.next().unwrap()["state"], "neglected");
    alarmed_on_the_day(&api(&format!("channels/{neglected}/health")));
    let plan = api(&format!("channels/{neglected}/plans"));
    assert!(plan.contains("\"revive\"") && plan.contains("\"open\""), "{plan}");
    let plan = api(&format!("channels/{left}/plans"));
    assert!(plan.contains("\"leave\"") && plan.contains("\"done\""), "{plan}");
}

/// What became true on a day was noticed when that day had ended, not when somebody looked.
fn alarmed_on_the_day(shown: &str) {
    let shown: serde_json::Value = serde_json::from_str(shown).unwrap();
    let findings = shown["health"]["findings"].as_array().unwrap();
    let broken = findings
        .iter()
        .find(|it| it["kind"] == "rhythm" && it["severity"] == "neglect")
        .unwrap();
    let since: jiff::civil::Date = broken["since"].as_str().unwrap().parse().unwrap();
    let began = shown["changes"].as_array().unwrap().iter().find(|it| {
        let began = it["began"].as_array().unwrap();
        began.iter().any(|kind| kind == "rhythm")
    });
    let noticed = began.unwrap()["at"].as_str().unwrap();
    let noticed: jiff::Timestamp = noticed.parse().unwrap();
    let zone: parvis_domain::Zone = "Europe/Paris".parse().unwrap();
    let evening = since.tomorrow().unwrap().to_zoned(zone.time_zone()).unwrap();
    let evening = evening.timestamp();
    let late = noticed.duration_since(evening).as_hours();
    assert!((-24..24).contains(&late), "true on {since}, noticed at {noticed}");
}

#[test]
fn no_page_weighs_more_than_twenty_four_kilobytes_with_its_style_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let shown = Shown::run(program(folder.path()).args(["--as", "lead"]));
    let lead = shown.arrives();
    for theme in ["seuil", "halle"] {
        shown.wears(theme, &lead);
        let home = shown.get("/").body;
        let sheet = home.split("rel=\"stylesheet\" href=\"").nth(1).unwrap();
        let sheet = sheet.split('"').next().unwrap();
        assert!(sheet.starts_with(&format!("/assets/{theme}-")), "{sheet}");
        let sheet = shown.get(sheet);
        assert_eq!(sheet.status, 200);
        let pages = shown.pages();
        assert!(pages.len() > 15, "{pages:?}");
        for path in pages {
            let page = shown.get(&path);
            assert_eq!(page.status, 200, "{path}");
            // What strangers say is theirs to weigh.
            let ours = page.body.split("<section class=\"replies\"").next().unwrap();
            let weight = ours.len() + sheet.size;
            assert!(weight < 24_000, "{path} weighs {weight} bytes in {theme}");
            assert!(!page.body.contains("<script>") && !page.body.contains(" src=\"http"));
        }
    }
}

#[test]
fn the_link_signs_in_once_and_the_next_start_prints_another() {
    let folder = tempfile::tempdir().unwrap();
    let first = Shown::on(folder.path());
    let unused = first.token().to_owned();
    let home = first.get("/").body;
    drop(first);

    let second = Shown::on(folder.path());
    assert_eq!(
        second.get("/").body.matches("<article").count(),
        home.matches("<article").count()
    );
    assert_eq!(second.sign_in(&unused).status, 410, "an older link is spent");
    let arrived = second.sign_in(second.token());
    assert!(
        arrived.status == 201 && arrived.body.contains("Nell Harrow"),
        "{}",
        arrived.body
    );
    assert_eq!(second.sign_in(second.token()).status, 410);
    drop(second);

    let third = Shown::run(program(folder.path()).args(["--as", "contributor"]));
    assert!(third.said[0].starts_with("Sign in as Baptiste Lorquin (contributor), once: "));
    assert_eq!(third.sign_in(third.token()).status, 201);
}

#[test]
fn a_folder_that_holds_something_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("parvis.db"), "somebody's work").unwrap();
    let refused = program(folder.path()).output().unwrap();
    assert!(!refused.status.success());
    let sentence = said(&refused);
    assert!(
        sentence.contains("holds something else: give the demonstration an empty folder with --data"),
        "{sentence}"
    );
    let kept = std::fs::read_to_string(folder.path().join("parvis.db")).unwrap();
    assert_eq!(kept, "somebody's work");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn half_a_demonstration_is_cleared_away_and_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("demonstration.json"), "{\"whole\":false}").unwrap();
    std::fs::write(folder.path().join("parvis.db"), "cut short").unwrap();
    let shown = Shown::on(folder.path());
    assert_eq!(shown.get("/").status, 200);
    let marker = std::fs::read_to_string(folder.path().join("demonstration.json")).unwrap();
    assert_eq!(marker, "{\"whole\":true}");
}

#[test]
fn a_database_elsewhere_is_not_filled() {
    let folder = tempfile::tempdir().unwrap();
    let refused = program(folder.path())
        .args(["--database-url", "postgres://somebody@localhost/theirs"])
        .output()
        .unwrap();
    assert!(!refused.status.success());
    assert!(
        said(&refused).contains("keeps everything in its folder"),
        "{}",
        said(&refused)
    );
}
