//! The access log: a line for each answer, to the standard output. What is kept of a visitor is only whereabouts they
//! are: the address is shortened before it is written anywhere, and queries are left out.
//!
//! A line goes into memory; a thread of its own writes what has gathered, five times a second. An output that isn't
//! read holds up nobody: beyond a megabyte, lines are dropped and counted.

use super::requests::Face;
use clap::ValueEnum;
use parvis_app::SystemClock;
use parvis_app::meter::Counter;
use parvis_domain::Clock;
use std::fmt::Write as _;
use std::io::Write as _;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How often what has gathered is written.
const EVERY: Duration = Duration::from_millis(200);
/// No more than this gathers.
const MOST: usize = 1024 * 1024;
/// Of an address no more than this is written.
const LONGEST_PATH: usize = 512;

/// Whether requests are logged, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum AccessForm {
    /// They aren't.
    None,
    /// For people.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// One answer.
pub(crate) struct Line<'a> {
    pub(crate) face: Face,
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) status: u16,
    /// Of the body, where that is known before it is sent.
    pub(crate) bytes: Option<u64>,
    pub(crate) took: Duration,
    pub(crate) client: IpAddr,
}

/// Where lines gather.
pub(crate) struct AccessLog {
    json: bool,
    gathered: Mutex<Gathered>,
    /// Lines that found no room.
    pub(crate) dropped: Counter,
}

#[derive(Default)]
struct Gathered {
    text: String,
    /// The second that the last line was written in, and how it is written.
    second: (i64, String),
}

impl AccessLog {
    /// Starts it; none where none is wanted.
    pub(crate) fn start(form: AccessForm) -> std::io::Result<Option<Arc<Self>>> {
        let json = match form {
            AccessForm::None => return Ok(None),
            AccessForm::Text => false,
            AccessForm::Json => true,
        };
        let log = Arc::new(Self::new(json));
        let writer = Arc::clone(&log);
        std::thread::Builder::new()
            .name("access log".to_owned())
            .spawn(move || {
                loop {
                    std::thread::sleep(EVERY);
                    writer.flush();
                }
            })?;
        Ok(Some(log))
    }

    fn new(json: bool) -> Self {
        Self {
            json,
            gathered: Mutex::default(),
            dropped: Counter::default(),
        }
    }

    /// Takes a line.
    pub(crate) fn write(&self, line: &Line<'_>) {
        let now = SystemClock.now().micros();
        let mut gathered = self.gathered.lock().unwrap_or_else(PoisonError::into_inner);
        if gathered.text.len() > MOST {
            self.dropped.add();
            return;
        }
        gathered.put(line, now, self.json);
    }

    /// Writes what has gathered.
    pub(crate) fn flush(&self) {
        let text = {
            let mut gathered = self.gathered.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut gathered.text)
        };
        if text.is_empty() {
            return;
        }
        // Nobody reads it any more: that is no reason to stop serving.
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }
}

impl Gathered {
    fn put(&mut self, line: &Line<'_>, now: i64, json: bool) {
        let second = now.div_euclid(1_000_000);
        if second != self.second.0 || self.second.1.is_empty() {
            let whole = parvis_domain::Timestamp::from_seconds(second).to_rfc3339();
            self.second = (second, whole.get(..19).unwrap_or(&whole).to_owned());
        }
        let Self { text, second } = self;
        let millis = now.rem_euclid(1_000_000) / 1_000;
        let Line {
            face, method, status, ..
        } = line;
        let (face, took) = (face.word(), line.took.as_micros());
        let micros = u64::try_from(took).unwrap_or(u64::MAX);
        let instant = |text: &mut String| {
            text.push_str(&second.1);
            text.push('.');
            put_number(text, millis.unsigned_abs(), 3);
            text.push('Z');
        };
        let seconds = |text: &mut String| {
            put_number(text, micros / 1_000_000, 1);
            text.push('.');
            put_number(text, micros % 1_000_000, 6);
        };
        if json {
            text.push_str("{\"at\":\"");
            instant(text);
            text.push_str("\",\"face\":\"");
            text.push_str(face);
            text.push_str("\",\"method\":\"");
            put_escaped(text, method);
            text.push_str("\",\"path\":\"");
            put_escaped(text, short(line.path));
            text.push_str("\",\"status\":");
            put_number(text, u64::from(*status), 1);
            text.push_str(",\"bytes\":");
            match line.bytes {
                Some(bytes) => put_number(text, bytes, 1),
                None => text.push_str("null"),
            }
            text.push_str(",\"seconds\":");
            seconds(text);
            text.push_str(",\"client\":\"");
            put_shortened(text, line.client);
            text.push_str("\"}\n");
        } else {
            instant(text);
            text.push(' ');
            text.push_str(face);
            text.push(' ');
            put_escaped(text, method);
            text.push(' ');
            put_escaped(text, short(line.path));
            text.push(' ');
            put_number(text, u64::from(*status), 1);
            text.push(' ');
            match line.bytes {
                Some(bytes) => put_number(text, bytes, 1),
                None => text.push('-'),
            }
            text.push(' ');
            seconds(text);
            text.push(' ');
            put_shortened(text, line.client);
            text.push('\n');
        }
    }
}

/// A number, with zeros before it until it has so many digits.
fn put_number(text: &mut String, number: u64, digits: usize) {
    let (mut buffer, mut at, mut rest) = ([b'0'; 20], 20, number);
    while rest > 0 {
        at -= 1;
        buffer[at] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
    }
    let from = at.min(20 - digits.min(20));
    text.extend(buffer[from..].iter().copied().map(char::from));
}

fn short(path: &str) -> &str {
    let mut end = path.len().min(LONGEST_PATH);
    while !path.is_char_boundary(end) {
        end -= 1;
    }
    &path[..end]
}

/// Nothing that somebody asks for ends a line or a string.
fn put_escaped(text: &mut String, word: &str) {
    if !word
        .bytes()
        .any(|byte| byte < 0x20 || matches!(byte, b'"' | b'\\' | 0x7f))
    {
        text.push_str(word);
        return;
    }
    for letter in word.chars() {
        match letter {
            '"' | '\\' => text.extend(['\\', letter]),
            letter if letter.is_control() => text.push('?'),
            letter => text.push(letter),
        }
    }
}

/// The network that a visitor is in: of an IPv4 address three of four bytes, of an IPv6 address the first 48 bits.
fn put_shortened(text: &mut String, client: IpAddr) {
    match client.to_canonical() {
        IpAddr::V4(four) => {
            for part in four.octets().into_iter().take(3) {
                put_number(text, u64::from(part), 1);
                text.push('.');
            }
            text.push('0');
        }
        IpAddr::V6(six) => {
            let [a, b, c, ..] = six.segments();
            // Writing to a string can't fail.
            let _ = write!(text, "{}", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(json: bool, path: &str, client: &str, bytes: Option<u64>) -> String {
        let line = Line {
            face: Face::Site,
            method: "GET",
            path,
            status: 200,
            bytes,
            took: Duration::from_micros(1_234),
            client: client.parse().unwrap(),
        };
        let mut gathered = Gathered::default();
        gathered.put(&line, 1_700_000_000_042_000, json);
        gathered.text
    }

    #[test]
    fn a_line_tells_what_was_asked_and_only_whereabouts_from() {
        assert_eq!(
            written(false, "/halle", "198.51.100.77", Some(5_120)),
            "2023-11-14T22:13:20.042Z site GET /halle 200 5120 0.001234 198.51.100.0\n"
        );
        assert_eq!(
            written(true, "/halle", "2001:db8:1:2:3:4:5:6", None),
            "{\"at\":\"2023-11-14T22:13:20.042Z\",\"face\":\"site\",\"method\":\"GET\",\"path\":\"/halle\",\
             \"status\":200,\"bytes\":null,\"seconds\":0.001234,\"client\":\"2001:db8:1::\"}\n"
        );
    }

    #[test]
    fn what_is_asked_for_can_neither_forge_a_line_nor_fill_the_log() {
        let line = written(true, "/\"}\n{\"a\\", "198.51.100.77", None);
        let read: serde_json::Value = serde_json::from_str(line.trim_end()).unwrap();
        assert_eq!(read["path"], "/\"}?{\"a\\");
        assert_eq!(line.matches('\n').count(), 1);
        assert!(written(false, &"é".repeat(5_000), "::1", None).len() < 600);
    }
}
