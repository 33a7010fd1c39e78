use super::ask::Heard;
use super::case::{Case, here};
use super::finding::{Finding, Looked};
use parvis_net::Request;
use std::sync::Arc;
use std::time::Duration;

/// Whether an instance runs where it is told to listen, and is this one.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let serve = &case.told.serve;
    let at = serve.listen.to_string();
    let answer = match &case.here {
        Heard::Ours(answer) => answer,
        Heard::Stranger(status) => {
            return Ok(vec![
                Finding::wrong("program-other")
                    .text("at", at)
                    .number("status", *status),
            ]);
        }
        Heard::Nobody(_) => {
            let none = Finding::look("program-none").text("at", at);
            return Ok(vec![none.run("systemctl status parvis")]);
        }
        Heard::Somebody | Heard::Unasked => return Err(Finding::unknown("program-unasked").text("at", at)),
    };
    let mut found = Vec::new();
    let mine = env!("CARGO_PKG_VERSION");
    if answer.version != mine {
        found.push(
            Finding::look("program-version")
                .text("running", &answer.version)
                .text("mine", mine)
                .run("systemctl restart parvis"),
        );
    }
    let told = case
        .instance_url
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    if answer.instance_url != told {
        found.push(
            Finding::look("program-told")
                .text("running", &answer.instance_url)
                .text("mine", told)
                .run(format!("PARVIS_INSTANCE_URL={}", answer.instance_url)),
        );
    }
    match ready(&case).await {
        Err(said) => found.push(
            Finding::wrong("program-unready")
                .text("at", &at)
                .text("said", said),
        ),
        Ok(stuck) if !stuck.is_empty() => found.push(
            Finding::wrong("program-stuck")
                .text("at", &at)
                .names("stuck", stuck)
                .run("journalctl -u parvis"),
        ),
        Ok(_) => {}
    }
    if found.is_empty() {
        found.push(
            Finding::well("program-well")
                .text("at", at)
                .text("version", &answer.version)
                .text("node", &answer.node),
        );
    }
    Ok(found)
}

/// The parts of it that stand still, or what it says when it can't do its work.
async fn ready(case: &Case) -> Result<Vec<String>, String> {
    let (Ok(client), Ok(url)) = (&case.client, here(case.told.serve.listen).join("/readyz")) else {
        return Ok(Vec::new());
    };
    let request = Request::get(url)
        .plain_http(true)
        .timeout(Duration::from_secs(10));
    match client.send(request).await {
        Ok(response) if response.is_success() => {
            let said = response.text();
            let stuck = said.lines().filter_map(|line| line.strip_prefix("stuck: "));
            Ok(stuck.map(str::to_owned).collect())
        }
        Ok(response) => Err(response.excerpt().trim().to_owned()),
        Err(error) => Err(error.to_string()),
    }
}
