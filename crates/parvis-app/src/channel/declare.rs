use super::PurposeInput;
use crate::notice;
use crate::{Acting, App, Checked, Fault, Result, grounds, strategy};
use parvis_domain::{Action, Channel, ChannelId, ChannelStatus, StrategyCause};
use parvis_store::channel;
use serde_json::json;

/// What somebody says of a place where one publishes by hand.
#[derive(Clone, Debug, Default)]
pub struct DeclareInput {
    /// What it is called: 1 to 80 characters.
    pub name: String,
    /// Where it is: an address of the web; may be empty, as for a stand at the market.
    pub address: String,
    /// What the place is for.
    pub purpose: PurposeInput,
}

/// Names a place where somebody publishes by hand.
///
/// # Errors
/// `invalid`; `denied`.
pub async fn declare(app: &App, who: &Acting, input: &DeclareInput) -> Result<Channel> {
    app.allowed_here(who, Action::ChannelDeclare)?;
    let mut checked = Checked::new();
    let name = checked.line("name", &input.name, 80);
    let address = address(&mut checked, &input.address);
    let purpose = input.purpose.checked(app, who, &mut checked).await?;
    checked.done()?;
    let channel = Channel {
        id: ChannelId::next(app.clock.as_ref(), app.dice.as_ref()),
        name,
        network: None,
        address,
        account: None,
        purpose,
        status: ChannelStatus::Working,
        status_reason: None,
        status_since: app.now(),
        not_before: None,
        wait_told_at: None,
        version: 1,
        created_at: app.now(),
        created_by: who.user.id,
        disconnected_at: None,
    };

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    channel::insert(&mut tx, who.place(), &channel).await?;
    notice::name_keeper(app, &mut tx, who, &channel, None).await?;
    let detail = json!({ "name": channel.name, "address": channel.address });
    let subject = grounds::channel(&channel);
    let detail = grounds::told(detail, who, &subject, input.purpose.grounds);
    app.trace(&mut tx, who, Action::ChannelDeclare, channel.id.uuid(), detail)
        .await?;
    opened.note(app, &mut tx, who, StrategyCause::Channel).await?;
    tx.commit().await?;
    Ok(channel)
}

/// An address of the web, or none.
pub(super) fn address(checked: &mut Checked, typed: &str) -> Option<String> {
    let typed = checked.optional_line("address", typed, 1_000);
    if typed.is_empty() {
        return None;
    }
    let address = web_address(&typed);
    if address.is_none() {
        checked.fault(Fault::new("address", "address-unreadable"));
    }
    address
}

/// What a browser opens: `http` or `https` with a host, `https` where no scheme was typed.
pub(crate) fn web_address(typed: &str) -> Option<String> {
    let whole = if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let url = url::Url::parse(&whole).ok()?;
    let opens = matches!(url.scheme(), "http" | "https")
        && url
            .host_str()
            .is_some_and(|host| host.contains('.') || host == "localhost")
        && url.username().is_empty()
        && url.password().is_none();
    opens.then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn an_address_is_one_that_a_browser_opens() {
        let read = |typed| web_address(typed);
        assert_eq!(
            read("facebook.com/lahalle").as_deref(),
            Some("https://facebook.com/lahalle")
        );
        assert_eq!(read("http://halle.test").as_deref(), Some("http://halle.test/"));
        for wrong in [
            "javascript:alert(1)",
            "mailto:x@y.org",
            "the market",
            "https://a:b@c.org",
            "x",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
