//! What paper, light and cameras do to a symbol.

use carnet_core::qr::Symbol;

use crate::readers::Picture;

/// Light modules around the symbol in the picture.
const BORDER: f64 = 6.0;

/// What is wrong with a photograph, beside a little of everything.
#[derive(Clone, Copy)]
pub(crate) enum Damage {
    Blur,
    Noise,
    Perspective,
    Curve,
    Light,
    Jpeg,
    Motion,
    Phone,
}

/// How one photograph is taken.
struct Shot {
    /// Pixels per module at the middle of the symbol.
    pixels: f64,
    /// Rotation of the symbol, in radians.
    rotation: f64,
    /// Tilt away from the camera, and its direction, in radians.
    tilt: f64,
    tilt_direction: f64,
    /// Half the angle that the paper is bent around a cylinder.
    bend: f64,
    bend_direction: f64,
    /// Standard deviation of the blur, in modules.
    blur: f64,
    /// Length of the motion, in modules, and its direction.
    motion: f64,
    motion_direction: f64,
    /// Standard deviation of the noise, in 255ths.
    noise: f64,
    /// How much darker the darkest corner is, 0 to 1, and whether a shadow has an edge.
    shade: f64,
    shade_direction: f64,
    shadow_edge: bool,
    /// Brightness of ink and paper.
    ink: f64,
    paper: f64,
    /// Quality of JPEG, 1 to 100.
    quality: u8,
}

impl Damage {
    pub(crate) const ALL: [Self; 8] = [
        Self::Blur,
        Self::Noise,
        Self::Perspective,
        Self::Curve,
        Self::Light,
        Self::Jpeg,
        Self::Motion,
        Self::Phone,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Blur => "blur (sd 0.3 to 0.6 modules)",
            Self::Noise => "noise (sd 15 to 45)",
            Self::Perspective => "perspective (15 to 40 degrees)",
            Self::Curve => "curve (half angle 20 to 50 degrees)",
            Self::Light => "light (50 to 90 % darker, shadows)",
            Self::Jpeg => "JPEG (quality 8 to 40)",
            Self::Motion => "motion (0.7 to 1.6 modules)",
            Self::Phone => "phone (some of everything)",
        }
    }

    /// Takes a photograph of `symbol` with about `pixels` pixels a module.
    pub(crate) fn photograph(self, symbol: &Symbol, pixels: f64, random: &mut Random) -> Picture {
        let turn = std::f64::consts::TAU;
        let mut shot = Shot {
            pixels,
            rotation: random.between(0.0, turn),
            tilt: 0.0,
            tilt_direction: random.between(0.0, turn),
            bend: 0.0,
            bend_direction: random.between(0.0, turn),
            blur: random.between(0.1, 0.25),
            motion: 0.0,
            motion_direction: random.between(0.0, turn),
            noise: random.between(1.0, 4.0),
            shade: random.between(0.0, 0.2),
            shade_direction: random.between(0.0, turn),
            shadow_edge: false,
            ink: random.between(20.0, 60.0),
            paper: random.between(190.0, 235.0),
            quality: 90,
        };
        match self {
            Self::Blur => shot.blur = random.between(0.3, 0.6),
            Self::Noise => shot.noise = random.between(15.0, 45.0),
            Self::Perspective => shot.tilt = random.between(15.0, 40.0).to_radians(),
            Self::Curve => shot.bend = random.between(20.0, 50.0).to_radians(),
            Self::Light => {
                shot.shade = random.between(0.5, 0.9);
                shot.shadow_edge = random.between(0.0, 1.0) < 0.5;
            }
            Self::Jpeg => shot.quality = random.between(8.0, 40.0) as u8,
            Self::Motion => shot.motion = random.between(0.7, 1.6),
            Self::Phone => {
                shot.tilt = random.between(5.0, 20.0).to_radians();
                shot.bend = random.between(0.0, 20.0).to_radians();
                shot.blur = random.between(0.2, 0.45);
                shot.noise = random.between(3.0, 12.0);
                shot.shade = random.between(0.2, 0.6);
                shot.quality = random.between(50.0, 85.0) as u8;
            }
        }
        shot.take(symbol, random)
    }
}

impl Shot {
    fn take(&self, symbol: &Symbol, random: &mut Random) -> Picture {
        let width = symbol.width() as f64;
        // The picture holds the symbol in any rotation.
        let side = ((width + 2.0 * BORDER)
            * self.pixels
            * 1.2
            * (self.rotation.sin().abs() + self.rotation.cos().abs()).max(1.0))
        .ceil() as usize;
        let shift = (random.between(-0.5, 0.5), random.between(-0.5, 0.5));
        let mut light = vec![0.0; side * side];
        // Points per pixel and axis: about five a module.
        let points = (5.0 / self.pixels).ceil().max(2.0) as usize;
        for y in 0..side {
            for x in 0..side {
                let mut dark = 0.0;
                for point in 0..points * points {
                    let step = |index: usize| (index as f64 + 0.5) / points as f64;
                    let px = x as f64 + step(point % points) + shift.0 - side as f64 / 2.0;
                    let py = y as f64 + step(point / points) + shift.1 - side as f64 / 2.0;
                    if let Some((u, v)) = self.on_paper(px / self.pixels, py / self.pixels, width) {
                        let (u, v) = (u + width / 2.0, v + width / 2.0);
                        if u >= 0.0 && v >= 0.0 && symbol.is_dark(u as usize, v as usize) {
                            dark += 1.0;
                        }
                    }
                }
                let dark = dark / (points * points) as f64;
                light[y * side + x] = self.paper + (self.ink - self.paper) * dark;
            }
        }
        blur(&mut light, side, self.blur * self.pixels);
        if self.motion > 0.0 {
            light = moved(&light, side, self.motion * self.pixels, self.motion_direction);
        }
        let middle = side as f64 / 2.0;
        let (sin, cos) = self.shade_direction.sin_cos();
        let edge = random.between(-0.4, 0.4);
        for (index, value) in light.iter_mut().enumerate() {
            let (x, y) = ((index % side) as f64 / middle - 1.0, (index / side) as f64 / middle - 1.0);
            let across = (x * cos + y * sin) / 1.4;
            let shade = if self.shadow_edge {
                // A soft edge, as of a hand.
                1.0 / (1.0 + (-(across - edge) * 25.0).exp())
            } else {
                (across + 1.0) / 2.0
            };
            *value = *value * (1.0 - self.shade * shade.clamp(0.0, 1.0)) + self.noise * random.normal();
        }
        let pixels: Vec<u8> = light.into_iter().map(|value| value.round().clamp(0.0, 255.0) as u8).collect();
        jpeg(Picture { width: side, height: side, pixels }, self.quality)
    }

    /// The place on the paper that is seen at a place of the picture, in modules from the middle.
    fn on_paper(&self, x: f64, y: f64, width: f64) -> Option<(f64, f64)> {
        let (x, y) = if self.tilt > 0.0 {
            // A plane, tilted about the axis `tilt_direction`, seen from three widths away.
            let distance = 3.0 * width;
            let (sin, cos) = self.tilt_direction.sin_cos();
            let (along, across) = (x * cos + y * sin, -x * sin + y * cos);
            let depth = distance / (distance * self.tilt.cos() - across * self.tilt.sin());
            let (along, across) = (along * depth * self.tilt.cos(), across * depth);
            (along * cos - across * sin, along * sin + across * cos)
        } else {
            (x, y)
        };
        let (x, y) = if self.bend > 0.0 {
            // A cylinder whose axis is `bend_direction`: arc length instead of its projection.
            let (sin, cos) = self.bend_direction.sin_cos();
            let (along, across) = (x * cos + y * sin, -x * sin + y * cos);
            let radius = width * 0.5 / self.bend;
            let ratio = across / radius;
            if ratio.abs() >= 0.999 {
                return None;
            }
            let across = radius * ratio.asin();
            (along * cos - across * sin, along * sin + across * cos)
        } else {
            (x, y)
        };
        let (sin, cos) = self.rotation.sin_cos();
        Some((x * cos + y * sin, -x * sin + y * cos))
    }
}

/// Gaussian blur with a standard deviation in pixels.
fn blur(light: &mut [f64], side: usize, deviation: f64) {
    if deviation < 0.05 {
        return;
    }
    let radius = (deviation * 3.5).ceil() as isize;
    let weights: Vec<f64> =
        (-radius..=radius).map(|i| (-(i * i) as f64 / (2.0 * deviation * deviation)).exp()).collect();
    let sum: f64 = weights.iter().sum();
    for horizontal in [true, false] {
        let before = light.to_vec();
        for y in 0..side {
            for x in 0..side {
                let mut value = 0.0;
                for (index, weight) in weights.iter().enumerate() {
                    let offset = index as isize - radius;
                    let last = side as isize - 1;
                    let (sx, sy) = if horizontal {
                        ((x as isize + offset).clamp(0, last), y as isize)
                    } else {
                        (x as isize, (y as isize + offset).clamp(0, last))
                    };
                    value += weight * before[sy as usize * side + sx as usize];
                }
                light[y * side + x] = value / sum;
            }
        }
    }
}

/// Mean along a line of `length` pixels.
fn moved(light: &[f64], side: usize, length: f64, direction: f64) -> Vec<f64> {
    let steps = (length * 2.0).ceil().max(2.0) as usize;
    let (sin, cos) = direction.sin_cos();
    let last = side as f64 - 1.001;
    let at = |x: f64, y: f64| {
        let (x, y) = (x.clamp(0.0, last), y.clamp(0.0, last));
        let (column, row) = (x as usize, y as usize);
        let (fx, fy) = (x.fract(), y.fract());
        let index = row * side + column;
        (light[index] * (1.0 - fx) + light[index + 1] * fx) * (1.0 - fy)
            + (light[index + side] * (1.0 - fx) + light[index + side + 1] * fx) * fy
    };
    (0..side * side)
        .map(|index| {
            let (x, y) = ((index % side) as f64, (index / side) as f64);
            let sum: f64 = (0..=steps)
                .map(|step| (step as f64 / steps as f64 - 0.5) * length)
                .map(|offset| at(x + offset * cos, y + offset * sin))
                .sum();
            sum / (steps + 1) as f64
        })
        .collect()
}

/// The picture after JPEG.
fn jpeg(picture: Picture, quality: u8) -> Picture {
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, quality);
    let (width, height) = (picture.width as u32, picture.height as u32);
    let encoded = image::ImageEncoder::write_image(
        encoder,
        &picture.pixels,
        width,
        height,
        image::ExtendedColorType::L8,
    );
    match encoded.and_then(|()| image::load_from_memory(&bytes)) {
        Ok(image) => Picture { pixels: image.into_luma8().into_raw(), ..picture },
        Err(_) => picture,
    }
}

/// SplitMix64: small, and the same everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn byte(&mut self) -> u8 {
        (self.next() >> 56) as u8
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Normally distributed, by the sum of twelve: tails do not matter here.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.between(0.0, 1.0)).sum::<f64>() - 6.0
    }
}
