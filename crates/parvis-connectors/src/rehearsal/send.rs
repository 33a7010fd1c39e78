//! What we do on a rehearsal network.

use super::instruction::{Instruction, Told};
use super::seed::Seed;
use super::state::{Piece, State};
use super::{Stranger, plan};
use crate::fault::unanswerable;
use crate::{ConnectorError, ConnectorErrorKind as Kind, Found, Part, Remote, Result, Retry};
use parvis_domain::Timestamp;
use std::time::Duration;

impl State {
    /// Tells the network what to do wrong from now on: so many times, or until told otherwise.
    pub fn tell(&mut self, instruction: Instruction, times: Option<u32>) {
        match instruction {
            Instruction::EndSession => self.session += 1,
            Instruction::Revoke => self.revoked = true,
            Instruction::NoEdit => self.fixed = true,
            _ => self.told.push(Told { instruction, times }),
        }
    }

    /// Lets the network do everything right again.
    pub fn forgive(&mut self) {
        self.told.clear();
        self.fixed = false;
    }

    /// Somebody signs in; a new world takes its seed from the name, so that the same name meets the same people.
    pub(super) fn sign_in(&mut self, handle: &str) -> u32 {
        if self.handle.is_empty() {
            self.seed = Seed::named(handle);
        }
        handle.clone_into(&mut self.handle);
        self.revoked = false;
        self.session
    }

    /// Refuses a session that has ended, and whatever it was told to spoil.
    pub(super) fn admit(&mut self, now: Timestamp, session: u32) -> Result<()> {
        if self.revoked {
            return Err(ConnectorError::new(
                Kind::CredentialRejected,
                "the rehearsal credential was revoked",
            ));
        }
        if session != self.session {
            return Err(ConnectorError::new(
                Kind::CredentialExpired,
                "the rehearsal session has ended",
            ));
        }
        match self
            .told
            .last()
            .map(|told| told.instruction)
            .filter(|instruction| instruction.spoils_reading())
        {
            Some(instruction) => Err(spoilt(self.obey(instruction), now)),
            None => Ok(()),
        }
    }

    /// Takes a part in, unless it was told otherwise.
    pub(super) fn publish(&mut self, now: Timestamp, session: u32, part: &Part<'_>) -> Result<Remote> {
        let id = format!("rehearsal:{}", part.key.key);
        match self.spoilt(now, session, part)? {
            None => self.take_in(now, &id, part),
            Some(error) => {
                self.take_in(now, &id, part)?;
                Err(error)
            }
        }
    }

    /// Changes a piece of ours, unless it was told otherwise.
    pub(super) fn edit(&mut self, now: Timestamp, session: u32, id: &str, part: &Part<'_>) -> Result<Remote> {
        let unsaid = self.spoilt(now, session, part)?;
        if self.fixed {
            return Err(ConnectorError::not_offered("edit"));
        }
        let piece = self
            .pieces
            .iter_mut()
            .find(|piece| piece.id() == id && piece.stands(now));
        let piece = piece.ok_or_else(|| {
            ConnectorError::new(Kind::Gone, format!("{id} doesn't stand on the rehearsal network"))
        })?;
        piece.show(part);
        piece.edited_at = Some(now);
        self.attempts.remove(&part.key.key);
        match unsaid {
            None => Ok(remote(id.to_owned())),
            Some(error) => Err(error),
        }
    }

    /// Whether a piece shows this part.
    pub(super) fn look_up_edit(&self, now: Timestamp, id: &str, part: &Part<'_>) -> Found {
        match self.piece(id).filter(|piece| piece.stands(now)) {
            Some(piece) => {
                let mut changed = piece.clone();
                changed.show(part);
                if changed == *piece {
                    Found::There(remote(id.to_owned()))
                } else {
                    Found::Absent
                }
            }
            None => Found::Absent,
        }
    }

    /// What it was told to do wrong with a part: an error, or for later the error of one that is taken and never said to be.
    fn spoilt(&mut self, now: Timestamp, session: u32, part: &Part<'_>) -> Result<Option<ConnectorError>> {
        self.admit(now, session)?;
        let attempt = self.attempts.entry(part.key.key.clone()).or_default();
        let words = Instruction::in_words(&part.draft.text, *attempt);
        *attempt += 1;
        let told = self.told.last().map(|told| told.instruction);
        let instruction = told.map(|instruction| self.obey(instruction)).or(words);
        match instruction {
            Some(Instruction::TimeOut) => Ok(Some(ConnectorError::new(
                Kind::Uncertain,
                "the rehearsal network took it and said nothing",
            ))),
            Some(instruction) => Err(spoilt(instruction, now)),
            None => Ok(None),
        }
    }

    fn take_in(&mut self, now: Timestamp, id: &str, part: &Part<'_>) -> Result<Remote> {
        if let Some(piece) = self.piece(id).filter(|piece| piece.withdrawn_at.is_none()) {
            return Ok(remote(piece.id()));
        }
        if let Some(reply_to) = part.reply_to {
            self.standing(now, &reply_to.parent.id).map_err(unanswerable)?;
        }
        let mut piece = Piece {
            key: part.key.key.clone(),
            text: String::new(),
            language: String::new(),
            pictures: 0,
            link: None,
            edited_at: None,
            answers: part.reply_to.map(|to| (to.root.id.clone(), to.parent.id.clone())),
            at: now,
            withdrawn_at: None,
            likes: Vec::new(),
            reposts: Vec::new(),
        };
        piece.show(part);
        plan::follow(self, &mut piece);
        self.attempts.remove(&part.key.key);
        self.pieces.retain(|old| old.key != piece.key);
        let remote = remote(piece.id());
        self.pieces.push(piece);
        Ok(remote)
    }

    /// Whether something stands under this id, ours or a stranger's.
    fn standing(&self, now: Timestamp, id: &str) -> Result<()> {
        let ours = self.piece(id).is_some_and(|piece| piece.stands(now));
        let theirs = self.voice(id).is_some_and(|voice| voice.heard(now));
        if ours || theirs {
            return Ok(());
        }
        Err(ConnectorError::new(
            Kind::Gone,
            format!("{id} doesn't stand on the rehearsal network"),
        ))
    }

    pub(super) fn look_up(&self, key: &str) -> Found {
        match self
            .pieces
            .iter()
            .find(|piece| piece.key == key && piece.withdrawn_at.is_none())
        {
            Some(piece) => Found::There(remote(piece.id())),
            None => Found::Absent,
        }
    }

    pub(super) fn withdraw(&mut self, now: Timestamp, id: &str) {
        for piece in &mut self.pieces {
            if piece.id() == id {
                piece.withdrawn_at.get_or_insert(now);
            }
        }
    }

    /// Counts an instruction down and hands it on.
    fn obey(&mut self, instruction: Instruction) -> Instruction {
        if let Some(told) = self.told.last_mut()
            && let Some(times) = &mut told.times
        {
            *times = times.saturating_sub(1);
            if *times == 0 {
                self.told.pop();
            }
        }
        instruction
    }
}

impl Piece {
    /// Takes the words and the rest of a part.
    fn show(&mut self, part: &Part<'_>) {
        let draft = part.draft;
        self.text.clone_from(&draft.text);
        self.language = draft
            .languages
            .first()
            .map(ToString::to_string)
            .unwrap_or_default();
        self.pictures = u8::try_from(draft.pictures.len()).unwrap_or(u8::MAX);
        self.link = draft.link_card.as_ref().map(|card| card.url.clone());
    }
}

/// What stands under an id. There is nothing to open: the network is a pretence.
pub(super) fn remote(id: String) -> Remote {
    Remote {
        id,
        version: String::new(),
        url: None,
    }
}

fn spoilt(instruction: Instruction, now: Timestamp) -> ConnectorError {
    match instruction {
        Instruction::Refuse => ConnectorError::new(Kind::Refused, "the rehearsal network was told to refuse")
            .words("Refused, as rehearsed. — Refusé, comme prévu."),
        Instruction::RateLimit { seconds } => {
            let error = ConnectorError::new(
                Kind::RateLimited,
                "the rehearsal network was told to slow us down",
            );
            match seconds {
                Some(seconds) => error.retry(Retry::At(now.plus(Duration::from_secs(u64::from(seconds))))),
                None => error,
            }
        }
        Instruction::Down => {
            ConnectorError::new(Kind::Unreachable, "the rehearsal network was told to be down")
        }
        Instruction::TimeOut | Instruction::Lose => {
            ConnectorError::new(Kind::Uncertain, "the rehearsal network lost it and said nothing")
        }
        Instruction::EndSession | Instruction::Revoke | Instruction::NoEdit => {
            ConnectorError::new(Kind::CredentialExpired, "the rehearsal session has ended")
        }
    }
}

/// The name a stranger shows, with the handle to find them by.
pub(super) fn author(handle: &str) -> crate::RemoteAuthor {
    let stranger = Stranger::find(handle);
    crate::RemoteAuthor {
        id: format!("rehearsal:who-{handle}"),
        handle: handle.to_owned(),
        display_name: stranger.map(|stranger| stranger.name.to_owned()),
        url: None,
        picture: None,
    }
}
