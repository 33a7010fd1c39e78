//! The Connector trait, capabilities, and one module for each network.
