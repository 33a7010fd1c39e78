use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use parvis_app::mail::{Mailer, Security, Smtp, SmtpMailer};
use std::path::PathBuf;
use std::sync::Arc;

/// How mail leaves. Without a host none does. docs/operations/mail.md says the same in prose.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Mail {
    /// The server that takes mail; without it none is sent
    #[arg(long, env = "PARVIS_SMTP_HOST")]
    smtp_host: Option<String>,
    /// Its port, when it isn't the usual one of the way there (587, 465 or 25)
    #[arg(long, env = "PARVIS_SMTP_PORT")]
    smtp_port: Option<u16>,
    /// How the way there is protected
    #[arg(long, env = "PARVIS_SMTP_TLS", default_value = "starttls")]
    smtp_tls: Way,
    /// Who signs in there
    #[arg(long, env = "PARVIS_SMTP_USER")]
    smtp_user: Option<String>,
    /// A file with the password, and nothing else
    #[arg(long, env = "PARVIS_SMTP_PASSWORD_FILE")]
    smtp_password_file: Option<PathBuf>,
    /// A certificate authority that is trusted there besides the public ones, as a PEM file
    #[arg(long, env = "PARVIS_SMTP_CA_FILE")]
    smtp_ca_file: Option<PathBuf>,
    /// From whom mail comes, such as "Parvis <parvis@example.org>"
    #[arg(long = "mail-from", env = "PARVIS_MAIL_FROM")]
    from: Option<String>,
}

/// How the way to the server is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Way {
    /// Plain at first; nothing is said before TLS stands
    #[default]
    Starttls,
    /// TLS from the first byte
    Tls,
    /// None, for a server on this very machine
    None,
}

impl Mail {
    /// What carries mail, if anything is to.
    pub(crate) fn mailer(&self) -> anyhow::Result<Option<Arc<dyn Mailer>>> {
        let Some(smtp) = self.smtp()? else {
            return Ok(None);
        };
        let mailer = SmtpMailer::new(smtp).map_err(anyhow::Error::msg)?;
        Ok(Some(Arc::new(mailer)))
    }

    /// The server that takes mail, and how it is spoken to, if mail is to be sent.
    pub(crate) fn smtp(&self) -> anyhow::Result<Option<Smtp>> {
        let Some(host) = self.smtp_host.clone() else {
            return Ok(None);
        };
        let Some(from) = self.from.clone() else {
            bail!("mail needs to come from somebody: say who with --mail-from");
        };
        let (security, usual) = match self.smtp_tls {
            Way::Starttls => (Security::StartTls, 587),
            Way::Tls => (Security::Tls, 465),
            Way::None => (Security::None, 25),
        };
        let user = self.user()?;
        if user.is_some() && security == Security::None {
            bail!(
                "a password isn't sent without TLS: leave out --smtp-user, or choose --smtp-tls starttls or tls"
            );
        }
        let authority = self
            .smtp_ca_file
            .as_ref()
            .map(|path| {
                std::fs::read(path)
                    .with_context(|| format!("the certificate authority {} can't be read", path.display()))
            })
            .transpose()?;
        Ok(Some(Smtp {
            host,
            port: self.smtp_port.unwrap_or(usual),
            security,
            user,
            from,
            authority,
        }))
    }

    fn user(&self) -> anyhow::Result<Option<(String, String)>> {
        match (&self.smtp_user, &self.smtp_password_file) {
            (None, None) => Ok(None),
            (Some(user), Some(path)) => {
                let password = std::fs::read_to_string(path)
                    .with_context(|| format!("the password file {} can't be read", path.display()))?;
                // Editors end a file with a new line that isn't meant.
                let password = password.trim_end_matches(['\r', '\n']).to_owned();
                Ok(Some((user.clone(), password)))
            }
            _ => bail!("--smtp-user and --smtp-password-file belong together"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> Mail {
        Mail {
            smtp_host: Some("mail.example.org".into()),
            from: Some("Parvis <parvis@example.org>".into()),
            ..Mail::default()
        }
    }

    #[test]
    fn what_is_missing_or_unsafe_is_said_at_the_start() {
        assert!(Mail::default().mailer().unwrap().is_none());
        let says = |mail: Mail| {
            mail.mailer()
                .err()
                .map(|error| error.to_string())
                .unwrap_or_default()
        };
        let nobody = Mail { from: None, ..told() };
        assert!(says(nobody).contains("--mail-from"));
        let half = Mail {
            smtp_user: Some("parvis".into()),
            ..told()
        };
        assert!(says(half).contains("--smtp-password-file"));
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("password");
        std::fs::write(&file, "secret\n").unwrap();
        let open = Mail {
            smtp_user: Some("parvis".into()),
            smtp_password_file: Some(file),
            smtp_tls: Way::None,
            ..told()
        };
        assert_eq!(open.user().unwrap(), Some(("parvis".into(), "secret".into())));
        assert!(says(open).contains("without TLS"));
    }
}
