use super::Out;
use super::listen;
use super::scripted::{Scripted, down, news, remote, reply};
use crate::house::House;
use parvis_app::{App, message};
use parvis_connectors::{NewsPage, Reply, ReplyPage};
use parvis_domain::{MessageState, Timestamp};
use std::sync::Arc;
use std::time::Duration;

struct Scene {
    house: House,
    out: Out,
    app: Arc<App>,
    network: Arc<Scripted>,
}

async fn scene() -> Scene {
    let house = House::new().await;
    let out = house.out().await;
    house.pass(Duration::from_mins(1));
    let (app, network) = house.scripted(None);
    Scene {
        house,
        out,
        app,
        network,
    }
}

impl Scene {
    fn now(&self) -> Timestamp {
        self.house.app.now()
    }

    fn said(&self, id: &str, parent: &str) -> Reply {
        let parent = if parent.is_empty() { &self.out.root } else { parent };
        reply(id, &self.out.root, parent, self.now())
    }

    async fn texts(&self) -> Vec<(u32, String)> {
        let talk = self.house.talk().await;
        talk.messages
            .into_iter()
            .map(|(depth, it)| (depth, it.message.text))
            .collect()
    }

    async fn listens(&self) {
        self.house.pass(Duration::from_hours(2));
        assert_eq!(listen(&self.app).await, 1);
    }
}

fn page(replies: Vec<Reply>, next: Option<&str>) -> ReplyPage {
    ReplyPage {
        replies,
        hidden: Vec::new(),
        next: next.map(ToOwned::to_owned),
    }
}

fn told(replies: Vec<Reply>, next: Option<&str>) -> NewsPage {
    NewsPage {
        news: replies.into_iter().map(news).collect(),
        next: next.map(ToOwned::to_owned),
    }
}

#[tokio::test]
async fn a_child_may_come_before_its_parent_and_by_either_road() {
    let it = scene().await;
    // The news know the child only; the thread knows its parent some hours later.
    it.network
        .will_tell(Ok(told(vec![it.said("child", "parent")], None)));
    listen(&it.app).await;
    assert_eq!(it.texts().await, [(0, "child".to_owned())]);
    let child = it.house.message("child").await.message.id;
    message::let_through(&it.app, &it.house.mira, child)
        .await
        .unwrap();
    assert_eq!(
        it.house.under(it.out.publication.original_id).await,
        "",
        "what it answers isn't here"
    );

    let thread = vec![it.said("parent", ""), it.said("child", "parent")];
    it.network.will_answer(Ok(page(thread, None)));
    it.listens().await;
    assert_eq!(
        it.texts().await,
        [(0, "parent".to_owned()), (1, "child".to_owned())]
    );
    assert_eq!(
        it.house.under(it.out.publication.original_id).await,
        "parent(child)"
    );
}

#[tokio::test]
async fn a_thread_is_resumed_where_a_page_failed_and_nothing_is_taken_for_gone() {
    let it = scene().await;
    let (a, b, c) = (it.said("a", ""), it.said("b", ""), it.said("c", ""));
    let all = vec![a.clone(), b.clone(), c.clone()];
    it.network.will_answer(Ok(page(all, None)));
    listen(&it.app).await;
    assert_eq!(it.texts().await.len(), 3);
    it.network.asked();

    // Later the first page comes, and the second doesn't.
    it.network.will_answer(Ok(page(vec![a], Some("page 2"))));
    it.network.will_answer(Err(down()));
    it.listens().await;
    let waiting = |states: Vec<_>| states.iter().filter(|it| **it == MessageState::Waiting).count();
    let states = || async {
        let all = it.house.messages().await;
        all.iter().map(|it| it.message.state()).collect::<Vec<_>>()
    };
    assert_eq!(
        waiting(states().await),
        3,
        "half a reading says nothing about what is gone"
    );
    it.network.asked();

    it.network.will_answer(Ok(page(vec![c], None)));
    it.house.pass(Duration::from_mins(1));
    assert_eq!(listen(&it.app).await, 1);
    let asked = it.network.asked();
    assert!(
        asked.contains(&("replies", Some("page 2".to_owned()))),
        "{asked:?}"
    );
    assert_eq!(waiting(states().await), 2);
    assert_eq!(it.house.message("b").await.message.state(), MessageState::Gone);

    // It was only out of sight: a later reading finds it where it was.
    it.network.will_answer(Ok(page(vec![b], None)));
    it.listens().await;
    assert_eq!(it.house.message("b").await.message.state(), MessageState::Waiting);
}

#[tokio::test]
async fn news_are_resumed_where_a_page_failed_and_read_back_to_what_is_known() {
    let it = scene().await;
    it.network
        .will_tell(Ok(told(vec![it.said("new", "")], Some("older"))));
    it.network.will_tell(Err(down()));
    listen(&it.app).await;
    assert_eq!(it.texts().await, [(0, "new".to_owned())]);
    it.network.asked();
    it.network.will_tell(Ok(told(vec![it.said("old", "")], None)));
    it.house.pass(Duration::from_mins(1));
    listen(&it.app).await;
    let asked: Vec<_> = it
        .network
        .asked()
        .into_iter()
        .filter(|it| it.0 == "news")
        .collect();
    assert_eq!(
        asked,
        [("news", Some("older".to_owned()))],
        "and not from the top"
    );
    assert_eq!(it.texts().await.len(), 2);

    // An hour later: back to what is known, and no further.
    it.house.pass(Duration::from_hours(1));
    let known = it.said("newer", "");
    let mut ancient = it.said("ancient", "");
    ancient.written_at = it.now().minus(Duration::from_hours(3));
    it.network
        .will_tell(Ok(told(vec![known, ancient], Some("never asked for"))));
    it.network.will_answer(Ok(page(Vec::new(), None)));
    listen(&it.app).await;
    let asked: Vec<_> = it
        .network
        .asked()
        .into_iter()
        .filter(|it| it.0 == "news")
        .collect();
    assert_eq!(asked, [("news", None)]);
}

#[tokio::test]
async fn what_isnt_for_everybody_waits_whoever_wrote_it_and_never_stands_on_the_site() {
    let it = scene().await;
    it.network.will_answer(Ok(page(vec![it.said("first", "")], None)));
    listen(&it.app).await;
    let first = it.house.message("first").await.message.id;
    message::let_through(&it.app, &it.house.mira, first)
        .await
        .unwrap();

    let mut shy = it.said("shy", "");
    shy.not_for_everybody = true;
    it.network
        .will_answer(Ok(page(vec![it.said("first", ""), shy], None)));
    it.listens().await;
    let shy = it.house.message("shy").await.message;
    assert_eq!(shy.state(), MessageState::Waiting, "though its author is trusted");
    let refused = message::let_through(&it.app, &it.house.mira, shy.id).await;
    assert_eq!(refused.unwrap_err().code, "message-not-for-everybody");

    // The author thinks better of the first one; and we have hidden another on the network itself.
    let mut first = it.said("first", "");
    first.not_for_everybody = true;
    it.network.will_answer(Ok(page(
        vec![first, it.said("shy", ""), it.said("third", "")],
        None,
    )));
    it.listens().await;
    let original = it.out.publication.original_id;
    assert_eq!(
        it.house.under(original).await,
        "third",
        "shy was judged when it came"
    );
    let mut hidden = page(vec![it.said("third", "")], None);
    hidden.hidden = vec!["third".into()];
    it.network.will_answer(Ok(hidden));
    it.listens().await;
    assert_eq!(it.house.under(original).await, "");
}

#[tokio::test]
async fn other_words_than_those_that_were_let_through_wait_again() {
    let it = scene().await;
    it.network.will_answer(Ok(page(vec![it.said("kind", "")], None)));
    listen(&it.app).await;
    let before = it.house.message("kind").await;
    message::let_through(&it.app, &it.house.mira, before.message.id)
        .await
        .unwrap();
    parvis_app::account::distrust(&it.app, &it.house.mira, before.author.id)
        .await
        .unwrap();
    let original = it.out.publication.original_id;
    assert_eq!(it.house.under(original).await, "kind");
    let mut edited = it.said("kind", "");
    edited.text = "buy my pills".into();
    it.network.will_answer(Ok(page(vec![edited], None)));
    it.listens().await;
    assert_eq!(it.house.under(original).await, "");
    assert_eq!(
        it.house.message("buy my pills").await.message.state(),
        MessageState::Waiting
    );
}

#[tokio::test]
async fn an_answer_to_something_that_wasnt_placed_from_here_comes_into_the_inbox_too() {
    let it = scene().await;
    let now = it.now();
    it.network.will_tell(Ok(told(
        vec![reply("aside", "elsewhere", "elsewhere", now)],
        None,
    )));
    listen(&it.app).await;
    let talk = it.house.talk().await;
    assert_eq!(
        (talk.card.title, talk.card.conversation.publication_id),
        (None, None)
    );
    assert_eq!(talk.card.conversation.root.url, remote("elsewhere").url);
}

#[tokio::test]
async fn a_list_that_cant_be_read_doesnt_keep_the_threads_unread() {
    let it = scene().await;
    let odd = parvis_connectors::ConnectorErrorKind::NotTheNetworkExpected;
    it.network
        .will_tell(Err(parvis_connectors::ConnectorError::new(odd, "a web page")));
    it.network
        .will_answer(Ok(page(vec![it.said("heard all the same", "")], None)));
    listen(&it.app).await;
    assert_eq!(it.texts().await.len(), 1);
    let there = parvis_app::channel::show(&it.app, &it.house.vic, it.out.channel.id)
        .await
        .unwrap();
    assert_eq!(there.status_reason.as_deref(), Some("not-the-network-expected"));
}
