/// Makes aws-lc-rs the process's only TLS provider. First thing in `main` and in tests; calling it again is harmless.
pub fn install_crypto() {
    // An error means that a provider is installed already, which is what was asked for.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
}
