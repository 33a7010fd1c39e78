//! Every message is there in both languages, with the same variables, and French looks like French.

use std::collections::{BTreeMap, BTreeSet};

use super::fluent::messages;
use super::tree::Tree;

const LANGUAGES: [&str; 2] = ["en", "fr"];

/// Where a network's own words stand, in a folder of its name.
const NETWORKS: &str = "crates/parvis-connectors/src/";

pub(super) fn find(tree: &Tree) -> Vec<String> {
    let mut problems = Vec::new();
    let mut homes: BTreeMap<String, String> = BTreeMap::new();
    for place in tree
        .files
        .iter()
        .filter_map(|path| place(path))
        .collect::<BTreeSet<_>>()
    {
        let texts = LANGUAGES.map(|language| tree.read(&place.replace("{}", language)).unwrap_or_default());
        problems.extend(compare(&place, &texts));
        problems.extend(strangers(&place, &texts[0]));
        problems.extend(elsewhere(&mut homes, &place, &texts[0]));
    }
    problems
}

/// Messages that another catalogue has, too: the server reads all of them together and would stop.
fn elsewhere(homes: &mut BTreeMap<String, String>, place: &str, english: &str) -> Vec<String> {
    let (messages, _) = messages(english);
    let mut problems = Vec::new();
    for name in messages.keys() {
        if let Some(other) = homes.insert((*name).clone(), place.to_owned()) {
            problems.push(format!("{place}: {name} is in {other}, too"));
        }
    }
    problems
}

/// The path of a catalogue, with `{}` for the language.
fn place(path: &str) -> Option<String> {
    LANGUAGES.into_iter().find_map(|language| {
        if let Some(area) = path.strip_prefix(&format!("locales/{language}/")) {
            return Some(format!("locales/{{}}/{area}"));
        }
        let network = path
            .strip_prefix(NETWORKS)?
            .strip_suffix(&format!("/{language}.ftl"))?;
        Some(format!("{NETWORKS}{network}/{{}}.ftl"))
    })
}

/// Messages in a network's folder that aren't named after it: two networks could say the same name.
fn strangers(place: &str, english: &str) -> Vec<String> {
    let Some(network) = place
        .strip_prefix(NETWORKS)
        .and_then(|rest| rest.strip_suffix("/{}.ftl"))
    else {
        return Vec::new();
    };
    let (name, begin) = (
        format!("network-{network}"),
        [
            format!("network-{network}-"),
            format!("problem-connector-{network}-"),
            format!("reason-connector-{network}-"),
        ],
    );
    let (messages, _) = messages(english);
    messages
        .keys()
        .filter(|key| **key != name && !begin.iter().any(|begin| key.starts_with(begin)))
        .map(|key| {
            format!(
                "{}: {key} isn't named after its network",
                place.replace("{}", LANGUAGES[0])
            )
        })
        .collect()
}

fn compare(place: &str, [english, french]: &[String; 2]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut languages = [
        (LANGUAGES[0], messages(english)),
        (LANGUAGES[1], messages(french)),
    ];
    for _ in LANGUAGES {
        let [(language, (messages, twice)), (other, (others, _))] = &languages;
        let path = place.replace("{}", language);
        problems.extend(twice.iter().map(|name| format!("{path}: {name} is there twice")));
        for (name, message) in messages {
            match others.get(name) {
                None => problems.push(format!("{path}: {name} is missing in {other}")),
                Some(translated) => problems.extend(
                    message
                        .variables
                        .difference(&translated.variables)
                        // A number in letters begins a sentence in one language, and not in the other: `$Few`, `$few`.
                        .filter(|variable| {
                            let same = |other: &String| other.eq_ignore_ascii_case(variable);
                            !translated.variables.iter().any(same)
                        })
                        .map(|variable| format!("{path}: {name} uses ${variable}, not so in {other}")),
                ),
            }
        }
        languages.reverse();
    }
    let (language, (french, _)) = &languages[1];
    let path = place.replace("{}", language);
    for (name, message) in french {
        problems.extend(badly_spaced(&message.text).map(|sign| {
            format!("{path}: {name} has an ordinary space beside {sign}: it needs a no-break one")
        }));
    }
    problems
}

/// Signs that French sets apart by a space, set apart by one where a line may break.
fn badly_spaced(text: &str) -> impl Iterator<Item = char> {
    // What stands in braces is code, not words.
    let words = text
        .split('}')
        .filter_map(|part| part.split('{').next())
        .collect::<Vec<_>>()
        .join("\u{fffc}");
    let characters = words.chars().collect::<Vec<_>>();
    characters
        .windows(2)
        .filter_map(|pair| match pair {
            [' ', sign @ (';' | ':' | '?' | '!' | '»')] | [sign @ '«', ' '] => Some(*sign),
            _ => None,
        })
        .collect::<BTreeSet<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(english: &str, french: &str) -> Vec<String> {
        compare("locales/{}/x.ftl", &[english.to_owned(), french.to_owned()])
    }

    #[test]
    fn a_networks_words_stand_in_its_folder_and_are_named_after_it() {
        let ferry = "crates/parvis-connectors/src/ferry/{}.ftl";
        assert_eq!(place(&ferry.replace("{}", "fr")).as_deref(), Some(ferry));
        assert_eq!(place("locales/en/x.ftl").as_deref(), Some("locales/{}/x.ftl"));
        assert_eq!(place("crates/parvis-connectors/src/ferry/mod.rs"), None);
        let own = "network-ferry = Ferry\nnetwork-ferry-secret = Key\nproblem-connector-ferry-late = Late.";
        assert_eq!(strangers(ferry, own), [""; 0]);
        assert_eq!(
            strangers(ferry, "network-ferries = Ferries"),
            ["crates/parvis-connectors/src/ferry/en.ftl: network-ferries isn't named after its network"]
        );
    }

    #[test]
    fn two_languages_that_agree_are_let_through() {
        assert_eq!(
            look(
                "a = { $n } done\nb = What?",
                "a = { $n } faits\nb = Quoi\u{202f}?"
            ),
            [""; 0]
        );
        assert_eq!(
            look(
                "a = { $n ->\n *[other] x: y\n}",
                "a = { $n ->\n *[other] x\u{202f}: y\n}"
            ),
            [""; 0]
        );
    }

    #[test]
    fn a_missing_message_and_a_missing_variable_are_found_on_either_side() {
        assert_eq!(
            look("a = { $n }\nb = B", "a = { $m }\nc = C"),
            [
                "locales/en/x.ftl: a uses $n, not so in fr",
                "locales/en/x.ftl: b is missing in fr",
                "locales/fr/x.ftl: a uses $m, not so in en",
                "locales/fr/x.ftl: c is missing in en",
            ]
        );
    }

    #[test]
    fn a_space_where_a_line_may_break_is_found() {
        let problems = look("a = What?", "a = Quoi ?");
        assert_eq!(
            problems,
            ["locales/fr/x.ftl: a has an ordinary space beside ?: it needs a no-break one"]
        );
        assert_eq!(look("a = “x”", "a = « x »").len(), 2);
    }
}
