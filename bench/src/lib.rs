//! What the benchmarks share: the bundles they measure, the middle of many figures, and the table they print.

pub mod bundles;
pub mod clinics;
pub mod figures;
pub mod table;
