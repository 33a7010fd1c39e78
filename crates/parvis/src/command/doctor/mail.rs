use super::case::{Case, aside};
use super::finding::{Finding, Looked};
use parvis_app::mail::{SmtpMailer, Stretch};
use std::sync::Arc;

/// Whether the mail server would take a letter: as far as the sign-in, and nothing is sent.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let settings = case.told.serve.network.mail.clone();
    let smtp = match aside(move || settings.smtp()).await? {
        Ok(smtp) => smtp,
        Err(error) => {
            return Ok(vec![
                Finding::wrong("mail-unusable").text("why", format!("{error:#}")),
            ]);
        }
    };
    let Some(smtp) = smtp else {
        return Ok(vec![Finding::well("mail-none")]);
    };
    let at = format!("{}:{}", smtp.host, smtp.port);
    let mailer = match SmtpMailer::new(smtp) {
        Ok(mailer) => mailer,
        Err(why) => return Ok(vec![Finding::wrong("mail-unusable").text("why", why)]),
    };
    if case.told.offline {
        return Err(Finding::left_out("offline"));
    }
    let Err(obstacle) = mailer.greet().await else {
        return Ok(vec![Finding::well("mail-well").text("at", at)]);
    };
    let code = match obstacle.at {
        Stretch::Reaching => "mail-unreached",
        Stretch::Tls => "mail-tls",
        Stretch::SigningIn => "mail-sign-in",
        Stretch::Greeting => "mail-greeting",
    };
    Ok(vec![
        Finding::wrong(code).text("at", at).text("why", obstacle.words),
    ])
}
