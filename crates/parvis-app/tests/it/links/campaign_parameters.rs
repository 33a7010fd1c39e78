use crate::house::{House, refusals};
use crate::sending::{now, words};
use parvis_app::campaign_parameter::{self, EditInput, NamedBy};
use parvis_app::publication;
use parvis_app::variant::{self, CheckInput, SaveInput, SplitInput, VariantInput};
use parvis_connectors::rehearsal::Piece;
use parvis_domain::{Channel, ChannelId, Numbering, VariantLinks};
use parvis_text::campaign_parameter::Carriage;

const ADDED: &str = "utm_source=rehearsal&utm_medium=social&utm_campaign=la-rentree";

fn on(version: i64) -> EditInput {
    EditInput {
        version,
        active: true,
        source: "rehearsal".into(),
        medium: "social".into(),
        ..EditInput::default()
    }
}

impl House {
    async fn carrying(&self) -> Channel {
        let there = self.rehearsal().await;
        campaign_parameter::edit(&self.app, &self.mira, there.id, &on(0))
            .await
            .unwrap();
        there
    }

    async fn pieces(&self, there: ChannelId) -> Vec<Piece> {
        self.world(there).await.pieces
    }
}

#[tokio::test]
async fn nothing_is_put_on_a_link_until_somebody_says_so() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let view = campaign_parameter::show(&house.app, &house.vic, there.id)
        .await
        .unwrap();
    assert!(!view.rule.active);
    assert_eq!(
        (view.rule.source.as_str(), view.rule.medium.as_str()),
        ("rehearsal", "social")
    );
    assert_eq!((view.rule.version, view.home.as_str()), (0, "halle.localhost"));

    let denied = campaign_parameter::edit(&house.app, &house.nour, there.id, &on(0)).await;
    assert_eq!(denied.unwrap_err().code, "denied");
    let elsewhere = campaign_parameter::edit(&house.app, &house.zoe, there.id, &on(0)).await;
    assert_eq!(elsewhere.unwrap_err().code, "not-found");
    let wrong = EditInput {
        source: " ".into(),
        term: "x".repeat(101),
        hosts: vec!["pas un hôte".into()],
        ..on(0)
    };
    let refused = campaign_parameter::edit(&house.app, &house.mira, there.id, &wrong)
        .await
        .unwrap_err();
    let said = refusals(&refused);
    let fields: Vec<_> = said.iter().map(|(field, code)| (field.as_str(), *code)).collect();
    assert_eq!(
        fields,
        [
            ("source", "empty"),
            ("term", "too-long"),
            ("hosts", "host-unreadable")
        ]
    );

    let set = campaign_parameter::edit(&house.app, &house.mira, there.id, &on(0))
        .await
        .unwrap();
    assert_eq!((set.rule.active, set.rule.version), (true, 1));
    let late = campaign_parameter::edit(
        &house.app,
        &house.leo,
        there.id,
        &EditInput {
            active: false,
            ..on(0)
        },
    )
    .await;
    assert_eq!(late.unwrap_err().code, "changed-meanwhile");
}

#[tokio::test]
async fn what_is_counted_what_is_shown_and_what_is_sent_are_the_same() {
    let house = House::new().await;
    let there = house.carrying().await;
    let article = house.live_article("La rentrée").await.original.id;
    let text = "Lire http://halle.localhost/la-rentree?x=%C3%A9#plan et https://ailleurs.fr/b.";
    let sent =
        format!("Lire http://halle.localhost/la-rentree?x=%C3%A9&{ADDED}#plan et https://ailleurs.fr/b.");
    let made = house.variant(article, there.id, text).await;
    let input = CheckInput {
        original: article,
        channel: there.id,
        content: VariantInput {
            link_card: true,
            ..words(text)
        },
    };
    let found = campaign_parameter::links(&house.app, &house.nour, &input)
        .await
        .unwrap();
    let how: Vec<_> = found.links.iter().map(|link| link.carriage).collect();
    assert_eq!(how, [Some(Carriage::Added), Some(Carriage::Elsewhere)]);
    assert_eq!(
        (found.name.name.as_str(), found.name.by),
        ("la-rentree", NamedBy::Address)
    );
    assert_eq!(
        found.card,
        Some(format!("http://halle.localhost/la-rentree?{ADDED}"))
    );
    let counted = variant::check(&house.app, &house.nour, &input)
        .await
        .unwrap()
        .parts[0]
        .measured[0]
        .measured;
    assert_eq!(counted, sent.chars().count() as u64);

    let save = SaveInput {
        version: 1,
        content: input.content,
        up_to_date: false,
    };
    let kept = variant::save(&house.app, &house.mira, made.id, &save)
        .await
        .unwrap();
    assert_eq!(
        kept.variant.content.parts[0].text, text,
        "what one writes stays as one wrote it"
    );
    let placed = publication::place(&house.app, &house.mira, &now(made.id))
        .await
        .unwrap();
    let receipt = publication::receipt(&house.app, &house.vic, placed.publication.id)
        .await
        .unwrap();
    assert_eq!(receipt.revision.content.parts[0].text, sent);
    assert_eq!(receipt.revision.content.links.carries.len(), 3);
    house.step().await;
    let [piece] = &house.pieces(there.id).await[..] else {
        panic!("one piece")
    };
    assert_eq!(piece.text, sent);
    assert_eq!(
        piece.link,
        Some(format!("http://halle.localhost/la-rentree?{ADDED}"))
    );

    // It says the same: there is nothing to correct, and it isn't placed twice by accident.
    let same = publication::correction(&house.app, &house.mira, placed.publication.id)
        .await
        .unwrap();
    assert_eq!(same.way, publication::Way::Nothing);
    let again = publication::place(&house.app, &house.mira, &now(made.id)).await;
    assert_eq!(again.unwrap_err().code, "publication-same-again");
}

#[tokio::test]
async fn what_is_planned_stays_as_it_was_frozen_whatever_the_channel_says_since() {
    let house = House::new().await;
    let there = house.carrying().await;
    let article = house.live_article("La rentrée").await.original.id;
    let made = house.variant(article, there.id, "http://halle.localhost/").await;
    publication::place(&house.app, &house.mira, &now(made.id))
        .await
        .unwrap();
    let off = EditInput {
        active: false,
        ..on(1)
    };
    campaign_parameter::edit(&house.app, &house.mira, there.id, &off)
        .await
        .unwrap();
    house.step().await;
    assert_eq!(
        house.pieces(there.id).await[0].text,
        format!("http://halle.localhost/?{ADDED}")
    );
}

#[tokio::test]
async fn a_campaign_is_called_by_its_variant_its_original_or_its_address() {
    let house = House::new().await;
    let there = house.carrying().await;
    let article = house.live_article("La rentrée").await.original.id;
    let name = async |links: VariantLinks| {
        let input = CheckInput {
            original: article,
            channel: there.id,
            content: VariantInput {
                links,
                ..words("http://halle.localhost/")
            },
        };
        let found = campaign_parameter::links(&house.app, &house.mira, &input)
            .await
            .unwrap();
        (found.name.name, found.name.by, found.links[0].sent.clone())
    };
    let own = || VariantLinks {
        campaign: Some("  Été & co ".into()),
        ..VariantLinks::default()
    };
    assert_eq!(name(VariantLinks::default()).await.1, NamedBy::Address);
    assert_eq!(
        campaign_parameter::name(&house.app, &house.nour, article, "x")
            .await
            .unwrap_err()
            .code,
        "denied"
    );
    campaign_parameter::name(&house.app, &house.mira, article, "rentrée 2026")
        .await
        .unwrap();
    let (said, by, sent) = name(VariantLinks::default()).await;
    assert_eq!((said.as_str(), by), ("rentrée 2026", NamedBy::Original));
    assert!(sent.ends_with("utm_campaign=rentr%C3%A9e%202026"), "{sent}");
    let (said, by, _) = name(own()).await;
    assert_eq!((said.as_str(), by), ("Été & co", NamedBy::Variant));
    let plain = VariantLinks { plain: true, ..own() };
    assert_eq!(name(plain).await.2, "http://halle.localhost/");
}

#[tokio::test]
async fn listed_hosts_carry_them_too_and_a_split_leaves_room_for_them() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let input = EditInput {
        hosts: vec![
            "https://Boutique.exemple.fr/panier".into(),
            "bücher.example".into(),
        ],
        ..on(0)
    };
    let set = campaign_parameter::edit(&house.app, &house.mira, there.id, &input)
        .await
        .unwrap();
    assert_eq!(set.rule.hosts, ["boutique.exemple.fr", "xn--bcher-kva.example"]);
    let article = house.live_article("La rentrée").await.original.id;
    let sentence = "Une phrase assez longue pour remplir la place, avec https://bücher.example/a dedans.";
    let text = [sentence; 12].join(" ");
    let split = async |original| {
        let input = SplitInput {
            channel: there.id,
            text: text.clone(),
            numbering: Numbering::None,
            original,
            links: VariantLinks::default(),
        };
        variant::split(&house.app, &house.mira, &input).await.unwrap()
    };
    let (bare, parts) = (split(None).await, split(Some(article)).await);
    assert!(parts.len() > bare.len(), "{} {}", parts.len(), bare.len());
    assert_eq!(
        parts.join(" ").split_whitespace().collect::<Vec<_>>(),
        text.split_whitespace().collect::<Vec<_>>()
    );
    let content = VariantInput {
        parts: parts.iter().map(|text| words(text).parts.remove(0)).collect(),
        ..VariantInput::default()
    };
    let input = CheckInput {
        original: article,
        channel: there.id,
        content,
    };
    let found = variant::check(&house.app, &house.mira, &input).await.unwrap();
    assert!(!found.stops(), "{found:?}");
}
