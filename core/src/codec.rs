//! TODO codec
