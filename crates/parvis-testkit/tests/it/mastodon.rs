//! The fake server of the Mastodon API, driven by a client that others wrote. `PARVIS_TEST_MASTODON_PYTHON` names an
//! interpreter that has it; without that one is prepared in `.counterparts/mastodon`.

use parvis_domain::{MovingClock, Timestamp};
use parvis_testkit::fake_network::FakeMastodon;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_others_wrote_gets_along_with_it() {
    let python = match tokio::task::spawn_blocking(python).await.unwrap() {
        Ok(python) => python,
        Err(cause) if environment("CI").as_deref() == Some("true") => {
            panic!("Mastodon.py has to be there in CI: {cause}")
        }
        Err(cause) => {
            eprintln!("skipped: the fake was not driven by Mastodon.py: {cause}");
            return;
        }
    };
    let fake = FakeMastodon::start(Arc::new(MovingClock::at(Timestamp::from_seconds(1_772_366_400)))).await;
    let (us, them) = (
        fake.moves_in("grange", "La Grange"),
        fake.moves_in("mira", "Mira Quint"),
    );
    let mut drive = Command::new(python);
    drive
        .arg(counterpart().join("drive.py"))
        .arg(fake.url().as_str().trim_end_matches('/'))
        .args([&us.acct, &us.password, &them.acct, &them.password]);
    let run = tokio::task::spawn_blocking(move || drive.output())
        .await
        .unwrap()
        .unwrap();
    let (said, complained) = (
        String::from_utf8_lossy(&run.stdout),
        String::from_utf8_lossy(&run.stderr),
    );
    println!("{said}");
    assert!(run.status.success(), "{said}\n{complained}");
    let checked: u32 = said.split_whitespace().next().unwrap().parse().unwrap();
    assert!(checked >= 30, "{checked} things checked");
}

/// An interpreter that has the very release that is asked for.
fn python() -> Result<PathBuf, String> {
    if let Some(given) = environment("PARVIS_TEST_MASTODON_PYTHON") {
        return Ok(given.into());
    }
    let venv = root().join(".counterparts/mastodon");
    let python = venv.join("bin/python");
    if !is_ready(&python) {
        run(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
        let pip = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--requirement",
        ];
        run(Command::new(&python)
            .args(pip)
            .arg(counterpart().join("requirements.txt")))?;
    }
    Ok(python)
}

fn is_ready(python: &Path) -> bool {
    let Ok(wanted) = std::fs::read_to_string(counterpart().join("requirements.txt")) else {
        return false;
    };
    let code = "from importlib.metadata import version; print('Mastodon.py==' + version('Mastodon.py'))";
    let installed = Command::new(python).args(["-c", code]).output();
    installed.is_ok_and(|output| {
        output.status.success()
            && wanted
                .lines()
                .any(|line| line.as_bytes() == output.stdout.trim_ascii())
    })
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|cause| format!("{}: {cause}", command.get_program().display()))?;
    let said = [output.stdout, output.stderr].concat();
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&said).trim().replace('\n', " "))
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn counterpart() -> PathBuf {
    root().join("counterparts/mastodon")
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test has no other way to be told where a counterpart is"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
