//! What was advised, what was answered, and whether it held.

use super::super::tell::Desk;
use super::sheet::Sheet;
use super::spot;
use anyhow::Context;
use parvis_app::Acting;
use parvis_app::client_link;
use parvis_app::evidence::EvidenceInput;
use parvis_app::recommendation::{
    AdviceInput, AnswerInput, ClientInput, JudgementInput, SendInput, answer, judge, make, send,
};
use parvis_domain::Recommendation;

impl Desk<'_> {
    pub(super) async fn advise(&mut self, who: &Acting, name: &'static str) -> anyhow::Result<()> {
        let sheet = Sheet::find(name)?;
        let asked = sheet.list("asked").into_iter();
        let client = sheet.client().map(|(name, email)| ClientInput {
            name: name.to_owned(),
            email: email.to_owned(),
        });
        let cents = sheet.number("cents");
        let input = AdviceInput {
            subject: self.subject(sheet.need("about")?)?,
            question: sheet.text("question"),
            advice: sheet.part(0),
            reasons: sheet.part(1),
            evidence: self.evidence(&sheet)?,
            minutes: sheet.number("minutes"),
            cents,
            currency: cents.map(|_| "EUR".to_owned()),
            if_nothing: sheet.part(2),
            asked: asked.filter_map(|role| self.member(role)).collect(),
            client,
            answer_by: self.due(&sheet, "answer")?,
            criterion: sheet.text("criterion"),
            judge_on: self.due(&sheet, "judge")?,
            origin: None,
            supersedes: None,
        };
        let made = make(self.app, who, &input).await?;
        self.table.advice.insert(name, made);
        Ok(())
    }

    /// The day under a key.
    pub(super) fn due(&self, sheet: &Sheet, key: &str) -> anyhow::Result<String> {
        let away = sheet.need(key)?.parse()?;
        Ok(self.day(away)?.to_string())
    }

    /// `kind word | what it shows`.
    pub(super) fn evidence(&self, sheet: &Sheet) -> anyhow::Result<Vec<EvidenceInput>> {
        let read = |line: &str| {
            let (what, says) = line.split_once(" | ").context("evidence says what it shows")?;
            let (kind, word) = what.split_once(' ').unwrap_or((what, ""));
            let id = match kind {
                "channel" => Some(self.channel(spot(word)?)?.uuid()),
                "original" => Some(self.original(word)?.uuid()),
                _ => None,
            };
            Ok(EvidenceInput {
                kind: kind.to_owned(),
                id,
                url: (kind == "link").then(|| word.to_owned()),
                says: says.to_owned(),
            })
        };
        sheet.all("evidence").map(read).collect()
    }

    pub(super) async fn answer_advice(
        &mut self,
        who: &Acting,
        name: &'static str,
        kind: &str,
        part: &str,
        reason: &str,
    ) -> anyhow::Result<()> {
        let before = self.advised(name)?;
        let input = answered(kind, part, reason, before.version);
        let after = answer(self.app, who, before.id, &input).await?;
        self.table.advice.insert(name, after);
        Ok(())
    }

    pub(super) async fn judge(
        &mut self,
        who: &Acting,
        name: &'static str,
        held: &str,
        says: &str,
    ) -> anyhow::Result<()> {
        let before = self.advised(name)?;
        let input = JudgementInput {
            held: held.to_owned(),
            says: says.to_owned(),
            evidence: Vec::new(),
            version: before.version,
        };
        let after = judge(self.app, who, before.id, &input).await?;
        self.table.advice.insert(name, after);
        Ok(())
    }

    /// Puts it to the client it names, by a link.
    pub(super) async fn send(&mut self, who: &Acting, name: &'static str) -> anyhow::Result<()> {
        let client = Sheet::find(name)?.client();
        let (to, email) = client.context("nobody is named to send it to")?;
        let input = SendInput {
            name: to.to_owned(),
            email: email.to_owned(),
            language: "fr".to_owned(),
            ends_on: None,
            by_mail: false,
            end_others: true,
        };
        let sent = send(self.app, who, self.advised(name)?.id, &input).await?;
        self.hand(name, &sent.path)
    }

    /// A client has the link now.
    pub(super) fn hand(&mut self, name: &'static str, path: &str) -> anyhow::Result<()> {
        let (_, word) = path.rsplit_once('/').context("a link has a word")?;
        self.table.links.insert(name, word.to_owned());
        Ok(())
    }

    pub(super) fn link_of(&self, name: &str) -> anyhow::Result<&str> {
        let word = self.table.links.get(name);
        word.map(String::as_str)
            .with_context(|| format!("nobody has a link for {name}"))
    }

    pub(super) async fn client_answers(
        &mut self,
        name: &'static str,
        kind: &str,
        part: &str,
        reason: &str,
    ) -> anyhow::Result<()> {
        let word = self.link_of(name)?;
        let shown = client_link::read(self.app, word).await?;
        let letter = shown.advice.context("the link leads to advice")?;
        let input = answered(kind, part, reason, letter.recommendation.version);
        let page = client_link::answer(self.app, word, &input).await?;
        let after: Recommendation = page.advice.context("it has been answered")?.recommendation;
        self.table.advice.insert(name, after);
        Ok(())
    }
}

fn answered(kind: &str, part: &str, reason: &str, version: i64) -> AnswerInput {
    AnswerInput {
        answer: kind.to_owned(),
        part: part.to_owned(),
        reason: reason.to_owned(),
        version,
    }
}
