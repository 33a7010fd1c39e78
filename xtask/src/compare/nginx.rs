//! nginx, where something else needs it: in front of PHP, or with a page cache in front of Ghost.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::contender::Program;
use crate::process::find;
use crate::user::is_root;

/// How long a page is kept where one is.
const KEPT: &str = "10m";

/// What stands behind it.
pub(super) enum Behind<'a> {
    /// PHP's workers at this socket, with the site's files.
    Php { socket: &'a Path, site: &'a Path },
    /// A server on this port.
    Server(u16),
}

/// Writes a configuration, and gives the program that runs with it.
pub(super) fn in_front(
    behind: &Behind<'_>,
    keeps_pages: bool,
    port: u16,
    name: &str,
    folder: &Path,
) -> Result<Program> {
    let own = folder.join(name);
    std::fs::create_dir_all(&own)?;
    let at = own.display();
    let kind = match behind {
        Behind::Php { .. } => "fastcgi",
        Behind::Server(_) => "proxy",
    };
    let (zone, cache) = if keeps_pages {
        (
            format!("{kind}_cache_path {at}/pages keys_zone=pages:10m;\n"),
            format!(
                "{kind}_cache pages;\n{kind}_cache_key $scheme$request_method$host$request_uri;\n\
                 {kind}_cache_valid 200 {KEPT};\n{kind}_ignore_headers Cache-Control Expires;\n"
            ),
        )
    } else {
        (String::new(), String::new())
    };
    // Debian's parameters name the host without its port, which is the usual one elsewhere.
    let location = match behind {
        Behind::Php { socket, site } => format!(
            "root {};\nindex index.php;\nlocation / {{ try_files $uri $uri/ /index.php?$args; }}\n\
             location ~ \\.php$ {{\ninclude /etc/nginx/fastcgi_params;\n\
             fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;\n\
             fastcgi_param HTTP_HOST $http_host;\nfastcgi_pass unix:{};\n{cache}}}\n",
            site.display(),
            socket.display()
        ),
        Behind::Server(behind) => format!(
            "location / {{\nproxy_pass http://127.0.0.1:{behind};\nproxy_http_version 1.1;\n\
             proxy_set_header Connection \"\";\nproxy_set_header Host $http_host;\n{cache}}}\n"
        ),
    };
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {at}/{kind};\n"))
        .concat();
    let user = if is_root() { "user www-data;\n" } else { "" };
    let whole = format!(
        "{user}daemon off;\nworker_processes 1;\npid {at}/pid;\nerror_log stderr warn;\n\
         events {{ worker_connections 768; }}\nhttp {{\nsendfile on;\ntcp_nopush on;\ninclude /etc/nginx/mime.types;\n\
         access_log {at}/access.log;\ngzip on;\ngzip_proxied any;\n\
         gzip_types text/plain text/css application/json application/javascript text/xml application/xml image/svg+xml;\n\
         {temporary}{zone}server {{\nlisten 127.0.0.1:{port};\nserver_name localhost;\nclient_max_body_size 32m;\n{location}}}\n}}\n"
    );
    let file = own.join("nginx.conf");
    std::fs::write(&file, whole)?;
    let mut command = Command::new(find("nginx").context("nginx is not installed")?);
    command.args(["-e", "stderr", "-c"]).arg(file);
    Ok(Program { command, folder: own })
}
