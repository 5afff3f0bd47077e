//! TODO envelope
