use super::hear::{Ear, Heard, Road, compare, network, profile};
use crate::Result;
use parvis_connectors::Reply;
use parvis_domain::MessageId;
use parvis_store::Tx;
use parvis_store::account::{self, Profile};
use parvis_store::message::{self, Placed};
use std::collections::HashMap;

/// What has been heard already of what is told, read at once: a thread mostly tells what it told the last time.
pub(super) struct Known {
    messages: HashMap<(String, String), Placed>,
    profiles: HashMap<String, Profile>,
}

impl Known {
    pub(super) async fn read(ear: &Ear<'_>, tx: &mut Tx, replies: &[&Reply]) -> Result<Self> {
        let of = |word: fn(&Reply) -> &str| {
            let mut words: Vec<&str> = replies.iter().map(|reply| word(reply)).collect();
            words.sort_unstable();
            words.dedup();
            words
        };
        let (roots, ids) = (of(|it| &it.root.id), of(|it| &it.remote.id));
        let (workspace, channel) = (ear.workspace, ear.channel);
        let messages = message::heard_below(&mut *tx, workspace, channel.id, (&roots, &ids)).await?;
        let authors = of(|it| &it.author.id);
        let profiles = account::profiles(tx, workspace, network(channel)?, &authors).await?;
        let placed = |it: Placed| {
            let id = it.message.remote.as_ref()?.id.clone();
            Some(((it.root.clone(), id), it))
        };
        Ok(Self {
            messages: messages.into_iter().filter_map(placed).collect(),
            profiles: profiles
                .into_iter()
                .map(|it| (it.account.remote_id.clone(), it))
                .collect(),
        })
    }

    /// The message, if it is told as it is known: with nothing to write but that it was seen.
    pub(super) fn same(
        &self,
        ear: &Ear<'_>,
        reply: &Reply,
        road: Road<'_>,
    ) -> Result<Option<(MessageId, Heard)>> {
        let place = (reply.root.id.clone(), reply.remote.id.clone());
        let (Some(placed), Some(known)) = (self.messages.get(&place), self.profiles.get(&reply.author.id))
        else {
            return Ok(None);
        };
        if !known.is_as(&profile(ear, &reply.author)?) {
            return Ok(None);
        }
        let mut after = placed.message.clone();
        compare(&mut after, reply, &known.account, road, ear.app.now());
        if after != placed.message {
            return Ok(None);
        }
        let heard = Heard {
            publication: Some(placed.publication),
            ..Heard::default()
        };
        Ok(Some((after.id, heard)))
    }
}
