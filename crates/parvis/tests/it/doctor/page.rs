//! The examples on the page for operators are what the doctor says.

use super::installation::Installation;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;

/// What was said against what stands on the page. Everything is looked at before anything is complained about.
pub(crate) struct Page {
    examples: BTreeMap<String, String>,
    said: BTreeMap<String, String>,
}

impl Page {
    pub(crate) fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operations/doctor.md");
        let page = std::fs::read_to_string(path).unwrap_or_default();
        let examples = page.split("<!-- example: ").skip(1).filter_map(|rest| {
            let (name, rest) = rest.split_once(" -->")?;
            let block = rest.split("```").nth(1)?;
            Some((
                name.to_owned(),
                block.trim_start_matches("text").trim().to_owned(),
            ))
        });
        Self {
            examples: examples.collect(),
            said: BTreeMap::new(),
        }
    }

    /// Takes what was said of one installation, and how the program ended.
    pub(crate) fn hears(&mut self, name: &str, of: &Installation, output: &Output, ended: i32) -> String {
        let text = String::from_utf8(output.stdout.clone()).unwrap();
        let complaints = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(ended), "{name}: {text}{complaints}");
        let text = masked(of, &text);
        // Of what is broken, what is well isn't shown.
        let shown = match ended {
            0 => text.clone(),
            _ => without_well(&text),
        };
        self.said.insert(name.to_owned(), shown.trim().to_owned());
        text
    }

    /// Every example is what was said, and nothing was said that is no example.
    pub(crate) fn holds(self) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("doctor");
        std::fs::create_dir_all(&folder).unwrap();
        for (name, said) in &self.said {
            std::fs::write(folder.join(name), said).unwrap();
        }
        for (name, said) in &self.said {
            let on_page = self.examples.get(name).map(String::as_str).unwrap_or_default();
            assert_eq!(
                words(on_page),
                words(said),
                "docs/operations/doctor.md, example {name}; what was said lies in {}:\n{said}",
                folder.display()
            );
        }
        let named: Vec<&String> = self.examples.keys().collect();
        assert_eq!(
            named,
            self.said.keys().collect::<Vec<_>>(),
            "examples on the page, and those seen"
        );
    }
}

/// Where lines end depends on the length of what is masked.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_well(text: &str) -> String {
    let mut shown = true;
    let lines = text.lines().filter(|line| {
        if !line.is_empty() && !line.starts_with(' ') {
            shown = !line.starts_with("well ") && !line.starts_with("left out ");
        }
        shown
    });
    lines.collect::<Vec<_>>().join("\n").replace("\n\n\n", "\n\n")
}

/// The same in every run, wherever it is.
fn masked(of: &Installation, text: &str) -> String {
    let owner = std::fs::metadata(of.root()).unwrap();
    let owner = std::os::unix::fs::MetadataExt::uid(&owner).to_string();
    let list = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let owner = list
        .lines()
        .find(|line| line.split(':').nth(2) == Some(&owner))
        .and_then(|line| line.split(':').next())
        .map_or(owner, str::to_owned);
    let text = text
        .replace(&format!("127.0.0.1:{}", of.port), "127.0.0.1:8080")
        .replace(&format!("localhost:{}", of.port), "localhost:8080")
        .replace(&format!("belongs to {owner},"), "belongs to parvis,")
        .replace(&format!("{owner} may not read"), "parvis may not read")
        // More than any disk has.
        .replace("976562 GiB", "200 GiB");
    let text = text.replace(&format!("Parvis {}", env!("CARGO_PKG_VERSION")), "Parvis 0.1.0");
    // Each new step of the tables would change the page.
    let text = between(&text, "(step ", "26");
    let text = between(&text, "is whole (", "1 MiB");
    let text = sizes(&text, " are free on");
    instants(&text)
}

/// What stands from these words to the next parenthesis becomes something else.
fn between(text: &str, from: &str, instead: &str) -> String {
    let masked = text.split_once(from).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(')')?;
        Some(format!("{before}{from}{instead}){after}"))
    });
    masked.unwrap_or_else(|| text.to_owned())
}

/// How much is free is another number each time.
fn sizes(text: &str, before: &str) -> String {
    let masked = text.lines().map(|line| {
        let Some(end) = line.find(before) else {
            return line.to_owned();
        };
        // The columns stand apart by two spaces or more.
        let start = line[..end].rfind("  ").map_or(0, |gap| gap + 2);
        format!("{}120 GiB{}", &line[..start], &line[end..])
    });
    masked.collect::<Vec<_>>().join("\n")
}

/// Each instant becomes the same.
fn instants(text: &str) -> String {
    const SHAPE: &str = "0000-00-00 00:00:00";
    let characters: Vec<char> = text.chars().collect();
    let fits = |at: usize| {
        let window = characters.get(at..at + SHAPE.len());
        window.is_some_and(|window| {
            window.iter().zip(SHAPE.chars()).all(|(is, wanted)| match wanted {
                '0' => is.is_ascii_digit(),
                // A line may end between the day and the hour; that is put right by comparing words.
                ' ' => is.is_whitespace(),
                other => *is == other,
            })
        })
    };
    let (mut out, mut at) = (String::new(), 0);
    while at < characters.len() {
        if fits(at) {
            out.push_str("2026-11-23 08:00:00");
            at += SHAPE.len();
        } else {
            out.push(characters[at]);
            at += 1;
        }
    }
    out
}
