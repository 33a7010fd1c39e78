//! Somebody operates the program: asks for its metrics, and sees what it does when what happens by itself stands still.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixDatagram;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The program on an empty folder, and what it says.
struct Running {
    process: Child,
    said: Arc<Mutex<String>>,
    _folder: TempDir,
}

impl Running {
    fn with(words: &[&str]) -> Self {
        Self::beside(words, None)
    }

    fn beside(words: &[&str], manager: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_parvis"));
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--log-form", "json", "--data"])
            .arg(folder.path())
            .args(words)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(socket) = manager {
            command
                .env("NOTIFY_SOCKET", socket)
                .env("WATCHDOG_USEC", "4000000");
        }
        let mut process = command.spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let streams: [Box<dyn Read + Send>; 2] = [
            Box::new(process.stdout.take().unwrap()),
            Box::new(process.stderr.take().unwrap()),
        ];
        for stream in streams {
            let said = Arc::clone(&said);
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    let mut said = said.lock().unwrap();
                    said.push_str(&line);
                    said.push('\n');
                }
            });
        }
        let running = Self {
            process,
            said,
            _folder: folder,
        };
        running.says("\"message\":\"listening\"");
        running
    }

    fn log(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Waits until it has said this; gives the line.
    fn says(&self, words: &str) -> String {
        let late = Instant::now() + Duration::from_secs(30);
        loop {
            let log = self.log();
            if let Some(line) = log.lines().find(|line| line.contains(words)) {
                return line.to_owned();
            }
            assert!(Instant::now() < late, "never said {words}:\n{log}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// The address in the line that has these words.
    fn address(&self, words: &str) -> String {
        let line = self.says(words);
        let line: serde_json::Value = serde_json::from_str(&line).unwrap();
        let address = line["address"].as_str().unwrap();
        let address = address.trim_start_matches("http://").trim_end_matches('/');
        address.replace("localhost", "127.0.0.1")
    }

    fn get(&self, path: &str) -> String {
        ask(&self.address("\"message\":\"listening\""), path)
    }

    fn metrics(&self) -> String {
        ask(&self.address("metrics for Prometheus"), "/metrics")
    }

    fn is_alive(&mut self) -> bool {
        self.process.try_wait().unwrap().is_none()
    }

    /// Waits until it has ended by itself; gives the code.
    fn ends(&mut self) -> Option<i32> {
        let late = Instant::now() + Duration::from_secs(30);
        loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                return status.code();
            }
            assert!(Instant::now() < late, "it goes on:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill")
            .args([&format!("-{name}"), &self.process.id().to_string()])
            .status();
        assert!(status.unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _already_gone = self.process.kill();
        let _waited = self.process.wait();
    }
}

fn ask(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// The value of a sample, by its name and labels as they stand there.
fn sample(page: &str, name: &str) -> Option<f64> {
    let line = page
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))?;
    line.parse().ok()
}

#[test]
fn metrics_are_read_where_they_were_asked_for_and_nowhere_else() {
    let running = Running::with(&["--metrics-listen", "127.0.0.1:0", "--access-log", "json"]);
    let before = running.metrics();
    assert!(before.starts_with("HTTP/1.1 200"), "{before}");
    assert!(
        before.contains("content-type: text/plain; version=0.0.4"),
        "{before}"
    );
    assert!(
        running.get("/metrics").starts_with("HTTP/1.1 307"),
        "{}",
        running.get("/metrics")
    );

    let session = running.get("/api/v1/session?word=of-mouth");
    assert!(session.starts_with("HTTP/1.1 401"), "{session}");
    let after = running.metrics();
    let counted =
        "parvis_http_requests_total{face=\"api\",method=\"GET\",route=\"/api/v1/session\",status=\"4xx\"}";
    let of_sessions: Vec<&str> = after.lines().filter(|line| line.contains("session")).collect();
    assert_eq!(sample(&before, counted), None);
    assert_eq!(sample(&after, counted), Some(1.0), "{of_sessions:#?}");
    // Each figure has its explanation, and nothing is said twice.
    let mut known = std::collections::BTreeSet::new();
    for line in after.split("\r\n\r\n").nth(1).unwrap().lines() {
        if let Some(explained) = line.strip_prefix("# TYPE ") {
            assert!(
                known.insert(explained.split(' ').next().unwrap().to_owned()),
                "{line}"
            );
        } else if !line.starts_with('#') && line.contains(' ') {
            let (name, value) = line.rsplit_once(' ').unwrap();
            let name = name.split('{').next().unwrap();
            let plain = ["_bucket", "_sum", "_count"]
                .iter()
                .find_map(|end| name.strip_suffix(end).filter(|name| known.contains(*name)));
            assert!(known.contains(plain.unwrap_or(name)), "{line}");
            assert!(value.parse::<f64>().is_ok(), "{line}");
        }
    }
    assert_eq!(sample(&after, "parvis_database_asked"), Some(1.0));
    assert!(sample(&after, "process_resident_memory_bytes").is_some_and(|bytes| bytes > 1e6));

    // The line of the access log has no query, and no whole address of whoever asked.
    let line = running.says("/api/v1/session");
    assert!(
        !line.contains("of-mouth") && !line.contains("127.0.0.1"),
        "{line}"
    );
}

#[test]
fn a_loop_that_hangs_is_told_and_the_program_ends_where_that_was_asked_for() {
    let words = ["--stumble", "hang:deliveries:2", "--stuck-after-seconds", "3"];
    let mut left = Running::with(&words);
    left.says("what happens by itself is stuck");
    assert!(
        left.get("/readyz").contains("stuck: deliveries"),
        "{}",
        left.get("/readyz")
    );
    std::thread::sleep(Duration::from_secs(5));
    assert!(left.is_alive(), "nobody asked for its end");

    let mut ended = Running::with(&[&words[..], &["--end-when-stuck"]].concat());
    assert_eq!(ended.ends(), Some(70));
    let last = ended.says("still stuck: this process ends");
    assert!(last.contains("deliveries"), "{last}");
}

#[test]
fn threads_that_do_not_run_any_more_are_noticed_too() {
    let words = [
        "--stumble",
        "block:threads:1",
        "--stuck-after-seconds",
        "3",
        "--end-when-stuck",
    ];
    assert_eq!(Running::with(&words).ends(), Some(70));
}

#[test]
fn what_panics_is_begun_anew_and_counted() {
    let mut running = Running::with(&[
        "--stumble",
        "panic:originals:2",
        "--metrics-listen",
        "127.0.0.1:0",
    ]);
    running.says("what happens by itself panicked, and is begun anew");
    let turns = "parvis_loop_turns_total{loop=\"originals\"}";
    let late = Instant::now() + Duration::from_secs(20);
    while sample(&running.metrics(), turns).is_none_or(|turns| turns < 3.0) {
        assert!(Instant::now() < late, "{}", running.metrics());
        std::thread::sleep(Duration::from_millis(200));
    }
    assert_eq!(
        sample(&running.metrics(), "parvis_panics_total{loop=\"originals\"}"),
        Some(1.0)
    );
    assert!(running.is_alive());
}

#[test]
fn a_process_that_was_stopped_and_goes_on_is_not_stuck() {
    let mut running = Running::with(&["--stuck-after-seconds", "3", "--end-when-stuck"]);
    running.signal("STOP");
    std::thread::sleep(Duration::from_secs(8));
    running.signal("CONT");
    running.says("the whole process stood still");
    std::thread::sleep(Duration::from_secs(6));
    assert!(running.is_alive(), "{}", running.log());
    assert!(!running.log().contains("is stuck"), "{}", running.log());
}

#[test]
fn systemd_is_told_that_it_serves_lives_and_stops() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notify");
    let there = UnixDatagram::bind(&path).unwrap();
    there.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let hear = || {
        let mut heard = [0; 256];
        let length = there.recv(&mut heard).unwrap();
        String::from_utf8_lossy(&heard[..length]).into_owned()
    };
    let mut running = Running::beside(&[], path.to_str());
    assert!(hear().starts_with("READY=1"));
    assert_eq!(hear(), "WATCHDOG=1");
    assert_eq!(hear(), "WATCHDOG=1");
    running.signal("TERM");
    let mut last = hear();
    while last == "WATCHDOG=1" {
        last = hear();
    }
    assert!(last.starts_with("STOPPING=1"), "{last}");
    assert_eq!(running.ends(), Some(0));
}
