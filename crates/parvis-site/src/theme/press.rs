//! A style sheet is written to be read by people, and sent without what only they need.

/// The same style sheet without comments, indentation and the spaces that mean nothing. It is for our own files: no
/// string in them holds a comment, a line break, or a space beside one of these signs.
pub(super) fn pressed(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines: Vec<&str> = bare
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let mut pressed = lines.join(" ");
    for (wide, narrow) in [
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        (" {", "{"),
        ("{ ", "{"),
        (" }", "}"),
        ("} ", "}"),
        (";}", "}"),
        (" > ", ">"),
        (" 0.", " ."),
        (":0.", ":."),
        (",0.", ",."),
        ("(0.", "(."),
    ] {
        pressed = pressed.replace(wide, narrow);
    }
    pressed
}

#[cfg(test)]
mod tests {
    use super::pressed;

    #[test]
    fn what_is_left_means_the_same() {
        let css = "/* A note. */\n.a > :first-child, .b { margin: 0 calc(0.5rem + 2px); }\n\n@media (max-width: 40rem) {\n  \
                   .c::after { content: \" (\" attr(href) \")\"; }\n}\n";
        assert_eq!(
            pressed(css),
            ".a>:first-child,.b{margin:0 calc(.5rem + 2px)}@media (max-width:40rem){.c::after{content:\" (\" attr(href) \")\"}}"
        );
    }
}
