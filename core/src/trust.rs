//! TODO trust
