use super::tell::tell;
use crate::{Acting, App, Result};
use parvis_domain::{Channel, Notice, NoticeAbout, NoticeId, NoticeKind, NoticeWay, UserId};
use parvis_store::{Tx, membership, notice};

/// Tells a member that somebody else named them keeper of a channel. `before` is who was.
pub(crate) async fn name_keeper(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    channel: &Channel,
    before: Option<UserId>,
) -> Result<()> {
    let named = channel.purpose.keeper.filter(|keeper| *keeper != who.user.id);
    let Some(keeper) = named.filter(|_| channel.purpose.keeper != before) else {
        return Ok(());
    };
    let kind = NoticeKind::KeeperNamed;
    let ways = notice::ways(&mut *tx, who.place()).await?;
    let said = ways
        .into_iter()
        .find(|(user, of, _)| *user == keeper && *of == kind);
    let way = match said {
        Some((_, _, way)) => way,
        None => match membership::role_for_update(tx, who.place(), keeper).await? {
            Some(role) => kind.usual_way(role),
            None => return Ok(()),
        },
    };
    if way == NoticeWay::Off {
        return Ok(());
    }
    let told = Notice {
        id: NoticeId::next(app.clock.as_ref(), app.dice.as_ref()),
        user_id: keeper,
        kind,
        noun: "channel".to_owned(),
        noun_id: channel.id.uuid(),
        about: NoticeAbout {
            title: channel.name.clone(),
            channel: channel.name.clone(),
            channel_id: Some(channel.id.uuid()),
            person: who.user.name.clone(),
            ..NoticeAbout::default()
        },
        since: app.now(),
        created_at: app.now(),
        read_at: None,
    };
    tell(app, tx, &who.workspace, &told, way).await?;
    Ok(())
}
