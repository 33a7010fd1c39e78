use crate::{ChannelId, ConversationId, OriginalId, PublicationId, RemoteLink, Timestamp};

words! {
    /// Whether a conversation may want something of us.
    ConversationState,
    /// A word that names no state of a conversation.
    UnknownConversationState, "state of a conversation", {
        /// Something in it may want an answer.
        Open = "open",
        /// Somebody said that it doesn't.
        Done = "done",
    }
}

/// A thread with others: everything that hangs from one root on one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// Its identifier.
    pub id: ConversationId,
    /// Where.
    pub channel_id: ChannelId,
    /// What it hangs from there.
    pub root: RemoteLink,
    /// The publication that is its root; none when the root wasn't placed from here.
    pub publication_id: Option<PublicationId>,
    /// The original of that publication.
    pub original_id: Option<OriginalId>,
    /// Whether it may want something of us.
    pub state: ConversationState,
    /// Since when.
    pub state_since: Timestamp,
    /// Whether nobody has looked since the last message of somebody else.
    pub unread: bool,
    /// When the last message came in, or went out.
    pub last_at: Timestamp,
    /// Since when its root isn't there any more.
    pub root_gone_at: Option<Timestamp>,
    /// When its first message came.
    pub created_at: Timestamp,
}

impl Conversation {
    /// A message of somebody else has come.
    pub fn hear(&mut self, now: Timestamp) {
        self.reopen(now);
        self.unread = true;
        self.last_at = self.last_at.max(now);
    }

    /// We said something, here or there.
    pub fn speak(&mut self, now: Timestamp) {
        self.last_at = self.last_at.max(now);
    }

    /// Nothing more is wanted. Gives whether that is news.
    pub fn close(&mut self, now: Timestamp) -> bool {
        self.unread = false;
        self.go(ConversationState::Done, now)
    }

    /// Something may be wanted after all. Gives whether that is news.
    pub fn reopen(&mut self, now: Timestamp) -> bool {
        self.go(ConversationState::Open, now)
    }

    fn go(&mut self, to: ConversationState, now: Timestamp) -> bool {
        let news = self.state != to;
        if news {
            self.state = to;
            self.state_since = now;
        }
        news
    }

    /// Marks it as looked at, or as not looked at. Gives whether that is news.
    pub const fn mark(&mut self, unread: bool) -> bool {
        let news = self.unread != unread;
        self.unread = unread;
        news
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_message_opens_what_was_done_and_nobody_has_read_it() {
        let at = Timestamp::from_seconds;
        let mut conversation = Conversation {
            id: ConversationId::from_uuid(Uuid::from_u128(1)),
            channel_id: ChannelId::from_uuid(Uuid::from_u128(2)),
            root: RemoteLink {
                id: "x".into(),
                version: String::new(),
                url: None,
            },
            publication_id: None,
            original_id: None,
            state: ConversationState::Open,
            state_since: at(1),
            unread: true,
            last_at: at(1),
            root_gone_at: None,
            created_at: at(1),
        };
        assert!(conversation.close(at(2)));
        assert!(!conversation.close(at(3)));
        assert_eq!((conversation.unread, conversation.state_since), (false, at(2)));

        conversation.speak(at(4));
        assert_eq!(
            conversation.state,
            ConversationState::Done,
            "our own word asks nothing of us"
        );
        conversation.hear(at(5));
        assert_eq!(
            (conversation.state, conversation.unread),
            (ConversationState::Open, true)
        );
        assert_eq!((conversation.last_at, conversation.state_since), (at(5), at(5)));
        // A clock moved back doesn't move a conversation down.
        conversation.hear(at(3));
        assert_eq!(conversation.last_at, at(5));
    }
}
