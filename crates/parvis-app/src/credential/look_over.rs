use super::read;
use crate::channel::note_error;
use crate::{App, Result};
use parvis_store::channel;

/// Tries every credential's key, and says of the channels whose key isn't here that they have to be connected again:
/// after a restore nobody should learn that only when something was to go out.
pub(crate) async fn look_over(app: &App) -> Result<()> {
    for (workspace, id) in channel::connected_everywhere(&app.store).await? {
        let Some(channel) = channel::by_id(&app.store, workspace, id).await? else {
            continue;
        };
        let Err(error) = read(app, workspace, &channel).await else {
            continue;
        };
        // Whatever else is wrong is found out where the credential is used.
        if error.because.is_some() {
            let mut tx = app.begin().await?;
            note_error(app, &mut tx, workspace, id, &error).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}
