//! What is suggested to somebody who asks for a first text for a channel.

use parvis_domain::{TextLimits, TextMeasure};
use parvis_text::measure::fits;
use parvis_text::{Material, bluesky, suggest};
use proptest::prelude::*;

const LINK: &str = "https://parvis.example/le-jardin";

const ARTICLE: Material<'static> = Material {
    title: Some("Le jardin rouvre"),
    summary: None,
    text: "Après deux ans de travaux, le jardin rouvre samedi. M. Aubert, le jardinier, vous y attend dès 9 h : \
           apportez vos gants ! On plantera des tulipes, des narcisses et des crocus, puis on partagera une soupe \
           préparée par les voisins, dans la grande serre que les enfants ont repeinte au printemps.\n\nEt ensuite.",
    link: Some(LINK),
};

fn graphemes(max: u32) -> TextLimits {
    TextLimits::at_most(max, TextMeasure::Graphemes)
}

#[test]
fn an_article_gives_its_title_its_first_sentences_and_its_address() {
    assert_eq!(
        suggest(&ARTICLE, &graphemes(200)),
        format!(
            "Le jardin rouvre\n\nAprès deux ans de travaux, le jardin rouvre samedi. M. Aubert, le jardinier, vous y \
             attend dès 9 h : apportez vos gants !\n\n{LINK}"
        )
    );
}

#[test]
fn a_sentence_too_long_is_cut_after_a_clause_and_else_after_a_word() {
    assert_eq!(
        suggest(&ARTICLE, &graphemes(90)),
        format!("Le jardin rouvre\n\nAprès deux ans de travaux…\n\n{LINK}")
    );
    let note = Material {
        text: "Une phrase assez longue sans aucune virgule pour la couper",
        ..Material::default()
    };
    assert_eq!(suggest(&note, &graphemes(30)), "Une phrase assez longue sans…");
    let unbroken = Material {
        text: "anticonstitutionnellement",
        ..Material::default()
    };
    assert_eq!(suggest(&unbroken, &graphemes(10)), "anticonst…");
}

#[test]
fn a_summary_somebody_wrote_comes_before_the_text() {
    let summarised = Material {
        summary: Some("On plante,\non mange, on parle."),
        ..ARTICLE
    };
    assert_eq!(
        suggest(&summarised, &bluesky::text_limits()),
        format!("Le jardin rouvre\n\nOn plante, on mange, on parle.\n\n{LINK}")
    );
}

#[test]
fn a_note_is_given_whole_where_it_fits() {
    let note = Material {
        title: None,
        text: "Un.\n\nDeux\ntrois.",
        ..ARTICLE
    };
    assert_eq!(
        suggest(&note, &graphemes(300)),
        format!("Un.\n\nDeux trois.\n\n{LINK}")
    );
    assert_eq!(suggest(&note, &graphemes(45)), format!("Un.\n\n{LINK}"));
}

#[test]
fn what_does_not_fit_is_left_out_whole_or_cut_never_the_address() {
    assert_eq!(
        suggest(&ARTICLE, &graphemes(55)),
        format!("Le jardin rouvre\n\n{LINK}")
    );
    assert_eq!(suggest(&ARTICLE, &graphemes(45)), format!("Le jardin…\n\n{LINK}"));
    assert_eq!(suggest(&ARTICLE, &graphemes(32)), LINK);
    assert_eq!(suggest(&ARTICLE, &graphemes(16)), "Le jardin rouvre");
    assert_eq!(suggest(&Material::default(), &graphemes(16)), "");
}

proptest! {
    #[test]
    fn whatever_it_is_made_from_it_keeps_within_the_limits(
        title in proptest::option::of(".{0,60}"),
        summary in proptest::option::of(".{0,80}"),
        text in "(\\PC|[ .!?,\\n]){0,400}",
        link in any::<bool>(),
        max in 0_u32..120,
        bytes in 0_u32..300,
    ) {
        let material = Material {
            title: title.as_deref(),
            summary: summary.as_deref(),
            text: &text,
            link: link.then_some(LINK),
        };
        let limits = graphemes(max).and(bytes, TextMeasure::Bytes);
        let suggested = suggest(&material, &limits);
        prop_assert!(fits(&suggested, &limits), "{suggested:?}");
        prop_assert_eq!(suggest(&material, &limits), suggested);
    }
}
