//! TODO qr
