use parvis_domain::{DraftProblem, Timestamp};
use serde::{Deserialize, Serialize};

/// Something that stands on a network.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Remote {
    /// The network's own identity of it. Compared, never shown.
    pub id: String,
    /// Which state of it, where the network tells states apart; else empty. Needed to answer it.
    pub version: String,
    /// Where people see it.
    pub url: Option<String>,
}

/// What came of a sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// What stands there now.
    pub remote: Remote,
    /// What was given up so that it could stand there, such as a mention nobody answers to.
    pub problems: Vec<DraftProblem>,
}

/// What looking for a key found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It stands there.
    There(Remote),
    /// It certainly doesn't: sending again is safe.
    Absent,
    /// The network can't say: a person is asked.
    CannotTell,
}

/// Who wrote something on a network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoteAuthor {
    /// What the network never changes, in the form of [`ConnectedAccount::remote_id`](crate::ConnectedAccount): that is
    /// how one's own words are told from a stranger's.
    pub id: String,
    /// The name people call it by.
    pub handle: String,
    /// The name it shows; a stranger's words.
    pub display_name: Option<String>,
    /// Where people see the profile.
    pub url: Option<String>,
    /// Its picture. A stranger's address: fetched by the guarded client, never linked to.
    pub picture: Option<String>,
}

/// A link inside a stranger's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextLink {
    /// First byte; stands between two characters.
    pub start: usize,
    /// Byte after the last; stands between two characters, after `start`.
    pub end: usize,
    /// Where it leads: `http` or `https`.
    pub url: String,
}

/// Somebody's answer, as it stands on the network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Itself.
    pub remote: Remote,
    /// What the whole thread hangs from.
    pub root: Remote,
    /// What it answers.
    pub parent: Remote,
    /// Who wrote it. May be ourselves.
    pub author: RemoteAuthor,
    /// What it says: a stranger's plain text, never HTML, whatever it contains.
    pub text: String,
    /// Links in the text, in order, apart from one another.
    pub links: Vec<TextLink>,
    /// Its languages, as the author named them.
    pub languages: Vec<String>,
    /// Pictures, films, cards that stand beside the text and aren't read.
    pub attachments: u8,
    /// When it was written, as far as can be believed: never after the network first saw it.
    pub written_at: Timestamp,
    /// The author or a moderator asks that it isn't shown to everybody: for the inbox, never for the site.
    pub not_for_everybody: bool,
}

/// Some of the answers below a piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplyPage {
    /// Answers, each after the one it answers where both are here.
    pub replies: Vec<Reply>,
    /// Answers that we have hidden on the network itself, by their id.
    pub hidden: Vec<String>,
    /// What to ask with for more; none when the thread has been read whole.
    pub next: Option<String>,
}

/// Something that happened to us on a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What.
    pub kind: NewsKind,
    /// The id of the thing that happened: the answer, the like.
    pub id: String,
    /// The id of ours that it is about, where the network names it.
    pub about: Option<String>,
    /// The answer, the mention or the quote itself, where there is one with words.
    pub reply: Option<Reply>,
    /// When the network saw it.
    pub at: Timestamp,
}

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NewsKind {
    /// Somebody answered.
    Reply,
    /// Somebody named us.
    Mention,
    /// Somebody quoted us.
    Quote,
    /// Somebody liked.
    Like,
    /// Somebody passed it on.
    Repost,
    /// Anything else.
    Other,
}

/// Some of the news, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewsPage {
    /// Newest first. The caller stops asking when it meets what it knows.
    pub news: Vec<News>,
    /// What to ask with for older ones.
    pub next: Option<String>,
}

/// How often something was liked, passed on, answered. None is unknown, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Likes.
    pub likes: Option<u64>,
    /// Reposts.
    pub reposts: Option<u64>,
    /// Answers at any depth, or directly below: as the network counts.
    pub replies: Option<u64>,
    /// Pieces that quote it.
    pub quotes: Option<u64>,
}

/// How an account stands as a whole. None is unknown, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccountCounts {
    /// Accounts that follow it.
    pub followers: Option<u64>,
    /// People in the place it speaks in, where that is a place such as a room.
    pub members: Option<u64>,
    /// Pieces of its that stand.
    pub posts: Option<u64>,
}

/// The counts of one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The piece's [`Remote::id`].
    pub id: String,
    /// None where the network doesn't show it (any more, or yet: a piece some seconds old may not be indexed).
    pub counts: Option<Counts>,
}
