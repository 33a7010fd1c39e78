//! What an author writes, and what stands on the page.

use parvis_domain::Language;
use parvis_text::markdown::{
    Context, Heading, MAX_BYTES, Picture, Rendered, SourceError, Words, media, plain, read, render,
};
use std::fmt::Write as _;

pub(crate) const WORDS: Words<'static> = Words {
    footnotes: "Notes",
    back: "Retour au texte",
    task_done: "Fait",
    task_open: "À faire",
    table: "Tableau",
};

fn library(id: &str) -> Option<Picture> {
    (id == "0190-place").then(|| Picture {
        src: "/media/0190-place/800.jpg".to_owned(),
        srcset: Some("/media/0190-place/400.jpg 400w, /media/0190-place/800.jpg 800w".to_owned()),
        width: 800,
        height: 533,
        alt: "La place".to_owned(),
    })
}

pub(crate) fn context() -> Context<'static> {
    Context {
        language: &Language::FRENCH,
        id_prefix: "",
        own_host: Some("parvis.example"),
        base: None,
        media: &library,
        words: WORDS,
    }
}

fn rendered(source: &str) -> Rendered {
    render(source, &context()).unwrap()
}

fn html(source: &str) -> String {
    rendered(source).html
}

#[test]
fn an_article_with_everything_in_it_stands_as_it_should() {
    let article = "\
# L'été

Un **mot**, un *autre*, ~~un troisième~~, `du <code>` [^1] et https://parvis.example/a.

## L'été

> Cité,\\
> puis

1. un
2. deux
   - [x] fait
   - [ ] à faire

| Nom | Prix |
|:--|--:|
| thé | 3 € |

![](media:0190-place \"La place, un soir\")

![loin](https://loin.example/x.png) et [dehors](https://dehors.example \"Là-bas\"), [ici](/a-propos), [plus haut](#l-ete-2).

```rust
let x: Vec<u8>;
```

---

[^1]: Une note.
";
    insta::assert_snapshot!(html(article));
}

#[test]
fn the_page_has_one_title_so_headings_begin_below_it() {
    let levels = |source: &str| {
        rendered(source)
            .headings
            .into_iter()
            .map(|h| h.level)
            .collect::<Vec<_>>()
    };
    assert_eq!(levels("# a\n## b\n###### c"), [2, 3, 6]);
    assert_eq!(levels("## a\n### b"), [2, 3]);
    assert_eq!(html("<h1>a</h1>"), "<p>a</p>\n");
}

#[test]
fn anchors_are_plain_and_each_stands_once_with_its_prefix() {
    let context = Context {
        id_prefix: "n7-",
        ..context()
    };
    let source = "## Où ?\n## Où ?\n## 日本\n## Où 2\n[là](#ou)";
    let Rendered { html, headings } = render(source, &context).unwrap();
    let ids: Vec<_> = headings.iter().map(|heading| heading.id.as_str()).collect();
    assert_eq!(ids, ["n7-ou", "n7-ou-2", "n7-section", "n7-ou-2-2"]);
    assert_eq!(
        headings[0],
        Heading {
            level: 2,
            id: "n7-ou".to_owned(),
            text: "Où ?".to_owned()
        }
    );
    assert!(html.contains("<a href=\"#n7-ou\">là</a>"), "{html}");
    assert!(html.contains("<h2 id=\"n7-ou-2\">"), "{html}");
}

#[test]
fn links_that_act_lose_their_address_and_keep_their_words() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "media:unknown",
        "x:y",
        "<java\tscript:alert(1)>",
        "http://",
        "blob:https://x.example/y",
    ] {
        assert_eq!(
            html(&format!("[a **b**]({address})")),
            "<p>a <strong>b</strong></p>\n",
            "{address}"
        );
    }
}

#[test]
fn only_links_that_lead_away_say_so() {
    let link = |address: &str| html(&format!("[x]({address})"));
    assert_eq!(
        link("https://b.example"),
        "<p><a href=\"https://b.example/\" rel=\"noopener\">x</a></p>\n"
    );
    assert_eq!(
        link("//b.example/c"),
        "<p><a href=\"https://b.example/c\" rel=\"noopener\">x</a></p>\n"
    );
    assert_eq!(
        link("https://parvis.example/c"),
        "<p><a href=\"https://parvis.example/c\">x</a></p>\n"
    );
    assert_eq!(link("/c?d=%22#e"), "<p><a href=\"/c?d=%22#e\">x</a></p>\n");
    assert_eq!(
        link("mailto:mira@b.example"),
        "<p><a href=\"mailto:mira@b.example\">x</a></p>\n"
    );
    assert_eq!(
        link("media:0190-place"),
        "<p><a href=\"/media/0190-place/800.jpg\">x</a></p>\n"
    );
}

#[test]
fn a_reader_elsewhere_gets_addresses_that_work_there() {
    let base = url::Url::parse("https://parvis.example/l-ete").unwrap();
    let context = Context {
        base: Some(&base),
        ..context()
    };
    let html = render("[x](/c) [y](#z) ![seen](media:0190-place)", &context)
        .unwrap()
        .html;
    assert_eq!(
        html,
        "<p><a href=\"https://parvis.example/c\">x</a> <a href=\"https://parvis.example/l-ete#z\">y</a> \
         <img src=\"https://parvis.example/media/0190-place/800.jpg\" alt=\"seen\" width=\"800\" height=\"533\" \
         loading=\"lazy\" decoding=\"async\"></p>\n"
    );
}

#[test]
fn a_picture_elsewhere_is_a_link_and_never_loaded() {
    assert_eq!(
        html("![un chat](https://b.example/c.png)"),
        "<p><a href=\"https://b.example/c.png\" rel=\"noopener\">un chat</a></p>\n"
    );
    assert_eq!(
        html("[![un chat](https://b.example/c.png)](/d)"),
        "<p><a href=\"/d\">un chat</a></p>\n"
    );
    assert_eq!(html("![un chat](media:unknown)"), "<p>un chat</p>\n");
    assert_eq!(html("![x](data:image/png;base64,AAAA)"), "<p>x</p>\n");
    assert_eq!(html("<img src=\"media:0190-place\" onerror=\"alert(1)\">"), "");
}

#[test]
fn raw_html_of_the_short_list_is_kept_and_always_closed() {
    for (source, page) in [
        (
            "H<sub>2</sub>O <kbd class=x onclick=alert(1)>Ctrl",
            "<p>H<sub>2</sub>O <kbd>Ctrl</kbd></p>\n",
        ),
        (
            "a **b <mark>c** d</mark>",
            "<p>a <strong>b <mark>c</mark></strong> d</p>\n",
        ),
        ("Vec<String> et <T>", "<p>Vec&lt;String&gt; et &lt;T&gt;</p>\n"),
        ("a <!-- b --> c", "<p>a  c</p>\n"),
        (
            "<div align=center>a <b>b</div>\n\nc",
            "<p>a <b>b\n</b></p>\n<p>c</p>\n",
        ),
        (
            "<details>\n<summary>Plus</summary>\n\n*là*\n\n</details>\n\naprès",
            "<details>\n<summary>Plus</summary>\n\n<p><em>là</em></p>\n</details>\n\n<p>après</p>\n",
        ),
        (
            "> <details>\n> <summary>x\n\naprès",
            "<blockquote>\n<details>\n<summary>x\n\n</summary></details></blockquote>\n<p>après</p>\n",
        ),
        ("<script>alert(1)</script>\n\na", "<p>a</p>\n"),
        ("<style>p{}</style><p style=x>a</p>", "<p>a</p>\n"),
        ("<iframe src=x></iframe>a", "<p>a</p>\n"),
    ] {
        assert_eq!(html(source), page, "{source}");
    }
}

#[test]
fn notes_called_twice_lead_back_twice() {
    let html = html("a[^x] b[^x]\n\n[^x]: - note\n");
    assert!(
        html.contains("<a href=\"#fn-1\" id=\"fnref-1-2\">1</a>"),
        "{html}"
    );
    assert!(
        html.contains("<a href=\"#fnref-1-2\" aria-label=\"Retour au texte\">↩</a></li>"),
        "{html}"
    );
    assert!(html.starts_with("<p>"), "{html}");
    assert!(
        html.contains("<section class=\"footnotes\" aria-label=\"Notes\">"),
        "{html}"
    );
}

#[test]
fn a_table_of_a_few_bytes_and_a_million_cells_is_none() {
    let wide = |rows: usize| {
        format!(
            "|{}\n|{}\n{}",
            "a|".repeat(900),
            "-|".repeat(900),
            "b\n".repeat(rows)
        )
    };
    assert!(html(&wide(3)).contains("<td>b</td>"));
    let hollow = html(&wide(300));
    assert!(
        !hollow.contains("<table>") && hollow.contains("\nb\nb\n"),
        "{} bytes",
        hollow.len()
    );
}

#[test]
fn a_text_of_somebody_elses_length_is_cut_where_it_would_be_an_attribute() {
    let long = "mot ".repeat(5_000);
    let html = html(&format!(
        "![{long}](media:0190-place) [a](/b '{long}') [c](/{})",
        "d".repeat(9_000)
    ));
    assert!(html.len() < 8_000, "{}", html.len());
    assert!(html.contains("mot…\"") && html.ends_with(" c</p>\n"), "{html}");
}

#[test]
fn the_words_of_a_text_can_be_had_without_markup() {
    let source = "# Titre\n\nUn **mot**\nencore[^1], `code`.\\\nLigne <b>grasse</b>\n\n- un\n- deux\n\n| a | b |\n|--|--|\n| c | d |\n\n![chat](media:1)\n\n[^1]: note";
    assert_eq!(
        plain(source).unwrap(),
        "Titre\n\nUn mot encore, code.\nLigne grasse\n\nun\ndeux\n\na b\nc d\n\nchat"
    );
}

#[test]
fn the_media_of_a_text_are_known_before_it_is_rendered() {
    let ids =
        media("![a](media:2) ![b](media:1 \"c\") [d](media:2) ![e](https://x.example/) `media:3`").unwrap();
    assert_eq!(Vec::from_iter(ids), ["1", "2"]);
}

#[test]
fn bytes_that_are_no_text_are_refused_by_name() {
    assert_eq!(read("\u{feff}# é".as_bytes()), Ok("# é"));
    assert_eq!(read(b"a\nb\xff"), Err(SourceError::NotUtf8 { line: 2 }));
    assert_eq!(read(b"a\n\nb\0"), Err(SourceError::Null { line: 3 }));
    let longest = "a".repeat(MAX_BYTES);
    assert_eq!(read(longest.as_bytes()).map(str::len), Ok(MAX_BYTES));
    let too_long = format!("{longest}a");
    let refusal = SourceError::TooLong { bytes: MAX_BYTES + 1 };
    assert_eq!(read(too_long.as_bytes()), Err(refusal));
    assert_eq!(render(&too_long, &context()), Err(refusal));
    assert_eq!(plain(&too_long), Err(refusal));
    assert_eq!(
        refusal.to_string(),
        "the text has 1048577 bytes, more than 1048576"
    );
}

#[test]
fn what_is_nested_deeper_than_anybody_reads_keeps_its_words() {
    let mut source = String::new();
    for level in 0..300 {
        writeln!(source, "{}- n{level}", "  ".repeat(level)).unwrap();
    }
    let html = html(&source);
    assert!(html.contains("n299"), "{html}");
    assert_eq!(html.matches("<ul>").count(), html.matches("</ul>").count());
    assert!(
        html.matches("<ul>").count() <= 60,
        "{}",
        html.matches("<ul>").count()
    );
}
