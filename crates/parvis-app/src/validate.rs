use crate::{Fault, Problem, Result};

/// Collects everything that is wrong before saying so, so that a person mends a form once.
#[derive(Debug, Default)]
pub struct Checked(Vec<Fault>);

impl Checked {
    /// Nothing wrong yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A line of text: trimmed, not empty, at most `most` characters, no control characters.
    pub fn line(&mut self, field: &str, text: &str, most: usize) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.fault(Fault::new(field, "empty"));
        }
        self.optional_line(field, text, most)
    }

    /// As [`Checked::line`], and may be empty.
    pub fn optional_line(&mut self, field: &str, text: &str, most: usize) -> String {
        let text = text.trim();
        let measured = text.chars().count();
        if measured > most {
            self.fault(
                Fault::new(field, "too-long")
                    .with("most", most)
                    .with("measured", measured),
            );
        }
        if text.chars().any(char::is_control) {
            self.fault(Fault::new(field, "control-characters"));
        }
        text.to_owned()
    }

    /// Notes a fault.
    pub fn fault(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    /// Goes on, or says everything that is wrong.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Problem::invalid(self.0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_wrong_is_said_at_once() {
        let mut checked = Checked::new();
        assert_eq!(checked.line("name", "  Les voisins ", 20), "Les voisins");
        checked.line("sentence", "\u{7}", 20);
        checked.line("zone", " ", 20);
        let problem = checked.done().unwrap_err();
        let said: Vec<_> = problem
            .faults
            .iter()
            .map(|fault| (fault.field.as_str(), fault.code))
            .collect();
        assert_eq!(said, [("sentence", "control-characters"), ("zone", "empty")]);
    }
}
