//! What both faces share: client address, host to workspace, sessions, CSRF, CSP, rate limits, problems.
