use crate::{Evidence, Origin, RecommendationId, Subject, Timestamp, UserId};
use jiff::civil::Date;

words! {
    /// Where advice stands.
    RecommendationState,
    /// A word that names no state of advice.
    UnknownRecommendationState, "state of advice", {
        /// It waits for its answer.
        Open = "open",
        /// It was answered.
        Answered = "answered",
        /// Whoever made it took it back.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// What was answered to advice.
    AdviceAnswer,
    /// A word that names no answer.
    UnknownAdviceAnswer, "answer to advice", {
        /// It is followed.
        Taken = "taken",
        /// A part of it is followed.
        InPart = "in_part",
        /// It isn't followed.
        Refused = "refused",
    }
}

words! {
    /// What became of advice, judged on the day that was fixed when it was made.
    Held,
    /// A word that names no judgement.
    UnknownHeld, "judgement", {
        /// It held.
        Yes = "yes",
        /// A part of it held.
        InPart = "in_part",
        /// It didn't hold.
        No = "no",
        /// Nobody can tell.
        CannotTell = "cannot_tell",
    }
}

words! {
    /// Who gave an answer.
    AnsweredBy,
    /// A word that says nobody.
    UnknownAnsweredBy, "kind of answerer", {
        /// A member.
        User = "user",
        /// A client, by a link.
        Client = "client",
    }
}

/// Somebody outside for whom one works, who has no account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// What they are called.
    pub name: String,
    /// Where a letter reaches them, in lower case; none where the link is handed over otherwise.
    pub email: Option<String>,
}

/// What following advice would cost. Unknown is none, never zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdviceCost {
    /// Minutes of work.
    pub minutes: Option<i64>,
    /// Money, in hundredths of its currency.
    pub cents: Option<i64>,
    /// Which currency (ISO 4217), where there is money.
    pub currency: Option<String>,
}

/// A day somebody named, with the instant that counts: the end of the day on which an answer is wanted, the beginning
/// of one on which something is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDay {
    /// The day as it was written.
    pub on: Date,
    /// The instant that follows from it in the workspace's zone.
    pub at: Timestamp,
}

/// What was answered, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerGiven {
    /// Taken, in part, or refused.
    pub answer: AdviceAnswer,
    /// Which part is followed; not empty when it is a part.
    pub part: String,
    /// Why; not empty on a refusal.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// Whether a member or a client.
    pub by: AnsweredBy,
    /// Which member.
    pub user_id: Option<UserId>,
    /// What they were called.
    pub name: String,
}

/// Whether advice held, and how one knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviceJudgement {
    /// The judgement.
    pub held: Held,
    /// Why, in a sentence.
    pub says: String,
    /// What shows it.
    pub evidence: Vec<Evidence>,
    /// When it was judged.
    pub at: Timestamp,
    /// By whom.
    pub by: UserId,
}

/// What is written into advice. Its texts are Markdown where it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What it is about.
    pub subject: Subject,
    /// The question that it answers.
    pub question: String,
    /// What is advised, in a sentence or two.
    pub advice: String,
    /// Why; Markdown.
    pub reasons: String,
    /// What speaks for it.
    pub evidence: Vec<Evidence>,
    /// What following it would cost.
    pub cost: AdviceCost,
    /// What happens if nothing is done; may be empty.
    pub if_nothing: String,
    /// The members who are asked.
    pub asked: Vec<UserId>,
    /// The client who is asked.
    pub client: Option<Client>,
    /// Until the end of which day an answer is wanted.
    pub answer_by: DueDay,
    /// What will be looked at to say whether it held.
    pub criterion: String,
    /// On which day that is done.
    pub judge_on: DueDay,
}

/// Advice that must be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Its identifier.
    pub id: RecommendationId,
    /// What it says.
    pub advice: Advice,
    /// Where it stands.
    pub state: RecommendationState,
    /// Counts its changes, from 1.
    pub version: i64,
    /// Who made it.
    pub made_by: UserId,
    /// When.
    pub made_at: Timestamp,
    /// When its words changed last.
    pub changed_at: Timestamp,
    /// What led to it.
    pub origin: Option<Origin>,
    /// The earlier advice that it replaces.
    pub supersedes: Option<RecommendationId>,
    /// The later advice that replaces it.
    pub superseded_by: Option<RecommendationId>,
    /// What was answered.
    pub answer: Option<AnswerGiven>,
    /// Whether it held.
    pub judgement: Option<AdviceJudgement>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// Why it was taken back; may be empty.
    pub withdrawn_reason: String,
}

impl Recommendation {
    /// Since when an answer is overdue; none when it isn't.
    pub fn unanswered_since(&self, now: Timestamp) -> Option<Timestamp> {
        (self.state == RecommendationState::Open && self.advice.answer_by.at <= now)
            .then_some(self.advice.answer_by.at)
    }

    /// Whether its day has come and nobody has said whether it held. Advice that nobody answered is judged, too.
    pub fn is_to_be_judged(&self, now: Timestamp) -> bool {
        self.state != RecommendationState::Withdrawn
            && self.judgement.is_none()
            && self.advice.judge_on.at <= now
    }

    /// Whether it was put to this member.
    pub fn asks(&self, user: UserId) -> bool {
        self.advice.asked.contains(&user)
    }
}
