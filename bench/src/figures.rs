//! Percentiles and shares.

/// The median; of an even number the mean of the middle two.
pub fn median(figures: &[f64]) -> f64 {
    let sorted = sorted(figures);
    let at = |index: usize| sorted.get(index).copied().unwrap_or(f64::NAN);
    let half = sorted.len() / 2;
    if sorted.len() % 2 == 1 { at(half) } else { (at(half.saturating_sub(1)) + at(half)) / 2.0 }
}

/// The least figure that nine tenths of them do not exceed.
pub fn p90(figures: &[f64]) -> f64 {
    let sorted = sorted(figures);
    let rank = (sorted.len() * 9).div_ceil(10);
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// The least figure.
pub fn least(figures: &[f64]) -> f64 {
    figures.iter().copied().fold(f64::NAN, f64::min)
}

/// The greatest figure.
pub fn greatest(figures: &[f64]) -> f64 {
    figures.iter().copied().fold(f64::NAN, f64::max)
}

/// The mean.
pub fn mean(figures: &[f64]) -> f64 {
    figures.iter().sum::<f64>() / figures.len() as f64
}

/// How many of a hundred are true.
pub fn percent(answers: &[bool]) -> f64 {
    let yes = answers.iter().filter(|answer| **answer).count();
    100.0 * yes as f64 / answers.len() as f64
}

fn sorted(figures: &[f64]) -> Vec<f64> {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        assert_eq!(median(&[4.0, 1.0, 3.0]), 3.0);
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), 2.5);
    }

    #[test]
    fn nine_of_ten_do_not_exceed_the_p90() {
        let figures: Vec<f64> = (1..=10).map(f64::from).collect();
        assert_eq!(p90(&figures), 9.0);
        assert_eq!(p90(&figures[..9]), 9.0);
    }

    #[test]
    fn nothing_has_no_median() {
        assert!(median(&[]).is_nan() && p90(&[]).is_nan() && percent(&[]).is_nan());
    }
}
