use super::{Letter, Mailer, Refusal};
use async_trait::async_trait;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::time::{Duration, SystemTime};

/// A server that says nothing for this long is asked again later.
const PATIENCE: Duration = Duration::from_secs(30);

/// How the way to the server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Plain at first, and nothing is said before TLS stands; usual on port 587.
    StartTls,
    /// TLS from the first byte; usual on port 465.
    Tls,
    /// None: for a server on this machine.
    None,
}

/// A server that takes mail.
#[derive(Clone)]
pub struct Smtp {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is protected.
    pub security: Security,
    /// Who signs in there, and with what.
    pub user: Option<(String, String)>,
    /// From whom mail comes: `Parvis <parvis@example.org>`.
    pub from: String,
    /// A certificate authority of one's own, in PEM.
    pub authority: Option<Vec<u8>>,
}

/// How far one came on the way to a mail server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// It isn't reached, or doesn't answer.
    Reaching,
    /// No TLS stands.
    Tls,
    /// It doesn't take the sign-in.
    SigningIn,
    /// It answers as no mail server should.
    Greeting,
}

impl Stretch {
    fn of(error: &Error) -> Self {
        match error.status().map(u16::from) {
            Some(530 | 534 | 535 | 538) => Self::SigningIn,
            Some(_) => Self::Greeting,
            // What offers no STARTTLS is told as a client's error.
            None if error.is_tls() || error.is_client() => Self::Tls,
            None if error.is_response() => Self::Greeting,
            None => Self::Reaching,
        }
    }
}

/// Why a mail server takes nothing from us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// How far one came.
    pub at: Stretch,
    /// What was answered, in the words of whoever did.
    pub words: String,
}

/// Carries letters to a server by SMTP (RFC 5321).
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMailer {
    /// One that is ready; the server is asked with the first letter.
    ///
    /// # Errors
    /// A sentence about the setting that can't be used.
    pub fn new(smtp: Smtp) -> Result<Self, String> {
        let from = smtp
            .from
            .parse()
            .map_err(|error| format!("mail can't come from {:?}: {error}", smtp.from))?;
        let tls = || -> Result<TlsParameters, String> {
            let mut tls = TlsParameters::builder(smtp.host.clone());
            tls = tls.certificate_store(CertificateStore::WebpkiRoots);
            if let Some(pem) = &smtp.authority {
                let certificate = Certificate::from_pem(pem)
                    .map_err(|error| format!("the certificate authority can't be read: {error}"))?;
                tls = tls.add_root_certificate(certificate);
            }
            tls.build_rustls()
                .map_err(|error| format!("TLS can't be set up: {error}"))
        };
        let tls = match smtp.security {
            Security::StartTls => Tls::Required(tls()?),
            Security::Tls => Tls::Wrapper(tls()?),
            Security::None => Tls::None,
        };
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(smtp.host)
            .port(smtp.port)
            .tls(tls)
            .timeout(Some(PATIENCE));
        if let Some((user, password)) = smtp.user {
            transport = transport.credentials(Credentials::new(user, password));
        }
        Ok(Self {
            transport: transport.build(),
            from,
        })
    }

    /// Goes as far as a letter would go before anything of it is said: the server is reached, TLS stands, it takes the
    /// sign-in. Nothing is sent.
    ///
    /// # Errors
    /// [`Obstacle`].
    pub async fn greet(&self) -> Result<(), Obstacle> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Obstacle {
                at: Stretch::Greeting,
                words: "the server broke off".to_owned(),
            }),
            Err(error) => Err(Obstacle {
                at: Stretch::of(&error),
                words: refusal(&error).words,
            }),
        }
    }

    fn message(&self, letter: &Letter) -> Result<Message, String> {
        let address: Address = letter.to_address.parse().map_err(|error| format!("{error}"))?;
        let name = (!letter.to_name.is_empty()).then(|| letter.to_name.clone());
        let written = u64::try_from(letter.at.micros() / 1_000_000).unwrap_or(0);
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(name, address))
            .subject(&letter.subject)
            .message_id(Some(letter.message_id.clone()))
            .date(SystemTime::UNIX_EPOCH + Duration::from_secs(written))
            .multipart(MultiPart::alternative_plain_html(
                letter.text.clone(),
                letter.html.clone(),
            ))
            .map_err(|error| error.to_string())?;
        // No answering machine answers a machine (RFC 3834).
        let mut headers = vec![("Auto-Submitted", "auto-generated".to_owned())];
        if let Some(url) = &letter.unsubscribe {
            headers.push(("List-Unsubscribe", format!("<{url}>")));
            headers.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        for (name, value) in headers {
            let name = HeaderName::new_from_ascii(name.to_owned()).map_err(|error| error.to_string())?;
            message.headers_mut().insert_raw(HeaderValue::new(name, value));
        }
        Ok(message)
    }
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn carry(&self, letter: &Letter) -> Result<(), Refusal> {
        let message = self.message(letter).map_err(|words| Refusal {
            for_good: true,
            words,
        })?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => Err(refusal(&error)),
        }
    }
}

/// What a failure means. A server that doesn't take *us* (530, 534, 535, 538: how we sign in) may take the letter once
/// the operator has mended that.
fn refusal(error: &Error) -> Refusal {
    let code = error.status().map(u16::from);
    let ours = matches!(code, Some(530 | 534 | 535 | 538));
    let mut words = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(under) = cause {
        let under_words = under.to_string();
        if !words.contains(&under_words) {
            words = format!("{words}: {under_words}");
        }
        cause = under.source();
    }
    Refusal {
        for_good: error.is_permanent() && !ours,
        words,
    }
}
