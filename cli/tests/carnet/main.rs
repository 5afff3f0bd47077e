//! Runs the real program on real files.

#[cfg(test)]
mod bundles;
#[cfg(test)]
mod cards;
#[cfg(test)]
mod corpora;
#[cfg(test)]
mod faces;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod foreign;
#[cfg(test)]
mod forged;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod health_cards;
#[cfg(test)]
mod history;
#[cfg(test)]
mod keyring;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod office;
#[cfg(test)]
mod programme;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod sealing;
#[cfg(test)]
mod sensitive;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod support;
#[cfg(test)]
mod vectors;
#[cfg(test)]
mod verdicts;
#[cfg(test)]
mod views;
#[cfg(test)]
mod x509;
