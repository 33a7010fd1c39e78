//! Words that only we could have made, for links that work without an account and end by themselves.

use crate::{App, Problem, Result};
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use parvis_store::setting;

/// The setting that keeps the key. Whoever changes it ends every link.
const KEY: &str = "preview.key";

/// HMAC-SHA256.
const SIGNATURE: usize = 32;

/// What is said, and our signature, as a word for an address. What it is for must be told by what is said: all
/// kinds share one key.
pub(crate) async fn seal(app: &App, mut said: Vec<u8>) -> Result<String> {
    let signature = hmac::sign(&key(app).await?, &said);
    said.extend_from_slice(signature.as_ref());
    Ok(BASE64_URL_SAFE_NO_PAD.encode(said))
}

/// What such a word says; nothing for one that wasn't made here.
pub(crate) async fn open(app: &App, word: &str) -> Result<Option<Vec<u8>>> {
    let Ok(mut bytes) = BASE64_URL_SAFE_NO_PAD.decode(word) else {
        return Ok(None);
    };
    let Some(end) = bytes.len().checked_sub(SIGNATURE) else {
        return Ok(None);
    };
    let signature = bytes.split_off(end);
    let is_ours = hmac::verify(&key(app).await?, &bytes, &signature).is_ok();
    Ok(is_ours.then_some(bytes))
}

/// The instance's key, made when it is first wanted. Two nodes that make one at once agree on the first.
async fn key(app: &App) -> Result<hmac::Key> {
    let kept = if let Some(kept) = setting::get(&app.store, KEY).await? {
        kept
    } else {
        let thrown = BASE64_STANDARD.encode(app.dice.throw::<32>());
        let mut tx = app.begin().await?;
        setting::put_first(&mut tx, KEY, &thrown).await?;
        let kept = setting::get(&mut tx, KEY).await?;
        tx.commit().await?;
        kept.unwrap_or(thrown)
    };
    let bytes = BASE64_STANDARD.decode(kept).map_err(Problem::internal)?;
    Ok(hmac::Key::new(hmac::HMAC_SHA256, &bytes))
}
