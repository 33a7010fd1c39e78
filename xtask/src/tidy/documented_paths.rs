//! Every path that a document names is there.

use super::tree::Tree;

pub(super) fn find(tree: &Tree) -> Vec<String> {
    let exists = |path: &str| {
        let folder = format!("{}/", path.trim_end_matches('/'));
        tree.files
            .iter()
            .any(|file| file == path || file.starts_with(&folder) || fits(path, file))
    };
    tree.texts("", &[".md"])
        .flat_map(|(document, text)| missing(document, &text, exists))
        .collect()
}

fn missing(document: &str, text: &str, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut problems = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let quoted = line.split('`').skip(1).step_by(2).filter_map(repository_path);
        let linked = links(line).filter_map(|link| relative(folder, link));
        for path in quoted.chain(linked) {
            if !alternatives(&path).iter().all(|path| exists(path)) {
                problems.push(format!("{document}:{}: there is no {path}", number + 1));
            }
        }
    }
    problems
}

/// A path from the top of the repository, when this quoted text is one.
fn repository_path(quoted: &str) -> Option<String> {
    let tops = [
        ".ci/",
        ".cargo/",
        "counterparts/",
        "crates/",
        "docs/",
        "locales/",
        "web/",
        "xtask/",
    ];
    let is_path = |text: &str| !text.contains(char::is_whitespace) && !text.contains("::");
    // A crate may be called by its name alone.
    let full = if quoted.starts_with("parvis-") && quoted.contains('/') {
        format!("crates/{quoted}")
    } else {
        quoted.to_owned()
    };
    // What a build writes is not in the repository.
    let built = ["web/build", "web/node_modules"]
        .iter()
        .any(|built| full.starts_with(built));
    (tops.iter().any(|top| full.starts_with(top)) && is_path(&full) && !built).then_some(full)
}

/// The targets of links of the form `[words](target)`.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

/// A link's path from the top of the repository, when it stays in the repository.
fn relative(folder: &str, link: &str) -> Option<String> {
    let path = link.split('#').next().filter(|path| !path.is_empty())?;
    if path.contains(':') || path.starts_with('/') {
        return None;
    }
    let mut parts = folder
        .split('/')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    Some(parts.join("/"))
}

/// `a/{b,c}/d` means `a/b/d` and `a/c/d`.
fn alternatives(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else {
        return vec![path.to_owned()];
    };
    let Some((inside, after)) = rest.split_once('}') else {
        return vec![path.to_owned()];
    };
    inside
        .split(',')
        .flat_map(|one| alternatives(&format!("{before}{}{after}", one.trim())))
        .collect()
}

/// Whether a file fits a path with places to fill in: `<name>`, `*`, `…`, `NNNN`.
fn fits(path: &str, file: &str) -> bool {
    let mut pattern = String::new();
    let mut rest = path;
    while let Some(at) = rest.find('<') {
        let Some(end) = rest[at..].find('>') else { break };
        pattern.push_str(&rest[..at]);
        pattern.push('*');
        rest = &rest[at + end + 1..];
    }
    pattern.push_str(rest);
    let pattern = pattern.replace('…', "*").replace("NNNN", "*");
    let mut pieces = pattern.trim_end_matches('/').split('*');
    let Some(mut left) = pieces.next().and_then(|first| file.strip_prefix(first)) else {
        return false;
    };
    if !pattern.contains('*') {
        return false;
    }
    let mut last = "";
    for piece in pieces {
        let Some(at) = left.find(piece) else { return false };
        left = &left[at + piece.len()..];
        last = piece;
    }
    last.is_empty() || left.is_empty() || left.starts_with('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: &[&str] = &[
        "docs/a.md",
        "crates/parvis-app/src/x.rs",
        "locales/en/net.ftl",
        "locales/fr/net.ftl",
        "LICENSE",
    ];

    fn look(text: &str) -> Vec<String> {
        missing("docs/index.md", text, |path| {
            let folder = format!("{path}/");
            FILES
                .iter()
                .any(|file| *file == path || file.starts_with(&folder) || fits(path, file))
        })
    }

    #[test]
    fn what_is_there_is_let_through() {
        let text = "See `crates/parvis-app/src`, `parvis-app/src/x.rs`, `locales/{en,fr}/net.ftl`, [a](a.md#top),\n\
                    [licence](../LICENSE), [elsewhere](https://example.org/x), `cargo xtask tidy`, `/o/{id}`,\n\
                    `locales/en/<area>.ftl`, `locales/*/net.ftl`, `web/build`.";
        assert_eq!(look(text), [""; 0]);
    }

    #[test]
    fn what_is_not_there_is_told_with_its_line() {
        let text = "ok\n`crates/parvis-app/src/gone.rs` and [b](b.md)\n`locales/{en,de}/net.ftl` `locales/en/<x>.json`";
        assert_eq!(
            look(text),
            [
                "docs/index.md:2: there is no crates/parvis-app/src/gone.rs",
                "docs/index.md:2: there is no docs/b.md",
                "docs/index.md:3: there is no locales/{en,de}/net.ftl",
                "docs/index.md:3: there is no locales/en/<x>.json",
            ]
        );
    }
}
