use crate::mail::{Draft, Line, Paper, Section, write};
use crate::words::sentence;
use crate::{Acting, App, Params, Result};
use jiff::civil::Date;
use parvis_domain::{ClientLink, Recommendation, UiLanguage};
use parvis_store::Tx;
use parvis_text::markdown;

/// Writes a client what is advised, with the link by which they answer.
pub(super) async fn write_letter(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    found: &Recommendation,
    link: &ClientLink,
    path: &str,
) -> Result<()> {
    // Whoever is written to can't be late for a day that was over before.
    let is_past = found.advice.answer_by.at <= link.created_at;
    let hand = Hand {
        language: link.language,
        values: Params::from([
            ("name", who.user.name.clone().into()),
            ("workspace", who.workspace.name.clone().into()),
            ("question", found.advice.question.clone().into()),
            ("day", written(found.advice.answer_by.on, link.language).into()),
        ]),
    };
    let paper = Paper {
        language: link.language,
        subject: hand.say("mail-advice-subject"),
        opening: hand.say(if is_past {
            "mail-advice-opening-past"
        } else {
            "mail-advice-opening"
        }),
        sections: sections(app, &hand, found, path, is_past),
        why: hand.say("mail-advice-why"),
        settings: None,
    };
    let draft = Draft {
        workspace: who.place(),
        user: None,
        to_name: &link.person_name,
        to_address: &link.person_email,
        kind: "advice",
        paper: &paper,
    };
    write(app, tx, &draft).await
}

fn sections(app: &App, hand: &Hand, found: &Recommendation, path: &str, is_past: bool) -> Vec<Section> {
    let advice = &found.advice;
    let line = |text: String| Line {
        text,
        note: String::new(),
        link: None,
    };
    let mut sections = vec![
        hand.section("mail-advice-question", vec![line(advice.question.clone())]),
        hand.section("mail-advice-advice", vec![line(advice.advice.clone())]),
    ];
    let reasons = markdown::plain(&advice.reasons).unwrap_or_default();
    if !reasons.trim().is_empty() {
        sections.push(hand.section("mail-advice-reasons", vec![line(reasons.trim().to_owned())]));
    }
    if !advice.if_nothing.is_empty() {
        sections.push(hand.section("mail-advice-if-nothing", vec![line(advice.if_nothing.clone())]));
    }
    sections.push(hand.section(
        "mail-advice-by-when",
        vec![Line {
            text: hand.say(if is_past {
                "mail-advice-answer-past"
            } else {
                "mail-advice-answer-by"
            }),
            note: String::new(),
            link: Some(app.link(path)),
        }],
    ));
    sections
}

struct Hand {
    language: UiLanguage,
    values: Params,
}

impl Hand {
    fn say(&self, key: &str) -> String {
        sentence(self.language, key, &self.values).unwrap_or_default()
    }

    fn section(&self, title: &str, lines: Vec<Line>) -> Section {
        Section {
            title: self.say(title),
            lines,
        }
    }
}

/// A day in words.
fn written(day: Date, language: UiLanguage) -> String {
    let month = sentence(language, &format!("mail-month-{}", day.month()), &Params::new());
    format!("{} {} {}", day.day(), month.unwrap_or_default(), day.year())
}
