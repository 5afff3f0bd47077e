//! What a clinician sees of a record.
