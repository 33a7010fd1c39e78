//! Texts of a mebibyte made to take for ever, and how long they take: in proportion to their length.

use crate::markdown::context;
use parvis_text::markdown::{MAX_BYTES, plain, render};
use parvis_text::strangers;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// Makes a text of about so many bytes.
type Maker = fn(usize) -> String;

/// A text may come out longer by its last line.
const SLACK: usize = 4 * 1024;

const TEXTS: &[(&str, Maker)] = &[
    ("words", |n| {
        "Le parvis est la place devant la maison. ".repeat(n / 41)
    }),
    ("quotes in quotes", |n| ">".repeat(n)),
    ("quotes in quotes, then lazy lines", |n| {
        format!("{}\n{}", ">".repeat(n / 2), "a\n".repeat(n / 4))
    }),
    ("lists in lists", |n| "- ".repeat(n / 2)),
    ("lists in lists by lines", |n| {
        let mut text = String::new();
        let mut depth = 0;
        while text.len() < n {
            let _ = writeln!(text, "{}- a", " ".repeat(depth % 1_000 * 2));
            depth += 1;
        }
        text
    }),
    ("opening brackets", |n| "[".repeat(n)),
    ("opening picture brackets", |n| "![".repeat(n / 2)),
    ("brackets and parentheses", |n| "[a](".repeat(n / 4)),
    ("links", |n| "[a](https://example.com/b) ".repeat(n / 27)),
    ("pictures", |n| "![a](media:0190-place) ".repeat(n / 23)),
    ("addresses", |n| "https://example.com/a ".repeat(n / 22)),
    ("nearly addresses", |n| "www.".repeat(n / 4)),
    ("nearly mail", |n| "a@".repeat(n / 2)),
    ("mail", |n| "a.b@example.com ".repeat(n / 16)),
    ("stars", |n| "*".repeat(n)),
    ("stars and words", |n| "*a _b ".repeat(n / 6)),
    ("stars that nest", |n| {
        format!("{}a{}", "*a **b ".repeat(n / 14), "b** a*".repeat(n / 14))
    }),
    ("tildes", |n| "~~a ~b ".repeat(n / 7)),
    ("backticks of growing length", |n| {
        let mut text = String::new();
        let mut length = 1;
        while text.len() < n {
            let _ = write!(text, "e{}", "`".repeat(length));
            length += 1;
        }
        text
    }),
    ("less-than signs", |n| "<".repeat(n)),
    ("comments that never end", |n| "a <!-- ".repeat(n / 7)),
    ("declarations that never end", |n| "a <!A ".repeat(n / 6)),
    ("instructions that never end", |n| "a <? ".repeat(n / 5)),
    ("CDATA that never ends", |n| "a <![CDATA[ ".repeat(n / 12)),
    ("raw tags in a line", |n| "a <b> ".repeat(n / 6)),
    ("raw tags in a block", |n| {
        format!("<div>\n{}", "<b><p>".repeat(n / 6))
    }),
    ("raw tags with attributes", |n| {
        let mut text = String::from("<div>\n");
        let mut id = 0;
        while text.len() < n / 2 {
            let _ = write!(text, "<b id={id}>");
            id += 1;
        }
        text + &"<p>".repeat(n / 6)
    }),
    ("raw divisions", |n| "<div>".repeat(n / 5)),
    ("raw details in paragraphs of their own", |n| {
        "<details>\n\n".repeat(n / 11)
    }),
    ("raw tables", |n| "<table><tr><td>".repeat(n / 15)),
    ("table of one column", |n| {
        format!("|a|\n|-|\n{}", "|b|\n".repeat(n / 4))
    }),
    ("table of many columns and short rows", |n| {
        let columns = 60_000.min(n / 8);
        format!(
            "|{}\n|{}\n{}",
            "a|".repeat(columns),
            "-|".repeat(columns),
            "b\n".repeat((n - columns * 4) / 2)
        )
    }),
    ("notes", |n| {
        let mut text = String::new();
        let mut note = 0;
        while text.len() < n {
            let _ = write!(text, "[^{note}]\n\n[^{note}]: a\n\n");
            note += 1;
        }
        text
    }),
    ("one note called often", |n| {
        format!("{}\n\n[^a]: b", "[^a]".repeat(n / 4))
    }),
    ("notes in notes", |n| {
        let mut text = String::from("[^0]\n\n");
        let mut note = 0;
        while text.len() < n {
            let _ = write!(text, "[^{note}]: a[^{}]\n\n", note + 1);
            note += 1;
        }
        text
    }),
    ("references to one long address", |n| {
        format!(
            "{}\n\n[a]: https://e.example/{}",
            "[a]".repeat(n / 6),
            "b".repeat(n / 2)
        )
    }),
    ("definitions", |n| {
        let mut text = String::new();
        let mut reference = 0;
        while text.len() < n {
            let _ = writeln!(text, "[{reference}]: /a");
            reference += 1;
        }
        text
    }),
    ("one heading often", |n| "# a\n".repeat(n / 4)),
    ("entities", |n| "&amp;".repeat(n / 5)),
    ("entities in code", |n| format!("```\n{}", "&".repeat(n - 4))),
    ("French quotation marks", |n| "«".repeat(n / 2)),
    ("one long address", |n| {
        format!("[a](https://a.example/?{})", "a&".repeat(n / 2))
    }),
    ("one long title", |n| {
        format!("![a](media:0190-place \"{}\")", "&".repeat(n))
    }),
    ("one long alternative text", |n| {
        format!("![{}](media:0190-place)", "&".repeat(n))
    }),
    ("quotation marks", |n| "\"".repeat(n)),
    ("backslashes", |n| "\\".repeat(n)),
    ("empty lines", |n| "\n".repeat(n)),
    ("tabs", |n| "\t".repeat(n)),
    ("tasks", |n| "- [ ] a\n".repeat(n / 8)),
    ("fences", |n| "```\n".repeat(n / 4)),
    ("rules", |n| "---\n".repeat(n / 4)),
    ("setext", |n| "a\n=\n".repeat(n / 4)),
    ("combining accents", |n| format!("e{}", "\u{301}".repeat(n / 2))),
];

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// How long rendering and extracting the words take, and how much HTML comes out.
fn measure(text: &str) -> (Duration, Duration, usize) {
    let mut size = 0;
    let rendering = timed(|| size = render(text, &context()).unwrap().html.len());
    (rendering, timed(|| drop(plain(text).unwrap())), size)
}

#[test]
fn no_text_takes_longer_than_its_length_accounts_for() {
    let mut failed = Vec::new();
    for &(name, make) in TEXTS {
        let (quarter, whole) = (make(MAX_BYTES / 32), make(MAX_BYTES / 8));
        assert!(whole.len() > MAX_BYTES / 20, "{name}: {}", whole.len());
        let (short, short_words, _) = measure(&quarter);
        let (mut long, mut words, size) = measure(&whole);
        // Four times the length takes four times as long; as much again for what else the machine does.
        let allowed = |short: Duration| short * 8 + Duration::from_millis(500);
        for _ in 0..3 {
            if long <= allowed(short) && words <= allowed(short_words) {
                break;
            }
            // A machine that was busy just then is given another try; a text that is slow stays slow.
            let again = measure(&whole);
            (long, words) = (long.min(again.0), words.min(again.1));
        }
        println!("{name:45} {short:>9.0?} {long:>9.0?}  words {words:>9.0?}  {size:>10} bytes of HTML");
        if long > allowed(short) || words > allowed(short_words) {
            failed.push(format!(
                "{name}: {short:?} and {short_words:?} for a quarter, {long:?} and {words:?} for the whole"
            ));
        }
        if size > 40 * whole.len() {
            failed.push(format!("{name}: {size} bytes of HTML"));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn a_whole_mebibyte_is_rendered_while_somebody_waits() {
    for chosen in [
        "words",
        "quotes in quotes, then lazy lines",
        "lists in lists by lines",
        "links",
        "raw tags in a block",
    ] {
        let make = TEXTS.iter().find(|(name, _)| *name == chosen).unwrap().1;
        let text = make(MAX_BYTES - SLACK);
        assert!(text.len() <= MAX_BYTES, "{chosen}: {}", text.len());
        let (rendering, words, size) = measure(&text);
        println!("{chosen:45} {rendering:>9.0?}  words {words:>9.0?}  {size:>10} bytes of HTML");
        assert!(
            rendering < Duration::from_mins(1),
            "{chosen}: {rendering:?}, unoptimised"
        );
    }
}

#[test]
fn no_reply_takes_longer_than_its_length_accounts_for() {
    for html in [
        "<b id=1>",
        "<p>",
        "<div>",
        "<a href=https://a.example/>a",
        "<table>",
        "<br> ",
        "</p>",
        "<svg><style>",
        "&amp;",
        "<!--",
    ] {
        let text = html.repeat(strangers::MAX_BYTES / html.len());
        let long = timed(|| drop(strangers::from_html(&text)));
        println!("{html:30} {long:?}");
        assert!(long < Duration::from_secs(10), "{html}: {long:?}");
    }
}
