use super::{day, zone};
use crate::{App, Result};
use jiff::civil::Date;
use parvis_domain::health::{ChannelHistory, Entry, Happening, LinkSeen};
use parvis_domain::{ChannelId, ChannelStatus, Timestamp, Workspace, WorkspaceId, Zone};
use parvis_store::channel_history::{self, Asked, Followed, Piece, Present};
use parvis_store::health::{self, Terms};
use parvis_store::look::{self, Look};
use std::collections::HashMap;
use std::time::Duration;

/// As far back as a rule may look: twelve months before the eight pieces called *lately*, one a month.
const WINDOW: Duration = Duration::from_hours(24 * 820);
/// Of questions: those that are open, and what was settled lately.
const QUESTIONS: Duration = Duration::from_hours(24 * 120);
/// A renewal that is late by this much has failed.
const OVERDUE: Duration = Duration::from_hours(6);

/// What is known of a channel, and how it stands.
pub(crate) struct Collected {
    pub(crate) id: ChannelId,
    pub(crate) history: ChannelHistory,
    pub(crate) left: bool,
    /// What is promised now differs from what was written down last: to be written under this number.
    pub(crate) new_terms: Option<(i64, Terms)>,
}

/// What is known of each channel of a workspace: by few statements for all of them.
pub(crate) async fn histories(app: &App, place: &Workspace) -> Result<Vec<Collected>> {
    let (store, id, now) = (&app.store, place.id, app.now());
    let window = now.minus(WINDOW);
    let present = channel_history::present(store, id, window).await?;
    let mut terms = by_channel(health::terms(store, id).await?, |(channel, ..)| *channel);
    let mut pieces = by_channel(channel_history::pieces(store, id, window).await?, |piece| {
        piece.channel_id
    });
    let at_home = channel_history::at_home(store, id, window).await?;
    let mut at_home = by_channel(at_home, |(channel, _)| *channel);
    let asked = channel_history::asked(store, id, now.minus(QUESTIONS)).await?;
    let mut asked = by_channel(asked, |asked| asked.channel_id);
    let followed = channel_history::followed(store, id, window).await?;
    let mut followed = by_channel(followed, |followed| followed.channel_id);
    let mut failed = by_channel(channel_history::failed(store, id).await?, |(channel, _)| *channel);
    let mut looks = by_channel(look::since(store, id, window).await?, |look| look.channel_id);
    let collected = present.into_iter().map(|channel| {
        let known = Known {
            now,
            zone: zone(&place.zone),
            window,
            terms: terms.remove(&channel.id).unwrap_or_default(),
            pieces: pieces.remove(&channel.id).unwrap_or_default(),
            at_home: at_home.remove(&channel.id).unwrap_or_default(),
            asked: asked.remove(&channel.id).unwrap_or_default(),
            followed: followed.remove(&channel.id).unwrap_or_default(),
            failed: failed.remove(&channel.id).unwrap_or_default(),
            looks: looks.remove(&channel.id).unwrap_or_default(),
            channel,
        };
        known.collected()
    });
    Ok(collected.collect())
}

fn by_channel<T>(all: Vec<T>, of: impl Fn(&T) -> ChannelId) -> HashMap<ChannelId, Vec<T>> {
    let mut grouped: HashMap<ChannelId, Vec<T>> = HashMap::new();
    for one in all {
        grouped.entry(of(&one)).or_default().push(one);
    }
    grouped
}

/// What the store knows of one channel.
struct Known {
    now: Timestamp,
    zone: Zone,
    window: Timestamp,
    channel: Present,
    terms: Vec<(ChannelId, i64, Terms)>,
    pieces: Vec<Piece>,
    at_home: Vec<(ChannelId, Timestamp)>,
    asked: Vec<Asked>,
    followed: Vec<Followed>,
    failed: Vec<(ChannelId, Timestamp)>,
    looks: Vec<Look>,
}

impl Known {
    fn collected(self) -> Collected {
        let new_terms = self.new_terms();
        let first = self
            .terms
            .first()
            .map(|(_, _, terms)| terms)
            .or(new_terms.as_ref().map(|(_, terms)| terms));
        let (rhythm, usage, keeper) = match first {
            Some(terms) => (terms.rhythm, terms.usage, terms.keeper),
            None => (
                self.channel.rhythm,
                self.channel.usage,
                self.channel.keeper.is_some(),
            ),
        };
        let mut entries = self.entries(new_terms.as_ref());
        entries.sort_by_key(|(at, _)| *at);
        let began = self.channel.created_at.max(self.window);
        let began = self.channel.last_before.map_or(began, |last| last.min(began));
        let history = ChannelHistory {
            // What appears at home is known without anybody's look.
            declared: self.channel.declared && !self.channel.at_home,
            from: self.day(began),
            rhythm,
            answer_hours: self.channel.answer_hours,
            usage,
            keeper,
            entries: entries
                .into_iter()
                .map(|(at, what)| Entry {
                    on: self.day(at),
                    what,
                })
                .collect(),
        };
        Collected {
            id: self.channel.id,
            left: self.channel.status == ChannelStatus::Disconnected,
            history,
            new_terms,
        }
    }

    fn day(&self, at: Timestamp) -> Date {
        day(at, &self.zone)
    }

    /// A day that somebody wrote down, at its noon.
    fn noon(&self, on: Date) -> Timestamp {
        let noon = on.at(12, 0, 0, 0).to_zoned(self.zone.time_zone());
        noon.map_or(self.now, |noon| noon.timestamp().into())
    }

    /// What is promised now, when that isn't what was written down last.
    fn new_terms(&self) -> Option<(i64, Terms)> {
        let last = self.terms.last();
        let paused = last.and_then(|(_, _, terms)| {
            let until = terms.paused_until.filter(|until| *until > self.day(self.now))?;
            // Another promise ends a pause.
            (terms.rhythm == self.channel.rhythm).then(|| (until, terms.pause_reason.clone()))
        });
        let now = Terms {
            since: self.now,
            usage: self.channel.usage,
            keeper: self.channel.keeper.is_some(),
            rhythm: self.channel.rhythm,
            answer_hours: self.channel.answer_hours,
            paused_until: paused.as_ref().map(|(until, _)| *until),
            pause_reason: paused.map(|(_, reason)| reason).unwrap_or_default(),
        };
        match last {
            None => Some((0, now)),
            Some((_, number, said)) => {
                let same = said.usage == now.usage
                    && said.keeper == now.keeper
                    && said.rhythm == now.rhythm
                    && said.answer_hours == now.answer_hours;
                (!same).then_some((number + 1, now))
            }
        }
    }

    fn entries(&self, new_terms: Option<&(i64, Terms)>) -> Vec<(Timestamp, Happening)> {
        let mut entries = self.published();
        self.add_terms(&mut entries, new_terms);
        for (number, asked) in (0..).zip(&self.asked) {
            entries.push((asked.at, Happening::Question(number)));
            if let Some(answered) = asked.answered_at {
                entries.push((answered.max(asked.at), Happening::Answered(number)));
            }
        }
        for followed in &self.followed {
            entries.push((followed.from, Happening::Followers(followed.count)));
            if self.day(followed.to) != self.day(followed.from) {
                entries.push((followed.to, Happening::Followers(followed.count)));
            }
        }
        for (_, at) in &self.failed {
            entries.push((*at, Happening::Failed));
        }
        if self.channel.status == ChannelStatus::CutOff {
            entries.push((self.channel.status_since, Happening::Refused));
        } else if let Some(late) = self.channel.renew_at.filter(|at| self.now.since(*at) > OVERDUE) {
            entries.push((late, Happening::RenewalFailed));
        }
        self.add_looks(&mut entries);
        entries
    }

    fn published(&self) -> Vec<(Timestamp, Happening)> {
        let mut entries = Vec::new();
        let mut number = 0;
        if let Some(last) = self.channel.last_before {
            entries.push((last, Happening::Published(number)));
            number += 1;
        }
        for piece in &self.pieces {
            entries.push((piece.at, Happening::Published(number)));
            let counted = channel_history::counted_at(piece);
            if let Some(count) = piece.responses.filter(|_| counted <= self.now) {
                entries.push((counted, Happening::Responses(number, count)));
            }
            number += 1;
        }
        for (_, at) in &self.at_home {
            entries.push((*at, Happening::Published(number)));
            number += 1;
        }
        entries
    }

    fn add_terms(&self, entries: &mut Vec<(Timestamp, Happening)>, new_terms: Option<&(i64, Terms)>) {
        let said = self.terms.iter().map(|(_, _, terms)| terms);
        let said: Vec<&Terms> = said.chain(new_terms.map(|(_, terms)| terms)).collect();
        for (at, terms) in said.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|index| said.get(index));
            let paused_before = before.and_then(|before| before.paused_until);
            if let Some(before) = before {
                if before.usage != terms.usage {
                    entries.push((terms.since, Happening::Usage(terms.usage)));
                }
                if before.keeper != terms.keeper {
                    entries.push((terms.since, Happening::Keeper(terms.keeper)));
                }
                let resumed = paused_before.is_some_and(|until| until > self.day(terms.since))
                    && terms.paused_until.is_none();
                if before.rhythm != terms.rhythm || resumed {
                    entries.push((terms.since, Happening::Rhythm(terms.rhythm)));
                }
            }
            if let Some(until) = terms.paused_until.filter(|_| terms.paused_until != paused_before) {
                entries.push((terms.since, Happening::Paused(until)));
            }
        }
    }

    /// What was seen from outside. Of questions only their number and the oldest is known: they are one until none is
    /// left, or until the oldest is another.
    fn add_looks(&self, entries: &mut Vec<(Timestamp, Happening)>) {
        let placed = self.pieces.last().map(|piece| self.day(piece.at));
        let mut newest = placed.max(self.at_home.last().map(|(_, at)| self.day(*at)));
        let known = self.pieces.len() + self.at_home.len();
        let mut pieces = u32::try_from(known).unwrap_or(u32::MAX / 2) + 1;
        let mut questions = u32::try_from(self.asked.len()).unwrap_or(u32::MAX / 2);
        let mut open: Option<(u32, Date)> = None;
        let mut links = Links::default();
        for look in &self.looks {
            if let Some(on) = look
                .last_piece_on
                .filter(|on| newest.is_none_or(|newest| *on > newest))
            {
                entries.push((self.noon(on).min(look.at), Happening::Published(pieces)));
                newest = Some(on);
                pieces += 1;
            }
            if let Some(left) = look.questions {
                let oldest = look.oldest_question_on.unwrap_or_else(|| self.day(look.at));
                let oldest = (left > 0).then_some(oldest);
                if open.map(|(_, on)| on) != oldest {
                    if let Some((number, _)) = open.take() {
                        entries.push((look.at, Happening::Answered(number)));
                    }
                    open = oldest.map(|on| (questions, on));
                    if let Some((number, on)) = open {
                        entries.push((self.noon(on).min(look.at), Happening::Question(number)));
                        questions += 1;
                    }
                }
            }
            if let Some(pinned) = look.pinned {
                entries.push((look.at, Happening::Pinned(pinned)));
            }
            if let Some(lacks) = look.lacks {
                entries.push((look.at, Happening::Lacks(lacks)));
            }
            if let Some(seen) = links.with(look) {
                entries.push((look.at, Happening::Link(seen)));
            }
            // A page that answers says nothing of what stands on it.
            if look.way == "hand" || look.last_piece_on.is_some() {
                entries.push((look.at, Happening::Looked));
            }
        }
    }
}

/// What was seen last of the place itself and of the links in its profile: each way sees one of them, and whoever looks in
/// person sees both.
#[derive(Default)]
struct Links {
    place: Option<LinkSeen>,
    profile: Option<LinkSeen>,
}

impl Links {
    /// How they stand with one more look, the worse of the two; none when it says nothing of them.
    fn with(&mut self, look: &Look) -> Option<LinkSeen> {
        match look.way.as_str() {
            "network" => {
                // It leads somewhere, and nobody could tell where.
                if look.link.is_none() && look.address.is_some() {
                    return None;
                }
                // Nothing in it leads anywhere any more: nothing is wrong with that.
                let before = std::mem::replace(&mut self.profile, look.link);
                look.link.or(before)?;
            }
            "hand" => {
                look.link?;
                (self.place, self.profile) = (look.link, look.link);
            }
            _ => {
                look.link?;
                self.place = look.link;
            }
        }
        let either = [self.place, self.profile];
        let worst = [LinkSeen::Dead, LinkSeen::Unreachable, LinkSeen::Ok];
        let worst = worst.into_iter().find(|seen| either.contains(&Some(*seen)));
        worst.or(Some(LinkSeen::Ok))
    }
}

/// Writes down what is promised now, where that has changed.
pub(super) async fn keep_terms(
    tx: &mut parvis_store::Tx,
    place: WorkspaceId,
    all: &[Collected],
) -> Result<()> {
    for one in all {
        if let Some((number, terms)) = &one.new_terms {
            health::add_terms(tx, place, one.id, *number, terms).await?;
        }
    }
    Ok(())
}
