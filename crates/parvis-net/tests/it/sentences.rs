use parvis_net::{Cause, Refusal, UnreadableKind};
use std::path::Path;

const CAUSES: [Cause; 18] = [
    Cause::BadAddress,
    Cause::AddressWithPassword,
    Cause::Refused(Refusal::Loopback),
    Cause::Insecure,
    Cause::Downgrade,
    Cause::BadRequest,
    Cause::NameUnknown,
    Cause::ConnectionRefused,
    Cause::Unreachable,
    Cause::ConnectTimedOut,
    Cause::Tls,
    Cause::Certificate,
    Cause::TimedOut,
    Cause::Closed,
    Cause::BodyCut,
    Cause::TooLarge { limit: 1 },
    Cause::TooManyRedirects,
    Cause::BadRedirect,
];

#[test]
fn each_cause_has_its_sentence_in_both_languages() {
    let answers = [
        UnreadableKind::Html,
        UnreadableKind::NotJson,
        UnreadableKind::Unexpected { line: 1, column: 1 },
    ];
    let codes = CAUSES
        .map(Cause::code)
        .into_iter()
        .chain(answers.map(UnreadableKind::code));
    let sentences = ["en", "fr"].map(|language| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../locales/{language}/net.ftl"));
        std::fs::read_to_string(file).unwrap()
    });
    for code in codes {
        for sentences in &sentences {
            assert!(
                sentences
                    .lines()
                    .any(|line| line.starts_with(&format!("{code} = "))),
                "{code} has no sentence"
            );
        }
    }
}
