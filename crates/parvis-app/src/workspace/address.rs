use crate::{App, Result};
use parvis_domain::Workspace;
use parvis_store::workspace;
use url::Url;

/// Where readers reach the workspace's site: its own domain; else the instance's own host when it is the only
/// workspace; else its slug before the instance's host. Ends with a slash.
pub async fn address(app: &App, place: &Workspace, instance_url: &Url) -> Result<Url> {
    let mut url = instance_url.clone();
    url.set_path("/");
    url.set_query(None);
    if let Some(own) = workspace::own_host(&app.store, place.id).await? {
        // A domain of one's own has its own port, the scheme's.
        let _ = url.set_port(None);
        let _ = url.set_host(Some(&own));
        return Ok(url);
    }
    if !workspace::is_sole(&app.store).await?
        && let Some(host) = instance_url.host_str()
    {
        let _ = url.set_host(Some(&format!("{}.{host}", place.slug)));
    }
    Ok(url)
}
