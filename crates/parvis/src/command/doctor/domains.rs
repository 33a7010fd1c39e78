use super::ask::{self, Heard};
use super::case::Case;
use super::finding::{Finding, Looked};
use parvis_store::inspection;
use std::sync::Arc;
use url::Url;

/// Whether the workspaces' own hosts lead here.
pub(super) async fn look(case: Arc<Case>) -> Looked {
    let hosts = inspection::hosts(case.database()?).await?;
    if hosts.is_empty() {
        return Ok(vec![Finding::well("domains-none")]);
    }
    let client = case.outside()?;
    let Ok(keys) = &case.key else {
        return Err(Finding::unknown("domains-unasked"));
    };
    let scheme = case.instance_url.as_ref().map_or("https", Url::scheme);
    let mut found = Vec::new();
    for (host, workspace) in &hosts {
        let about = |finding: Finding| finding.text("host", host).text("workspace", workspace);
        let Ok(url) = Url::parse(&format!("{scheme}://{host}/")) else {
            found.push(about(Finding::wrong("domains-unreadable")));
            continue;
        };
        match ask::ask(client, &url, Some(keys), None).await {
            Heard::Ours(answer) if answer.host == *host => {}
            Heard::Ours(answer) => {
                let finding = about(Finding::wrong("domains-host")).text("seen", answer.host);
                found.push(finding.run("proxy_set_header Host $host;"));
            }
            Heard::Stranger(_) | Heard::Somebody | Heard::Unasked => {
                found.push(about(Finding::wrong("domains-other")));
            }
            Heard::Nobody(error) => {
                let failure = error.failure();
                let finding = about(Finding::wrong("domains-unreached"));
                found.push(finding.sentence("why", failure.cause.code(), &failure.host));
            }
        }
    }
    if found.is_empty() {
        found.push(Finding::well("domains-well").number("count", hosts.len()));
    }
    Ok(found)
}
