//! System packages: what is missing, in one line, and installed where we may.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::context::Context;
use crate::process::{self, find, program, succeeds};
use crate::user::is_root;

/// Something that the system has to bring.
pub(crate) struct Need {
    /// What a person calls it.
    pub(crate) name: &'static str,
    packages: &'static [&'static str],
    present: fn() -> bool,
}

/// For our own crates, and for native modules of npm packages.
pub(crate) const COMPILER: Need = Need {
    name: "a C and C++ compiler with make",
    packages: &["gcc", "g++", "make", "libc6-dev"],
    present: || find("cc").is_some() && find("c++").is_some() && find("make").is_some(),
};
/// To fetch packages with; the workbench brings the Node it is built with itself.
pub(crate) const NODE: Need = Need {
    name: "Node 20 or later with npm",
    packages: &["nodejs", "npm"],
    present: node_is_recent,
};
/// What native modules of npm packages are built with, and what planned times are compared with.
pub(crate) const PYTHON: Need = Need {
    name: "Python 3 with venv",
    packages: &["python3", "python3-venv"],
    present: || succeeds(Command::new("python3").args(["-c", "import venv, ensurepip"])),
};
pub(crate) const POSTGRES: Need = Need {
    name: "PostgreSQL",
    packages: &["postgresql"],
    present: || postgres_programs().is_some(),
};
pub(crate) const REDIS: Need = Need {
    name: "Redis",
    packages: &["redis-server"],
    present: || find("redis-server").is_some(),
};
pub(crate) const JAVA: Need = Need {
    name: "Java",
    packages: &["default-jre-headless"],
    present: || find("java").is_some(),
};
/// What WordPress runs on, with the extensions it needs here.
pub(crate) const PHP: Need = Need {
    name: "PHP",
    packages: &[
        "php-cli",
        "php-sqlite3",
        "php-curl",
        "php-xml",
        "php-mbstring",
        "php-zip",
    ],
    present: || {
        let needed = "exit(array_reduce(['pdo_sqlite', 'curl', 'dom', 'mbstring', 'zip'], fn($all, $one) => $all && extension_loaded($one), true) ? 0 : 1);";
        succeeds(Command::new("php").args(["-r", needed]))
    },
};
/// What WordPress runs on in earnest, with what makes its pictures smaller.
pub(crate) const PHP_FPM: Need = Need {
    name: "PHP-FPM with its opcode cache",
    packages: &["php-fpm", "php-gd", "php-intl"],
    present: || {
        let needed = "exit(extension_loaded('gd') && extension_loaded('intl') ? 0 : 1);";
        crate::compare::php_fpm().is_some() && succeeds(Command::new("php").args(["-r", needed]))
    },
};
/// With a font that has every letter and sign of what people write, or pictures of pages would show boxes.
pub(crate) const CHROMIUM: Need = Need {
    name: "Chromium",
    packages: &["chromium", "fonts-liberation", "fonts-noto-color-emoji"],
    present: || Path::new(CHROMIUM_PROGRAM).exists(),
};
/// Shows a program another time than the machine's.
pub(crate) const FAKETIME: Need = Need {
    name: "libfaketime",
    packages: &["libfaketime"],
    present: || {
        ["x86_64-linux-gnu/", "aarch64-linux-gnu/", ""]
            .iter()
            .any(|machine| Path::new(&format!("/usr/lib/{machine}faketime/libfaketimeMT.so.1")).exists())
    },
};

/// Asks a server as often as it answers.
pub(crate) const WRK: Need = Need {
    name: "wrk",
    packages: &["wrk"],
    present: || find("wrk").is_some(),
};
/// Gives a program a core of its own.
pub(crate) const TASKSET: Need = Need {
    name: "taskset",
    packages: &["util-linux"],
    present: || find("taskset").is_some(),
};
/// Asks a server as a browser far away would.
pub(crate) const CURL: Need = Need {
    name: "curl",
    packages: &["curl"],
    present: || find("curl").is_some(),
};
pub(crate) const OPENSSL: Need = Need {
    name: "openssl",
    packages: &["openssl"],
    present: || find("openssl").is_some(),
};
pub(crate) const NGINX: Need = Need {
    name: "nginx",
    packages: &["nginx-light"],
    present: || find("nginx").is_some(),
};
pub(crate) const CADDY: Need = Need {
    name: "Caddy",
    packages: &["caddy"],
    present: || find("caddy").is_some(),
};
/// Without what Debian starts by itself.
pub(crate) const APACHE: Need = Need {
    name: "Apache",
    packages: &["apache2-bin", "media-types"],
    present: || find("apache2").is_some() && Path::new("/etc/mime.types").exists(),
};
pub(crate) const HAPROXY: Need = Need {
    name: "HAProxy",
    packages: &["haproxy"],
    present: || find("haproxy").is_some(),
};

/// Debian's Chromium.
pub(crate) const CHROMIUM_PROGRAM: &str = "/usr/bin/chromium";

/// Sees to it that these are there, and returns the names of those that are not.
///
/// In continuous integration a missing one is a failure; elsewhere the caller goes on without.
pub(crate) fn ensure(context: &Context, needs: &[&Need]) -> Result<Vec<&'static str>> {
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let names = missing
        .iter()
        .map(|need| need.name)
        .collect::<Vec<_>>()
        .join(", ");
    let mut packages = missing
        .iter()
        .flat_map(|need| need.packages)
        .copied()
        .collect::<Vec<_>>();
    packages.dedup();
    let line = format!(
        "apt-get install -y --no-install-recommends {}",
        packages.join(" ")
    );
    match install_as().filter(|_| context.may_install) {
        Some(prefix) => {
            eprintln!("Missing: {names}. Installing: {line}");
            if let Err(error) = install(context, prefix, &packages) {
                eprintln!("The installation failed: {error:#}");
            }
        }
        None => eprintln!("Missing: {names}. As root: {line}"),
    }
    let left = self::missing(needs)
        .iter()
        .map(|need| need.name)
        .collect::<Vec<_>>();
    if context.ci && !left.is_empty() {
        bail!("missing, and not to be left out here: {}", left.join(", "));
    }
    Ok(left)
}

/// The same for something that nothing works without.
pub(crate) fn require(context: &Context, needs: &[&Need]) -> Result<()> {
    let left = ensure(context, needs)?;
    if !left.is_empty() {
        bail!("this needs {}", left.join(", "));
    }
    Ok(())
}

/// The folder with `initdb` and `postgres`, which Debian keeps out of everybody's way; the newest one.
pub(crate) fn postgres_programs() -> Option<PathBuf> {
    let mut found = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_string_lossy().parse::<u32>().ok()?;
            let programs = entry.path().join("bin");
            programs.join("initdb").exists().then_some((version, programs))
        })
        .collect::<Vec<_>>();
    found.sort();
    found
        .pop()
        .map(|(_, programs)| programs)
        .or_else(|| find("initdb")?.parent().map(Path::to_path_buf))
}

fn missing<'need>(needs: &[&'need Need]) -> Vec<&'need Need> {
    needs.iter().copied().filter(|need| !(need.present)()).collect()
}

fn node_is_recent() -> bool {
    let version = || process::output(program("node", Path::new("/")).arg("--version"));
    find("npm").is_some() && find("node").is_some() && version().is_ok_and(|version| major(&version) >= 20)
}

fn major(version: &str) -> u32 {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(0)
}

/// What stands before `apt-get`: nothing for root, `sudo` where it asks nothing, otherwise we may not.
fn install_as() -> Option<&'static [&'static str]> {
    find("apt-get")?;
    if is_root() {
        Some(&[])
    } else if succeeds(Command::new("sudo").args(["-n", "true"])) {
        Some(&["sudo", "-n"])
    } else {
        None
    }
}

fn install(context: &Context, prefix: &[&str], packages: &[&str]) -> Result<()> {
    let apt = |arguments: &[&str]| {
        let mut words = prefix.to_vec();
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
        words.extend(arguments);
        let (name, rest) = words.split_first().unwrap_or((&"apt-get", &[]));
        let finished = process::follow(program(name, &context.root).args(rest), |_| {})?;
        if !finished.succeeded {
            bail!("{}", finished.text.trim_end());
        }
        Ok(())
    };
    apt(&["update"])?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_a_version_counts() {
        assert_eq!(major("v20.20.2\n"), 20);
        assert_eq!(major("24.21.0"), 24);
        assert_eq!(major("what"), 0);
    }

    #[test]
    fn only_what_is_absent_is_missing() {
        let present = Need {
            name: "present",
            packages: &[],
            present: || true,
        };
        let absent = Need {
            name: "absent",
            packages: &[],
            present: || false,
        };
        let names = missing(&[&present, &absent])
            .iter()
            .map(|need| need.name)
            .collect::<Vec<_>>();
        assert_eq!(names, ["absent"]);
    }
}
