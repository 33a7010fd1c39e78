use crate::sql::{OptMicros, OptUuid, word};
use crate::{Result, StoreError, origin};
use parvis_domain::{
    Advice, AdviceCost, AdviceJudgement, AnswerGiven, Client, DueDay, Evidence, Recommendation,
    RecommendationId, Subject, Timestamp, UserId,
};
use uuid::Uuid;

/// What is read of a piece of advice `r`.
macro_rules! columns {
    () => {
        "r.id, r.subject_kind, r.subject_id, r.subject_word, r.subject_name, r.question, r.advice, r.reasons,
        r.evidence, r.cost_minutes, r.cost_cents, r.cost_currency, r.if_nothing, r.asked, r.client_name,
        r.client_email, r.answer_by, r.answer_due, r.criterion, r.judge_on, r.judge_due, r.state, r.version,
        r.made_by, r.made_at, r.changed_at, r.supersedes, r.superseded_by, r.answer, r.answer_part, r.answer_reason,
        r.answered_at, r.answered_kind, r.answered_by, r.answered_name, r.held, r.held_says, r.held_evidence,
        r.judged_at, r.judged_by, r.withdrawn_at, r.withdrawn_reason, r.origin_kind, r.origin_id"
    };
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    #[sqlx(try_from = "Uuid")]
    id: RecommendationId,
    subject_kind: String,
    subject_id: Option<Uuid>,
    subject_word: Option<String>,
    subject_name: String,
    question: String,
    advice: String,
    reasons: String,
    evidence: String,
    cost_minutes: Option<i64>,
    cost_cents: Option<i64>,
    cost_currency: Option<String>,
    if_nothing: String,
    asked: String,
    client_name: Option<String>,
    client_email: Option<String>,
    answer_by: String,
    #[sqlx(try_from = "i64")]
    answer_due: Timestamp,
    criterion: String,
    judge_on: String,
    #[sqlx(try_from = "i64")]
    judge_due: Timestamp,
    state: String,
    version: i64,
    #[sqlx(try_from = "Uuid")]
    made_by: UserId,
    #[sqlx(try_from = "i64")]
    made_at: Timestamp,
    #[sqlx(try_from = "i64")]
    changed_at: Timestamp,
    #[sqlx(try_from = "OptUuid")]
    supersedes: Option<RecommendationId>,
    #[sqlx(try_from = "OptUuid")]
    superseded_by: Option<RecommendationId>,
    answer: Option<String>,
    answer_part: String,
    answer_reason: String,
    #[sqlx(try_from = "OptMicros")]
    answered_at: Option<Timestamp>,
    answered_kind: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    answered_by: Option<UserId>,
    answered_name: Option<String>,
    held: Option<String>,
    held_says: String,
    held_evidence: String,
    #[sqlx(try_from = "OptMicros")]
    judged_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    judged_by: Option<UserId>,
    #[sqlx(try_from = "OptMicros")]
    withdrawn_at: Option<Timestamp>,
    withdrawn_reason: String,
    origin_kind: Option<String>,
    origin_id: Option<String>,
}

impl Row {
    fn given(&self) -> Result<Option<AnswerGiven>> {
        let (Some(answer), Some(kind), Some(at)) = (&self.answer, &self.answered_kind, self.answered_at)
        else {
            return Ok(None);
        };
        Ok(Some(AnswerGiven {
            answer: word("recommendations.answer", answer)?,
            part: self.answer_part.clone(),
            reason: self.answer_reason.clone(),
            at,
            by: word("recommendations.answered_kind", kind)?,
            user_id: self.answered_by,
            name: self.answered_name.clone().unwrap_or_default(),
        }))
    }

    fn judged(&self) -> Result<Option<AdviceJudgement>> {
        let (Some(held), Some(at), Some(by)) = (&self.held, self.judged_at, self.judged_by) else {
            return Ok(None);
        };
        Ok(Some(AdviceJudgement {
            held: word("recommendations.held", held)?,
            says: self.held_says.clone(),
            evidence: evidence("recommendations.held_evidence", &self.held_evidence)?,
            at,
            by,
        }))
    }
}

impl TryFrom<Row> for Recommendation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let (answer, judgement) = (row.given()?, row.judged()?);
        let asked: Vec<UserId> = serde_json::from_str(&row.asked)
            .map_err(|error| StoreError::corrupt("recommendations.asked", error))?;
        let client = row.client_name.map(|name| Client {
            name,
            email: row.client_email,
        });
        Ok(Self {
            id: row.id,
            advice: Advice {
                subject: Subject {
                    kind: word("recommendations.subject_kind", &row.subject_kind)?,
                    id: row.subject_id,
                    word: row.subject_word,
                    name: row.subject_name,
                },
                question: row.question,
                advice: row.advice,
                reasons: row.reasons,
                evidence: evidence("recommendations.evidence", &row.evidence)?,
                cost: AdviceCost {
                    minutes: row.cost_minutes,
                    cents: row.cost_cents,
                    currency: row.cost_currency,
                },
                if_nothing: row.if_nothing,
                asked,
                client,
                answer_by: DueDay {
                    on: word("recommendations.answer_by", &row.answer_by)?,
                    at: row.answer_due,
                },
                criterion: row.criterion,
                judge_on: DueDay {
                    on: word("recommendations.judge_on", &row.judge_on)?,
                    at: row.judge_due,
                },
            },
            state: word("recommendations.state", &row.state)?,
            version: row.version,
            made_by: row.made_by,
            made_at: row.made_at,
            changed_at: row.changed_at,
            origin: origin::read(row.origin_kind.as_deref(), row.origin_id)?,
            supersedes: row.supersedes,
            superseded_by: row.superseded_by,
            answer,
            judgement,
            withdrawn_at: row.withdrawn_at,
            withdrawn_reason: row.withdrawn_reason,
        })
    }
}

fn evidence(column: &'static str, stored: &str) -> Result<Vec<Evidence>> {
    serde_json::from_str(stored).map_err(|error| StoreError::corrupt(column, error))
}
