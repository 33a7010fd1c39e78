//! The archive as a page that any browser opens: no scripts, nothing from elsewhere.

use crate::Params;
use crate::words::sentence;
use parvis_domain::{Channel, Timestamp, UiLanguage, Zone};
use parvis_store::channel_archive::{Counted, Placed, Spoken};
use std::fmt::Write as _;

/// What the page is made of.
pub(super) struct Page<'a> {
    pub(super) channel: &'a Channel,
    pub(super) place: &'a str,
    pub(super) language: UiLanguage,
    pub(super) zone: &'a Zone,
    pub(super) made_at: Timestamp,
    pub(super) placed: &'a [Placed],
    pub(super) spoken: &'a [Spoken],
    pub(super) counted: &'a [Counted],
}

const STYLE: &str = "body{font:1rem/1.55 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;\
    color-scheme:light dark}article{border-top:1px solid #8886;padding:.75rem 0}time,.by{color:GrayText}\
    p{white-space:pre-wrap;overflow-wrap:anywhere}td,th{text-align:start;padding-inline-end:1.5rem}";

impl Page<'_> {
    pub(super) fn html(&self) -> String {
        let title = format!("{} · {}", self.channel.name, self.place);
        let mut html = format!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
            content=\"width=device-width\"><title>{}</title><style>{STYLE}</style></head><body><h1>{}</h1><p>{}</p>",
            self.language.as_str(),
            escaped(&title),
            escaped(&title),
            escaped(&self.say("archive-opening", &[("at", self.when(self.made_at))])),
        );
        self.pieces(&mut html);
        self.conversations(&mut html);
        self.numbers(&mut html);
        html.push_str("</body></html>\n");
        html
    }

    fn pieces(&self, html: &mut String) {
        self.heading(html, "archive-pieces", self.placed.len());
        for placed in self.placed {
            let at = self.when(placed.published_at.unwrap_or(placed.due_at));
            let _ = write!(html, "<article><time>{}</time>", escaped(&at));
            if placed.published_at.is_none() {
                let _ = write!(
                    html,
                    " <span>{}</span>",
                    escaped(&self.say("archive-not-out", &[]))
                );
            }
            for text in texts(&placed.content) {
                let _ = write!(html, "<p>{}</p>", escaped(&text));
            }
            let counts = [
                ("archive-likes", placed.likes),
                ("archive-reposts", placed.reposts),
                ("archive-replies", placed.replies),
            ];
            let counts: Vec<String> = counts
                .iter()
                .filter_map(|(key, count)| count.map(|count| self.say(key, &[("count", count.to_string())])))
                .collect();
            let _ = write!(
                html,
                "<span class=\"by\">{}</span> ",
                escaped(&counts.join(" · "))
            );
            self.link(html, placed.url.as_deref());
            html.push_str("</article>");
        }
    }

    fn conversations(&self, html: &mut String) {
        let mut last = None;
        let count = self
            .spoken
            .iter()
            .map(|one| one.conversation)
            .collect::<std::collections::BTreeSet<_>>();
        self.heading(html, "archive-conversations", count.len());
        for spoken in self.spoken {
            if last != Some(spoken.conversation) {
                html.push_str("<hr>");
                last = Some(spoken.conversation);
            }
            let _ = write!(
                html,
                "<article><span class=\"by\">{}</span> <time>{}</time><p>{}</p>",
                escaped(&spoken.handle),
                escaped(&self.when(spoken.written_at)),
                escaped(&spoken.text)
            );
            self.link(html, spoken.url.as_deref());
            html.push_str("</article>");
        }
    }

    fn numbers(&self, html: &mut String) {
        self.heading(html, "archive-numbers", self.counted.len());
        html.push_str("<table>");
        for counted in self.counted {
            let value = counted
                .value
                .map_or_else(|| self.say("archive-unknown", &[]), |value| value.to_string());
            let _ = write!(
                html,
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{} – {}</td></tr>",
                escaped(&counted.metric),
                escaped(&value),
                escaped(&self.when(counted.from)),
                escaped(&self.when(counted.to))
            );
        }
        html.push_str("</table>");
    }

    fn heading(&self, html: &mut String, key: &str, count: usize) {
        let said = self.say(key, &[("count", count.to_string())]);
        let _ = write!(html, "<h2>{}</h2>", escaped(&said));
    }

    fn link(&self, html: &mut String, url: Option<&str>) {
        if let Some(url) = url.filter(|url| url.starts_with("https://") || url.starts_with("http://")) {
            let said = self.say("archive-there", &[]);
            let _ = write!(
                html,
                "<a rel=\"noreferrer\" href=\"{}\">{}</a>",
                escaped(url),
                escaped(&said)
            );
        }
    }

    fn say(&self, key: &str, values: &[(&'static str, String)]) -> String {
        let values: Params = values
            .iter()
            .map(|(name, value)| (*name, value.clone().into()))
            .collect();
        sentence(self.language, key, &values).unwrap_or_default()
    }

    fn when(&self, at: Timestamp) -> String {
        at.to_jiff()
            .to_zoned(self.zone.time_zone())
            .strftime("%Y-%m-%d %H:%M")
            .to_string()
    }
}

/// The words of a frozen variant, part by part.
pub(super) fn texts(content: &str) -> Vec<String> {
    let content: serde_json::Value = serde_json::from_str(content).unwrap_or_default();
    let parts = content["parts"].as_array().cloned().unwrap_or_default();
    let text = |part: &serde_json::Value| part["text"].as_str().map(ToOwned::to_owned);
    parts.iter().filter_map(text).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
