use crate::channels::{channel, channel_called};
use crate::foundation::somewhere;
use crate::on_both_engines;
use crate::publications::{placed, written};
use parvis_domain::{
    Account, AccountId, Answer, AnswerState, ChannelId, Conversation, ConversationId, ConversationState,
    Delivery, DeliveryId, DeliveryKind, DeliveryState, Judgement, Message, MessageId, MessageLink,
    MessageState, Metric, Network, Observation, ObservationId, Observed, Publication, RemoteLink, Timestamp,
    Trust, UserId, WorkspaceId,
};
use parvis_store::account::Heard;
use parvis_store::conversation::{Filter, InboxCounts};
use parvis_store::{
    Store, StoreError, account, conversation, delivery, message, observation, publication, reading,
};
use uuid::Uuid;

on_both_engines!(
    an_account_is_heard_again_and_again_and_stays_one,
    trust_is_given_once_and_taken_back,
    a_picture_is_due_until_it_was_fetched,
    a_conversation_is_kept_whole_and_once_for_a_root,
    the_inbox_lists_and_counts_what_is_asked_for,
    a_message_is_kept_whole_and_once_in_a_conversation,
    a_whole_reading_tells_what_is_gone,
    an_answer_is_kept_with_its_sending,
    readers_get_what_hangs_from_publications_that_stand,
    a_number_is_kept_when_it_changes,
    a_channels_numbers_are_its_own,
    a_channel_is_claimed_by_one_and_only_when_it_may_be_heard,
    a_thread_is_due_by_its_age_and_when_something_happened,
    one_workspace_never_hears_another,
);

const NOW: Timestamp = Timestamp::from_seconds(1_000);

pub(crate) const fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

async fn mira(store: &Store) -> UserId {
    let found = parvis_store::user::by_email(store, "mira@example.org").await;
    found.unwrap().unwrap().0.id
}

fn heard(remote_id: &str) -> Heard<'_> {
    Heard {
        network: Network::named("bluesky"),
        remote_id,
        handle: "oswin.test",
        display_name: Some("Oswin"),
        url: Some("https://bsky.example/profile/oswin"),
        picture: Some("https://cdn.example/oswin.jpg"),
    }
}

pub(crate) async fn hear(store: &Store, place: WorkspaceId, number: u128) -> Account {
    let mut tx = store.begin().await.unwrap();
    let remote = format!("did:plc:{number}");
    let id = AccountId::from_uuid(uuid(number));
    let (account, _) = account::hear(&mut tx, place, id, &heard(&remote), NOW)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    account
}

fn root(name: &str) -> RemoteLink {
    RemoteLink {
        id: format!("at://{name}"),
        version: "v1".into(),
        url: Some(format!("https://bsky.example/{name}")),
    }
}

pub(crate) fn talk(number: u128, channel: ChannelId, last: i64) -> Conversation {
    Conversation {
        id: ConversationId::from_uuid(uuid(number)),
        channel_id: channel,
        root: root(&format!("root-{number}")),
        publication_id: None,
        original_id: None,
        state: ConversationState::Open,
        state_since: at(last),
        unread: true,
        last_at: at(last),
        root_gone_at: None,
        created_at: at(last),
    }
}

pub(crate) async fn begin(store: &Store, place: WorkspaceId, talk: &Conversation) {
    let mut tx = store.begin().await.unwrap();
    conversation::insert(&mut tx, place, talk).await.unwrap();
    tx.commit().await.unwrap();
}

pub(crate) fn said(number: u128, talk: &Conversation, by: &Account, written: i64) -> Message {
    Message {
        id: MessageId::from_uuid(uuid(number)),
        conversation_id: talk.id,
        account_id: by.id,
        ours: false,
        remote: Some(root(&format!("said-{number}"))),
        parent: talk.root.id.clone(),
        text: "Où sont les stands ? 🎉".into(),
        links: vec![MessageLink {
            start: 0,
            end: 3,
            url: "https://example.org/".into(),
        }],
        languages: vec!["fr".into()],
        attachments: 2,
        written_at: at(written),
        received_at: at(written),
        judgement: Judgement {
            state: MessageState::Waiting,
            since: at(written),
            by: None,
        },
        not_for_everybody: false,
        hidden_there: false,
        gone_at: None,
        answer: None,
    }
}

pub(crate) async fn say(store: &Store, place: WorkspaceId, message: &Message) {
    let mut tx = store.begin().await.unwrap();
    message::insert(&mut tx, place, message, message.received_at)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn an_account_is_heard_again_and_again_and_stays_one(store: &Store) {
    let place = somewhere(store, "halle").await;
    let first = hear(store, place, 1).await;
    assert_eq!((first.handle.as_str(), first.first_heard_at), ("oswin.test", NOW));
    let mut tx = store.begin().await.unwrap();
    let again = Heard {
        handle: "oswin.example",
        display_name: None,
        ..heard("did:plc:1")
    };
    let other = AccountId::from_uuid(uuid(2));
    let (now, changed) = account::hear(&mut tx, place, other, &again, at(2_000))
        .await
        .unwrap();
    assert!(changed);
    let (same, changed) = account::hear(&mut tx, place, other, &again, at(3_000))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(!changed, "the same again is no news");
    assert_eq!(now, same);
    assert_eq!(
        (now.id, now.handle.as_str(), now.display_name),
        (first.id, "oswin.example", None)
    );
    assert_eq!(now.first_heard_at, NOW);
    assert_eq!(
        account::by_ids(store, place, &[first.id, other]).await.unwrap(),
        [same]
    );
}

async fn trust_is_given_once_and_taken_back(store: &Store) {
    let place = somewhere(store, "halle").await;
    let oswin = hear(store, place, 1).await;
    let word = Trust {
        since: NOW,
        by: mira(store).await,
    };
    let mut tx = store.begin().await.unwrap();
    assert!(
        account::trust(&mut tx, place, oswin.id, Some(word))
            .await
            .unwrap()
    );
    let later = Trust {
        since: at(2_000),
        ..word
    };
    assert!(
        !account::trust(&mut tx, place, oswin.id, Some(later))
            .await
            .unwrap()
    );
    let kept = account::by_id(&mut tx, place, oswin.id).await.unwrap().unwrap();
    assert_eq!(kept.trusted, Some(word), "the first word counts");
    // Being heard again doesn't take trust away.
    account::hear(&mut tx, place, oswin.id, &heard("did:plc:1"), at(3_000))
        .await
        .unwrap();
    assert!(account::trust(&mut tx, place, oswin.id, None).await.unwrap());
    assert!(!account::trust(&mut tx, place, oswin.id, None).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(
        account::by_id(store, place, oswin.id)
            .await
            .unwrap()
            .unwrap()
            .trusted,
        None
    );
}

async fn a_picture_is_due_until_it_was_fetched(store: &Store) {
    let place = somewhere(store, "halle").await;
    let oswin = hear(store, place, 1).await;
    let due = || async {
        account::avatars_due(store, place, Network::named("bluesky"), 5)
            .await
            .unwrap()
    };
    let there = Some("https://cdn.example/oswin.jpg".to_owned());
    assert_eq!(due().await, [(oswin.id, there.clone())]);
    assert_eq!(
        account::avatars_due(store, place, Network::named("rehearsal"), 5)
            .await
            .unwrap(),
        []
    );
    let mut tx = store.begin().await.unwrap();
    account::keep_avatar(&mut tx, place, oswin.id, there.as_deref(), Some("abc.jpg"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(due().await, []);
    assert_eq!(
        account::by_id(store, place, oswin.id)
            .await
            .unwrap()
            .unwrap()
            .avatar
            .as_deref(),
        Some("abc.jpg")
    );
    // It was taken away there.
    let mut tx = store.begin().await.unwrap();
    let bare = Heard {
        picture: None,
        ..heard("did:plc:1")
    };
    account::hear(&mut tx, place, oswin.id, &bare, at(2_000))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(due().await, [(oswin.id, None)]);
}

async fn a_conversation_is_kept_whole_and_once_for_a_root(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let mut kept = talk(1, there, 900);
    begin(store, place, &kept).await;
    let again = Conversation {
        id: ConversationId::from_uuid(uuid(2)),
        ..kept.clone()
    };
    let mut tx = store.begin().await.unwrap();
    let refused = conversation::insert(&mut tx, place, &again).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
    tx.rollback().await.unwrap();

    kept.close(at(950));
    kept.root_gone_at = Some(at(960));
    let mut tx = store.begin().await.unwrap();
    conversation::update(&mut tx, place, &kept).await.unwrap();
    let found = conversation::by_root(&mut tx, place, there, &kept.root.id)
        .await
        .unwrap();
    assert_eq!(found.as_ref(), Some(&kept));
    assert_eq!(
        conversation::for_update(&mut tx, place, kept.id).await.unwrap(),
        found
    );
    tx.commit().await.unwrap();
    assert_eq!(
        conversation::by_id(store, place, kept.id).await.unwrap(),
        Some(kept)
    );
}

async fn the_inbox_lists_and_counts_what_is_asked_for(store: &Store) {
    let place = somewhere(store, "halle").await;
    let (one, two) = (
        channel(store, place).await,
        channel_called(store, place, "Second").await,
    );
    let oswin = hear(store, place, 1).await;
    let talks = [talk(1, one, 900), talk(2, two, 910), talk(3, one, 910)];
    for it in &talks {
        begin(store, place, it).await;
        say(store, place, &said(it.id.uuid().as_u128() * 10, it, &oswin, 890)).await;
    }
    let mut newer = said(31, &talks[2], &oswin, 905);
    newer.judgement.state = MessageState::LetThrough;
    say(store, place, &newer).await;
    let mut tx = store.begin().await.unwrap();
    let mut done = talks[1].clone();
    done.close(NOW);
    conversation::update(&mut tx, place, &done).await.unwrap();
    tx.commit().await.unwrap();

    let ids = |filter: Filter| async move {
        let page = conversation::list(store, place, &filter, None, 10).await.unwrap();
        page.items
            .iter()
            .map(|it| it.id.uuid().as_u128())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(Filter::default()).await, [3, 2, 1]);
    let filter = |change: fn(&mut Filter)| {
        let mut filter = Filter::default();
        change(&mut filter);
        filter
    };
    assert_eq!(
        ids(filter(|f| f.state = Some(ConversationState::Done))).await,
        [2]
    );
    assert_eq!(ids(filter(|f| f.unread = Some(true))).await, [3, 1]);
    assert_eq!(ids(filter(|f| f.waiting = Some(false))).await, [0_u128; 0]);
    let on_one = Filter {
        channel: Some(one),
        ..Filter::default()
    };
    assert_eq!(ids(on_one).await, [3, 1]);

    let page = conversation::list(store, place, &Filter::default(), None, 2)
        .await
        .unwrap();
    let rest = conversation::list(store, place, &Filter::default(), page.next.as_ref(), 2)
        .await
        .unwrap();
    assert_eq!((page.items.len(), rest.items.len(), rest.next), (2, 1, None));

    assert_eq!(
        conversation::counts(store, place).await.unwrap(),
        InboxCounts {
            open: 2,
            unread: 2,
            waiting: 3,
            stuck: 0
        }
    );
    let all = talks.each_ref().map(|it| it.id);
    let mut newest = message::newest_of(store, place, &all).await.unwrap();
    newest.sort_by_key(|it| it.id);
    let newest: Vec<u128> = newest.iter().map(|it| it.id.uuid().as_u128()).collect();
    assert_eq!(newest, [10, 20, 31]);
    let mut counts = message::counts_of(store, place, &all).await.unwrap();
    counts.sort_unstable();
    assert_eq!(counts, [(all[0], 1, 1), (all[1], 1, 1), (all[2], 1, 2)]);
}

async fn a_message_is_kept_whole_and_once_in_a_conversation(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let oswin = hear(store, place, 1).await;
    let talk = talk(1, there, 900);
    begin(store, place, &talk).await;
    let mut kept = said(10, &talk, &oswin, 890);
    say(store, place, &kept).await;
    assert_eq!(
        message::by_id(store, place, kept.id).await.unwrap(),
        Some(kept.clone())
    );
    let again = Message {
        id: MessageId::from_uuid(uuid(11)),
        ..kept.clone()
    };
    let mut tx = store.begin().await.unwrap();
    let refused = message::insert(&mut tx, place, &again, NOW).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
    tx.rollback().await.unwrap();

    // Two of ours that aren't known to stand anywhere don't stand in each other's way.
    for number in [12, 13] {
        let mut ours = said(number, &talk, &oswin, 895);
        (ours.remote, ours.ours) = (None, true);
        say(store, place, &ours).await;
    }
    kept.hide(mira(store).await, NOW);
    kept.gone_at = Some(NOW);
    kept.not_for_everybody = true;
    kept.hidden_there = true;
    kept.text = "Où ?".into();
    let mut tx = store.begin().await.unwrap();
    message::update(&mut tx, place, &kept).await.unwrap();
    let remote = kept.remote.clone().unwrap().id;
    let found = message::by_remote(&mut tx, place, talk.id, &remote)
        .await
        .unwrap();
    assert_eq!(found.as_ref(), Some(&kept));
    message::delete(&mut tx, place, MessageId::from_uuid(uuid(13)))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let all = message::of_conversation(store, place, talk.id).await.unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(all[0], kept);
}

async fn a_whole_reading_tells_what_is_gone(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let oswin = hear(store, place, 1).await;
    let talk = talk(1, there, 900);
    begin(store, place, &talk).await;
    for (number, written) in [(10, 100), (11, 100), (12, 990)] {
        say(store, place, &said(number, &talk, &oswin, written)).await;
    }
    let mut pending = said(13, &talk, &oswin, 100);
    pending.remote = None;
    say(store, place, &pending).await;

    let mut tx = store.begin().await.unwrap();
    message::see(&mut tx, place, &[MessageId::from_uuid(uuid(10))], at(995))
        .await
        .unwrap();
    let gone = message::mark_gone(&mut tx, place, talk.id, at(995), at(900), NOW)
        .await
        .unwrap();
    let again = message::mark_gone(&mut tx, place, talk.id, at(995), at(900), NOW)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!((gone, again), (1, 0));
    let all = message::of_conversation(store, place, talk.id).await.unwrap();
    let gone: Vec<u128> = all
        .iter()
        .filter(|it| it.state() == MessageState::Gone)
        .map(|it| it.id.uuid().as_u128())
        .collect();
    assert_eq!(
        gone,
        [11],
        "10 was seen, 12 is too new to tell, 13 was never there"
    );
}

async fn stands(store: &Store, place: WorkspaceId, there: ChannelId, number: u128) -> Publication {
    let variant = written(store, place, there, number).await;
    let mut it = placed(store, place, &variant, number, 800).await;
    it.begin_sending(at(801)).unwrap();
    it.stand(root(&format!("root-{number}")), at(802)).unwrap();
    let mut tx = store.begin().await.unwrap();
    publication::update(&mut tx, place, &it).await.unwrap();
    tx.commit().await.unwrap();
    it
}

async fn readers_get_what_hangs_from_publications_that_stand(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let oswin = hear(store, place, 1).await;
    let mut publication = stands(store, place, there, 1).await;
    let mut on_it = talk(1, there, 900);
    (on_it.publication_id, on_it.original_id) = (Some(publication.id), Some(publication.original_id));
    let aside = talk(2, there, 900);
    for (number, it) in [(10, &on_it), (20, &aside)] {
        begin(store, place, it).await;
        say(store, place, &said(number, it, &oswin, 890)).await;
    }
    let under = || async {
        let all = message::under(store, place, publication.original_id)
            .await
            .unwrap();
        all.iter().map(|it| it.id.uuid().as_u128()).collect::<Vec<_>>()
    };
    assert_eq!(under().await, [10]);
    on_it.root_gone_at = Some(NOW);
    let mut tx = store.begin().await.unwrap();
    conversation::update(&mut tx, place, &on_it).await.unwrap();
    tx.commit().await.unwrap();
    assert!(under().await.is_empty());
    on_it.root_gone_at = None;
    publication.withdraw(NOW).unwrap();
    let mut tx = store.begin().await.unwrap();
    conversation::update(&mut tx, place, &on_it).await.unwrap();
    publication::update(&mut tx, place, &publication).await.unwrap();
    tx.commit().await.unwrap();
    let all = message::under(store, place, publication.original_id)
        .await
        .unwrap();
    assert!(all.is_empty());
}

async fn a_number_is_kept_when_it_changes(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let publication = stands(store, place, there, 1).await;
    let read = |number, metric, value, seconds| Observation {
        id: ObservationId::from_uuid(uuid(number)),
        of: Observed::Publication(publication.id),
        metric,
        definition: 2,
        value,
        read_at: at(seconds),
        still_at: at(seconds),
        after_gap: false,
    };
    let three = read(1, Metric::Likes, Some(3), 900);
    let unknown = read(2, Metric::Likes, None, 950);
    let reposts = read(3, Metric::Reposts, Some(0), 900);
    let mut tx = store.begin().await.unwrap();
    for it in [&three, &unknown, &reposts] {
        observation::insert(&mut tx, place, it).await.unwrap();
    }
    observation::confirm(&mut tx, place, reposts.of, &[reposts.id], at(960))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let reposts = Observation {
        still_at: at(960),
        ..reposts
    };
    assert_eq!(
        observation::newest(store, place, &[publication.id])
            .await
            .unwrap(),
        [unknown, reposts]
    );
    let all = observation::of_publication(store, place, publication.id)
        .await
        .unwrap();
    assert_eq!(all, [three, reposts, unknown]);
}

async fn a_channels_numbers_are_its_own(store: &Store) {
    let place = somewhere(store, "halle").await;
    let (there, elsewhere) = (
        channel(store, place).await,
        connected(store, place, "other").await,
    );
    let read = |number, channel, value, seconds| Observation {
        id: ObservationId::from_uuid(uuid(number)),
        of: Observed::Channel(channel),
        metric: Metric::Followers,
        definition: 1,
        value,
        read_at: at(seconds),
        still_at: at(seconds),
        after_gap: seconds > 1_000,
    };
    let few = read(1, there, Some(40), 900);
    let more = read(2, there, Some(41), 1_900);
    let others = read(3, elsewhere, None, 900);
    let mut tx = store.begin().await.unwrap();
    for it in [&few, &more, &others] {
        observation::insert(&mut tx, place, it).await.unwrap();
    }
    observation::confirm(&mut tx, place, more.of, &[more.id], at(2_000))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let more = Observation {
        still_at: at(2_000),
        ..more
    };
    let newest = observation::newest_of_channel(store, place, there).await.unwrap();
    assert_eq!(newest, [more]);
    let since = |seconds| observation::of_channel(store, place, there, at(seconds));
    assert_eq!(since(0).await.unwrap(), [few, more]);
    assert_eq!(since(1_950).await.unwrap(), [more], "what still held then");
    let stranger = somewhere(store, "elsewhere").await;
    assert_eq!(
        observation::of_channel(store, stranger, there, at(0))
            .await
            .unwrap(),
        []
    );
}

/// Claims what is due, which `any_due` has to have said before: else every node would write in vain, again and again.
async fn claim(store: &Store, now: Timestamp, lease: u128) -> Option<ChannelId> {
    let never = reading::Ahead {
        put_off: at(1_000_000),
        done: at(1_000_000),
    };
    let due = reading::any_due(store, now, never).await.unwrap().due;
    let mut tx = store.begin().await.unwrap();
    let until = at(now.micros() / 1_000_000 + 60);
    let claimed = reading::claim_due(&mut tx, now, "node", uuid(lease), until)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(due, claimed.is_some());
    claimed.map(|reading| reading.channel_id)
}

async fn connected(store: &Store, place: WorkspaceId, name: &str) -> ChannelId {
    let mut channel = crate::channels::declared(name, mira(store).await);
    channel.network = Some(Network::named("rehearsal"));
    let mut tx = store.begin().await.unwrap();
    parvis_store::channel::insert(&mut tx, place, &channel)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    channel.id
}

async fn change(
    store: &Store,
    place: WorkspaceId,
    id: ChannelId,
    act: impl FnOnce(&mut parvis_domain::Channel),
) {
    let mut tx = store.begin().await.unwrap();
    let mut channel = parvis_store::channel::for_update(&mut tx, place, id)
        .await
        .unwrap()
        .unwrap();
    act(&mut channel);
    parvis_store::channel::update(&mut tx, place, &channel)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn a_channel_is_claimed_by_one_and_only_when_it_may_be_heard(store: &Store) {
    let place = somewhere(store, "halle").await;
    channel_called(store, place, "By hand").await;
    let there = connected(store, place, "Connected").await;
    let begun = |count| async move {
        let mut tx = store.begin().await.unwrap();
        assert_eq!(reading::begin(&mut tx, NOW).await.unwrap(), count);
        tx.commit().await.unwrap();
    };
    begun(1).await;
    begun(0).await;
    let mut first = reading::of_channel(store, place, there).await.unwrap().unwrap();
    assert_eq!(first.heard_until, at(5), "from when it was connected");

    change(store, place, there, |channel| {
        channel.not_before = Some(at(1_001));
    })
    .await;
    assert_eq!(claim(store, NOW, 1).await, None, "the network asked us to wait");
    assert_eq!(claim(store, at(1_001), 1).await, Some(there));
    assert_eq!(claim(store, at(1_002), 2).await, None, "somebody listens");

    // Far more was heard, and it is kept only by whoever holds the lease.
    (first.heard_until, first.news) = (at(990), Some(("page 2".into(), at(999))));
    (first.next_at, first.read_at) = (at(1_030), Some(at(1_002)));
    let mut tx = store.begin().await.unwrap();
    assert!(!reading::keep(&mut tx, &first, uuid(2)).await.unwrap());
    assert!(reading::keep(&mut tx, &first, uuid(1)).await.unwrap());
    assert!(
        reading::lengthen_lease(&mut tx, &first, uuid(1), at(1_100))
            .await
            .unwrap()
    );
    assert!(
        !reading::lengthen_lease(&mut tx, &first, uuid(2), at(1_100))
            .await
            .unwrap()
    );
    reading::give_back(&mut tx, &first, at(1_001), uuid(1))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        reading::of_channel(store, place, there).await.unwrap(),
        Some(first)
    );
    assert_eq!(claim(store, at(1_029), 3).await, None);
    let mut tx = store.begin().await.unwrap();
    assert_eq!(reading::hasten(&mut tx, place, at(1_029)).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(claim(store, at(1_029), 3).await, Some(there));
    // Its holder died: the lease runs out, or the node comes back.
    assert_eq!(claim(store, at(1_089), 4).await, Some(there));
    let mut tx = store.begin().await.unwrap();
    assert_eq!(reading::free_leases_of(&mut tx, "node").await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(claim(store, at(1_089), 5).await, Some(there));
    // The clock is moved back by ten minutes.
    change(store, place, there, |channel| channel.not_before = None).await;
    let mut tx = store.begin().await.unwrap();
    let ahead = reading::Ahead {
        put_off: at(600),
        done: at(510),
    };
    assert_eq!(reading::pull_in(&mut tx, at(500), ahead).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(claim(store, at(500), 6).await, Some(there));

    let mut tx = store.begin().await.unwrap();
    reading::free_leases_of(&mut tx, "node").await.unwrap();
    tx.commit().await.unwrap();
    change(store, place, there, |channel| {
        channel.note(parvis_domain::ChannelStatus::CutOff, None, NOW);
    })
    .await;
    assert_eq!(
        claim(store, at(2_000), 7).await,
        None,
        "it has to be connected again"
    );
}

fn never() -> reading::Ahead {
    reading::Ahead {
        put_off: at(1_000_000),
        done: at(1_000_000),
    }
}

async fn a_thread_is_due_by_its_age_and_when_something_happened(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let publication = stands(store, place, there, 1).await;
    let due = |now, since| async move {
        reading::threads_due(store, place, there, (at(now), never()), at(since), 10)
            .await
            .unwrap()
    };
    assert!(
        due(1_000, 800).await.is_empty(),
        "too old to be read for the first time"
    );
    let mut first = due(1_000, 799).await.remove(0);
    assert_eq!(
        (first.publication_id, &first.root),
        (publication.id, publication.remote.as_ref().unwrap())
    );
    assert_eq!(
        (first.published_at, first.page.as_ref(), first.spoken_at),
        (at(802), None, None)
    );

    first.page = Some(("page 2".into(), NOW));
    first.read_at = Some(at(990));
    let keep = |thread: reading::Thread, next: Option<i64>| async move {
        let mut tx = store.begin().await.unwrap();
        reading::keep_thread(&mut tx, place, there, &thread, next.map(at))
            .await
            .unwrap();
        tx.commit().await.unwrap();
    };
    keep(first.clone(), Some(1_100)).await;
    assert!(due(1_099, 0).await.is_empty());
    assert_eq!(due(1_100, 0).await, [first.clone()]);
    keep(first, None).await;
    assert!(due(9_000, 0).await.is_empty());
    let mut tx = store.begin().await.unwrap();
    reading::hasten_thread(&mut tx, place, there, publication.id, at(5_000))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(due(5_000, 4_000).await.len(), 1, "however old it is");
}

async fn one_workspace_never_hears_another(store: &Store) {
    let (here, there) = (somewhere(store, "halle").await, somewhere(store, "seuil-2").await);
    let channel = channel(store, here).await;
    let oswin = hear(store, here, 1).await;
    let talk = talk(1, channel, 900);
    begin(store, here, &talk).await;
    let message = said(10, &talk, &oswin, 890);
    say(store, here, &message).await;
    assert_eq!(conversation::by_id(store, there, talk.id).await.unwrap(), None);
    assert_eq!(message::by_id(store, there, message.id).await.unwrap(), None);
    assert_eq!(account::by_id(store, there, oswin.id).await.unwrap(), None);
    assert!(
        message::of_conversation(store, there, talk.id)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        conversation::counts(store, there).await.unwrap(),
        InboxCounts::default()
    );
    let mut tx = store.begin().await.unwrap();
    let word = Trust {
        since: NOW,
        by: mira(store).await,
    };
    assert!(
        !account::trust(&mut tx, there, oswin.id, Some(word))
            .await
            .unwrap()
    );
    let astray = Message {
        id: MessageId::from_uuid(uuid(11)),
        remote: None,
        ..message.clone()
    };
    let refused = message::insert(&mut tx, there, &astray, NOW).await;
    assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
    tx.rollback().await.unwrap();
}

async fn an_answer_is_kept_with_its_sending(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let us = hear(store, place, 1).await;
    let talk = talk(1, there, 900);
    begin(store, place, &talk).await;
    let publication = stands(store, place, there, 1).await;
    let mut ours = said(10, &talk, &us, 890);
    (ours.remote, ours.ours) = (None, true);
    let sending = Delivery {
        workspace_id: place,
        id: DeliveryId::from_uuid(uuid(77)),
        kind: DeliveryKind::Answer,
        subject_id: ours.id.uuid(),
        channel_id: there,
        payload: "{}".into(),
        state: DeliveryState::Available,
        run_at: NOW,
        attempts: 0,
        looks: 0,
        uncertain: false,
        reason: None,
        lease: None,
        created_at: NOW,
        finished_at: None,
    };
    ours.answer = Some(Answer {
        state: AnswerState::Sending,
        reason: None,
        delivery_id: sending.id,
        withdrawal_id: None,
        ruling_id: publication.ruling_id,
        by: mira(store).await,
    });
    let mut tx = store.begin().await.unwrap();
    delivery::insert(&mut tx, &sending).await.unwrap();
    message::insert(&mut tx, place, &ours, NOW).await.unwrap();
    tx.commit().await.unwrap();

    ours.fail("refused").unwrap();
    ours.answer.as_mut().unwrap().withdrawal_id = Some(sending.id);
    let mut tx = store.begin().await.unwrap();
    message::update(&mut tx, place, &ours).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(message::by_id(store, place, ours.id).await.unwrap(), Some(ours));
    assert_eq!(conversation::counts(store, place).await.unwrap().stuck, 1);
}
