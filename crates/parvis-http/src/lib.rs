//! What both faces share: the client's address, host to workspace, sessions, CSRF, CSP, rate limits, problems.

mod address;
mod bearer;
mod body;
mod cookie;
mod csrf;
mod failure;
mod headers;
mod host;
mod ids;
mod json;
mod language;
mod limit;
mod once;
mod query;
mod seat;
mod signed_in;
mod state;
mod words;

pub use address::{ClientAddress, from_proxies};
pub use bearer::Needs;
pub use body::Body;
pub use cookie::{clear_session_cookie, session_cookie};
pub use csrf::{csrf_for, guard_csrf};
pub use failure::{Failure, ProblemBody, explain};
pub use headers::{secure_site, secure_workbench, site_csp, workbench_csp};
pub use host::requested_host;
pub use ids::Ids;
pub use language::Wanted;
pub use limit::{Limit, Limits};
pub use query::Query;
pub use seat::Seat;
pub use signed_in::{CameBy, Member, SignedIn};
pub use state::{Config, Http};
pub use words::{network_name, network_within, say, sentence};
