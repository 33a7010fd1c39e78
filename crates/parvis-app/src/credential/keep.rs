use crate::{App, Problem, Result};
use parvis_connectors::Credential;
use parvis_domain::{ChannelId, Timestamp, WorkspaceId};
use parvis_store::{Tx, credential};
use serde_json::Value;

/// Keeps what a network gave for a channel, sealed. What the new answer lacks and the old one had is carried over:
/// a network that gives a refresh token once doesn't give it again.
pub(crate) async fn keep(
    app: &App,
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    given: &Credential,
    renew_at: Option<Timestamp>,
) -> Result<()> {
    let place = (workspace, channel);
    let keys = &app.outgoing.keys;
    let before = credential::of_channel(&mut *tx, workspace, channel).await?;
    let before = before.and_then(|old| keys.open(&old.key_id, place, &old.sealed).ok());
    let text = match before {
        Some(before) => carried_over(&before, given.expose()),
        None => given.expose().to_owned(),
    };
    let (key_id, sealed) = keys
        .seal(app.dice.as_ref(), place, &text)
        .ok_or_else(|| Problem::internal("a credential can't be sealed"))?;
    credential::keep(tx, workspace, channel, key_id, &sealed, renew_at, app.now()).await?;
    Ok(())
}

/// `new`, with the fields of `old` that it lacks, where both are JSON objects.
fn carried_over(old: &str, new: &str) -> String {
    let read = |text: &str| match serde_json::from_str(text) {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    };
    let (Some(mut kept), Some(given)) = (read(old), read(new)) else {
        return new.to_owned();
    };
    kept.extend(given.into_iter().filter(|(_, value)| !value.is_null()));
    Value::Object(kept).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refresh_token_survives_an_answer_without_one() {
        let both = carried_over(
            r#"{"access":"old","refresh":"r1"}"#,
            r#"{"access":"new","refresh":null}"#,
        );
        let both: Value = serde_json::from_str(&both).unwrap();
        assert_eq!(both, serde_json::json!({ "access": "new", "refresh": "r1" }));
        assert_eq!(
            carried_over("rehearsal-session-1", "rehearsal-session-2"),
            "rehearsal-session-2"
        );
    }
}
