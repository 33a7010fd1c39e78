use parvis_media::{Foreign, Refusal};
use std::path::Path;

#[test]
fn each_refusal_has_its_sentence_in_both_languages() {
    let refusals = [
        Refusal::Empty,
        Refusal::TooManyBytes { bytes: 2, limit: 1 },
        Refusal::Foreign(Foreign::Heic),
        Refusal::Foreign(Foreign::Video),
        Refusal::NotAPicture,
        Refusal::TooLarge { width: 1, height: 1 },
        Refusal::CutShort,
        Refusal::Broken,
        Refusal::CannotFit { limit: 1 },
    ];
    for language in ["en", "fr"] {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../locales/{language}/picture.ftl"));
        let sentences = std::fs::read_to_string(file).unwrap();
        for code in refusals.map(Refusal::code) {
            assert!(
                sentences
                    .lines()
                    .any(|line| line.starts_with(&format!("{code} = "))),
                "{code} in {language}"
            );
        }
    }
}
