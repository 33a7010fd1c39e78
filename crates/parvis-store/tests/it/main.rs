//! What every engine must do, run on each of them.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot arrange its world fails"
)]

mod advice;
mod agenda;
mod as_it_is;
mod audiences;
mod briefs;
mod changes;
mod channels;
mod conversations;
mod deliveries;
mod fit;
mod foundation;
mod health;
mod home;
mod incidents;
mod inspection;
mod links;
mod media;
mod migrations;
mod notices;
mod originals;
mod publications;
mod questions;
mod search;
mod strategy;
mod tokens;

/// One test for each engine out of one async function that takes the store.
macro_rules! on_both_engines {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread")]
            async fn on_sqlite() {
                super::$name(&parvis_testkit::engines::sqlite().await.store).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn on_postgres() {
                super::$name(&parvis_testkit::engines::postgres().await.store).await;
            }
        }
    )*};
}
pub(crate) use on_both_engines;
