//! A workspace whose articles live on a blog elsewhere.
//!
//! The Ghost here is of our own making: its pages have the shape that Ghost's documentation gives them.

mod blog;

use crate::house::House;
use blog::Blog;
use parvis_app::home::{self, ConfigureInput};
use parvis_app::original::{self, NewOriginal, OriginalQuery, Save};

use parvis_app::variant::{self, CreateInput, VariantInput};
use parvis_app::{Acting, App, Connectors, MediaFolder, Outgoing, Parts, channel, conversation, notice};
use parvis_domain::{Content, HomeKind, NoticeKind, OriginalId, OriginalKind, OriginalState};
use parvis_net::{Client, Guard};
use parvis_testkit::SeededDice;
use std::sync::Arc;
use std::time::Duration;

const FRONT: &str = r#"<!doctype html><html lang="fr"><head><title>Le carnet</title>
<meta name="generator" content="Ghost 6.65">
<link rel="alternate" type="application/rss+xml" title="Le carnet" href="/rss/"></head><body></body></html>"#;

fn item(number: u32, title: &str, body: &str) -> String {
    format!(
        "<item><title><![CDATA[{title}]]></title><description><![CDATA[Chapeau {number}]]></description>\
        <link>{{here}}/article-{number}/</link><guid isPermaLink=\"false\">64f0{number}</guid>\
        <dc:creator><![CDATA[Mira]]></dc:creator><pubDate>Sun, {day} Nov 2026 10:00:00 GMT</pubDate>\
        <media:content url=\"{{here}}/content/{number}.jpg\" medium=\"image\" type=\"image/jpeg\"/>\
        <content:encoded><![CDATA[{body}]]></content:encoded></item>",
        day = 10 + number
    )
}

fn feed(items: &[String]) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
        xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" version=\"2.0\" \
        xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title><![CDATA[Le carnet]]></title>\
        <link>{{here}}/</link><generator>Ghost 6.65</generator>{}</channel></rss>",
        items.concat()
    )
}

fn ghost() -> Blog {
    let blog = Blog::open();
    blog.put("/", "text/html; charset=utf-8", FRONT);
    let body = "<p>Le pain <b>lève</b>.<script>alert(1)</script></p><p>* pas une liste</p>";
    let items = [
        item(2, "La pâte &amp; le four", body),
        item(1, "La farine", "<p>Du blé.</p>"),
    ];
    blog.put("/rss/", "application/rss+xml", &feed(&items));
    for number in 1..=3 {
        blog.put(&format!("/article-{number}/"), "text/html", "<html></html>");
    }
    blog
}

/// An instance that may speak to the blog and to nobody else.
fn reaching(house: &House, blog: &Blog) -> Arc<App> {
    let dice = Arc::new(SeededDice::new(31));
    let client = Client::new(&Guard::new().allow(blog.at)).unwrap();
    let connectors = Connectors::rehearsal(&house.store, house.clock.clone()).fetching_pictures(client);
    App::new(Parts {
        store: house.store.clone(),
        clock: house.clock.clone(),
        dice: dice.clone(),
        media: MediaFolder::new(house.pictures.path()),
        outgoing: Outgoing {
            connectors,
            ..Outgoing::rehearsing(&house.store, house.clock.clone(), dice.as_ref())
        },
    })
    .unwrap()
}

async fn takes(app: &App, who: &Acting, address: String) -> home::HomeView {
    let input = ConfigureInput {
        address,
        ..ConfigureInput::default()
    };
    home::configure(app, who, &input).await.unwrap()
}

async fn titles(app: &App, who: &Acting) -> Vec<(String, OriginalState, OriginalId)> {
    let list = original::list(app, who, &OriginalQuery::default(), None, 50)
        .await
        .unwrap();
    let mut found: Vec<_> = list
        .page
        .items
        .into_iter()
        .map(|card| (card.title, card.original.state, card.original.id))
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

#[tokio::test]
async fn a_lead_sees_what_is_there_before_it_is_taken() {
    let (house, blog) = (House::new().await, ghost());
    let app = reaching(&house, &blog);
    let found = home::look(&app, &house.leo, &blog.address("")).await.unwrap();
    assert_eq!(
        (found.kind, found.elsewhere.title.as_str()),
        (HomeKind::Ghost, "Le carnet")
    );
    assert_eq!(
        found.elsewhere.language.map(|it| it.to_string()).as_deref(),
        Some("fr")
    );
    let newest: Vec<_> = found.newest.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(newest, ["La pâte & le four", "La farine"]);
    assert!(
        titles(&app, &house.leo).await.is_empty(),
        "nothing is taken by looking"
    );

    let denied = home::look(&app, &house.mira, &blog.address(""))
        .await
        .unwrap_err();
    assert_eq!(denied.code, "denied");
    let code = async |address: &str| home::look(&app, &house.leo, address).await.unwrap_err().faults[0].code;
    assert_eq!(code("the market").await, "address-unreadable");
    assert_eq!(code("http://halle.localhost/").await, "home-is-here");
    assert_eq!(code(&blog.address("/nowhere")).await, "home-answers-gone");
    assert_eq!(code(&blog.address("/article-1/")).await, "home-no-feed");
    // Whatever else listens on this machine stays out of reach.
    assert!(code("http://127.0.0.1:9/").await.starts_with("net-"));
}

#[tokio::test]
async fn its_articles_are_originals_and_nobody_writes_them_here() {
    let (house, blog) = (House::new().await, ghost());
    let app = reaching(&house, &blog);
    let view = takes(&app, &house.leo, blog.address("")).await;
    assert!(view.reading.unwrap().read_at.is_none());
    assert_eq!(home::read_due(&app).await.unwrap(), 1);
    let found = titles(&app, &house.mira).await;
    let names: Vec<_> = found.iter().map(|it| (it.0.as_str(), it.1)).collect();
    assert_eq!(
        names,
        [
            ("La farine", OriginalState::Live),
            ("La pâte & le four", OriginalState::Live)
        ]
    );
    let id = found[1].2;
    let shown = original::show(&app, &house.mira, id).await.unwrap();
    let there = shown.elsewhere.clone().unwrap();
    assert_eq!(there.address, blog.address("/article-2/"));
    assert_eq!(there.picture, Some(blog.address("/content/2.jpg")));
    assert_eq!(there.written_by.as_deref(), Some("Mira"));
    assert_eq!(shown.copy.content.summary, "Chapeau 2");
    assert_eq!(shown.copy.content.body, "Le pain lève.\n\n\\* pas une liste");
    assert!(!shown.original.listed && shown.permissions.iter().all(|it| !it.allowed));

    let save = Save {
        version: shown.copy.version,
        content: Content {
            title: "Mine".into(),
            ..shown.copy.content.clone()
        },
    };
    let refused = original::save(&app, &house.mira, id, save).await.unwrap_err();
    assert_eq!(refused.code, "original-elsewhere");
    let refused = original::trash(&app, &house.mira, id).await.unwrap_err();
    assert_eq!(refused.code, "original-elsewhere");
    let new = |kind| NewOriginal {
        kind,
        language: None,
        translation_of: None,
        content: Content::default(),
    };
    let refused = original::create(&app, &house.mira, new(OriginalKind::Article))
        .await
        .unwrap_err();
    assert_eq!(refused.code, "home-elsewhere");
    original::create(&app, &house.mira, new(OriginalKind::Note))
        .await
        .unwrap();

    // The blog stands among the channels, and nothing is placed on it.
    let place = view.channel.unwrap();
    let input = CreateInput {
        original: id,
        channel: place.id,
        content: VariantInput::words("x"),
    };
    let refused = variant::create(&app, &house.mira, &input).await.unwrap_err();
    assert_eq!(refused.code, "channel-is-home");
    assert!(
        channel::list(&app, &house.vic)
            .await
            .unwrap()
            .iter()
            .any(|it| it.id == place.id)
    );
    // Another workspace knows of none of it.
    assert!(titles(&app, &house.zoe).await.is_empty());
    assert!(home::show(&app, &house.zoe).await.unwrap().home.is_none());
}

/// Which articles somebody is told to be gone, and from where.
async fn gone(app: &App, who: &Acting) -> Vec<(String, String)> {
    notice::reconcile(app, &who.workspace).await.unwrap();
    let told = notice::list(app, who, false, None, 50).await.unwrap().items;
    let of = told.into_iter().filter(|it| it.kind == NoticeKind::OriginalGone);
    of.map(|it| (it.about.title, it.about.channel)).collect()
}

#[tokio::test]
async fn an_article_that_is_back_is_no_news_and_neither_is_one_gone_for_long() {
    let (house, blog) = (House::new().await, ghost());
    let app = reaching(&house, &blog);
    takes(&app, &house.leo, blog.address("/rss/")).await;
    home::read_due(&app).await.unwrap();
    assert_eq!(gone(&app, &house.leo).await, []);
    let missing = async |number: u32| {
        let items = [item(3 - number, "Celui qui reste", "<p>Oui.</p>")];
        blog.put("/rss/", "application/rss+xml", &feed(&items));
        blog.take_away(&format!("/article-{number}/"), 404);
        house.pass(Duration::from_hours(25));
        home::read_due(&app).await.unwrap();
    };
    missing(1).await;
    assert_eq!(gone(&app, &house.leo).await.len(), 1);
    let items = [
        item(2, "La pâte", "<p>Oui.</p>"),
        item(1, "La farine", "<p>Du blé.</p>"),
    ];
    blog.put("/rss/", "application/rss+xml", &feed(&items));
    blog.put("/article-1/", "text/html", "<html></html>");
    house.pass(Duration::from_mins(3));
    home::read_due(&app).await.unwrap();
    assert_eq!(gone(&app, &house.leo).await, [], "it is back");
    missing(1).await;
    assert_eq!(gone(&app, &house.leo).await.len(), 1);
    house.pass(Duration::from_hours(15 * 24));
    assert_eq!(gone(&app, &house.leo).await, [], "it is no news any more");
}

#[tokio::test]
async fn what_changes_there_changes_here_and_what_goes_is_gone() {
    let (house, blog) = (House::new().await, ghost());
    let app = reaching(&house, &blog);
    takes(&app, &house.leo, blog.address("/rss/")).await;
    home::read_due(&app).await.unwrap();
    let before = titles(&app, &house.mira).await;
    let pate = before.iter().find(|it| it.0.starts_with("La pâte")).unwrap().2;
    let farine = before.iter().find(|it| it.0 == "La farine").unwrap().2;
    let first = original::show(&app, &house.mira, pate).await.unwrap();

    house.pass(Duration::from_mins(3));
    assert_eq!(home::read_due(&app).await.unwrap(), 1);
    assert!(
        blog.said_the_same() >= 1,
        "it was asked whether anything had changed"
    );
    assert_eq!(titles(&app, &house.mira).await, before);

    let items = [
        item(3, "Le sel", "<p>Gris.</p>"),
        item(2, "La pâte, encore", "<p>Autrement.</p>"),
    ];
    blog.put("/rss/", "application/rss+xml", &feed(&items));
    house.pass(Duration::from_mins(3));
    home::read_due(&app).await.unwrap();
    let changed = original::show(&app, &house.mira, pate).await.unwrap();
    assert_eq!(changed.copy.content.title, "La pâte, encore");
    assert_ne!(
        changed.original.published_revision,
        first.original.published_revision
    );
    let old = original::show(&app, &house.mira, farine).await.unwrap();
    assert!(old.original.is_live(), "a feed names the newest only");

    // The one that should be in the feed and isn't is looked for where readers found it.
    blog.put(
        "/rss/",
        "application/rss+xml",
        &feed(&[item(2, "La pâte, encore", "<p>Autrement.</p>")]),
    );
    blog.take_away("/article-3/", 410);
    house.pass(Duration::from_mins(3));
    home::read_due(&app).await.unwrap();
    let state = async |title: &str| {
        let all = titles(&app, &house.mira).await;
        all.into_iter().find(|it| it.0 == title).unwrap().1
    };
    assert_eq!(state("Le sel").await, OriginalState::Unpublished);
    let told = gone(&app, &house.leo).await;
    assert_eq!(told, [("Le sel".to_owned(), "Le carnet".to_owned())]);
    assert_eq!(
        gone(&app, &house.mira).await,
        [],
        "the lead is told, and the keeper"
    );
    // The old one is looked for once a day; a server that is out of sorts says nothing.
    blog.take_away("/article-1/", 500);
    house.pass(Duration::from_hours(25));
    home::read_due(&app).await.unwrap();
    assert_eq!(state("La farine").await, OriginalState::Live);
    blog.take_away("/article-1/", 404);
    house.pass(Duration::from_mins(3));
    home::read_due(&app).await.unwrap();
    assert_eq!(state("La farine").await, OriginalState::Unpublished);
}

#[tokio::test]
async fn a_blog_that_does_not_answer_is_said_and_tried_again() {
    let (house, blog) = (House::new().await, ghost());
    let app = reaching(&house, &blog);
    takes(&app, &house.leo, blog.address("")).await;
    home::read_due(&app).await.unwrap();
    blog.take_away("/rss/", 500);
    house.pass(Duration::from_mins(3));
    home::read_due(&app).await.unwrap();
    let reading = home::show(&app, &house.leo).await.unwrap().reading.unwrap();
    assert_eq!(reading.reason.as_deref(), Some("home-answers-wrong"));
    assert_eq!(titles(&app, &house.leo).await.len(), 2, "what was read stays");
    assert_eq!(home::read_due(&app).await.unwrap(), 0, "not at once again");
    home::read_now(&app, &house.mira).await.unwrap();
    assert_eq!(home::read_due(&app).await.unwrap(), 1);

    let back = home::come_back(&app, &house.leo).await.unwrap();
    assert!(back.reading.is_none() && back.home.unwrap().kind == HomeKind::Own);
    house.pass(Duration::from_hours(2));
    assert_eq!(home::read_due(&app).await.unwrap(), 0, "it is read no more");
    assert_eq!(titles(&app, &house.leo).await.len(), 2);
}

#[tokio::test]
async fn comments_of_a_feed_come_into_the_inbox_under_their_article() {
    let (house, blog) = (House::new().await, ghost());
    let app = reaching(&house, &blog);
    let front = FRONT.replace(
        "</head>",
        r#"<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/"></head>"#,
    );
    blog.put("/", "text/html", &front);
    let comment = "<item><title>Re</title><link>{here}/article-2/#c1</link><guid>c1</guid>\
        <dc:creator>Ada</dc:creator><pubDate>Sun, 22 Nov 2026 11:00:00 GMT</pubDate>\
        <description><![CDATA[<p>Combien de <i>sel</i> ?<script>x</script></p>]]></description></item>";
    blog.put(
        "/comments/feed/",
        "application/rss+xml",
        &feed(&[comment.to_owned()]),
    );
    takes(&app, &house.leo, blog.address("")).await;
    home::read_due(&app).await.unwrap();
    let talks = conversation::list(
        &app,
        &house.mira,
        &conversation::ConversationQuery::default(),
        None,
        10,
    )
    .await
    .unwrap();
    assert_eq!(talks.items.len(), 1);
    let talk = conversation::show(&app, &house.mira, talks.items[0].conversation.id)
        .await
        .unwrap();
    assert_eq!(talk.messages[0].1.message.text, "Combien de sel ?");
    assert_eq!(talk.messages[0].1.author.handle, "Ada");
    assert!(talk.answering.is_none(), "one answers where it stands");
    let pate = titles(&app, &house.mira).await[1].2;
    assert_eq!(talk.card.conversation.original_id, Some(pate));
}
