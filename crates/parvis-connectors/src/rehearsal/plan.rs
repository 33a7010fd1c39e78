//! What strangers will do about a piece of ours, drawn once when it appears.

use super::lines;
use super::seed::Seed;
use super::state::{Piece, State, Voice};
use super::strangers::{Mood, STRANGERS, Stranger};
use parvis_domain::Timestamp;
use std::time::Duration;

/// Two days: after that nobody comes back to a piece.
const LAST: u64 = 172_800;

/// Writes down what will be said and liked about `piece`, the newest of `state.pieces`.
pub(super) fn follow(state: &mut State, piece: &mut Piece) {
    let mut seed = Seed::of(state.seed, state.pieces.len() as u64);
    let mut answered = None;
    if let Some((_, parent)) = &piece.answers {
        answered = state.voice(parent).cloned();
    }
    let fame = if piece.answers.is_some() { 3 } else { 24 };
    piece.likes = moments(&mut seed, piece.at, 1, fame);
    piece.reposts = moments(&mut seed, piece.at, 0, fame / 4);
    match (&piece.answers, answered) {
        (Some((root, _)), Some(voice)) => thank(state, &mut seed, piece, root, &voice),
        // A further part of a thread: strangers answer its beginning.
        (Some(_), None) => {}
        (None, _) => discuss(state, &mut seed, piece),
    }
}

fn moments(seed: &mut Seed, from: Timestamp, least: u64, most: u64) -> Vec<Timestamp> {
    let mut moments: Vec<_> = (0..seed.between(least, most))
        .map(|_| later(from, seed.while_seconds(15, LAST)))
        .collect();
    moments.sort_unstable();
    moments
}

fn later(from: Timestamp, seconds: u64) -> Timestamp {
    from.plus(Duration::from_secs(seconds))
}

/// The one we answered says thank you, mostly.
fn thank(state: &mut State, seed: &mut Seed, piece: &Piece, root: &str, voice: &Voice) {
    let Some(stranger) = Stranger::find(&voice.stranger).filter(|_| seed.happens(75)) else {
        return;
    };
    let at = later(piece.at, seed.between(40, 900));
    let text = pick(seed, lines::thanks(stranger)).to_owned();
    say(state, stranger, text, root, &piece.id(), at);
}

/// Some strangers answer a new piece, one after the other; sometimes they talk to one another.
fn discuss(state: &mut State, seed: &mut Seed, piece: &Piece) {
    let id = piece.id();
    let mut at = later(piece.at, seed.between(20, 70));
    let mut before: Option<String> = None;
    for stranger in guests(seed, piece, state.pieces.len()) {
        let aside = before.take().filter(|_| seed.happens(35));
        let (text, parent) = match &aside {
            Some(parent) => (pick(seed, lines::asides(stranger)).to_owned(), parent.as_str()),
            None => (about(seed, stranger, &piece.text), id.as_str()),
        };
        let said = say(state, stranger, text, &id, parent, at);
        if seed.happens(12) {
            let gone = later(at, seed.while_seconds(1_800, 72_000));
            if let Some(voice) = state.voices.last_mut() {
                voice.gone_at = Some(gone);
            }
        } else if aside.is_none() {
            before = Some(said);
        }
        at = later(at, seed.while_seconds(60, 36_000));
    }
}

/// Who answers: three to five, mostly in the piece's language; a grumpy one to every other piece, and a hostile one
/// to every third, from the second on.
fn guests(seed: &mut Seed, piece: &Piece, nth: usize) -> Vec<&'static Stranger> {
    let french = piece.language.starts_with("fr");
    let of = |mood: fn(Mood) -> bool| -> Vec<&'static Stranger> {
        STRANGERS.iter().filter(|stranger| mood(stranger.mood)).collect()
    };
    let mut kind = of(|mood| !matches!(mood, Mood::Grumpy | Mood::Hostile));
    let mut guests = Vec::new();
    for _ in 0..seed.between(2, 4) {
        let foreign = seed.happens(20);
        let (mut fitting, other): (Vec<_>, Vec<_>) = kind
            .into_iter()
            .partition(|stranger| (stranger.french == french) != foreign);
        guests.extend(seed.take(&mut fitting));
        kind = fitting.into_iter().chain(other).collect();
    }
    let own = |stranger: &&Stranger| stranger.french == french;
    if seed.happens(50) {
        guests.extend(of(|mood| mood == Mood::Grumpy).into_iter().find(own));
    }
    if nth % 3 == 1 {
        guests.extend(of(|mood| mood == Mood::Hostile).into_iter().find(own));
    }
    guests
}

fn say(
    state: &mut State,
    stranger: &Stranger,
    text: String,
    root: &str,
    parent: &str,
    at: Timestamp,
) -> String {
    let id = format!("rehearsal:said-{}", state.voices.len() + 1);
    state.voices.push(Voice {
        id: id.clone(),
        stranger: stranger.handle.to_owned(),
        text,
        language: stranger.language().to_owned(),
        root: root.to_owned(),
        parent: parent.to_owned(),
        at,
        gone_at: None,
    });
    id
}

fn pick(seed: &mut Seed, lines: &'static [&'static str]) -> &'static str {
    let at = usize::try_from(seed.below(lines.len() as u64)).unwrap_or(0);
    lines.get(at).copied().unwrap_or_default()
}

/// A line of this stranger's; where it speaks of a word of the piece and there is none, one that doesn't.
fn about(seed: &mut Seed, stranger: &Stranger, text: &str) -> String {
    let line = pick(seed, lines::answers(stranger));
    if !line.contains("{}") {
        return line.to_owned();
    }
    match word(seed, text) {
        Some(word) => line.replace("{}", word),
        None => lines::answers(stranger)
            .iter()
            .find(|line| !line.contains("{}"))
            .copied()
            .unwrap_or_default()
            .to_owned(),
    }
}

/// A word worth repeating: letters only, of some length, not part of an address, a handle or a tag.
fn word<'a>(seed: &mut Seed, text: &'a str) -> Option<&'a str> {
    let mut words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| !word.contains(['@', '#', '/', '[', ']', '<', '>']))
        .map(|word| word.trim_matches(|c: char| !c.is_alphabetic()))
        .filter(|word| {
            (6..=24).contains(&word.chars().count()) && word.chars().all(|c| c.is_alphabetic() || c == '-')
        })
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.truncate(4);
    seed.take(&mut words)
}

impl State {
    /// A stranger answers now, as told: for stories that need a certain answer. Returns its id.
    pub fn stranger_says(
        &mut self,
        now: Timestamp,
        stranger: &Stranger,
        text: &str,
        root: &str,
        parent: &str,
    ) -> String {
        say(self, stranger, text.to_owned(), root, parent, now)
    }

    /// A stranger takes back what was said under this id. False where nothing was.
    pub fn stranger_takes_back(&mut self, now: Timestamp, id: &str) -> bool {
        let voice = self.voices.iter_mut().find(|voice| voice.id == id);
        voice.map(|voice| voice.gone_at = Some(now)).is_some()
    }

    /// Somebody likes a piece now. False where there is none.
    pub fn stranger_likes(&mut self, now: Timestamp, id: &str) -> bool {
        let piece = self.pieces.iter_mut().find(|piece| piece.id() == id);
        piece.map(|piece| piece.likes.push(now)).is_some()
    }

    /// Somebody passes a piece on now. False where there is none.
    pub fn stranger_reposts(&mut self, now: Timestamp, id: &str) -> bool {
        let piece = self.pieces.iter_mut().find(|piece| piece.id() == id);
        piece.map(|piece| piece.reposts.push(now)).is_some()
    }
}
