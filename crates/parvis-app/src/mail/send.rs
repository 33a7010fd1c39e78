use super::write::Content;
use super::{Letter, Mailer, Refusal};
use crate::{App, Problem, Result};
use parvis_domain::Timestamp;
use parvis_store::mail::{self, Mail};
use std::time::Duration;

/// How long whoever took a letter has to hand it over before somebody else may.
const HOLD: Duration = Duration::from_mins(5);
/// Letters taken at once.
const AT_ONCE: i64 = 10;
/// Pauses between the attempts; after the last one it is given up, two days after it was written. Servers that slow
/// strangers down expect the first of them (greylisting).
const PAUSES: [Duration; 8] = [
    Duration::from_mins(1),
    Duration::from_mins(5),
    Duration::from_mins(15),
    Duration::from_hours(1),
    Duration::from_hours(4),
    Duration::from_hours(8),
    Duration::from_hours(12),
    Duration::from_hours(24),
];

/// Sends what waits. Gives how many letters were handed over.
///
/// # Errors
/// When the store fails; a letter that isn't taken is no error here, it waits or is given up.
pub async fn send_due(app: &App) -> Result<usize> {
    send_each_due(app, || ()).await
}

/// The same; `alive` is called before each letter.
pub(crate) async fn send_each_due(app: &App, alive: impl Fn()) -> Result<usize> {
    let Some(mailer) = &app.outgoing.mailer else {
        return Ok(0);
    };
    let mut sent = 0;
    loop {
        let now = app.now();
        let mut tx = app.begin().await?;
        let taken = mail::claim(&mut tx, now, now.plus(HOLD), AT_ONCE).await?;
        tx.commit().await?;
        if taken.is_empty() {
            return Ok(sent);
        }
        for letter in taken {
            alive();
            sent += usize::from(send(app, mailer.as_ref(), &letter).await?);
        }
    }
}

/// Sends one. Whether it was handed over.
async fn send(app: &App, mailer: &dyn Mailer, mail: &Mail) -> Result<bool> {
    let answer = match letter(mail, app.now()) {
        Ok(letter) => mailer.carry(&letter).await,
        Err(problem) => Err(Refusal {
            for_good: true,
            words: problem.to_string(),
        }),
    };
    let mut tx = app.begin().await?;
    match &answer {
        Ok(()) => mail::note_sent(&mut tx, mail.id, app.now()).await?,
        Err(refusal) => refused(app, &mut tx, mail, refusal).await?,
    }
    tx.commit().await?;
    if answer.is_ok() {
        app.counts.mails_sent.add();
    }
    Ok(answer.is_ok())
}

async fn refused(app: &App, tx: &mut parvis_store::Tx, mail: &Mail, refusal: &Refusal) -> Result<()> {
    let pause = usize::try_from(mail.attempts - 1)
        .ok()
        .and_then(|tried| PAUSES.get(tried))
        .filter(|_| !refusal.for_good);
    let Some(pause) = pause else {
        tracing::warn!(mail = %mail.id, kind = mail.kind, %refusal, "mail is given up");
        app.counts.mails_given_up.add();
        return Ok(mail::give_up(tx, mail.id, &refusal.words).await?);
    };
    tracing::info!(mail = %mail.id, kind = mail.kind, %refusal, "mail is sent again later");
    app.counts.mails_put_off.add();
    Ok(mail::put_off(tx, mail.id, app.now().plus(*pause), &refusal.words).await?)
}

fn letter(mail: &Mail, at: Timestamp) -> Result<Letter> {
    let content: Content = serde_json::from_str(&mail.content).map_err(Problem::internal)?;
    Ok(Letter {
        to_name: mail.to_name.clone(),
        to_address: mail.to_address.clone(),
        subject: content.subject,
        text: content.text,
        html: content.html,
        message_id: mail.message_id.clone(),
        unsubscribe: content.unsubscribe,
        at,
    })
}
