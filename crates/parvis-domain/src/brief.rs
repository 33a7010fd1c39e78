use crate::{
    AudienceId, BriefId, CampaignId, ClientLinkId, OriginalId, RecommendationId, Timestamp, UsageId, UserId,
};
use jiff::civil::Date;

words! {
    /// Where a brief stands. What leads from one to another is in `docs/briefs.md`.
    BriefState,
    /// A word that names no state of a brief.
    UnknownBriefState, "state of a brief", {
        /// It waits for its answer.
        Asked = "asked",
        /// It was answered: as asked, or otherwise.
        Answered = "answered",
        /// Whoever asked agreed to the answer.
        Agreed = "agreed",
        /// Something was made of it.
        Became = "became",
        /// It was declined, with a reason.
        Declined = "declined",
        /// Whoever asked took it back.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// Who has to do something about a brief next.
    BriefWaitsFor,
    /// A word that names nobody a brief waits for.
    UnknownBriefWaitsFor, "one whom a brief waits for", {
        /// Those who answer briefs.
        Cm = "cm",
        /// Whoever asked.
        Asker = "asker",
    }
}

words! {
    /// What was answered to a brief.
    BriefAnswerKind,
    /// A word that names no answer to a brief.
    UnknownBriefAnswerKind, "answer to a brief", {
        /// It can be done as it was asked.
        Feasible = "feasible",
        /// Something else serves the aim better.
        Otherwise = "otherwise",
        /// It isn't done.
        Declined = "declined",
    }
}

words! {
    /// The form in which something is asked for or proposed.
    BriefForm,
    /// A word that names no form.
    UnknownBriefForm, "form", {
        /// An article of the site.
        Article = "article",
        /// Something short.
        Note = "note",
        /// An article that answers one question.
        Answer = "answer",
        /// Pictures.
        Picture = "picture",
        /// A video.
        Video = "video",
        /// A drawing that explains.
        Infographic = "infographic",
        /// Several pieces with one aim.
        Campaign = "campaign",
    }
}

/// Who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BriefAsker {
    /// A member of the workspace.
    Member(UserId),
    /// A client, by a link.
    Client {
        /// By which one.
        link: ClientLinkId,
        /// What they are called.
        name: String,
    },
}

impl BriefAsker {
    /// Whether this member asked.
    pub fn is(&self, user: UserId) -> bool {
        matches!(self, Self::Member(asker) if *asker == user)
    }
}

/// Something out of the strategy, and how whoever asked calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<Id> {
    /// Which one; none where only words were given.
    pub id: Option<Id>,
    /// What it was called then, or the words that were given; may be empty.
    pub words: String,
}

/// What somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefRequest {
    /// What it is called in lists.
    pub title: String,
    /// What should be different afterwards.
    pub purpose: String,
    /// What people come to do.
    pub usage: Named<UsageId>,
    /// Whom it is for.
    pub audience: Named<AudienceId>,
    /// By which day.
    pub due_on: Option<Date>,
    /// Why by then; may be empty.
    pub due_why: String,
    /// What exists already: addresses, pictures, originals; may be empty.
    pub material: String,
    /// The form that was wished for.
    pub form: Option<BriefForm>,
    /// The places that were wished for; may be empty.
    pub place: String,
    /// Anything else; may be empty.
    pub more: String,
}

/// What a brief became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BriefBecame {
    /// An article or a note.
    Original(OriginalId),
    /// Several of them, with one aim.
    Campaign(CampaignId),
    /// Advice: what was asked is a question of the strategy.
    Recommendation(RecommendationId),
}

/// A request for content, before there is content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Its identifier.
    pub id: BriefId,
    /// What is asked for.
    pub request: BriefRequest,
    /// By whom.
    pub asker: BriefAsker,
    /// Where it stands.
    pub state: BriefState,
    /// Who has to do something next, and since when.
    pub waits: Option<(BriefWaitsFor, Timestamp)>,
    /// When it was answered first.
    pub first_answered_at: Option<Timestamp>,
    /// What came of it, and when.
    pub became: Option<(BriefBecame, Timestamp)>,
    /// Counts changes.
    pub version: i64,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// When anything about it changed last.
    pub changed_at: Timestamp,
}

/// What was answered to a brief. The last answer holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefAnswer {
    /// Which one it is, from 1.
    pub number: i64,
    /// As asked, otherwise, or not at all.
    pub kind: BriefAnswerKind,
    /// What, and why; may be empty for what is done as asked.
    pub says: String,
    /// The form that serves better.
    pub form: Option<BriefForm>,
    /// The place that serves better; may be empty.
    pub place: String,
    /// The day that serves better.
    pub later_on: Option<Date>,
    /// What it costs at least, in minutes. Unknown is none, never zero.
    pub minutes_from: Option<u32>,
    /// What it costs at most, in minutes.
    pub minutes_to: Option<u32>,
    /// Who answered.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// What asker and CM write to one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefMessage {
    /// Which one it is, from 1.
    pub number: i64,
    /// Which member wrote; none for a client.
    pub by: Option<UserId>,
    /// What they were called.
    pub name: String,
    /// What they wrote.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// A step that a brief's state doesn't allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a brief that is {0} doesn't go there")]
pub struct BriefRefusal(pub BriefState);

impl Brief {
    /// Whether nothing more can come of it.
    pub const fn is_over(&self) -> bool {
        matches!(self.state, BriefState::Became | BriefState::Withdrawn)
    }

    /// Whether it was ever answered: from then on what was asked stays as it was.
    pub const fn was_answered(&self) -> bool {
        self.first_answered_at.is_some()
    }

    /// An answer was given.
    ///
    /// # Errors
    /// When something came of it already, or it was taken back.
    pub fn answer(&mut self, kind: BriefAnswerKind, at: Timestamp) -> Result<(), BriefRefusal> {
        if self.is_over() {
            return Err(BriefRefusal(self.state));
        }
        self.first_answered_at.get_or_insert(at);
        if kind == BriefAnswerKind::Declined {
            self.step(BriefState::Declined, None, at);
        } else {
            self.step(BriefState::Answered, Some(BriefWaitsFor::Asker), at);
        }
        Ok(())
    }

    /// Whoever asked agrees to the answer.
    ///
    /// # Errors
    /// Unless it is answered.
    pub fn agree(&mut self, at: Timestamp) -> Result<(), BriefRefusal> {
        if self.state != BriefState::Answered {
            return Err(BriefRefusal(self.state));
        }
        self.step(BriefState::Agreed, Some(BriefWaitsFor::Cm), at);
        Ok(())
    }

    /// One of the two wrote to the other, who is to read it.
    ///
    /// # Errors
    /// When something came of it already, or it was taken back.
    pub fn write(&mut self, to: BriefWaitsFor, at: Timestamp) -> Result<(), BriefRefusal> {
        if self.is_over() {
            return Err(BriefRefusal(self.state));
        }
        // A question doesn't take the place of the answer that is still due.
        let waits = if self.state == BriefState::Asked && to == BriefWaitsFor::Cm {
            self.waits
        } else {
            Some((to, at))
        };
        self.step(self.state, None, at);
        self.waits = waits;
        Ok(())
    }

    /// Whoever asked takes it back.
    ///
    /// # Errors
    /// When something came of it already, or it was taken back.
    pub fn withdraw(&mut self, at: Timestamp) -> Result<(), BriefRefusal> {
        if self.is_over() {
            return Err(BriefRefusal(self.state));
        }
        self.step(BriefState::Withdrawn, None, at);
        Ok(())
    }

    /// Something was made of it. What was answered otherwise has to be agreed first; advice may come of it at any time.
    ///
    /// # Errors
    /// When it isn't so far, or something came of it already.
    pub fn turn_into(
        &mut self,
        what: BriefBecame,
        answered: Option<BriefAnswerKind>,
        at: Timestamp,
    ) -> Result<(), BriefRefusal> {
        let advice = matches!(what, BriefBecame::Recommendation(_));
        let ready = match self.state {
            BriefState::Agreed => true,
            BriefState::Answered => advice || answered == Some(BriefAnswerKind::Feasible),
            BriefState::Asked => advice,
            _ => false,
        };
        if !ready {
            return Err(BriefRefusal(self.state));
        }
        self.step(BriefState::Became, None, at);
        self.became = Some((what, at));
        Ok(())
    }

    fn step(&mut self, to: BriefState, waits: Option<BriefWaitsFor>, at: Timestamp) {
        self.state = to;
        self.waits = waits.map(|waits| (waits, at));
        self.version += 1;
        self.changed_at = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Brief {
        let nobody = uuid::Uuid::from_u128(1);
        Brief {
            id: BriefId::from_uuid(nobody),
            request: BriefRequest {
                title: "Un post partout".into(),
                purpose: "Que le marché soit plein".into(),
                usage: Named {
                    id: None,
                    words: String::new(),
                },
                audience: Named {
                    id: None,
                    words: String::new(),
                },
                due_on: None,
                due_why: String::new(),
                material: String::new(),
                form: None,
                place: String::new(),
                more: String::new(),
            },
            asker: BriefAsker::Member(UserId::from_uuid(nobody)),
            state: BriefState::Asked,
            waits: Some((BriefWaitsFor::Cm, at(1))),
            first_answered_at: None,
            became: None,
            version: 1,
            asked_at: at(1),
            changed_at: at(1),
        }
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn original() -> BriefBecame {
        BriefBecame::Original(OriginalId::from_uuid(uuid::Uuid::from_u128(2)))
    }

    #[test]
    fn what_is_proposed_otherwise_is_agreed_before_it_is_made() {
        let mut brief = asked();
        assert_eq!(brief.agree(at(2)), Err(BriefRefusal(BriefState::Asked)));
        brief.answer(BriefAnswerKind::Otherwise, at(2)).unwrap();
        assert_eq!(brief.waits, Some((BriefWaitsFor::Asker, at(2))));
        let early = brief.turn_into(original(), Some(BriefAnswerKind::Otherwise), at(3));
        assert_eq!(early, Err(BriefRefusal(BriefState::Answered)));
        brief.agree(at(4)).unwrap();
        brief
            .turn_into(original(), Some(BriefAnswerKind::Otherwise), at(5))
            .unwrap();
        assert_eq!(
            (brief.state, brief.waits, brief.version),
            (BriefState::Became, None, 4)
        );
        assert_eq!(brief.first_answered_at, Some(at(2)));
        assert!(brief.withdraw(at(6)).is_err() && brief.write(BriefWaitsFor::Cm, at(6)).is_err());
    }

    #[test]
    fn what_is_feasible_as_asked_needs_no_second_yes_and_a_no_can_be_answered_anew() {
        let mut brief = asked();
        brief.answer(BriefAnswerKind::Declined, at(2)).unwrap();
        assert_eq!((brief.state, brief.waits), (BriefState::Declined, None));
        brief.write(BriefWaitsFor::Cm, at(3)).unwrap();
        assert_eq!(brief.waits, Some((BriefWaitsFor::Cm, at(3))));
        brief.answer(BriefAnswerKind::Feasible, at(4)).unwrap();
        assert_eq!(brief.first_answered_at, Some(at(2)));
        brief
            .turn_into(original(), Some(BriefAnswerKind::Feasible), at(5))
            .unwrap();
    }

    #[test]
    fn a_question_of_the_strategy_becomes_advice_at_once() {
        let advice = BriefBecame::Recommendation(RecommendationId::from_uuid(uuid::Uuid::from_u128(3)));
        let mut brief = asked();
        brief.turn_into(advice, None, at(2)).unwrap();
        assert_eq!(brief.first_answered_at, None);
        let mut declined = asked();
        declined.answer(BriefAnswerKind::Declined, at(2)).unwrap();
        assert!(
            declined
                .turn_into(advice, Some(BriefAnswerKind::Declined), at(3))
                .is_err()
        );
    }

    #[test]
    fn a_word_of_the_asker_leaves_the_answer_due_since_it_was_asked() {
        let mut brief = asked();
        brief.write(BriefWaitsFor::Cm, at(9)).unwrap();
        assert_eq!(brief.waits, Some((BriefWaitsFor::Cm, at(1))));
        brief.write(BriefWaitsFor::Asker, at(10)).unwrap();
        assert_eq!(brief.waits, Some((BriefWaitsFor::Asker, at(10))));
    }
}
