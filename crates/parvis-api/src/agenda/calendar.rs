//! iCalendar (RFC 5545) as text: lines folded at 75 bytes, texts escaped.

/// As long a line is at most, in bytes without its end (RFC 5545, 3.1).
const MOST_BYTES: usize = 75;

/// A calendar as it is written, line by line.
pub(super) struct Calendar(String);

impl Calendar {
    /// Nothing written yet.
    pub(super) fn new() -> Self {
        Self(String::new())
    }

    /// Opens a component.
    pub(super) fn begin(&mut self, component: &str) {
        self.line("BEGIN", component);
    }

    /// Closes it.
    pub(super) fn end(&mut self, component: &str) {
        self.line("END", component);
    }

    /// A property whose value is written as it is: dates, numbers, addresses. What ends a line is left out.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        let line: String = format!("{name}:{value}")
            .chars()
            .filter(|it| !it.is_control())
            .collect();
        self.fold(&line);
    }

    /// A property whose value is a text (RFC 5545, 3.3.11): anybody's words.
    pub(super) fn text(&mut self, name: &str, words: &str) {
        let mut value = String::with_capacity(words.len() + 16);
        for sign in words.replace("\r\n", "\n").chars() {
            match sign {
                '\\' | ';' | ',' => value.extend(['\\', sign]),
                '\n' => value.push_str("\\n"),
                '\t' => value.push(' '),
                sign if sign.is_control() => {}
                sign => value.push(sign),
            }
        }
        self.line(name, &value);
    }

    /// What was written.
    pub(super) fn done(self) -> String {
        self.0
    }

    /// Breaks a line between characters, never inside one; what follows begins with a space, which counts.
    fn fold(&mut self, line: &str) {
        let mut left = MOST_BYTES;
        for sign in line.chars() {
            if sign.len_utf8() > left {
                self.0.push_str("\r\n ");
                left = MOST_BYTES - 1;
            }
            left -= sign.len_utf8();
            self.0.push(sign);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(words: &str) -> String {
        let mut calendar = Calendar::new();
        calendar.text("SUMMARY", words);
        calendar.done()
    }

    #[test]
    fn signs_that_mean_something_are_escaped() {
        assert_eq!(
            written("Le marché, demain; C:\\\r\nà 9 h\u{7}"),
            "SUMMARY:Le marché\\, demain\\; C:\\\\\\nà 9 h\r\n"
        );
    }

    #[test]
    fn long_lines_are_folded_between_characters_and_unfold_to_what_was_written() {
        let words = "Où est passé l’été ? 🌞".repeat(20);
        let text = written(&words);
        for line in text.trim_end_matches("\r\n").split("\r\n") {
            assert!(line.len() <= MOST_BYTES, "{} bytes: {line}", line.len());
        }
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{words}\r\n"));
    }

    #[test]
    fn nobody_adds_a_property_with_their_words() {
        let mut calendar = Calendar::new();
        calendar.line("URL", "https://a.example/\r\nATTACH:evil");
        calendar.text("SUMMARY", "x\nATTACH:evil");
        assert_eq!(calendar.done().matches("\r\n").count(), 2);
    }
}
