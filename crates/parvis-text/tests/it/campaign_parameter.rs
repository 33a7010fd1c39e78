//! Parameters put on links, whatever the links and the text around them are.

use parvis_domain::CampaignParameter;
use parvis_text::campaign_parameter::{Carriage, on_address, on_text};
use parvis_text::{bluesky, links, short_links};
use proptest::prelude::*;
use url::Url;

fn parameters() -> impl Strategy<Value = Vec<CampaignParameter>> {
    let names = [
        "utm_source",
        "utm_medium",
        "utm_campaign",
        "utm_content",
        "utm_term",
    ];
    proptest::collection::vec("[^\u{0}-\u{1f}]{1,12}", 1..=5).prop_map(move |values| {
        let named = names.iter().zip(values);
        named
            .map(|(name, value)| CampaignParameter {
                name: (*name).to_owned(),
                value,
            })
            .collect()
    })
}

/// Addresses as people paste them: names of other scripts, escapes, queries, fragments, ports.
fn address() -> impl Strategy<Value = String> {
    let host = prop_oneof![
        Just("exemple.fr".to_owned()),
        Just("bücher.example.com".to_owned()),
        Just("xn--bcher-kva.example.com:8443".to_owned()),
        Just("EXEMPLE.fr".to_owned()),
        Just("localhost:8080".to_owned()),
    ];
    let path = "(/[a-zA-Z0-9é%_.~-]{0,8}){0,3}";
    let query = "(\\?([a-z]{1,4}(=[a-z0-9%+.]{0,4})?&?){0,3})?";
    let fragment = "(#[a-z0-9/?=-]{0,6})?";
    (host, path, query, fragment)
        .prop_map(|(host, path, query, fragment)| format!("https://{host}{path}{query}{fragment}"))
}

fn text() -> impl Strategy<Value = String> {
    let around = prop_oneof![
        Just(" ".to_owned()),
        Just("\n".to_owned()),
        Just(" (".to_owned()),
        Just("). ".to_owned()),
        Just(", voir ".to_owned()),
        Just("\u{a0}! 👨‍👩‍👧 ".to_owned()),
        "[ -~é街]{0,8} ",
    ];
    proptest::collection::vec((around, address()), 0..4).prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(around, address)| around + &address)
            .collect::<String>()
            + "."
    })
}

fn read(address: &str) -> Vec<(String, String)> {
    let query = address.split('#').next().and_then(|whole| whole.split_once('?'));
    let query = query.map_or("", |(_, query)| query);
    url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

proptest! {
    #[test]
    fn all_that_was_there_stays_byte_for_byte(address in address(), parameters in parameters()) {
        let sent = on_address(&address, &parameters);
        let added = sent.len() - address.len();
        let at = address.find('#').unwrap_or(address.len());
        prop_assert_eq!(format!("{}{}", &sent[..at], &sent[at + added..]), address.clone());
        prop_assert!(sent[at..at + added].is_ascii());
    }

    #[test]
    fn what_is_read_of_it_is_what_was_there_and_what_was_meant(address in address(), parameters in parameters()) {
        let there = read(&address);
        let now = read(&on_address(&address, &parameters));
        prop_assert_eq!(&now[..there.len()], &there[..]);
        let meant: Vec<_> = parameters.into_iter().map(|one| (one.name, one.value)).collect();
        prop_assert_eq!(&now[there.len()..], &meant[..]);
    }

    #[test]
    fn it_leads_to_the_same_place(address in address(), parameters in parameters()) {
        let (Ok(before), Ok(after)) = (Url::parse(&address), Url::parse(&on_address(&address, &parameters))) else {
            return Ok(());
        };
        prop_assert_eq!(before.origin(), after.origin());
        prop_assert_eq!(before.path(), after.path());
        prop_assert_eq!(before.fragment(), after.fragment());
    }

    #[test]
    fn twice_is_no_more_than_once(text in text(), parameters in parameters()) {
        let once = on_text(&text, &parameters, |_| true);
        let twice = on_text(&once.text, &parameters, |_| true);
        prop_assert_eq!(&twice.text, &once.text);
        prop_assert!(twice.links.iter().all(|link| link.carriage != Carriage::Added));
    }

    #[test]
    fn every_network_finds_each_link_as_it_is_sent(text in text(), parameters in parameters()) {
        let carried = on_text(&text, &parameters, |_| true);
        let mut whole = carried.text.as_str();
        let found: Vec<&str> = links::found(&carried.text).into_iter().map(|link| &carried.text[link.range]).collect();
        let sent: Vec<&str> = carried.links.iter().map(|link| link.sent.as_str()).collect();
        prop_assert_eq!(found, sent);
        let short: Vec<_> = short_links::found(&carried.text).into_iter().map(|one| one.range).collect();
        let facets: Vec<_> = bluesky::facets(&carried.text).into_iter().map(|one| one.range).collect();
        let mut at = 0;
        for link in &carried.links {
            let start = at + whole.find(&link.sent).unwrap();
            let range = start..start + link.sent.len();
            if link.carriage == Carriage::Added {
                let agrees = |other: &std::ops::Range<usize>| {
                    *other == range || other.end <= range.start || range.end <= other.start
                };
                prop_assert!(short.iter().all(agrees) && facets.iter().all(agrees), "{}", carried.text);
            }
            at = range.end;
            whole = &carried.text[at..];
        }
    }

    #[test]
    fn each_place_leads_back_to_where_it_was(text in text(), parameters in parameters()) {
        let carried = on_text(&text, &parameters, |_| true);
        let mut last = 0;
        for at in 0..=carried.text.len() {
            let origin = carried.origin(at);
            prop_assert!(origin >= last && origin <= text.len());
            last = origin;
        }
        prop_assert_eq!(last, text.len());
        prop_assert_eq!(carried.origin(0), 0);
    }

    #[test]
    fn whatever_is_written_nothing_breaks(text in "\\PC{0,80}", parameters in parameters()) {
        let carried = on_text(&text, &parameters, |_| true);
        if carried.links.iter().all(|link| link.carriage != Carriage::Added) {
            prop_assert_eq!(carried.text, text);
        }
    }
}
