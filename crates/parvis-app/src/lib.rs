//! Use cases: the only opener of write transactions; the outbox worker; jobs.
