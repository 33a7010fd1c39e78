//! SQL and the HTTP client are spoken to in one place each.

use super::tree::Tree;

/// A word of code, and the only places below `crates/` where it may stand.
const HOMES: &[(&str, &[&str])] = &[
    ("sqlx", &["parvis-store/"]),
    ("reqwest", &["parvis-net/"]),
    ("cedar_policy", &["parvis-policy/"]),
    // Text that was put together: sqlx asks for this mark, and one file may give it.
    ("AssertSqlSafe", &["parvis-store/src/sql/builder.rs"]),
];

pub(super) fn find(tree: &Tree) -> Vec<String> {
    let sources = tree
        .texts("crates/", &[".rs"])
        .filter(|(path, _)| path.contains("/src/"));
    sources.flat_map(|(path, text)| strays(path, &text)).collect()
}

fn strays(path: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let inside = path.strip_prefix("crates/").unwrap_or(path);
    for (word, homes) in HOMES {
        if homes.iter().any(|home| inside.starts_with(home)) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            if speaks(line, word) {
                problems.push(format!(
                    "{path}:{}: `{word}` is used outside {}",
                    number + 1,
                    homes[0]
                ));
            }
        }
    }
    problems
}

/// Whether a line of code, comments and quoted text apart, holds this word.
fn speaks(line: &str, word: &str) -> bool {
    let code = line.split('"').step_by(2).collect::<Vec<_>>().join("\"");
    let code = code.split("//").next().unwrap_or_default();
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sql_above_the_store_is_found() {
        let problems = strays(
            "crates/parvis-app/src/x.rs",
            "fn a() {}\nlet rows = sqlx::query(\"select 1\");\n",
        );
        assert_eq!(
            problems,
            ["crates/parvis-app/src/x.rs:2: `sqlx` is used outside parvis-store/"]
        );
        assert_eq!(strays("crates/parvis-store/src/x.rs", "use sqlx::Row;"), [""; 0]);
    }

    #[test]
    fn comments_quotes_and_longer_words_are_let_through() {
        assert_eq!(
            strays("crates/parvis/src/x.rs", "default = \"info,sqlx=warn\""),
            [""; 0]
        );
        assert_eq!(
            strays("crates/parvis-app/src/x.rs", "/// not sqlx\nlet sqlx_like = 1;"),
            [""; 0]
        );
    }

    #[test]
    fn composed_sql_has_one_file() {
        assert_eq!(
            strays("crates/parvis-store/src/user.rs", "AssertSqlSafe(text)").len(),
            1
        );
        assert_eq!(
            strays("crates/parvis-store/src/sql/builder.rs", "AssertSqlSafe(text)").len(),
            0
        );
    }
}
