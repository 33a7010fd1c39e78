use crate::check::leads_to_the_web;
use parvis_domain::{Content, Timestamp};
use parvis_text::discover::as_markdown;
use parvis_text::{excerpt, strangers};

/// An article as it stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its identity, unique among all homes.
    pub remote_id: String,
    /// Where it stands: `http` or `https`.
    pub address: String,
    /// One line; may be empty.
    pub title: String,
    /// One line; may be empty.
    pub summary: String,
    /// Plain words.
    pub text: String,
    /// A picture's address: `http` or `https`.
    pub picture: Option<String>,
    /// Whose name stands above it.
    pub written_by: Option<String>,
    /// Since when it stands there.
    pub published_at: Option<Timestamp>,
}

impl Article {
    /// Words that came as HTML, in one line of fewer characters than `most`.
    pub fn line(html: &str, most: usize) -> String {
        one_line(&strangers::plain(html), most)
    }

    /// As it is kept here: nothing that couldn't have been written here.
    pub fn content(&self) -> Content {
        let title = [self.title.clone(), one_line(&self.text, 81)]
            .into_iter()
            .find(|title| !title.is_empty())
            .unwrap_or_else(|| self.address.chars().take(Content::TITLE_MOST).collect());
        let mut body = as_markdown(&self.text);
        body.truncate(body.floor_char_boundary(Content::BODY_MOST));
        Content {
            title,
            summary: self.summary.clone(),
            body,
            cover: None,
        }
    }
}

fn one_line(plain: &str, most: usize) -> String {
    let words: Vec<_> = plain
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let line = excerpt(&words.join(" "), most.saturating_sub(1));
    // What a reader sees as one character may be made of many.
    match line.char_indices().nth(most.saturating_sub(1)) {
        Some((end, _)) => line[..end].to_owned(),
        None => line,
    }
}

/// An address that may be led to, in the one form that all its spellings have.
pub(super) fn web(address: &str) -> Option<String> {
    let url = parvis_net::Url::parse(address).ok()?;
    leads_to_the_web(url.as_str()).then(|| url.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_whatever_it_came_as() {
        assert_eq!(
            Article::line("<p>Le\u{7}march&eacute;</p><p>de\u{85}l&#8217;été</p>", 80),
            "Le marché de l’été"
        );
        let heavy = format!("e{}", "\u{301}".repeat(500));
        assert!(Article::line(&heavy, 80).chars().count() < 80);
    }
}
