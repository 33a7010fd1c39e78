//! A person's own settings, and their password.

mod set_password;
mod update;

pub use set_password::{PasswordChange, change_password, set_password_by_link};
pub use update::{UserInput, update};

use crate::{Checked, Fault};

/// An address for mail, in lower case: something before and after one `@`, a dot after it, no spaces.
pub(crate) fn checked_email(checked: &mut Checked, field: &str, text: &str) -> String {
    let email = checked.line(field, text, 200).to_lowercase();
    let looks_right = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !host.contains('@')
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
    });
    if !email.is_empty() && (!looks_right || email.contains(char::is_whitespace)) {
        checked.fault(Fault::new(field, "email-unreadable"));
    }
    email
}

/// 12 characters at least (NIST SP 800-63B asks for 8, and 15 without a second factor), 200 at most.
pub(crate) fn checked_password(checked: &mut Checked, field: &str, password: &str) {
    let measured = password.chars().count();
    if measured < 12 {
        checked.fault(
            Fault::new(field, "password-short")
                .with("least", 12)
                .with("measured", measured),
        );
    }
    if measured > 200 {
        checked.fault(
            Fault::new(field, "too-long")
                .with("most", 200)
                .with("measured", measured),
        );
    }
}
