//! A server of the Mastodon API: let in there, what was chosen for it, and looking before sending again.

use super::{now, step};
use crate::house::{House, refusals};
use parvis_app::authorisation::{self, Asked, BeginInput, FinishInput};
use parvis_app::channel::PurposeInput;
use parvis_app::variant::{CheckInput, PartInput, VariantInput};
use parvis_app::{App, MediaFolder, Outgoing, Parts, Patience, Problem, credential, publication, variant};
use parvis_connectors::Secret;
use parvis_connectors::mastodon::{Mastodon, Settings};
use parvis_domain::{
    Channel, ChannelId, Clock, Crop, DraftProblemCode, Focus, Poll, PublicationState as State, Ratio,
    SessionId, VariantOptions, VariantPicture, Visibility,
};
use parvis_net::{Client, Guard, Request, Url};
use parvis_testkit::SeededDice;
use parvis_testkit::fake_network::{FakeMastodon, FakeMember, Misbehaviour};
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

struct Square {
    house: House,
    fake: FakeMastodon,
    ours: FakeMember,
    app: Arc<App>,
}

fn session(number: u128) -> SessionId {
    SessionId::from_uuid(Uuid::from_u128(number))
}

impl Square {
    async fn new() -> Self {
        Self::in_house(House::new().await).await
    }

    async fn in_house(house: House) -> Self {
        parvis_net::install_crypto();
        let fake = FakeMastodon::start(house.clock.clone()).await;
        fake.behaves(|quirks| quirks.ignores_keys = true);
        let ours = fake.moves_in("halle", "La Halle");
        let clock: Arc<dyn Clock> = house.clock.clone();
        let client = Client::new(&Guard::new().allow(fake.address())).unwrap();
        let settings = Settings {
            patience: Duration::from_millis(600),
            files_take: Duration::from_secs(2),
        };
        let mastodon = Mastodon::new(client, Arc::clone(&clock), settings);
        let plain = Outgoing::rehearsing(&house.store, Arc::clone(&clock), &SeededDice::new(11));
        let outgoing = Outgoing {
            connectors: plain.connectors.clone().with(Arc::new(mastodon)),
            patience: Patience::default(),
            ..plain
        };
        let app = App::new(Parts {
            store: house.store.clone(),
            clock,
            dice: Arc::new(SeededDice::new(77)),
            media: MediaFolder::new(house.pictures.path()),
            outgoing,
        })
        .unwrap();
        Self {
            house,
            fake,
            ours,
            app,
        }
    }

    async fn begins(&self, again: Option<ChannelId>) -> Result<Asked, Problem> {
        let input = BeginInput {
            network: parvis_connectors::mastodon::NETWORK,
            server: self.fake.url().to_string(),
            shown: false,
            again,
        };
        authorisation::begin(&self.app, &self.house.mira, session(1), &input).await
    }

    /// Says yes on the server's page, as this member, and gives the code that they come back with.
    async fn says_yes(&self, asked: &Asked, who: &FakeMember) -> String {
        let client = Client::new(&Guard::new().allow(self.fake.address())).unwrap();
        let mut form = Url::parse(&asked.address).unwrap();
        let mut fields: Vec<(String, String)> = form.query_pairs().into_owned().collect();
        fields.push(("username".into(), who.acct.clone()));
        fields.push(("password".into(), who.password.clone()));
        form.set_query(None);
        let answer = client
            .send(Request::post(form).form(fields).redirects(0))
            .await
            .unwrap();
        let back = Url::parse(answer.header("location").unwrap()).unwrap();
        let found = |name: &str| {
            back.query_pairs()
                .find(|(key, _)| key == name)
                .unwrap()
                .1
                .into_owned()
        };
        assert_eq!(found("state"), asked.state);
        found("code")
    }

    async fn finishes(&self, by: SessionId, state: &str, code: &str) -> Result<Channel, Problem> {
        let input = FinishInput {
            state: state.into(),
            code: Secret::new(code),
            name: String::new(),
            purpose: PurposeInput::default(),
        };
        authorisation::finish(&self.app, &self.house.mira, by, &input).await
    }

    async fn connected(&self) -> Channel {
        let asked = self.begins(None).await.unwrap();
        let code = self.says_yes(&asked, &self.ours).await;
        self.finishes(session(1), &asked.state, &code).await.unwrap()
    }
}

fn code<T: std::fmt::Debug>(outcome: Result<T, Problem>) -> &'static str {
    outcome.unwrap_err().code
}

async fn a_way_in_is_good_once(square: Square) {
    let asked = square.begins(None).await.unwrap();
    assert!(asked.state.starts_with("halle."), "{}", asked.state);
    let first = square.says_yes(&asked, &square.ours).await;
    assert_eq!(
        code(square.finishes(session(2), &asked.state, &first).await),
        "authorisation-ended",
        "another stay"
    );
    assert_eq!(
        code(square.finishes(session(1), "halle.guessed", &first).await),
        "authorisation-ended"
    );
    let channel = square.finishes(session(1), &asked.state, &first).await.unwrap();
    assert_eq!(channel.name, "La Halle");
    assert_eq!(
        code(square.finishes(session(1), &asked.state, &first).await),
        "authorisation-ended",
        "twice"
    );

    // A code that the server doesn't take uses the way in up, too.
    let asked = square.begins(Some(channel.id)).await.unwrap();
    let wrong = square
        .finishes(session(1), &asked.state, "guessed")
        .await
        .unwrap_err();
    assert_eq!(
        refusals(&wrong),
        [("code".to_owned(), "connector-credential-rejected")]
    );
    let late = square.begins(Some(channel.id)).await.unwrap();
    let given = square.says_yes(&late, &square.ours).await;
    square.house.pass(Duration::from_mins(21));
    assert_eq!(
        code(square.finishes(session(1), &late.state, &given).await),
        "authorisation-ended",
        "too late"
    );
    assert_eq!(
        square.fake.applications(),
        1,
        "the installation makes itself known once"
    );

    // Connected again, it is the same account or none.
    let other = square.fake.moves_in("autre", "Une autre");
    let asked = square.begins(Some(channel.id)).await.unwrap();
    let given = square.says_yes(&asked, &other).await;
    assert_eq!(
        code(square.finishes(session(1), &asked.state, &given).await),
        "channel-other-account"
    );
    let asked = square.begins(Some(channel.id)).await.unwrap();
    let given = square.says_yes(&asked, &square.ours).await;
    let again = square.finishes(session(1), &asked.state, &given).await.unwrap();
    assert_eq!(again.id, channel.id);
}

#[tokio::test]
async fn a_way_in_is_good_once_for_the_stay_that_asked() {
    a_way_in_is_good_once(Square::new().await).await;
}

#[tokio::test]
async fn a_way_in_is_good_once_for_the_stay_that_asked_on_postgres() {
    a_way_in_is_good_once(Square::in_house(House::on_postgres().await).await).await;
}

#[tokio::test]
async fn only_whoever_may_connect_is_sent_away() {
    let square = Square::new().await;
    let input = BeginInput {
        network: parvis_connectors::mastodon::NETWORK,
        server: "two words".into(),
        shown: false,
        again: None,
    };
    let begin = |who| authorisation::begin(&square.app, who, session(1), &input);
    assert_eq!(code(begin(&square.house.nour).await), "denied");
    let unreadable = begin(&square.house.mira).await.unwrap_err();
    assert_eq!(
        refusals(&unreadable),
        [("server".to_owned(), "connector-input-unreadable")]
    );
    let rehearsal = BeginInput {
        network: parvis_connectors::rehearsal::NETWORK,
        ..input.clone()
    };
    let refused = authorisation::begin(&square.app, &square.house.mira, session(1), &rehearsal).await;
    assert_eq!(
        refusals(&refused.unwrap_err()),
        [("network".to_owned(), "network-not-offered")]
    );
}

#[tokio::test]
async fn the_limits_of_the_server_are_read_again_each_day() {
    let square = Square::new().await;
    let there = square.connected().await;
    square.fake.behaves(|quirks| quirks.characters = 40);
    let article = square.house.live_article("Long").await.original.id;
    let check = CheckInput {
        original: article,
        channel: there.id,
        content: VariantInput::words("é".repeat(41)),
    };
    let found = variant::check(&square.app, &square.house.mira, &check)
        .await
        .unwrap();
    assert!(!found.stops());
    square.house.pass(Duration::from_hours(25));
    assert_eq!(credential::renew_due(&square.app).await.unwrap(), 1);
    let found = variant::check(&square.app, &square.house.mira, &check)
        .await
        .unwrap();
    assert!(found.stops());
    assert_eq!(found.parts[0].measured[0].limit, 40);
}

#[tokio::test]
async fn what_was_chosen_for_it_stands_there_and_nothing_twice() {
    let square = Square::new().await;
    let there = square.connected().await;
    let article = square.house.live_article("Le bac").await.original.id;
    let content = VariantInput {
        parts: vec![
            PartInput {
                text: "Le bac reprend.".into(),
                pictures: Vec::new(),
            },
            PartInput {
                text: "Et le dimanche aussi.".into(),
                pictures: Vec::new(),
            },
        ],
        link_card: true,
        options: VariantOptions {
            visibility: Some(Visibility::Unlisted),
            warning: Some(" Horaires ".into()),
            poll: Some(Poll {
                choices: vec!["Oui".into(), "Non".into()],
                several: false,
                minutes: 60,
                counts_hidden: false,
            }),
            ..VariantOptions::default()
        },
        ..VariantInput::default()
    };
    let input = variant::CreateInput {
        original: article,
        channel: there.id,
        content,
    };
    let made = variant::create(&square.app, &square.house.mira, &input)
        .await
        .unwrap();
    let placed = publication::place(&square.app, &square.house.mira, &now(made.variant.id))
        .await
        .unwrap();
    square
        .fake
        .tell("POST /api/v1/statuses", Misbehaviour::TakeAndFallSilent, 1);
    for _ in 0..8 {
        step(&square.app).await;
        square.house.pass(Duration::from_mins(1));
    }
    let view = publication::show(&square.app, &square.house.mira, placed.publication.id)
        .await
        .unwrap();
    assert_eq!(view.publication.state, State::Published);
    assert_eq!(
        square.fake.standing(&square.ours),
        ["Le bac reprend.", "Et le dimanche aussi."]
    );
    assert_eq!(
        square.fake.calls("POST /api/v1/statuses"),
        2,
        "what was taken in silence was found, not sent again"
    );
}

#[tokio::test]
async fn a_no_is_believed_only_where_the_piece_does_not_stand() {
    let refusal = Misbehaviour::Refuse {
        status: 422,
        error: "Validation failed: Text is too rude",
        message: "",
    };
    for (no, standing, state) in [
        (Misbehaviour::TakeAndRefuse(400), 1, State::Published),
        (Misbehaviour::TakeAndRefuse(422), 1, State::Published),
        (refusal, 0, State::Failed),
    ] {
        let square = Square::new().await;
        let there = square.connected().await;
        let article = square.house.live_article("Le bac").await.original.id;
        let input = variant::CreateInput {
            original: article,
            channel: there.id,
            content: VariantInput::words("Le bac reprend."),
        };
        let made = variant::create(&square.app, &square.house.mira, &input)
            .await
            .unwrap();
        let placed = publication::place(&square.app, &square.house.mira, &now(made.variant.id))
            .await
            .unwrap();
        square.fake.tell("POST /api/v1/statuses", no.clone(), 1);
        for _ in 0..3 {
            step(&square.app).await;
            square.house.pass(Duration::from_mins(1));
        }
        let view = publication::show(&square.app, &square.house.mira, placed.publication.id)
            .await
            .unwrap();
        assert_eq!(view.publication.state, state, "{no:?}");
        assert_eq!(square.fake.standing(&square.ours).len(), standing, "{no:?}");
        assert_eq!(square.fake.calls("POST /api/v1/statuses"), 1, "{no:?}");
    }
}

#[tokio::test]
async fn what_a_network_does_not_offer_is_said_and_kept() {
    let square = Square::new().await;
    let there = square.house.rehearsal().await;
    let article = square.house.live_article("Ici").await.original.id;
    let content = VariantInput {
        options: VariantOptions {
            warning: Some("Bruit".into()),
            ..VariantOptions::default()
        },
        ..VariantInput::words("Ici")
    };
    let check = CheckInput {
        original: article,
        channel: there.id,
        content,
    };
    let found = variant::check(&square.app, &square.house.mira, &check)
        .await
        .unwrap();
    assert_eq!(found.parts[0].problems[0].code, DraftProblemCode::WarningNotTaken);
}

#[tokio::test]
async fn a_picture_stands_there_as_it_was_cropped_for_that_channel() {
    let square = Square::new().await;
    let there = square.connected().await;
    let article = square.house.live_article("La halle").await.original.id;
    let painted = parvis_media::paint::paint(
        parvis_media::paint::Motif::ALL[0],
        parvis_media::paint::Palette::ALL[0],
        1,
        320,
        200,
    )
    .unwrap();
    let upload = parvis_app::media::Upload {
        name: "halle.png".into(),
        bytes: painted.bytes.into(),
    };
    let kept = parvis_app::media::upload(&square.app, &square.house.mira, upload)
        .await
        .unwrap();
    let mut picture = VariantPicture::whole(kept.id, "Des étals".into());
    // The right half, as a square of 160 pixels; of it, the middle of the right edge is to be kept.
    picture.crop = Some(Crop {
        left: 500,
        top: 0,
        width: 500,
        height: 800,
        ratio: Some(Ratio { across: 1, down: 1 }),
    });
    picture.focus = Some(Focus { x: 1_000, y: 400 });
    let content = VariantInput {
        parts: vec![PartInput {
            text: "Voyez.".into(),
            pictures: vec![picture],
        }],
        ..VariantInput::default()
    };
    let input = variant::CreateInput {
        original: article,
        channel: there.id,
        content,
    };
    let made = variant::create(&square.app, &square.house.mira, &input)
        .await
        .unwrap();
    let placed = publication::place(&square.app, &square.house.mira, &now(made.variant.id))
        .await
        .unwrap();
    for _ in 0..4 {
        step(&square.app).await;
        square.house.pass(Duration::from_mins(1));
    }
    let view = publication::show(&square.app, &square.house.mira, placed.publication.id)
        .await
        .unwrap();
    let remote = view.publication.remote.unwrap();
    let stands = square.fake.status(&remote.id).unwrap();
    let meta = &stands["media_attachments"][0]["meta"];
    assert_eq!(meta["original"]["size"], "160x160", "{meta}");
    assert_eq!(
        (meta["focus"]["x"].as_f64(), meta["focus"]["y"].as_f64()),
        (Some(1.0), Some(0.0))
    );
}
