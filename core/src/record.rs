//! The record as a whole: what in it is sensitive, and who sees what.
