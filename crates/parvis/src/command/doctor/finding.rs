use parvis_app::Params;
use parvis_domain::{Timestamp, UiLanguage};
use parvis_http::{say, sentence};
use parvis_store::StoreError;
use std::path::Path;
use std::time::Duration;

/// How bad it is. The order is that of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// Something doesn't work, or isn't safe.
    Wrong,
    /// It works, and somebody should look at it.
    Look,
    /// It couldn't be examined. That isn't well.
    Unknown,
    /// As it should be.
    Well,
    /// Not examined, as was asked.
    LeftOut,
}

impl Level {
    pub(super) const ALL: [Self; 5] = [Self::Wrong, Self::Look, Self::Unknown, Self::Well, Self::LeftOut];

    /// The word for machines, and the end of the key of its words.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Look => "look",
            Self::Unknown => "unknown",
            Self::Well => "well",
            Self::LeftOut => "left-out",
        }
    }
}

/// One thing that a check found.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) level: Level,
    /// The sentence is `doctor-{code}`, what to do is `doctor-{code}-mend`, if anything.
    pub(super) code: &'static str,
    values: Vec<(&'static str, Value)>,
    /// What to type, or to set: the same in every language.
    pub(super) commands: Vec<String>,
}

/// What fills a sentence.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Text(String),
    Number(i64),
    Span(Duration),
    Bytes(u64),
    At(Timestamp),
    /// Some of many: no line grows without end.
    Names(Vec<String>),
    /// A sentence of the catalogue, by its key, and the host it speaks of.
    Sentence(String, String),
}

/// What a check gives: what it found, or why it couldn't look.
pub(super) type Looked = Result<Vec<Finding>, Finding>;

impl Finding {
    fn new(level: Level, code: &'static str) -> Self {
        Self {
            level,
            code,
            values: Vec::new(),
            commands: Vec::new(),
        }
    }

    pub(super) fn wrong(code: &'static str) -> Self {
        Self::new(Level::Wrong, code)
    }

    pub(super) fn look(code: &'static str) -> Self {
        Self::new(Level::Look, code)
    }

    pub(super) fn unknown(code: &'static str) -> Self {
        Self::new(Level::Unknown, code)
    }

    pub(super) fn well(code: &'static str) -> Self {
        Self::new(Level::Well, code)
    }

    pub(super) fn left_out(code: &'static str) -> Self {
        Self::new(Level::LeftOut, code)
    }

    fn with_value(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((name, value));
        self
    }

    pub(super) fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with_value(name, Value::Text(text.into()))
    }

    pub(super) fn path(self, name: &'static str, path: &Path) -> Self {
        self.text(name, path.display().to_string())
    }

    pub(super) fn number(self, name: &'static str, number: impl TryInto<i64>) -> Self {
        self.with_value(name, Value::Number(number.try_into().unwrap_or(i64::MAX)))
    }

    pub(super) fn span(self, name: &'static str, span: Duration) -> Self {
        self.with_value(name, Value::Span(span))
    }

    pub(super) fn bytes(self, name: &'static str, bytes: u64) -> Self {
        self.with_value(name, Value::Bytes(bytes))
    }

    pub(super) fn at(self, name: &'static str, at: Timestamp) -> Self {
        self.with_value(name, Value::At(at))
    }

    pub(super) fn names(self, name: &'static str, names: Vec<String>) -> Self {
        self.with_value(name, Value::Names(names))
    }

    pub(super) fn sentence(self, name: &'static str, key: impl Into<String>, host: &str) -> Self {
        self.with_value(name, Value::Sentence(key.into(), host.to_owned()))
    }

    /// What to type, or to set.
    pub(super) fn run(mut self, command: impl Into<String>) -> Self {
        self.commands.push(command.into());
        self
    }

    /// What it says.
    pub(super) fn says(&self, language: UiLanguage) -> String {
        let key = format!("doctor-{}", self.code);
        sentence(language, &key, &self.params(language)).unwrap_or(key)
    }

    /// What to do about it, if anything.
    pub(super) fn mend(&self, language: UiLanguage) -> Option<String> {
        sentence(
            language,
            &format!("doctor-{}-mend", self.code),
            &self.params(language),
        )
    }

    fn params(&self, language: UiLanguage) -> Params {
        let values = self.values.iter();
        values
            .map(|(name, value)| (*name, value.render(language)))
            .collect()
    }
}

/// Of a list, this many are named.
const NAMED: usize = 5;

impl Value {
    fn render(&self, language: UiLanguage) -> serde_json::Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::Span(span) => render_span(*span, language).into(),
            Self::Bytes(bytes) => render_bytes(*bytes, language).into(),
            Self::At(at) => at.to_jiff().strftime("%Y-%m-%d %H:%M:%S UTC").to_string().into(),
            Self::Names(names) => render_names(names, language).into(),
            Self::Sentence(key, host) => {
                let host = Params::from([("host", host.as_str().into())]);
                let said = sentence(language, key, &host).unwrap_or_else(|| key.clone());
                // It stands inside a sentence of ours, which has a full stop.
                said.trim_end_matches('.').into()
            }
        }
    }
}

fn counted(language: UiLanguage, key: &str, count: u64) -> String {
    sentence(language, key, &Params::from([("count", count.into())])).unwrap_or_default()
}

/// In the one unit that says most.
fn render_span(span: Duration, language: UiLanguage) -> String {
    let seconds = span.as_secs();
    match seconds {
        0..120 => counted(language, "doctor-span-seconds", seconds),
        120..7_200 => counted(language, "doctor-span-minutes", seconds / 60),
        7_200..172_800 => counted(language, "doctor-span-hours", seconds / 3_600),
        _ => counted(language, "doctor-span-days", seconds / 86_400),
    }
}

fn render_bytes(bytes: u64, language: UiLanguage) -> String {
    const MIB: u64 = 1024 * 1024;
    match bytes / MIB {
        0 => counted(language, "doctor-bytes-kib", bytes / 1024),
        mib @ 1..10_240 => counted(language, "doctor-bytes-mib", mib),
        mib => counted(language, "doctor-bytes-gib", mib / 1024),
    }
}

fn render_names(names: &[String], language: UiLanguage) -> String {
    let mut said = names[..names.len().min(NAMED)].join(", ");
    if let Some(more) = names.len().checked_sub(NAMED).filter(|more| *more > 0) {
        said.push(' ');
        said.push_str(&counted(language, "doctor-and-more", more as u64));
    }
    said
}

/// What the level is called, in a column.
pub(super) fn level_word(language: UiLanguage, level: Level) -> String {
    say(language, &format!("doctor-level-{}", level.as_str()))
}

/// The database, asked by one check, gave no answer.
impl From<StoreError> for Finding {
    fn from(error: StoreError) -> Self {
        Self::unknown("no-answer").text("why", error.to_string())
    }
}
