use crate::evidence::{EvidenceInput, checked_evidence};
use crate::user::checked_email;
use crate::{Acting, App, Checked, Fault, Result, origin};
use parvis_domain::{
    Advice, AdviceCost, Client, Evidence, Origin, RecommendationId, Subject, SubjectKind, UserId,
};
use parvis_store::{audience, channel, membership, usage};

/// A client who is asked.
#[derive(Clone, Debug)]
pub struct ClientInput {
    /// What they are called: 1 to 80 characters.
    pub name: String,
    /// Where a letter reaches them; may be empty.
    pub email: String,
}

/// What somebody advises.
#[derive(Clone, Debug)]
pub struct AdviceInput {
    /// What it is about.
    pub subject: Subject,
    /// 1 to 300 characters.
    pub question: String,
    /// 1 to 2 000 characters.
    pub advice: String,
    /// Markdown, at most 20 000 characters.
    pub reasons: String,
    /// At most 30.
    pub evidence: Vec<EvidenceInput>,
    /// Minutes of work; none where nobody knows.
    pub minutes: Option<i64>,
    /// Money in hundredths; none where nobody knows.
    pub cents: Option<i64>,
    /// ISO 4217, with money.
    pub currency: Option<String>,
    /// At most 2 000 characters.
    pub if_nothing: String,
    /// The members who are asked.
    pub asked: Vec<UserId>,
    /// The client who is asked.
    pub client: Option<ClientInput>,
    /// Until which day an answer is wanted: `2026-12-31`.
    pub answer_by: String,
    /// What will be looked at later: 1 to 500 characters.
    pub criterion: String,
    /// On which day.
    pub judge_on: String,
    /// What led to it; when it is made only.
    pub origin: Option<Origin>,
    /// The earlier advice that it replaces; when it is made only.
    pub supersedes: Option<RecommendationId>,
}

impl AdviceInput {
    /// What is given, as it is kept; everything that is wrong with it at once. Evidence from `before` may be gone.
    pub(super) async fn checked(&self, app: &App, who: &Acting, before: &[Evidence]) -> Result<Advice> {
        let (zone, now) = (who.workspace.zone.as_str(), app.now());
        let mut checked = Checked::new();
        let subject = checked_subject(app, who, &mut checked, "subject", &self.subject).await?;
        let question = checked.line("question", &self.question, 300);
        let advice = checked.text("advice", &self.advice, 2_000);
        let reasons = checked.optional_text("reasons", &self.reasons, 20_000);
        let given = ("evidence", self.evidence.as_slice());
        let evidence = checked_evidence(app, who.place(), &mut checked, given, before).await?;
        origin::check(app, who, &mut checked, self.origin.as_ref()).await?;
        let cost = self.checked_cost(&mut checked);
        let if_nothing = checked.optional_text("if_nothing", &self.if_nothing, 2_000);
        let asked = self.checked_asked(app, who, &mut checked).await?;
        let client = self.checked_client(&mut checked);
        if asked.is_empty() && self.client.is_none() {
            checked.fault(Fault::new("asked", "asked-nobody"));
        }
        let answer_by = checked.until_day("answer_by", &self.answer_by, zone, now);
        let criterion = checked.text("criterion", &self.criterion, 500);
        let judge_on = checked.from_day("judge_on", &self.judge_on, zone, now);
        if let (Some(answer), Some(judge)) = (answer_by, judge_on)
            && judge.on <= answer.on
        {
            checked.fault(Fault::new("judge_on", "judge-before-answer"));
        }
        checked.done()?;
        let (Some(answer_by), Some(judge_on)) = (answer_by, judge_on) else {
            return Err(crate::Problem::internal("a day without a fault is missing"));
        };
        Ok(Advice {
            subject,
            question,
            advice,
            reasons,
            evidence,
            cost,
            if_nothing,
            asked,
            client,
            answer_by,
            criterion,
            judge_on,
        })
    }

    fn checked_cost(&self, checked: &mut Checked) -> AdviceCost {
        // Ten years of one person's work, and more money than a cell of a budget holds: a slip of the keyboard.
        let too_much = |number: Option<i64>, most: i64| number.is_some_and(|it| !(0..=most).contains(&it));
        if too_much(self.minutes, 1_200_000) {
            checked.fault(Fault::new("minutes", "number-out-of-range"));
        }
        if too_much(self.cents, 100_000_000_000) {
            checked.fault(Fault::new("cents", "number-out-of-range"));
        }
        let currency = self.currency.as_deref().map(|it| it.trim().to_ascii_uppercase());
        let currency = currency.filter(|_| self.cents.is_some());
        let reads = |it: &String| it.len() == 3 && it.bytes().all(|b| b.is_ascii_uppercase());
        if self.cents.is_some() && !currency.as_ref().is_some_and(reads) {
            checked.fault(Fault::new("currency", "currency-unreadable"));
        }
        AdviceCost {
            minutes: self.minutes,
            cents: self.cents,
            currency,
        }
    }

    async fn checked_asked(&self, app: &App, who: &Acting, checked: &mut Checked) -> Result<Vec<UserId>> {
        let members = membership::list(&app.store, who.place()).await?;
        let mut asked: Vec<UserId> = Vec::new();
        for user in &self.asked {
            if !members.iter().any(|member| member.user_id == *user) {
                checked.fault(Fault::new("asked", "member-unknown"));
            } else if !asked.contains(user) {
                asked.push(*user);
            }
        }
        Ok(asked)
    }

    fn checked_client(&self, checked: &mut Checked) -> Option<Client> {
        let given = self.client.as_ref()?;
        let name = checked.line("client.name", &given.name, 80);
        let email =
            (!given.email.trim().is_empty()).then(|| checked_email(checked, "client.email", &given.email));
        Some(Client { name, email })
    }
}

/// What something is about: named, and there where it is one of ours that can be looked up.
pub(crate) async fn checked_subject(
    app: &App,
    who: &Acting,
    checked: &mut Checked,
    field: &str,
    given: &Subject,
) -> Result<Subject> {
    let (store, place) = (&app.store, who.place());
    let name = checked.line(&format!("{field}.name"), &given.name, 120);
    let is_there = match (given.kind, given.id) {
        (SubjectKind::Channel, Some(id)) => channel::by_id(store, place, id.into()).await?.is_some(),
        (SubjectKind::Usage, Some(id)) => usage::by_id(store, place, id.into()).await?.is_some(),
        (SubjectKind::Audience, Some(id)) => audience::by_id(store, place, id.into()).await?.is_some(),
        (SubjectKind::Channel, None) => false,
        _ => true,
    };
    if !is_there {
        checked.fault(Fault::new(format!("{field}.id"), "subject-unknown"));
    }
    let word = given
        .word
        .as_deref()
        .map(str::trim)
        .filter(|word| !word.is_empty());
    if word.is_some_and(|word| word.chars().count() > 60) {
        checked.fault(Fault::new(format!("{field}.word"), "too-long").with("most", 60));
    }
    Ok(Subject {
        kind: given.kind,
        id: given.id,
        word: word.map(str::to_owned),
        name,
    })
}
