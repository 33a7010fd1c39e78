//! All targets in one program that libFuzzer runs. `PARVIS_FUZZ_TARGET` says which.
#![no_main]

use parvis_fuzz::{Target, target};
use std::sync::OnceLock;

static CHOSEN: OnceLock<Target> = OnceLock::new();

/// Decoders of pictures may panic over a broken file: it is caught there, and what isn't caught ends the program.
fn choose() -> Target {
    #[expect(
        clippy::disallowed_methods,
        reason = "the fuzzer's own arguments take up the command line"
    )]
    let name = std::env::var("PARVIS_FUZZ_TARGET").unwrap_or_default();
    let Some(chosen) = target(&name) else {
        #[expect(clippy::panic, reason = "there is nobody else to tell")]
        {
            panic!("PARVIS_FUZZ_TARGET names no target: {name:?}");
        }
    };
    if name == "pictures" {
        let _ = std::panic::take_hook();
    }
    chosen
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    (CHOSEN.get_or_init(choose).run)(bytes);
});
