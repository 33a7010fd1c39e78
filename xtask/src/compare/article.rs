//! The article that all of them show: ours, with a picture of ours.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::context::Context;

/// What is published on each.
pub(super) struct Article {
    pub(super) title: String,
    markdown: String,
    pub(super) picture: PathBuf,
}

impl Article {
    pub(super) fn read(context: &Context) -> Result<Self> {
        let file = context.path("xtask/compare/article.md");
        let text =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let (title, markdown) = text.split_once("\n\n").context("the article has no title")?;
        Ok(Self {
            title: title.to_owned(),
            markdown: markdown.to_owned(),
            picture: context.path("docs/today.png"),
        })
    }

    /// For who takes Markdown: with the picture under this name.
    pub(super) fn markdown(&self, picture: &str) -> String {
        self.markdown
            .replace("](picture:today)", &format!("]({picture})"))
    }

    /// For who takes HTML: with the figure that `figure` makes of the picture's words.
    pub(super) fn html(&self, figure: impl Fn(&str) -> String) -> String {
        let blocks = self.markdown.trim().split("\n\n").map(|block| {
            if let Some(words) = block.strip_prefix("### ") {
                format!("<h3>{words}</h3>")
            } else if let Some(words) = block.strip_prefix("## ") {
                format!("<h2>{words}</h2>")
            } else if let Some(list) = block.strip_prefix("- ") {
                let items: String = list
                    .split("\n- ")
                    .map(|item| ["<li>", item, "</li>"].concat())
                    .collect();
                format!("<ul>{items}</ul>")
            } else if let Some(picture) = block.strip_prefix("![") {
                figure(picture.split(']').next().unwrap_or_default())
            } else {
                format!("<p>{block}</p>")
            }
        });
        blocks.collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_in_both_forms() {
        let article = Article {
            title: String::new(),
            markdown: "One.\n\n![Seen](picture:today)\n\n## Two\n\n- a\n- b\n".to_owned(),
            picture: PathBuf::new(),
        };
        assert!(article.markdown("media:1").contains("![Seen](media:1)"));
        let html = article.html(|alt| format!("<img alt=\"{alt}\">"));
        assert_eq!(
            html,
            "<p>One.</p>\n<img alt=\"Seen\">\n<h2>Two</h2>\n<ul><li>a</li><li>b</li></ul>"
        );
    }
}
