//! Every figure that is offered. docs/operations/metrics.md has the same table in prose; a test compares them.

use super::text::{Kind, Metric};

macro_rules! metrics {
    ($($constant:ident = $name:literal, $kind:ident, [$($label:literal),*], $meaning:literal;)*) => {
        $(pub(crate) static $constant: Metric = Metric {
            name: $name,
            kind: Kind::$kind,
            labels: &[$($label),*],
            meaning: $meaning,
        };)*

        /// All of them.
        #[cfg(test)]
        pub(crate) static ALL: &[&Metric] = &[$(&$constant),*];
    };
}

metrics! {
    BUILD = "parvis_build_info", Gauge, ["version", "engine"], "Always 1; tells which version runs on which engine.";
    REQUESTS = "parvis_http_requests_total", Counter, ["face", "method", "route", "status"], "Requests answered, by face, route pattern and class of the answer.";
    REQUEST_SECONDS = "parvis_http_request_duration_seconds", Histogram, ["face", "method", "route"], "Time from a request to the beginning of its answer.";
    PAGES = "parvis_site_cache_requests_total", Counter, ["result"], "Pages of the site that could come from memory: hit if they did, miss if they had to be made.";
    ACCESS_DROPPED = "parvis_access_log_dropped_total", Counter, [], "Lines of the access log that found no room because the output wasn't read.";
    PLANNED = "parvis_deliveries_planned", Gauge, [], "Deliveries whose time has not come yet; counting stops at 10000.";
    DUE = "parvis_deliveries_due", Gauge, ["network"], "Deliveries that are due and that nobody has claimed; counting stops at 10000.";
    RUNNING = "parvis_deliveries_running", Gauge, ["network"], "Deliveries that somebody works at.";
    OLDEST_DUE = "parvis_deliveries_oldest_due_seconds", Gauge, [], "How long the oldest delivery is due that could be claimed at once; 0 if there is none.";
    CLAIMS = "parvis_delivery_claims_total", Counter, [], "Deliveries claimed by this node because they were due.";
    EXPIRED = "parvis_delivery_leases_expired_total", Counter, [], "Deliveries taken over by this node because their lease had run out.";
    LOST = "parvis_delivery_leases_lost_total", Counter, [], "Leases that this node lost in the middle of an attempt.";
    LOOKS = "parvis_delivery_looks_total", Counter, [], "Looks on a network for what became of an attempt.";
    ATTEMPTS = "parvis_delivery_attempts_total", Counter, ["network", "outcome"], "Attempts that ended, by network and by what came of them.";
    ATTEMPT_SECONDS = "parvis_delivery_attempt_duration_seconds", Histogram, ["network"], "Time from a claim to the outcome that was kept.";
    WAITING = "parvis_publications_waiting", Gauge, ["state"], "Publications that wait for a person, by state; counting stops at 10000.";
    CHANNELS = "parvis_channels", Gauge, ["network", "status"], "Connected channels, by network and by how they are doing.";
    CREDENTIALS = "parvis_credentials_ending", Gauge, [], "Credentials whose renewal is more than six hours late: they will end.";
    RENEWALS = "parvis_credential_renewals_total", Counter, ["result"], "Renewals of credentials, by result: renewed or failed.";
    MAILS = "parvis_mails_waiting", Gauge, [], "Letters that wait to leave; counting stops at 10000.";
    OLDEST_MAIL = "parvis_mails_oldest_due_seconds", Gauge, [], "How long the oldest letter could have left; 0 if there is none.";
    MAILS_ENDED = "parvis_mail_attempts_total", Counter, ["outcome"], "Attempts to hand over a letter: sent, later or given_up.";
    LOOP_STILL = "parvis_loop_still_seconds", Gauge, ["loop"], "How long a loop of the worker has given no sign of life.";
    LOOP_STUCK = "parvis_loop_stuck", Gauge, ["loop"], "1 if a loop of the worker has given no sign of life for too long, else 0.";
    LOOP_TURNS = "parvis_loop_turns_total", Counter, ["loop"], "Turns that a loop of the worker has begun since it was begun itself.";
    PANICS = "parvis_panics_total", Counter, ["loop"], "Panics in what happens by itself; it was begun anew each time.";
    TRANSACTIONS = "parvis_database_transactions_total", Counter, [], "Write transactions asked for.";
    BUSY = "parvis_database_busy_total", Counter, [], "Write transactions refused because another writer was faster or held on for too long.";
    TX_WAITING = "parvis_database_transactions_waiting", Gauge, [], "Write transactions that wait for their turn or for a connection.";
    TX_WAIT_SECONDS = "parvis_database_transaction_wait_seconds", Histogram, [], "Time that write transactions waited for their turn or for a connection.";
    CONNECTIONS = "parvis_database_connections", Gauge, ["state"], "Open connections to the database: used or idle. With SQLite those that read.";
    MOST_CONNECTIONS = "parvis_database_connections_max", Gauge, [], "As many connections may be open.";
    DATABASE = "parvis_database_size_bytes", Gauge, [], "Size of the database.";
    DISK = "parvis_disk_size_bytes", Gauge, [], "Size of the disk that holds the data folder.";
    DISK_FREE = "parvis_disk_free_bytes", Gauge, [], "What is left to Parvis on the disk that holds the data folder.";
    ASKED = "parvis_database_asked", Gauge, [], "1 if the database answered in time for this scrape, 0 if the figures that only it knows are missing.";
    ASKED_SECONDS = "parvis_database_asked_duration_seconds", Gauge, [], "How long the database took to answer for this scrape.";
    CPU = "process_cpu_seconds_total", Counter, [], "User and system time of the process.";
    RESIDENT = "process_resident_memory_bytes", Gauge, [], "Memory of the process that is resident.";
    VIRTUAL = "process_virtual_memory_bytes", Gauge, [], "Memory of the process that is addressed.";
    FILES = "process_open_fds", Gauge, [], "File descriptors that are open.";
    MOST_FILES = "process_max_fds", Gauge, [], "As many file descriptors may be open.";
    START = "process_start_time_seconds", Gauge, [], "When the process began, in seconds since 1970.";
}
