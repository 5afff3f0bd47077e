//! TODO crypto
