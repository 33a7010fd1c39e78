use parvis_domain::Timestamp;

/// What stands in our own profile, as everybody sees it. What the network doesn't tell is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Where its words and fields lead, each address once, in their order.
    pub links: Vec<String>,
    /// When the newest of what is pinned came out; the inner none means that nothing is pinned.
    pub pinned: Option<Option<Timestamp>>,
    /// Whether it shows a name of its own.
    pub named: Option<bool>,
    /// Whether it shows a picture of its own.
    pub pictured: Option<bool>,
}

impl Profile {
    /// Adds where something leads, unless it is known, or isn't on the web.
    pub fn leads_to(&mut self, address: String) {
        if crate::check::leads_to_the_web(&address) && !self.links.contains(&address) {
            self.links.push(address);
        }
    }
}
