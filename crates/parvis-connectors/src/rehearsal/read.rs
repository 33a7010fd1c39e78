//! What we hear on a rehearsal network.

use super::seed::Seed;
use super::send::{author, remote};
use super::state::{Piece, State, Voice};
use crate::{
    AccountCounts, ConnectorError, ConnectorErrorKind as Kind, Counted, Counts, News, NewsKind, NewsPage,
    RemoteAuthor, Reply, ReplyPage, Result,
};
use parvis_domain::Timestamp;

/// How many answers or news one call gives.
const PAGE: usize = 50;

impl State {
    /// Everything below `root` that can be read at `now`, in the order it was said; `cursor` is how many were read.
    pub(super) fn replies(
        &self,
        now: Timestamp,
        account: &str,
        root: &str,
        cursor: Option<&str>,
    ) -> Result<ReplyPage> {
        if !self.piece(root).is_some_and(|piece| piece.stands(now)) {
            return Err(ConnectorError::new(
                Kind::Gone,
                format!("{root} doesn't stand on the rehearsal network"),
            ));
        }
        let theirs = self
            .voices
            .iter()
            .filter(|voice| voice.root == root && voice.heard(now))
            .map(heard);
        let ours = self
            .pieces
            .iter()
            .filter(|piece| piece.stands(now))
            .filter_map(|piece| self.own(piece, root, account));
        let mut replies: Vec<Reply> = theirs.chain(ours).collect();
        replies.sort_by_cached_key(|reply| (reply.written_at, self.depth(&reply.parent.id)));
        let from = cursor.and_then(|cursor| cursor.parse().ok()).unwrap_or(0);
        let more = replies.len() > from + PAGE;
        Ok(ReplyPage {
            replies: replies.into_iter().skip(from).take(PAGE).collect(),
            hidden: Vec::new(),
            next: more.then(|| (from + PAGE).to_string()),
        })
    }

    /// How many answers lead to this one: said in one moment, the answered comes first.
    fn depth(&self, id: &str) -> usize {
        let theirs = |id: &str| self.voice(id).map(|voice| voice.parent.clone());
        let ours = |id: &str| self.piece(id)?.answers.as_ref().map(|(_, parent)| parent.clone());
        std::iter::successors(Some(id.to_owned()), |id| theirs(id).or_else(|| ours(id))).count()
    }

    /// Our own answer below `root`, if `piece` is one.
    fn own(&self, piece: &Piece, root: &str, account: &str) -> Option<Reply> {
        let (under, parent) = piece.answers.as_ref().filter(|(under, _)| under == root)?;
        Some(Reply {
            remote: remote(piece.id()),
            root: remote(under.clone()),
            parent: remote(parent.clone()),
            author: RemoteAuthor {
                id: account.to_owned(),
                display_name: None,
                ..author(&self.handle)
            },
            text: piece.text.clone(),
            links: Vec::new(),
            languages: vec![piece.language.clone()],
            attachments: piece.pictures,
            written_at: piece.at,
            not_for_everybody: false,
        })
    }

    /// What strangers did until `now`, newest first; `cursor` names the last one given.
    pub(super) fn news(&self, now: Timestamp, cursor: Option<&str>) -> NewsPage {
        let mut news: Vec<Happened<'_>> = self
            .voices
            .iter()
            .filter(|voice| voice.heard(now))
            .map(Happened::Said)
            .collect();
        for piece in self.pieces.iter().filter(|piece| piece.stands(now)) {
            let until_now = |moments: &[Timestamp]| {
                let done = moments.iter().enumerate().filter(|(_, at)| **at <= now);
                done.map(|(nth, _)| nth).collect::<Vec<_>>()
            };
            news.extend(
                until_now(&piece.likes)
                    .into_iter()
                    .map(|nth| Happened::Like(piece, nth)),
            );
            news.extend(
                until_now(&piece.reposts)
                    .into_iter()
                    .map(|nth| Happened::Repost(piece, nth)),
            );
        }
        if let Some((at, id)) = cursor.and_then(|cursor| cursor.split_once(' ')) {
            let at = Timestamp::from_micros(at.parse().unwrap_or(i64::MAX));
            news.retain(|item| item.at() < at || (item.at() == at && item.id().as_str() < id));
        }
        // A year has thousands: only what is given is put in order.
        let newest_first =
            |a: &Happened<'_>, b: &Happened<'_>| b.at().cmp(&a.at()).then_with(|| b.id().cmp(&a.id()));
        let more = news.len() > PAGE;
        if more {
            news.select_nth_unstable_by(PAGE, newest_first);
            news.truncate(PAGE);
        }
        news.sort_unstable_by(newest_first);
        let next = news
            .last()
            .filter(|_| more)
            .map(|last| format!("{} {}", last.at().micros(), last.id()));
        let news = news.iter().map(Happened::told).collect();
        NewsPage { news, next }
    }

    /// How the account stands: some were there before us; of those who like a piece, one in four stays, and of those who
    /// pass it on, every other brings somebody along.
    pub(super) fn account(&self, now: Timestamp) -> AccountCounts {
        let until_now = |moments: &[Timestamp]| moments.iter().filter(|at| **at <= now).count() as u64;
        let stayed: u64 = self
            .pieces
            .iter()
            .map(|piece| until_now(&piece.likes) / 4 + until_now(&piece.reposts) / 2)
            .sum();
        AccountCounts {
            followers: Some(Seed::of(self.seed, 0).between(40, 160) + stayed),
            posts: Some(self.pieces.iter().filter(|piece| piece.stands(now)).count() as u64),
            ..AccountCounts::default()
        }
    }

    pub(super) fn counted(&self, now: Timestamp, id: &str) -> Counted {
        let until_now = |moments: &[Timestamp]| moments.iter().filter(|at| **at <= now).count() as u64;
        let below = |id: &str| {
            let theirs = self
                .voices
                .iter()
                .filter(|voice| voice.parent == id && voice.heard(now))
                .count();
            let ours = self.pieces.iter().filter(|piece| {
                piece.stands(now) && piece.answers.as_ref().is_some_and(|(_, parent)| parent == id)
            });
            (theirs + ours.count()) as u64
        };
        let ours = self
            .piece(id)
            .filter(|piece| piece.stands(now))
            .map(|piece| Counts {
                likes: Some(until_now(&piece.likes)),
                reposts: Some(until_now(&piece.reposts)),
                replies: Some(below(id)),
                quotes: None,
            });
        let theirs = self.voice(id).filter(|voice| voice.heard(now)).map(|_| Counts {
            likes: Some(0),
            reposts: Some(0),
            replies: Some(below(id)),
            quotes: None,
        });
        Counted {
            id: id.to_owned(),
            counts: ours.or(theirs),
        }
    }
}

fn heard(voice: &Voice) -> Reply {
    Reply {
        remote: remote(voice.id.clone()),
        root: remote(voice.root.clone()),
        parent: remote(voice.parent.clone()),
        author: author(&voice.stranger),
        text: voice.text.clone(),
        links: Vec::new(),
        languages: vec![voice.language.clone()],
        attachments: 0,
        written_at: voice.at,
        not_for_everybody: false,
    }
}

/// Something that strangers did.
enum Happened<'a> {
    Said(&'a Voice),
    /// Which of a piece's likes.
    Like(&'a Piece, usize),
    /// Which of its reposts.
    Repost(&'a Piece, usize),
}

impl Happened<'_> {
    fn at(&self) -> Timestamp {
        let (piece_at, moment) = match self {
            Self::Said(voice) => return voice.at,
            Self::Like(piece, nth) => (piece.at, piece.likes.get(*nth)),
            Self::Repost(piece, nth) => (piece.at, piece.reposts.get(*nth)),
        };
        moment.copied().unwrap_or(piece_at)
    }

    fn id(&self) -> String {
        match self {
            Self::Said(voice) => voice.id.clone(),
            Self::Like(piece, nth) => format!("{}:like-{nth}", piece.id()),
            Self::Repost(piece, nth) => format!("{}:repost-{nth}", piece.id()),
        }
    }

    fn told(&self) -> News {
        let (kind, about, reply) = match self {
            Self::Said(voice) => (NewsKind::Reply, voice.root.clone(), Some(heard(voice))),
            Self::Like(piece, _) => (NewsKind::Like, piece.id(), None),
            Self::Repost(piece, _) => (NewsKind::Repost, piece.id(), None),
        };
        News {
            kind,
            id: self.id(),
            about: Some(about),
            reply,
            at: self.at(),
        }
    }
}
