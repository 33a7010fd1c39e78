//! Campaign parameters put on the links of a text. All that was there before stays as it is, byte for byte: parameters
//! are put in before the fragment, and none that a link has already is put there again.

use crate::links::{self, Link};
use parvis_domain::CampaignParameter;
use std::ops::Range;
use url::Url;

/// What became of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carriage {
    /// It carries the parameters.
    Added,
    /// It had them all by itself.
    Own,
    /// It leads to another host than those whose links carry any.
    Elsewhere,
    /// Where it ends isn't certain: it stays as it is.
    Unclear,
}

impl Carriage {
    /// The word sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Own => "own",
            Self::Elsewhere => "elsewhere",
            Self::Unclear => "unclear",
        }
    }
}

/// A link of a text, and how it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedLink {
    /// Which bytes of the text as it was written.
    pub range: Range<usize>,
    /// The address as it is sent.
    pub sent: String,
    /// What became of it.
    pub carriage: Carriage,
}

/// A text with parameters on its links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// As it is sent.
    pub text: String,
    /// Its links, in order.
    pub links: Vec<CarriedLink>,
    /// What was put in: where in the text as it is sent, and how many bytes.
    added: Vec<(usize, usize)>,
}

impl Carried {
    /// Where in the text as it was written the byte `at` of the text as it is sent was; what was put in was nowhere, and is
    /// taken for where it was put.
    pub fn origin(&self, at: usize) -> usize {
        let before = self.added.iter().take_while(|(start, _)| *start < at);
        at - before.map(|&(start, bytes)| bytes.min(at - start)).sum::<usize>()
    }
}

/// Puts `parameters` on those links of `text` that `applies` names.
pub fn on_text(text: &str, parameters: &[CampaignParameter], applies: impl Fn(&Url) -> bool) -> Carried {
    let mut found = links::found(text);
    loop {
        let carried = put(text, &found, parameters, &applies);
        // What was put in can let a network see another end: then the link stays as it was, and all is done anew.
        let doubtful = doubtful(&carried);
        if doubtful.is_empty() {
            return carried;
        }
        for number in doubtful {
            found[number].certain = false;
        }
    }
}

fn put(
    text: &str,
    found: &[Link],
    parameters: &[CampaignParameter],
    applies: &impl Fn(&Url) -> bool,
) -> Carried {
    let mut carried = Carried::default();
    let mut done = 0;
    for link in found {
        let address = &text[link.range.clone()];
        let ours = Url::parse(address).is_ok_and(|url| applies(&url));
        let addition = addition(address, parameters);
        let carriage = match &addition {
            _ if !ours => Carriage::Elsewhere,
            None => Carriage::Own,
            Some(_) if !link.certain => Carriage::Unclear,
            Some(_) => Carriage::Added,
        };
        let mut sent = address.to_owned();
        if let (Carriage::Added, Some((at, query))) = (carriage, addition) {
            carried.text.push_str(&text[done..link.range.start + at]);
            carried.added.push((carried.text.len(), query.len()));
            carried.text.push_str(&query);
            done = link.range.start + at;
            sent.insert_str(at, &query);
        }
        carried.links.push(CarriedLink {
            range: link.range.clone(),
            sent,
            carriage,
        });
    }
    carried.text.push_str(&text[done..]);
    carried
}

/// Which of the links that carry something aren't found as they are sent.
fn doubtful(carried: &Carried) -> Vec<usize> {
    if carried.added.is_empty() {
        return Vec::new();
    }
    let there = links::found(&carried.text);
    let as_sent = |number: usize, sent: &str| {
        there
            .get(number)
            .is_some_and(|link| link.certain && carried.text.get(link.range.clone()) == Some(sent))
    };
    let numbered = carried.links.iter().enumerate();
    numbered
        .filter(|(number, link)| link.carriage == Carriage::Added && !as_sent(*number, &link.sent))
        .map(|(number, _)| number)
        .collect()
}

/// An address with `parameters`.
pub fn on_address(address: &str, parameters: &[CampaignParameter]) -> String {
    let mut sent = address.to_owned();
    if let Some((at, query)) = addition(address, parameters) {
        sent.insert_str(at, &query);
    }
    sent
}

/// What is to be put in, and where; nothing when the address has it all.
fn addition(address: &str, parameters: &[CampaignParameter]) -> Option<(usize, String)> {
    let end = address.find('#').unwrap_or(address.len());
    let query = address[..end].find('?').map(|at| &address[at + 1..end]);
    let named: Vec<String> = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes())
        .map(|(name, _)| name.to_ascii_lowercase())
        .collect();
    let mut added = String::new();
    for parameter in parameters.iter().filter(|one| !named.contains(&one.name)) {
        let joint = match query {
            None if added.is_empty() => "?",
            Some(query) if added.is_empty() && (query.is_empty() || query.ends_with('&')) => "",
            _ => "&",
        };
        added.push_str(joint);
        added.push_str(&parameter.name);
        added.push('=');
        encode(&mut added, &parameter.value);
    }
    (!added.is_empty()).then_some((end, added))
}

/// All but letters, digits, hyphens and underscores of ASCII is escaped: networks end an address before a full stop or a
/// tilde at its end.
fn encode(out: &mut String, value: &str) {
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => out.push(char::from(byte)),
            _ => crate::html::percent(out, byte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters() -> Vec<CampaignParameter> {
        [
            ("utm_source", "mastodon"),
            ("utm_medium", "social"),
            ("utm_campaign", "fête & marché."),
        ]
        .map(|(name, value)| CampaignParameter {
            name: name.into(),
            value: value.into(),
        })
        .into()
    }

    const ADDED: &str = "utm_source=mastodon&utm_medium=social&utm_campaign=f%C3%AAte%20%26%20march%C3%A9%2E";

    #[test]
    fn they_stand_before_the_fragment_and_after_what_was_asked_already() {
        let on = |address: &str| on_address(address, &parameters());
        assert_eq!(on("https://a.fr"), format!("https://a.fr?{ADDED}"));
        assert_eq!(on("https://a.fr/b#c?d"), format!("https://a.fr/b?{ADDED}#c?d"));
        assert_eq!(
            on("https://a.fr/b?x=%C3%A9&y#c"),
            format!("https://a.fr/b?x=%C3%A9&y&{ADDED}#c")
        );
        assert_eq!(on("https://a.fr/b?"), format!("https://a.fr/b?{ADDED}"));
        assert_eq!(on("https://a.fr/b?x&"), format!("https://a.fr/b?x&{ADDED}"));
        assert_eq!(
            on("https://bücher.example/%7Eü"),
            format!("https://bücher.example/%7Eü?{ADDED}")
        );
    }

    #[test]
    fn what_a_link_says_by_itself_stays() {
        let own = "https://a.fr/?UTM_source=lettre&utm%5Fmedium=mail";
        assert!(on_address(own, &parameters()).starts_with(&format!("{own}&utm_campaign=")));
        let whole = format!("https://a.fr/?{ADDED}");
        assert_eq!(on_address(&whole, &parameters()), whole);
    }

    #[test]
    fn only_the_links_that_are_meant_carry_any() {
        let text = "Lire https://a.fr/b, pas https://b.fr/c\u{a0}; ni https://a.fr/街です";
        let carried = on_text(text, &parameters(), |url| url.host_str() == Some("a.fr"));
        let how: Vec<_> = carried.links.iter().map(|link| link.carriage).collect();
        assert_eq!(how, [Carriage::Added, Carriage::Elsewhere, Carriage::Unclear]);
        assert_eq!(carried.text, text.replace("a.fr/b", &format!("a.fr/b?{ADDED}")));
        assert_eq!(carried.origin(carried.text.len()), text.len());
        assert_eq!(carried.origin(4), 4);
        let comma = carried.text.find(", pas").unwrap();
        assert_eq!(carried.origin(comma), text.find(", pas").unwrap());
        assert_eq!(carried.origin(comma - 3), text.find(", pas").unwrap());
    }
}
