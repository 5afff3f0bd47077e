//! What the benchmarks share: the bundles they measure, who takes part, the times of what takes turns, and the table they print.

pub mod bundles;
pub mod clinics;
pub mod clock;
pub mod figures;
pub mod table;
