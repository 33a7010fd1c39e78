//! The fake server of the Mastodon API as a program, for browser stories and for clients that others wrote. It prints
//! where it listens and, for each `name=Shown name` of the command line, who moved in with which token; it ends with
//! its standard input.
#![expect(clippy::print_stdout, reason = "it speaks to whoever started it")]

use parvis_domain::{Clock, Timestamp};
use parvis_testkit::fake_network::FakeMastodon;
use std::sync::Arc;

/// The machine's clock.
struct Now;

impl Clock for Now {
    #[expect(
        clippy::disallowed_methods,
        reason = "a program has to ask somebody what time it is"
    )]
    fn now(&self) -> Timestamp {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let micros = since.map_or(0, |since| since.as_micros());
        Timestamp::from_micros(i64::try_from(micros).unwrap_or(0))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), String> {
    let fake = FakeMastodon::start(Arc::new(Now)).await;
    let mut description = None;
    let mut moved = Vec::new();
    for word in std::env::args().skip(1) {
        match word.split_once('=') {
            Some(("--description", path)) => description = Some(std::path::PathBuf::from(path)),
            Some(("--ignore-keys", _)) => fake.behaves(|quirks| quirks.ignores_keys = true),
            Some(("--files-take", looks)) => {
                let looks = looks
                    .parse()
                    .map_err(|_| "how many looks a file takes isn't a number".to_owned())?;
                fake.behaves(|quirks| quirks.files_take = looks);
            }
            Some((name, shown)) => moved.push(fake.moves_in(name, shown)),
            None => return Err(format!("{word} is no name=Shown name")),
        }
    }
    if let Some(path) = description {
        fake.hold_to(&path)?;
    }
    let members: Vec<serde_json::Value> = moved
        .iter()
        .map(|one| serde_json::json!({ "acct": one.acct, "id": one.id, "token": one.token, "password": one.password }))
        .collect();
    println!(
        "{}",
        serde_json::json!({ "url": fake.url().as_str(), "members": members })
    );
    let ended = tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink()));
    let _ = ended.await;
    let broken = fake.violations();
    if broken.is_empty() {
        Ok(())
    } else {
        Err(format!("against the description: {broken:?}"))
    }
}
