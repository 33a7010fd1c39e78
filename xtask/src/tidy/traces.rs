//! Nothing tracked tells on which machine it was made.

use super::tree::Tree;

/// Put together, or this file would be found. Lock files may name packages and hashes, but no host they came from.
const TRACES: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("registry.npm", "js.org"),
    concat!("static.crates", ".io"),
    concat!("index.crates", ".io"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("deb.debian", ".org"),
];

pub(super) fn find(tree: &Tree) -> Vec<String> {
    tree.texts("", &[""])
        .flat_map(|(path, text)| traces(path, &text))
        .collect()
}

fn traces(path: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for trace in TRACES
            .iter()
            .filter(|trace| line.match_indices(**trace).any(|(at, _)| begins(line, at, trace)))
        {
            problems.push(format!("{path}:{}: {trace}", number + 1));
        }
    }
    problems
}

/// A folder counts at the beginning of a path only: `docs/…/x` may have any name inside, and so may the path of an operation.
fn begins(line: &str, at: usize, trace: &str) -> bool {
    let before = line[..at].chars().next_back();
    let of_operation = line[..at].ends_with("path = \"");
    !trace.starts_with('/')
        || !of_operation && !before.is_some_and(|c| c.is_alphanumeric() || "._-}…*)".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_a_machine_and_a_host_are_found() {
        let text = format!("ok\nsee {}x/y and https://{}/z\n", TRACES[0], TRACES[3]);
        assert_eq!(
            traces("a.md", &text),
            [format!("a.md:2: {}", TRACES[0]), format!("a.md:2: {}", TRACES[3])]
        );
    }

    #[test]
    fn the_same_name_inside_a_path_is_let_through() {
        let text = format!("src{}routes and https://example.org{}x", TRACES[0], TRACES[2]);
        assert_eq!(traces("a.md", &text), [""; 0]);
        let text = format!("#[utoipa::path(post, path = \"{}look\")]", TRACES[2]);
        assert_eq!(traces("a.rs", &text), [""; 0]);
    }
}
