use crate::{App, Problem, Result};
use parvis_domain::{
    Language, OriginalId, OriginalKind, OriginalState, Outing, PlannedTime, PublicationState, Timestamp,
    VariantId, Venue, WorkspaceId,
};
use parvis_store::agenda::{self, OriginalEntry, PublicationEntry};
use uuid::Uuid;

/// As many things are shown at once; who has more looks at less time.
const MOST: u32 = 2_000;

/// As many characters of a text say what it is.
const WORDS: usize = 140;

/// Something that goes out, or went out.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own that a screen shows"
)]
pub struct AgendaItem {
    /// Where: the site for an original, a channel for a publication.
    pub venue: Venue,
    /// The original or the publication.
    pub id: Uuid,
    /// The original it is, or comes from.
    pub original: OriginalId,
    /// The variant that is placed; none for an original.
    pub variant: Option<VariantId>,
    /// What the original is; none for a publication.
    pub kind: Option<OriginalKind>,
    /// The original's title; empty for a note.
    pub title: String,
    /// How its own words begin.
    pub words: String,
    /// The language it goes out in.
    pub language: Language,
    /// The state of the original or the publication, by its word; `held` for an original that waits for a person.
    pub state: &'static str,
    /// Why it is held, failed or unconfirmed: the stable code of a sentence.
    pub reason: Option<String>,
    /// The time somebody planned.
    pub planned: Option<PlannedTime>,
    /// When it goes out, or went out.
    pub at: Timestamp,
    /// Whether it is still to come by itself or by a hand.
    pub open: bool,
    /// Whether its time can be moved.
    pub movable: bool,
    /// Whether it is out, or on its way there: what failed or was taken away isn't.
    pub counts: bool,
    /// Whether its original won't be before readers by then, so that it would be held.
    pub ahead: bool,
    /// Whether it waits in its channel's queue.
    pub queued: bool,
    /// When what is said here changed last.
    pub changed_at: Timestamp,
    /// How often it changed.
    pub changes: i64,
}

impl AgendaItem {
    /// What it is called: its title, else its words.
    pub fn name(&self) -> &str {
        if self.title.is_empty() {
            &self.words
        } else {
            &self.title
        }
    }

    /// As the rules for crowds and silences see it.
    pub(super) fn outing(&self) -> Option<Outing> {
        self.counts.then_some(Outing {
            venue: self.venue,
            id: self.id,
            at: self.at,
            open: self.open,
        })
    }
}

/// Everything from `from` until before `until`, the earliest first.
///
/// # Errors
/// `agenda-too-much`.
pub(super) async fn entries(
    app: &App,
    place: WorkspaceId,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<AgendaItem>> {
    let most = MOST + 1;
    let originals = agenda::originals(&app.store, place, from, until, most).await?;
    let publications = agenda::publications(&app.store, place, from, until, most).await?;
    let mut items: Vec<AgendaItem> = originals.into_iter().map(of_original).collect();
    items.extend(publications.into_iter().map(of_publication));
    if items.len() > MOST as usize {
        return Err(Problem::field("until", "agenda-too-much"));
    }
    items.sort_by_key(|item| (item.at, item.venue, item.id));
    Ok(items)
}

fn of_original(entry: OriginalEntry) -> AgendaItem {
    let scheduled = entry.state == OriginalState::Scheduled;
    let held = scheduled && entry.held_at.is_some();
    let planned = entry.planned.filter(|_| scheduled);
    AgendaItem {
        venue: Venue::Site,
        id: entry.id.uuid(),
        original: entry.id,
        variant: None,
        kind: Some(entry.kind),
        words: in_plain_words(&entry.beginning),
        title: entry.title,
        language: entry.language,
        state: if held { "held" } else { entry.state.as_str() },
        reason: held.then(|| "too-late".to_owned()),
        planned,
        at: planned
            .map(PlannedTime::instant)
            .or(entry.published_at)
            .unwrap_or(entry.changed_at),
        open: scheduled,
        movable: scheduled,
        counts: entry.state == OriginalState::Live || scheduled && !held,
        ahead: false,
        queued: false,
        changed_at: entry.changed_at,
        changes: entry.version,
    }
}

fn of_publication(entry: PublicationEntry) -> AgendaItem {
    use PublicationState as State;
    let at = entry.published_at.unwrap_or(entry.due_at);
    let waits = matches!(entry.state, State::AwaitingApproval | State::Scheduled);
    let there = match entry.original_state {
        OriginalState::Live => true,
        OriginalState::Scheduled => entry.original_at.is_some_and(|live| live <= at),
        OriginalState::Draft | OriginalState::Unpublished | OriginalState::Trashed => false,
    };
    AgendaItem {
        venue: Venue::Channel(entry.channel),
        id: entry.id.uuid(),
        original: entry.original,
        variant: Some(entry.variant),
        kind: None,
        title: entry.title,
        words: parvis_text::excerpt(&entry.content.text(), WORDS),
        language: entry.content.language,
        state: entry.state.as_str(),
        reason: entry.reason,
        planned: entry.planned,
        at,
        open: waits || matches!(entry.state, State::AwaitingHand | State::Held),
        movable: waits || entry.state == State::Held,
        counts: !matches!(
            entry.state,
            State::Held | State::Failed | State::Cancelled | State::Withdrawn
        ),
        ahead: waits && !there,
        queued: entry.queued,
        changed_at: entry.state_since,
        changes: entry.changes,
    }
}

/// An agenda names a piece by words, not by the signs that make them bold.
pub(super) fn in_plain_words(beginning: &str) -> String {
    let plain = parvis_text::markdown::plain(beginning).unwrap_or_default();
    parvis_text::excerpt(&plain, WORDS)
}
