//! What was asked for before there was anything, and what came of it.

use super::super::tell::Desk;
use super::sheet::Sheet;
use anyhow::Context;
use parvis_app::Acting;
use parvis_app::brief::{
    AnswerInput, ClientReply, InviteInput, RequestInput, TurnInto, agree, answer, ask, client_ask,
    client_briefs, client_reply, invite, show, turn,
};
use parvis_app::campaign::{self, CampaignInput};
use parvis_domain::{BriefAnswerKind, BriefForm, BriefId};

impl Desk<'_> {
    pub(super) async fn ask(&mut self, who: &Acting, name: &'static str) -> anyhow::Result<()> {
        let asked = ask(self.app, who, &self.request(&Sheet::find(name)?)?).await?;
        self.table.briefs.insert(name, asked.brief.id);
        Ok(())
    }

    fn request(&self, sheet: &Sheet) -> anyhow::Result<RequestInput> {
        let usage = sheet.text("usage");
        let known = self.usage(&usage).ok();
        Ok(RequestInput {
            title: sheet.text("title"),
            purpose: sheet.part(0),
            usage: known,
            usage_words: if known.is_some() { String::new() } else { usage },
            audience: Some(self.audience(sheet.need("audience")?)?),
            audience_words: String::new(),
            due_on: self.due(sheet, "due")?,
            due_why: sheet.text("because"),
            material: sheet.part(1),
            form: form(sheet, "form")?,
            place: sheet.text("place"),
            more: String::new(),
        })
    }

    /// Gives the client whom it names a link.
    pub(super) async fn invite(&mut self, who: &Acting, name: &'static str) -> anyhow::Result<()> {
        let (to, email) = Sheet::find(name)?.client().context("nobody is named")?;
        let input = InviteInput {
            name: to.to_owned(),
            email: email.to_owned(),
            language: "fr".to_owned(),
            ends_on: None,
        };
        let invited = invite(self.app, who, &input).await?;
        self.hand(name, &invited.path)
    }

    pub(super) async fn client_asks(&mut self, name: &'static str) -> anyhow::Result<()> {
        let request = self.request(&Sheet::find(name)?)?;
        let shown = client_ask(self.app, self.link_of(name)?, &request).await?;
        let asked = shown.items.first().context("it was asked")?;
        self.table.briefs.insert(name, asked.brief.id);
        Ok(())
    }

    pub(super) async fn answer_brief(
        &self,
        who: &Acting,
        name: &str,
        kind: BriefAnswerKind,
    ) -> anyhow::Result<()> {
        let sheet = Sheet::find(name)?;
        let id = self.brief(name)?;
        let minutes = sheet.get("minutes").and_then(|text| text.split_once('-'));
        let minutes = minutes.map(|(from, to)| (from.parse().ok(), to.parse().ok()));
        let input = AnswerInput {
            version: show(self.app, who, id).await?.brief.version,
            kind,
            says: sheet.part(2),
            form: form(&sheet, "better")?,
            place: sheet.text("where"),
            later_on: String::new(),
            minutes: minutes.unwrap_or_default(),
        };
        answer(self.app, who, id, &input).await?;
        Ok(())
    }

    pub(super) async fn agree(&self, who: &Acting, name: &str) -> anyhow::Result<()> {
        let id = self.brief(name)?;
        let version = show(self.app, who, id).await?.brief.version;
        agree(self.app, who, id, version).await?;
        Ok(())
    }

    pub(super) async fn client_agrees(&self, name: &str) -> anyhow::Result<()> {
        let (id, word) = (self.brief(name)?, self.link_of(name)?);
        let shown = client_briefs(self.app, word).await?;
        let mut asked = shown.items.iter().map(|view| &view.brief);
        let asked = asked.find(|brief| brief.id == id).context("they asked for it")?;
        client_reply(self.app, word, id, asked.version, ClientReply::Agree).await?;
        Ok(())
    }

    /// Says which piece came of it.
    pub(super) async fn turn(&self, who: &Acting, name: &str, original: &str) -> anyhow::Result<()> {
        let id = self.brief(name)?;
        let version = show(self.app, who, id).await?.brief.version;
        let into = TurnInto::Original(self.original(original)?);
        turn(self.app, who, id, version, into).await?;
        Ok(())
    }

    fn brief(&self, name: &str) -> anyhow::Result<BriefId> {
        let found = self.table.briefs.get(name).copied();
        found.with_context(|| format!("nobody has asked for {name}"))
    }

    pub(super) async fn order(
        &mut self,
        who: &Acting,
        name: &'static str,
        decision: &str,
    ) -> anyhow::Result<()> {
        let sheet = Sheet::find(name)?;
        let input = CampaignInput {
            name: sheet.text("title"),
            aim: sheet.part(0),
            usage: Some(self.usage(sheet.need("usage")?)?),
            audience: Some(self.audience(sheet.need("audience")?)?),
            starts_on: self.due(&sheet, "from")?,
            ends_on: self.due(&sheet, "until")?,
            ordered_for: sheet.text("for"),
            planned_minutes: sheet.number("minutes"),
            planned_cents: sheet.number("cents"),
            planned_currency: "EUR".to_owned(),
            grounds: self.grounds(None, Some(decision))?,
            ..CampaignInput::default()
        };
        let ordered = campaign::order(self.app, who, &input).await?;
        self.table.campaigns.insert(name, ordered.campaign.id);
        Ok(())
    }

    pub(super) async fn belong(&self, who: &Acting, name: &str, original: &str) -> anyhow::Result<()> {
        let id = self.table.campaigns.get(name).context("it was ordered")?;
        campaign::add(self.app, who, *id, self.original(original)?).await?;
        Ok(())
    }
}

fn form(sheet: &Sheet, key: &str) -> anyhow::Result<Option<BriefForm>> {
    Ok(sheet.get(key).map(str::parse).transpose()?)
}
