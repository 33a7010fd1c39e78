use crate::{App, Result};
use parvis_domain::Workspace;
use parvis_store::workspace;

/// The workspace whose site answers on `host` (lower case, with its port as asked): its own domain; else its slug
/// before the instance's host, or before `localhost`; else, on the instance's own host, the only workspace there is.
pub async fn at_host(app: &App, host: &str, instance_host: &str) -> Result<Option<Workspace>> {
    let bare = without_port(host);
    if let Some(own) = workspace::by_host(&app.store, bare).await? {
        return Ok(Some(own));
    }
    for parent in [without_port(instance_host), "localhost"] {
        if let Some(slug) = bare.strip_suffix(parent).and_then(|rest| rest.strip_suffix('.')) {
            return Ok(workspace::by_slug(&app.store, slug).await?);
        }
    }
    // A sole workspace answers whatever the host: an instance just started is looked at by address, too.
    let mut all = workspace::list(&app.store).await?;
    Ok(if all.len() == 1 { all.pop() } else { None })
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.ends_with(':') => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::without_port;

    #[test]
    fn only_a_port_is_taken_off() {
        assert_eq!(without_port("halle.example:8080"), "halle.example");
        assert_eq!(without_port("[::1]:8080"), "[::1]");
        assert_eq!(without_port("halle.example"), "halle.example");
    }
}
