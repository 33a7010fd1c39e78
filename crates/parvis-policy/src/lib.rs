//! Who may do what: a principal, an action and a context give a ruling with its reasons.
