use super::super::spot::Spot;
use super::meetings::Answers;
use super::places::{Said, Tried, Weighed};
use super::strategy::{Edition, Note};
use parvis_domain::{BriefAnswerKind, PlanKind};

/// What somebody did at the table. Names are those of the files in `demo/table`.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) enum AtTable {
    /// Advised something.
    Advise(&'static str),
    /// Answered advice: how, which part, and why.
    Answer(&'static str, &'static str, &'static str, &'static str),
    /// Said whether it held, and what shows it.
    Judge(&'static str, &'static str, &'static str),
    /// Put it to the client it names.
    Send(&'static str),
    /// Nobody of ours: the client answered by the link.
    ClientAnswers(&'static str, &'static str, &'static str, &'static str),
    /// Put a decision into the register.
    Decide(&'static str),
    /// Looked at it again: what was found, and how many days from today to look next.
    LookAgain(&'static str, &'static str, &'static str, Option<i64>),
    /// Said who was told of it since.
    Inform(&'static str, &'static str),
    /// Said afterwards that the last act of this kind rested on a decision.
    Link(&'static str, &'static str),
    /// Changed the strategy.
    Steer(Edition),
    /// Returned to the strategy as it was before somebody wrote into it alone.
    Return,
    /// Gave a channel another usage, by this decision if there is one.
    Serve(Spot, &'static str, Option<&'static str>),
    /// Put a change of the strategy to the others.
    Propose,
    /// Noted something on a passage of it.
    Remark(Note),
    /// Answered that.
    Reply(&'static str, &'static str),
    /// Settled it.
    Settle(&'static str),
    /// Asked for content.
    Ask(&'static str),
    /// Gave a client a link to ask by.
    Invite(&'static str),
    /// Nobody of ours: the client asked by it.
    ClientAsks(&'static str),
    /// Answered what was asked for.
    AnswerBrief(&'static str, BriefAnswerKind),
    /// Agreed to the answer.
    Agree(&'static str),
    /// Nobody of ours: the client did.
    ClientAgrees(&'static str),
    /// Said which piece came of it.
    Turn(&'static str, &'static str),
    /// Ordered a campaign, by this decision.
    Order(&'static str, &'static str),
    /// Said that a piece belongs to it.
    Belong(&'static str, &'static str),
    /// Weighed whether to be somewhere.
    Weigh(Weighed),
    /// Declared a place, for a usage, by a decision.
    Declare(Spot, &'static str, &'static str),
    /// Began to try a place.
    Try(Tried),
    /// Ended that, and said what there is to say of it.
    GiveWay(Spot, &'static str),
    /// Wrote down what is known of the neighbours' network, or something else than before.
    Know(&'static str),
    /// Wrote down what the rest of the house says.
    Appear(Said),
    /// Looked at a place: when its last piece stands there, in days from today, and what else was seen.
    Look(Spot, i64, &'static str),
    /// Made a plan for a channel.
    Plan(Spot, PlanKind),
    /// Did so many steps of it.
    Follow(Spot, usize),
    /// Planned a meeting on a day, so many days from today.
    Convene(i64),
    /// Held it, with the minutes in this file.
    Hold(&'static str),
    /// Said who answers for what.
    Entrust(&'static [Answers]),
}
