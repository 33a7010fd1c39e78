//! What the system says of this process, under the names that Prometheus' own clients use for it. Where there is no
//! `/proc`, nothing is said.

use std::path::Path;

/// As the system sees us.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Process {
    pub(crate) cpu_seconds: f64,
    pub(crate) resident_bytes: u64,
    pub(crate) virtual_bytes: u64,
    pub(crate) open_files: u64,
    pub(crate) most_files: u64,
}

/// Linux tells of time in hundredths of a second, and of memory in pages of 4 KiB or what `statm` is multiplied with on
/// machines with larger ones.
const TICKS: f64 = 100.0;

impl Process {
    /// This one; none where the system doesn't say.
    pub(crate) fn look() -> Option<Self> {
        let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
        let open_files = std::fs::read_dir("/proc/self/fd").ok()?.count();
        Some(Self {
            cpu_seconds: cpu(&stat)?,
            resident_bytes: memory(&status, "VmRSS:")?,
            virtual_bytes: memory(&status, "VmSize:")?,
            // The folder that was just read was open as well.
            open_files: u64::try_from(open_files).ok()?.saturating_sub(1),
            most_files: files(&limits)?,
        })
    }
}

/// The time in user and in system mode; the name in brackets may hold anything.
fn cpu(stat: &str) -> Option<f64> {
    let mut after = stat.rsplit_once(')')?.1.split_ascii_whitespace().skip(11);
    let user: f64 = after.next()?.parse().ok()?;
    let system: f64 = after.next()?.parse().ok()?;
    Some((user + system) / TICKS)
}

fn memory(status: &str, what: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(what))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1_024)
}

fn files(limits: &str) -> Option<u64> {
    let line = limits
        .lines()
        .find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_ascii_whitespace().next()?.parse().ok()
}

/// The size of the disk that holds a folder, and what of it is left to us, in bytes.
pub(crate) fn disk(folder: &Path) -> Option<(u64, u64)> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some((disk.f_blocks * disk.f_frsize, disk.f_bavail * disk.f_frsize))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_sees_itself() {
        let seen = Process::look().unwrap();
        assert!(
            seen.resident_bytes > 1_000_000 && seen.virtual_bytes >= seen.resident_bytes,
            "{seen:?}"
        );
        assert!(
            seen.open_files >= 3 && seen.most_files >= seen.open_files,
            "{seen:?}"
        );
        assert_eq!(cpu("7 (a) b) S 1 1 1 0 -1 0 0 0 0 0 250 50 0 0"), Some(3.0));
        let (size, free) = disk(Path::new("/")).unwrap();
        assert!(size >= free && free > 0);
    }
}
