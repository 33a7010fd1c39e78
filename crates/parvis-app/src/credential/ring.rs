use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};
use parvis_domain::{ChannelId, Dice, WorkspaceId};
use std::fmt;

/// The keys that credentials are encrypted with: AES-256-GCM, a new nonce for each sealing, bound to the workspace and
/// the channel. It is kept in a file outside database and backup.
///
/// The first key seals; the others still open what was sealed with them.
pub struct KeyRing(Vec<Key>);

struct Key {
    id: String,
    bytes: [u8; 32],
}

/// Why a key file can't be used. The text names the line, never its content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadKeyRing {
    /// A line isn't a key.
    #[error("line {0} of the key file isn't a key: expected an id, a space, and 32 bytes in base64")]
    Line(usize),
    /// Two keys have one id.
    #[error("line {0} of the key file repeats an id")]
    Repeated(usize),
    /// There is none.
    #[error("the key file has no key in it")]
    Empty,
}

/// What couldn't be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unopened {
    /// The key isn't on the ring: a restore without the key file.
    KeyMissing,
    /// It was changed, cut, or belongs to another channel.
    Tampered,
}

impl KeyRing {
    /// A ring with one new key.
    pub fn throw(dice: &dyn Dice) -> Self {
        let id = dice.throw::<4>().map(|byte| format!("{byte:02x}")).concat();
        Self(vec![Key {
            id,
            bytes: dice.throw::<32>(),
        }])
    }

    /// From the text of a key file: one key a line; empty lines and lines that begin with `#` are passed over.
    pub fn read(text: &str) -> Result<Self, BadKeyRing> {
        let mut keys: Vec<Key> = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let key = Self::key(line).ok_or(BadKeyRing::Line(number))?;
            if keys.iter().any(|other| other.id == key.id) {
                return Err(BadKeyRing::Repeated(number));
            }
            keys.push(key);
        }
        if keys.is_empty() {
            return Err(BadKeyRing::Empty);
        }
        Ok(Self(keys))
    }

    fn key(line: &str) -> Option<Key> {
        let (id, encoded) = line.split_once(' ')?;
        let bytes = BASE64_STANDARD_NO_PAD.decode(encoded.trim()).ok()?;
        Some(Key {
            id: id.to_owned(),
            bytes: bytes.try_into().ok()?,
        })
    }

    /// The text of its file. Whoever reads it can read every credential.
    pub fn to_text(&self) -> String {
        let lines: Vec<String> = self
            .0
            .iter()
            .map(|key| format!("{} {}\n", key.id, BASE64_STANDARD_NO_PAD.encode(key.bytes)))
            .collect();
        lines.concat()
    }

    /// Whether what was sealed for that channel with the key `key_id` opens. What is inside stays there.
    pub fn opens(&self, key_id: &str, place: (WorkspaceId, ChannelId), sealed: &[u8]) -> bool {
        self.open(key_id, place, sealed).is_ok()
    }

    /// A word under `said` that only a holder of this ring's first key can have made. Without the key nothing is learnt
    /// from it.
    pub fn sign(&self, said: &str) -> Option<String> {
        let key = self.0.first()?;
        Some(BASE64_URL_SAFE_NO_PAD.encode(hmac::sign(&key.signing(), said.as_bytes())))
    }

    /// Whether a holder of one of these keys put `word` under `said`.
    pub fn has_signed(&self, said: &str, word: &str) -> bool {
        let Ok(word) = BASE64_URL_SAFE_NO_PAD.decode(word) else {
            return false;
        };
        let mut keys = self.0.iter();
        keys.any(|key| hmac::verify(&key.signing(), said.as_bytes(), &word).is_ok())
    }

    /// Seals `text` for one channel. Gives the id of the key, and nonce, ciphertext and tag in one.
    pub(crate) fn seal(
        &self,
        dice: &dyn Dice,
        place: (WorkspaceId, ChannelId),
        text: &str,
    ) -> Option<(&str, Vec<u8>)> {
        let key = self.0.first()?;
        let nonce = dice.throw::<NONCE_LEN>();
        let mut sealed = text.as_bytes().to_vec();
        key.cipher()?
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), bound_to(place), &mut sealed)
            .ok()?;
        Some((&key.id, [nonce.as_slice(), &sealed].concat()))
    }

    /// Opens what was sealed for that channel.
    pub(crate) fn open(
        &self,
        key_id: &str,
        place: (WorkspaceId, ChannelId),
        sealed: &[u8],
    ) -> Result<String, Unopened> {
        let key = self.0.iter().find(|key| key.id == key_id);
        let cipher = key.and_then(Key::cipher).ok_or(Unopened::KeyMissing)?;
        let (nonce, sealed) = sealed.split_at_checked(NONCE_LEN).ok_or(Unopened::Tampered)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| Unopened::Tampered)?;
        let mut text = sealed.to_vec();
        let opened = cipher
            .open_in_place(nonce, bound_to(place), &mut text)
            .map_err(|_| Unopened::Tampered)?;
        String::from_utf8(opened.to_vec()).map_err(|_| Unopened::Tampered)
    }
}

impl Key {
    fn cipher(&self) -> Option<LessSafeKey> {
        UnboundKey::new(&AES_256_GCM, &self.bytes)
            .ok()
            .map(LessSafeKey::new)
    }

    /// Made from the key, and another than it: what is signed says nothing about what is sealed.
    fn signing(&self) -> hmac::Key {
        let own = hmac::Key::new(hmac::HMAC_SHA256, &self.bytes);
        let derived = hmac::sign(&own, b"parvis: words signed by a holder of this key");
        hmac::Key::new(hmac::HMAC_SHA256, derived.as_ref())
    }
}

/// A row copied to another channel or workspace doesn't open there.
fn bound_to((workspace, channel): (WorkspaceId, ChannelId)) -> Aad<Vec<u8>> {
    let parts = [workspace.uuid(), channel.uuid()];
    Aad::from(parts.iter().flat_map(|part| *part.as_bytes()).collect())
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<&str> = self.0.iter().map(|key| key.id.as_str()).collect();
        write!(f, "KeyRing({})", ids.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_testkit::SeededDice;
    use uuid::Uuid;

    fn place(n: u128) -> (WorkspaceId, ChannelId) {
        (
            WorkspaceId::from_uuid(Uuid::from_u128(1)),
            ChannelId::from_uuid(Uuid::from_u128(n)),
        )
    }

    #[test]
    fn what_was_sealed_opens_where_it_belongs_and_nowhere_else() {
        let dice = SeededDice::new(1);
        let ring = KeyRing::throw(&dice);
        let (id, sealed) = ring.seal(&dice, place(2), "app-password").unwrap();
        assert!(!sealed.windows(3).any(|window| window == b"app"));
        assert_eq!(ring.open(id, place(2), &sealed).unwrap(), "app-password");
        assert_eq!(ring.open(id, place(3), &sealed), Err(Unopened::Tampered));
        assert_eq!(ring.open("else", place(2), &sealed), Err(Unopened::KeyMissing));
        assert_eq!(ring.open(id, place(2), &sealed[..9]), Err(Unopened::Tampered));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(
                ring.open(id, place(2), &changed),
                Err(Unopened::Tampered),
                "byte {at}"
            );
        }
    }

    #[test]
    fn the_same_text_never_looks_the_same_twice() {
        let dice = SeededDice::new(1);
        let ring = KeyRing::throw(&dice);
        let (_, first) = ring.seal(&dice, place(2), "x").unwrap();
        let (_, second) = ring.seal(&dice, place(2), "x").unwrap();
        assert_ne!(first, second);
    }

    #[test]
    fn an_old_key_still_opens_behind_a_new_one() {
        let dice = SeededDice::new(1);
        let (old, new) = (KeyRing::throw(&dice), KeyRing::throw(&dice));
        let (old_id, sealed) = old.seal(&dice, place(2), "x").unwrap();
        let both = KeyRing::read(&format!("# two keys\n\n{}{}", new.to_text(), old.to_text())).unwrap();
        assert_eq!(both.open(old_id, place(2), &sealed).unwrap(), "x");
        assert_ne!(both.seal(&dice, place(2), "x").unwrap().0, old_id);
    }

    #[test]
    fn a_word_is_known_by_whoever_has_the_key_and_by_nobody_else() {
        let dice = SeededDice::new(1);
        let (ours, theirs) = (KeyRing::throw(&dice), KeyRing::throw(&dice));
        let word = ours.sign("who is there").unwrap();
        assert!(ours.has_signed("who is there", &word));
        assert!(!ours.has_signed("who was there", &word));
        assert!(!theirs.has_signed("who is there", &word));
        assert!(!ours.has_signed("who is there", "not a word"));
        let both = KeyRing::read(&format!("{}{}", theirs.to_text(), ours.to_text())).unwrap();
        assert!(both.has_signed("who is there", &word), "an old key still counts");
    }

    #[test]
    fn a_damaged_key_file_is_refused_by_line_and_shows_no_key() {
        assert_eq!(KeyRing::read("# nothing\n").unwrap_err(), BadKeyRing::Empty);
        assert_eq!(KeyRing::read("\nabc short\n").unwrap_err(), BadKeyRing::Line(2));
        let ring = KeyRing::throw(&SeededDice::new(1));
        let twice = ring.to_text().repeat(2);
        assert_eq!(KeyRing::read(&twice).unwrap_err(), BadKeyRing::Repeated(2));
        let secret = ring.to_text();
        let secret = secret.split_whitespace().nth(1).unwrap();
        assert!(!format!("{ring:?}").contains(secret));
    }
}
