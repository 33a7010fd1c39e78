//! Every message is there in both languages, with the same variables, and French looks like French.

use std::collections::BTreeSet;

use super::fluent::messages;
use super::tree::Tree;

const LANGUAGES: [&str; 2] = ["en", "fr"];

pub(super) fn find(tree: &Tree) -> Vec<String> {
    let mut areas = BTreeSet::new();
    for language in LANGUAGES {
        let folder = format!("locales/{language}/");
        areas.extend(
            tree.files
                .iter()
                .filter_map(|path| path.strip_prefix(&folder))
                .map(str::to_owned),
        );
    }
    let mut problems = Vec::new();
    for area in areas {
        let texts = LANGUAGES.map(|language| {
            tree.read(&format!("locales/{language}/{area}"))
                .unwrap_or_default()
        });
        problems.extend(compare(&area, &texts));
    }
    problems
}

fn compare(area: &str, [english, french]: &[String; 2]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut languages = [
        (LANGUAGES[0], messages(english)),
        (LANGUAGES[1], messages(french)),
    ];
    for _ in LANGUAGES {
        let [(language, (messages, twice)), (other, (others, _))] = &languages;
        problems.extend(
            twice
                .iter()
                .map(|name| format!("locales/{language}/{area}: {name} is there twice")),
        );
        for (name, message) in messages {
            match others.get(name) {
                None => problems.push(format!("locales/{language}/{area}: {name} is missing in {other}")),
                Some(translated) => problems.extend(message.variables.difference(&translated.variables).map(
                    |variable| {
                        format!("locales/{language}/{area}: {name} uses ${variable}, not so in {other}")
                    },
                )),
            }
        }
        languages.reverse();
    }
    let (_, (french, _)) = &languages[1];
    for (name, message) in french {
        problems.extend(badly_spaced(&message.text).map(|sign| {
            format!("locales/fr/{area}: {name} has an ordinary space beside {sign}: it needs a no-break one")
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
        compare("x.ftl", &[english.to_owned(), french.to_owned()])
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
