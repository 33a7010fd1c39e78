use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, Cursor, Page, Remark, RemarkId, RemarkStanding, Strategy, UserId};
use parvis_store::{remark, strategy, user};

/// A remark, what was answered, and how its passage stands.
#[derive(Clone, Debug)]
pub struct RemarkThread {
    /// The remark.
    pub remark: Remark,
    /// What the passage is called: as it is called now, else as it was; empty for the introduction.
    pub name: String,
    /// What was answered, in order.
    pub answers: Vec<Remark>,
    /// Whether the passage says what it said.
    pub standing: RemarkStanding,
    /// Who wrote, and who settled it.
    pub people: Vec<(UserId, String)>,
}

/// A page of remarks, the newest first.
#[derive(Clone, Debug)]
pub struct RemarkList {
    /// With what was answered to each.
    pub page: Page<RemarkThread>,
}

/// The remarks that wait, or those that are settled.
///
/// # Errors
/// `denied`.
pub async fn remarks(
    app: &App,
    who: &Acting,
    settled: bool,
    after: Option<&Cursor>,
    size: u32,
) -> Result<RemarkList> {
    app.allowed_here(who, Action::StrategyRead)?;
    let page = remark::list(&app.store, who.place(), settled, after, size).await?;
    let items = threads(app, who, page.items).await?;
    Ok(RemarkList {
        page: Page {
            items,
            next: page.next,
        },
    })
}

/// One remark with what was answered.
pub(super) async fn thread(app: &App, who: &Acting, id: RemarkId) -> Result<RemarkThread> {
    let found = remark::by_id(&app.store, who.place(), id).await?;
    let found = found.ok_or(Problem::not_found("remark"))?;
    let mut all = threads(app, who, vec![found]).await?;
    all.pop().ok_or(Problem::not_found("remark"))
}

async fn threads(app: &App, who: &Acting, remarks: Vec<Remark>) -> Result<Vec<RemarkThread>> {
    let ids: Vec<RemarkId> = remarks.iter().map(|it| it.id).collect();
    let answers = remark::answers(&app.store, who.place(), &ids).await?;
    let mut people: Vec<UserId> = remarks
        .iter()
        .chain(&answers)
        .flat_map(|it| [Some(it.made_by), it.settled_by])
        .flatten()
        .collect();
    people.sort_unstable();
    people.dedup();
    let people = user::names(&app.store, &people).await?;
    let present: Strategy = strategy::present(&app.store, who.place()).await?.strategy;
    let threads = remarks.into_iter().map(|it| {
        let now = present.piece(it.passage);
        let piece = now.as_ref().or(it.said.as_ref());
        RemarkThread {
            name: piece.map(|piece| piece.name().to_owned()).unwrap_or_default(),
            answers: answers
                .iter()
                .filter(|answer| answer.answers == Some(it.id))
                .cloned()
                .collect(),
            standing: it.standing(&present),
            people: people.clone(),
            remark: it,
        }
    });
    Ok(threads.collect())
}

/// What somebody notes or answers: lines are kept.
pub(super) fn body(checked: &mut Checked, text: &str) -> String {
    let text = text.trim().to_owned();
    let measured = text.chars().count();
    if measured == 0 {
        checked.fault(Fault::new("body", "empty"));
    }
    if measured > 2_000 {
        checked.fault(
            Fault::new("body", "too-long")
                .with("most", 2_000)
                .with("measured", measured),
        );
    }
    text
}
