//! Who somebody is on this machine.

/// Who runs this program.
pub(super) fn me() -> u32 {
    rustix::process::geteuid().as_raw()
}

/// What a user is called here; their number when the list of this machine doesn't have them.
pub(super) fn name_of(user: u32) -> String {
    let list = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let named = list.lines().find_map(|line| {
        let mut fields = line.split(':');
        let (name, number) = (fields.next()?, fields.nth(1)?);
        (number.parse() == Ok(user)).then(|| name.to_owned())
    });
    named.unwrap_or_else(|| user.to_string())
}
