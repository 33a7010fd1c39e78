use crate::{DAYS, World, clock_at, said};
use parvis_domain::{
    Audience, AudienceId, Channel, ChannelAccount, ChannelId, ChannelStatus, Metric, Network, Observation,
    ObservationId, Observed, Period, Purpose, Rhythm, ServerFacts, Usage, UsageId,
};
use parvis_store::{audience, channel, observation, usage};

const CHANNELS: u64 = 20;

/// 20 channels with their usages and audiences, and two numbers of each for every day of ten years.
pub(crate) async fn open(world: &World) -> Result<Vec<ChannelId>, String> {
    let (usages, audiences) = purposes(world).await?;
    let mut opened = Vec::new();
    for number in 0..CHANNELS {
        let at = world.ago(DAYS);
        let one = Channel {
            id: ChannelId::next(&clock_at(at), &world.dice),
            name: format!("Channel {number}"),
            network: Some(Network::named("rehearsal")),
            address: None,
            account: Some(ChannelAccount {
                remote_id: format!("account-{number}"),
                handle: format!("account{number}"),
                display_name: None,
                server: None,
                facts: ServerFacts::UNKNOWN,
            }),
            purpose: Purpose {
                usage: usages.get(pick(world, usages.len())).copied(),
                audience: audiences.get(pick(world, audiences.len())).copied(),
                rhythm: Some(Rhythm {
                    times: 1,
                    per: Period::Week,
                }),
                keeper: Some(world.who),
                review_on: None,
            },
            status: ChannelStatus::Working,
            status_reason: None,
            status_since: at,
            not_before: None,
            wait_told_at: None,
            version: 1,
            created_at: at,
            created_by: world.who,
            disconnected_at: None,
        };
        let mut tx = world.begin().await?;
        channel::insert(&mut tx, world.place, &one).await.map_err(said)?;
        read_daily(world, &mut tx, one.id).await?;
        tx.commit().await.map_err(said)?;
        opened.push(one.id);
    }
    Ok(opened)
}

fn pick(world: &World, among: usize) -> usize {
    usize::try_from(world.below(among as u64)).unwrap_or(0)
}

async fn purposes(world: &World) -> Result<(Vec<UsageId>, Vec<AudienceId>), String> {
    let at = world.ago(DAYS);
    let (mut usages, mut audiences) = (Vec::new(), Vec::new());
    let mut tx = world.begin().await?;
    for number in 0..8 {
        let one = Usage {
            id: UsageId::next(&clock_at(at), &world.dice),
            name: format!("Usage {number}"),
            sentence: "What people come to do there.".to_owned(),
            created_at: at,
        };
        usage::insert(&mut tx, world.place, &one).await.map_err(said)?;
        usages.push(one.id);
        let one = Audience {
            id: AudienceId::next(&clock_at(at), &world.dice),
            name: format!("Audience {number}"),
            sentence: "Who they are.".to_owned(),
            created_at: at,
        };
        audience::insert(&mut tx, world.place, &one).await.map_err(said)?;
        audiences.push(one.id);
    }
    tx.commit().await.map_err(said)?;
    Ok((usages, audiences))
}

/// A value of its own each day, so that no two days are one run.
async fn read_daily(world: &World, tx: &mut parvis_store::Tx, of: ChannelId) -> Result<(), String> {
    for day in 0..DAYS {
        let at = world.ago(DAYS - 1 - day);
        for (metric, value) in [(Metric::Followers, 40 + 3 * day + day % 2), (Metric::Posts, day)] {
            let one = Observation {
                id: ObservationId::next(&clock_at(at), &world.dice),
                of: Observed::Channel(of),
                metric,
                definition: 1,
                value: Some(value),
                read_at: at,
                still_at: at,
                after_gap: false,
            };
            observation::insert(tx, world.place, &one).await.map_err(said)?;
        }
    }
    Ok(())
}
