//! What every room stands on: verification of issued documents, demonstration data.

mod demo;
mod pdf;
mod scale;
mod verify;

pub use demo::demo_fill;
pub use pdf::PdfFile;
pub(crate) use pdf::{draw, drawn, in_turn};
pub use scale::{Scale, demo_scale};
pub(crate) use verify::verification_code;
pub use verify::{Verified, VerifiedDocument, VerifiedFile, verify, verify_file};
