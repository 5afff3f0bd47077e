//! Runs the real program on real files.

#[cfg(test)]
mod bundles;
#[cfg(test)]
mod cards;
#[cfg(test)]
mod corpora;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod forged;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod support;
#[cfg(test)]
mod vectors;
