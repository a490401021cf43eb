//! Codes that a telephone reads, as pictures that scale without loss: the payment code with its EPC069-12 payload, and addresses.

use std::fmt::Write;

use qrcode::types::QrError;
use qrcode::{Color, EcLevel, QrCode, Version};

use crate::render::RenderError;

/// The most that fits in the largest code that banks must read: version 13 with error correction M.
pub(super) const MAX_BYTES: usize = 331;

/// The largest version that EPC069-12 allows.
const MAX_VERSION: i16 = 13;

/// The empty border that a reader needs, in modules (ISO/IEC 18004).
const QUIET_ZONE: usize = 4;

/// Draws a payload as an SVG file of one black path, quiet zone included.
///
/// # Errors
///
/// The payload is longer than [`MAX_BYTES`].
pub(super) fn draw(reference: &str, payload: &str) -> Result<String, RenderError> {
    let too_long = || RenderError::CodeTooLong { reference: reference.to_owned(), bytes: payload.len() };
    if payload.len() > MAX_BYTES {
        return Err(too_long());
    }
    let code = QrCode::with_error_correction_level(payload, EcLevel::M).map_err(|error| match error {
        QrError::DataTooLong => too_long(),
        other => RenderError::Failed(other.to_string()),
    })?;
    if !matches!(code.version(), Version::Normal(version) if version <= MAX_VERSION) {
        return Err(too_long());
    }
    Ok(picture(&code))
}

/// Draws the address of a page, to be opened with a telephone.
///
/// # Errors
///
/// The address is longer than any code can hold.
pub(crate) fn code_of_address(address: &str) -> Result<String, RenderError> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M);
    code.map(|code| picture(&code)).map_err(|error| RenderError::Failed(error.to_string()))
}

/// One path for all modules: drawn in a single fill, neighbours leave no hairline between them at any resolution.
fn picture(code: &QrCode) -> String {
    let width = code.width();
    let side = width.saturating_add(QUIET_ZONE.saturating_mul(2));
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|left, right| left == right) {
            if run.first() == Some(&Color::Dark) {
                let (left, top, length) = (x + QUIET_ZONE, y + QUIET_ZONE, run.len());
                // Writing to a string cannot fail.
                let _ = write!(path, "M{left} {top}h{length}v1h-{length}z");
            }
            x += run.len();
        }
    }
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_payload_that_fits() {
        let fits = "é".repeat(165) + "x";
        assert_eq!(fits.len(), MAX_BYTES);
        assert!(draw("R", &fits).is_ok());
    }

    #[test]
    fn one_byte_too_many() {
        let payload = "x".repeat(MAX_BYTES + 1);
        assert_eq!(draw("R", &payload), Err(RenderError::CodeTooLong { reference: "R".to_owned(), bytes: 332 }));
    }

    #[test]
    fn digits_are_denser_but_not_allowed_to_be_longer() {
        assert!(matches!(draw("R", &"1".repeat(400)), Err(RenderError::CodeTooLong { bytes: 400, .. })));
    }

    #[test]
    fn a_quiet_zone_surrounds_the_code() {
        let svg = draw("R", "0").expect("one digit fits");
        // A version 1 code has 21 modules a side; its first run is the seven modules of the finder pattern.
        assert!(svg.contains(r#"viewBox="0 0 29 29""#), "{svg}");
        assert!(svg.contains("M4 4h7v1h-7z"), "{svg}");
        assert!(!svg.contains("M3 "), "{svg}");
    }
}
