//! Each proxy: the file that operators are given, with the ports and folders of a trial in it, and how it is started.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::packages::{APACHE, CADDY, HAPROXY, NGINX, Need};
use crate::process::find;

/// Where everything is during a trial.
pub(super) struct Place {
    pub(super) folder: PathBuf,
    /// Where Parvis listens.
    pub(super) parvis: u16,
    /// Where people ask without TLS, and with it.
    pub(super) plain: u16,
    pub(super) secure: u16,
}

/// A proxy that a page of ours tells how to set up.
pub(super) struct Proxy {
    pub(super) name: &'static str,
    /// Its configuration, as operators copy it.
    pub(super) file: &'static str,
    pub(super) need: &'static Need,
    /// What of it is put differently for a trial. Each must stand there.
    words: fn(&Place) -> Vec<(&'static str, String)>,
    /// Writes what stands around the file on a system, and gives the command that runs it in front.
    start: fn(&Place, &Path) -> Result<Command>,
}

pub(super) const ALL: [Proxy; 4] = [
    Proxy {
        name: "nginx",
        file: "docs/operations/proxies/nginx.conf",
        need: &NGINX,
        words: |place| {
            let mut words = ports(place, "listen 80;", "listen 443 ssl");
            words.extend([
                ("listen [::]:80;", format!("listen [::1]:{};", place.plain)),
                (
                    "listen [::]:443 ssl",
                    format!("listen [::1]:{} ssl", place.secure),
                ),
            ]);
            words.extend(certificates(place));
            words
        },
        start: nginx,
    },
    Proxy {
        name: "caddy",
        file: "docs/operations/proxies/Caddyfile",
        need: &CADDY,
        words: |place| vec![behind(place)],
        start: caddy,
    },
    Proxy {
        name: "apache",
        file: "docs/operations/proxies/apache.conf",
        need: &APACHE,
        words: |place| {
            let mut words = ports(place, "*:80>", "*:443>");
            words.extend(certificates(place));
            words
        },
        start: apache,
    },
    Proxy {
        name: "haproxy",
        file: "docs/operations/proxies/haproxy.cfg",
        need: &HAPROXY,
        words: |place| {
            let mut words = ports(place, "bind :80", "bind :443");
            let folder = format!("{}/", place.folder.join("certs").display());
            words.push(("/etc/haproxy/certs/", folder));
            words
        },
        start: |_, file| {
            let mut command = Command::new(installed("haproxy")?);
            command.arg("-db").arg("-f").arg(file);
            Ok(command)
        },
    },
];

fn behind(place: &Place) -> (&'static str, String) {
    ("127.0.0.1:8080", format!("127.0.0.1:{}", place.parvis))
}

/// The ports, as each writes them.
fn ports(place: &Place, plain: &'static str, secure: &'static str) -> Vec<(&'static str, String)> {
    let port = |word: &str, usual: &str, port: u16| word.replace(usual, &port.to_string());
    vec![
        behind(place),
        (plain, port(plain, "80", place.plain)),
        (secure, port(secure, "443", place.secure)),
    ]
}

fn certificates(place: &Place) -> [(&'static str, String); 2] {
    let at = |name: &str| place.folder.join(name).display().to_string();
    [
        (
            "/etc/letsencrypt/live/parvis.example/fullchain.pem",
            at("fullchain.pem"),
        ),
        (
            "/etc/letsencrypt/live/parvis.example/privkey.pem",
            at("privkey.pem"),
        ),
    ]
}

impl Proxy {
    /// Writes the file for this trial, and gives the command that runs the proxy with it.
    pub(super) fn ready(&self, root: &Path, place: &Place) -> Result<Command> {
        let given = root.join(self.file);
        let text =
            std::fs::read_to_string(&given).with_context(|| format!("cannot read {}", given.display()))?;
        let file = place.folder.join(given.file_name().context("no name")?);
        std::fs::write(&file, replaced(&text, &(self.words)(place))?)?;
        (self.start)(place, &file)
    }

    /// The authority that vouches for what it serves.
    pub(super) fn authority(&self, place: &Place) -> PathBuf {
        match self.name {
            // It makes its own, as it would fetch them from a public one.
            "caddy" => place.folder.join("caddy/pki/authorities/local/root.crt"),
            _ => place.folder.join("fullchain.pem"),
        }
    }
}

/// Refuses a text in which one of the words doesn't stand: then something else than the file would be tried.
fn replaced(text: &str, words: &[(&str, String)]) -> Result<String> {
    let mut text = text.to_owned();
    for (usual, here) in words {
        if !text.contains(usual) {
            bail!("`{usual}` doesn't stand there any more");
        }
        text = text.replace(usual, here);
    }
    Ok(text)
}

fn installed(name: &str) -> Result<PathBuf> {
    find(name).with_context(|| format!("{name} is not installed"))
}

fn nginx(place: &Place, file: &Path) -> Result<Command> {
    let folder = place.folder.display();
    let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {folder}/nginx-{kind};\n"))
        .concat();
    // As Debian's own file has it, compression included: ours must put that right.
    let whole = format!(
        "daemon off;\npid {folder}/nginx.pid;\nerror_log stderr warn;\nevents {{ worker_connections 256; }}\n\
         http {{\ninclude /etc/nginx/mime.types;\ngzip on;\naccess_log off;\n{paths}include {};\n}}\n",
        file.display()
    );
    let around = place.folder.join("nginx-whole.conf");
    std::fs::write(&around, whole)?;
    let mut command = Command::new(installed("nginx")?);
    command.args(["-e", "stderr", "-c"]).arg(around);
    Ok(command)
}

fn caddy(place: &Place, file: &Path) -> Result<Command> {
    let whole = format!(
        "{{\n\tadmin off\n\thttp_port {}\n\thttps_port {}\n\tlocal_certs\n\tskip_install_trust\n\
         \tstorage file_system {}\n}}\nimport {}\n",
        place.plain,
        place.secure,
        place.folder.join("caddy").display(),
        file.display()
    );
    let around = place.folder.join("Caddyfile-whole");
    std::fs::write(&around, whole)?;
    let mut command = Command::new(installed("caddy")?);
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(around)
        .env("HOME", &place.folder);
    Ok(command)
}

fn apache(place: &Place, file: &Path) -> Result<Command> {
    // What Debian loads unless told, and what the file's first lines have one load.
    let modules = [
        "mpm_event",
        "authz_core",
        "authz_host",
        "alias",
        "mime",
        "filter",
        "deflate",
        "reqtimeout",
        "env",
        "setenvif",
        "socache_shmcb",
        "ssl",
        "proxy",
        "proxy_http",
        "headers",
        "rewrite",
        "http2",
    ]
    .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
    .concat();
    let folder = place.folder.display();
    let user = if crate::user::is_root() {
        "User www-data\nGroup www-data\n"
    } else {
        ""
    };
    let whole = format!(
        "ServerRoot {folder}\nServerName localhost\n{modules}{user}PidFile {folder}/apache.pid\n\
         Mutex file:{folder} default\nListen {}\nListen {}\nErrorLog /dev/stderr\nTypesConfig /etc/mime.types\n\
         AddOutputFilterByType DEFLATE text/html text/plain text/css application/javascript\n\
         RequestReadTimeout header=20-40,minrate=500\nRequestReadTimeout body=20,minrate=500\n\
         SSLSessionCache shmcb:{folder}/apache-sessions(512000)\nInclude {}\n",
        place.plain,
        place.secure,
        file.display()
    );
    let around = place.folder.join("apache-whole.conf");
    std::fs::write(&around, whole)?;
    let mut command = Command::new(installed("apache2")?);
    command.args(["-D", "FOREGROUND", "-f"]).arg(around);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_says_something_else_is_not_tried() {
        let words = [("listen 80;", "listen 9000;".to_owned())];
        assert_eq!(replaced("listen 80;", &words).unwrap(), "listen 9000;");
        assert!(replaced("listen 8000;", &words).is_err());
    }

    #[test]
    fn what_a_trial_replaces_stands_in_each_file() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let place = Place {
            folder: "/nowhere".into(),
            parvis: 1,
            plain: 2,
            secure: 3,
        };
        for proxy in &ALL {
            let text = std::fs::read_to_string(root.join(proxy.file)).unwrap();
            let trial = replaced(&text, &(proxy.words)(&place)).unwrap();
            assert!(!trial.contains("127.0.0.1:8080"), "{}", proxy.name);
        }
    }
}
