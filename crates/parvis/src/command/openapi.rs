use std::io::Write;

/// Prints the description as it is committed in `openapi.json`.
pub(crate) fn print() -> anyhow::Result<()> {
    let mut text = serde_json::to_string_pretty(&parvis_api::document())?;
    text.push('\n');
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}
