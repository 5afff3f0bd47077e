//! The two readers, behind one signature.

use std::time::{Duration, Instant};

use carnet_core::qr::{Luma, scan};

/// A picture as brightness.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<u8>,
}

/// What a reader made of a picture.
pub(crate) struct Reading {
    pub(crate) texts: Vec<String>,
    pub(crate) time: Duration,
}

/// Reads with `carnet_core::qr::scan`.
pub(crate) fn ours(picture: &Picture) -> Reading {
    let start = Instant::now();
    let texts = Luma::new(picture.width, picture.height, &picture.pixels)
        .and_then(scan)
        .map(|found| found.into_iter().map(|found| found.text().to_owned()).collect())
        .unwrap_or_default();
    Reading { texts, time: start.elapsed() }
}

/// Reads with zxing-cpp as it comes: it tries harder, rotated, inverted and downscaled by default.
pub(crate) fn zxing_cpp(picture: &Picture) -> Reading {
    let start = Instant::now();
    let reader = zxingcpp::read().formats([zxingcpp::BarcodeFormat::QRCode]);
    let view = zxingcpp::ImageView::from_slice(
        &picture.pixels,
        picture.width,
        picture.height,
        zxingcpp::ImageFormat::Lum,
    );
    let mut texts: Vec<String> = view
        .and_then(|view| reader.from(view))
        .map(|codes| codes.into_iter().filter(|code| code.is_valid()).map(|code| code.text()).collect())
        .unwrap_or_default();
    texts.sort();
    texts.dedup();
    Reading { texts, time: start.elapsed() }
}

/// The middle and the 95th percentile of some times, in milliseconds.
pub(crate) fn milliseconds(times: &mut [Duration]) -> (f64, f64) {
    times.sort();
    let at = |share: f64| {
        let index = (times.len().saturating_sub(1) as f64 * share) as usize;
        times.get(index).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    (at(0.5), at(0.95))
}
