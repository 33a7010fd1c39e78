use clap::ValueEnum;
use tracing_subscriber::EnvFilter;

/// How log lines look.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum LogForm {
    /// For people.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// Starts logging to the standard error. `filter` is a list such as `info,parvis_app=debug`.
pub(crate) fn start(form: LogForm, filter: &str) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter)?;
    let logging = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match form {
        LogForm::Text => logging.with_target(false).init(),
        LogForm::Json => logging.json().flatten_event(true).init(),
    }
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // In the form of all other lines, so that whoever collects them finds it; then as always, with its trace.
        tracing::error!(
            at = panic.location().map(tracing::field::display),
            "panicked: {}",
            words_of(panic)
        );
        usual(panic);
    }));
    Ok(())
}

/// What a panic said.
fn words_of<'a>(panic: &'a std::panic::PanicHookInfo<'_>) -> &'a str {
    panic.payload_as_str().unwrap_or("without a word")
}
