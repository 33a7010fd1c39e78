//! Every message that the server asks for exists. (In the workbench a misspelt one is a type error.)

use std::collections::BTreeSet;

use super::fluent::messages;
use super::tree::Tree;

pub(super) fn find(tree: &Tree) -> Vec<String> {
    let names = tree
        .texts("locales/en/", &[".ftl"])
        .chain(tree.texts("crates/parvis-connectors/src/", &["/en.ftl"]))
        .flat_map(|(_, text)| messages(&text).0.into_keys())
        .collect::<BTreeSet<_>>();
    let mut problems = Vec::new();
    for (path, text) in &names_of_includes(tree) {
        problems.extend(
            text.iter()
                .filter(|name| !names.contains(*name))
                .map(|name| unknown(path, name)),
        );
    }
    let endings = [".rs", ".html", ".xml", ".j2", ".jinja", ".txt"];
    for (path, text) in tree
        .texts("crates/", &endings)
        .filter(|(path, _)| !path.contains("/tests/"))
    {
        let codes = codes(&text).into_iter().map(|code| format!("problem-{code}"));
        let wanted = asked(&text, &names).into_iter().chain(codes);
        problems.extend(
            wanted
                .filter(|name| !names.contains(name))
                .map(|name| unknown(path, &name)),
        );
    }
    problems
}

fn names_of_includes(tree: &Tree) -> Vec<(String, BTreeSet<String>)> {
    tree.texts("locales/", &[".ftl"])
        .map(|(path, text)| {
            let includes = messages(&text)
                .0
                .into_values()
                .flat_map(|message| message.includes)
                .collect();
            (path.to_owned(), includes)
        })
        .collect()
}

fn unknown(path: &str, name: &str) -> String {
    format!("{path}: there is no message {name}")
}

/// Quoted text that has the form of a message's name and begins with an area that there is.
fn asked(text: &str, names: &BTreeSet<String>) -> BTreeSet<String> {
    let area = |name: &str| name.split_once('-').map(|(area, _)| area.to_owned());
    let areas = names
        .iter()
        .filter_map(|name| area(name))
        .collect::<BTreeSet<_>>();
    let has_form = |word: &&str| {
        !word.ends_with('-')
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let quoted = |sign: char| {
        text.lines()
            // Options of the command line look the same, and are told by their own attribute.
            .filter(|line| {
                !["#[arg(", "long = "]
                    .iter()
                    .any(|begin| line.trim_start().starts_with(begin))
            })
            .flat_map(move |line| line.split(sign).skip(1).step_by(2))
    };
    quoted('"')
        .chain(quoted('\''))
        .filter(has_form)
        // A code, of which the message is named with something in front.
        .filter(|word| !names.iter().any(|name| name.ends_with(&format!("-{word}"))))
        .filter(|word| area(word).is_some_and(|area| areas.contains(&area)))
        .map(str::to_owned)
        .collect()
}

/// The codes of problems that are made here: each is shown as the message `problem-` and the code.
fn codes(text: &str) -> BTreeSet<String> {
    let makers = [
        "Problem::new(",
        "Problem::conflict(",
        "Problem::field(",
        "Fault::new(",
        "Self::new(ProblemKind::",
    ];
    makers
        .iter()
        .flat_map(|maker| {
            text.match_indices(maker)
                .map(|(at, found)| &text[at + found.len()..])
        })
        .filter_map(last_argument)
        .filter_map(|argument| argument.strip_prefix('"')?.strip_suffix('"'))
        .map(str::to_owned)
        .collect()
}

/// The last argument of the call whose arguments begin here.
fn last_argument(text: &str) -> Option<&str> {
    let mut depth = 0_u32;
    let mut begin = 0;
    for (at, character) in text.char_indices() {
        match character {
            '(' | '{' | '[' => depth += 1,
            ')' if depth == 0 => {
                return Some(text[begin..at].trim());
            }
            ')' | '}' | ']' => depth = depth.saturating_sub(1),
            // A comma may follow the last one, too.
            ',' if depth == 0 && !text[at + 1..].trim_start().starts_with(')') => begin = at + 1,
            ',' if depth == 0 => return Some(text[begin..at].trim()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_other_quoted_text() {
        let names = ["net-timed-out".to_owned(), "site-home".to_owned()].into();
        let text = "tell(\"net-timed-out\"); tell(\"net-timed-uot\"); class=\"card-wide\" format!(\"net-{x}\")\n{{ t('site-hom') }}";
        assert_eq!(
            asked(text, &names),
            ["net-timed-out", "net-timed-uot", "site-hom"]
                .map(str::to_owned)
                .into()
        );
    }

    #[test]
    fn the_code_of_a_problem_is_its_last_argument() {
        let text = "Problem::new(ProblemKind::TooMany { after, to: f(1, 2) }, \"too-often\");\n\
                    Fault::new(\n    field,\n    \"empty\",\n)\nProblem::conflict(\"last-lead\").with(\"a\", 1)\n\
                    Fault::new(field, code)";
        assert_eq!(
            codes(text),
            ["empty", "last-lead", "too-often"].map(str::to_owned).into()
        );
    }

    #[test]
    fn a_code_is_not_taken_for_a_name() {
        let names = ["role-lead".to_owned(), "problem-role-unknown".to_owned()].into();
        assert_eq!(
            asked("\"role-unknown\" \"role-laed\"", &names),
            ["role-laed".to_owned()].into()
        );
    }
}
