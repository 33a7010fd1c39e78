//! What strangers answer, how it is judged, and what is answered to it.

mod answering;
mod avatars;
mod bluesky;
mod judging;
mod numbers;
mod over_time;
mod roads;
mod scripted;
mod trouble;

use crate::house::House;
use parvis_app::conversation::{self, ConversationCard, ConversationQuery, ConversationView};
use parvis_app::message::MessageView;
use parvis_app::rehearsal::StoreWorld;
use parvis_app::{App, conversation::public, reading};
use parvis_connectors::rehearsal::{Place, RehearsalWorld, STRANGERS, State, Stranger};
use parvis_domain::{Channel, ChannelId, OriginalId, Publication};
use std::time::Duration;

/// Somebody kind who writes English.
pub(crate) fn wren() -> &'static Stranger {
    Stranger::find("wren.halloway").unwrap()
}

/// Somebody kind who writes French.
pub(crate) fn noe() -> &'static Stranger {
    Stranger::find("noe.falguiere").unwrap()
}

/// Somebody who sends markup and scripts.
pub(crate) fn tilly() -> &'static Stranger {
    STRANGERS
        .iter()
        .find(|stranger| stranger.handle == "tilly.tables")
        .unwrap()
}

/// A piece that stands on the rehearsal network, where nobody says anything unless they are told to.
pub(crate) struct Out {
    pub(crate) channel: Channel,
    pub(crate) publication: Publication,
    /// Its identity there.
    pub(crate) root: String,
}

impl House {
    pub(crate) async fn out(&self) -> Out {
        let (channel, id) = self.on_its_way("La halle rouvre").await;
        self.step().await;
        let publication = self.see(id).await.publication;
        let root = publication.remote.clone().unwrap().id;
        self.change(channel.id, |world| {
            world.voices.clear();
            for piece in &mut world.pieces {
                piece.likes.clear();
                piece.reposts.clear();
            }
        })
        .await;
        Out {
            channel,
            publication,
            root,
        }
    }

    pub(crate) async fn change<T: Send>(
        &self,
        there: ChannelId,
        mut act: impl FnMut(&mut State) -> T + Send,
    ) -> T {
        let place = Place {
            workspace: self.place(),
            channel: there,
        };
        let mut done = None;
        StoreWorld::new(self.store.clone())
            .change(place, &mut |world| done = Some(act(world)))
            .await
            .unwrap();
        done.unwrap()
    }

    /// A stranger answers below a piece of ours.
    pub(crate) async fn says(&self, out: &Out, who: &'static Stranger, text: &str, parent: &str) -> String {
        let now = self.app.now();
        self.change(out.channel.id, |world| {
            world.stranger_says(now, who, text, &out.root, parent)
        })
        .await
    }

    /// A stranger takes something back.
    pub(crate) async fn takes_back(&self, out: &Out, id: &str) {
        let now = self.app.now();
        assert!(
            self.change(out.channel.id, |world| world.stranger_takes_back(now, id))
                .await
        );
    }

    /// Some time passes, and the worker listens.
    pub(crate) async fn listens_after(&self, time: Duration) -> usize {
        self.pass(time);
        listen(&self.app).await
    }

    pub(crate) async fn inbox(&self) -> Vec<ConversationCard> {
        let all = ConversationQuery::default();
        conversation::list(&self.app, &self.vic, &all, None, 50)
            .await
            .unwrap()
            .items
    }

    /// The only conversation there is.
    pub(crate) async fn talk(&self) -> ConversationView {
        let mut inbox = self.inbox().await;
        assert_eq!(inbox.len(), 1);
        let id = inbox.remove(0).conversation.id;
        conversation::show(&self.app, &self.vic, id).await.unwrap()
    }

    /// The messages of the only conversation there is.
    pub(crate) async fn messages(&self) -> Vec<MessageView> {
        self.talk().await.messages.into_iter().map(|(_, it)| it).collect()
    }

    /// The message that says this.
    pub(crate) async fn message(&self, text: &str) -> MessageView {
        let found = self.messages().await;
        found.into_iter().find(|it| it.message.text == text).unwrap()
    }

    /// What stands under an original, as `a(b) c`.
    pub(crate) async fn under(&self, original: OriginalId) -> String {
        let talk = public::under(&self.app, self.place(), original).await.unwrap();
        drawn(&talk.replies)
    }

    pub(crate) async fn site_version(&self) -> i64 {
        parvis_app::site::public(&self.app, self.place())
            .await
            .unwrap()
            .version
    }
}

pub(crate) async fn listen(app: &App) -> usize {
    reading::read_due(app).await.unwrap()
}

fn drawn(replies: &[public::PublicReply]) -> String {
    let words: Vec<String> = replies
        .iter()
        .map(|reply| {
            let text = reply.html.trim_start_matches("<p>").trim_end_matches("</p>");
            match drawn(&reply.children).as_str() {
                "" => text.to_owned(),
                below => format!("{text}({below})"),
            }
        })
        .collect();
    words.join(" ")
}
