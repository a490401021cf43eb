//! The payment code of a contribution as a picture.

use entity::{
    format::epc::EpcPayload,
    id::{CallId, ContributionId},
};
use qrcode::{EcLevel, QrCode, render::svg};

use super::{payment::contribution_payment, read::contributions_by_ids};
use crate::{
    ctx::Ctx,
    error::{Error, Failure, Result},
};

/// Light modules around the code; ISO/IEC 18004 asks for four, which is what the renderer draws.
const MODULE_PIXELS: u32 = 4;

/// The payment code of a contribution, as an SVG picture; nothing when nothing is due or the call was cancelled.
///
/// # Errors
/// `contribution-unknown`, also for a neighbour's and for one of another call; failures.
pub async fn contribution_qr_svg(ctx: &Ctx, call: CallId, id: ContributionId) -> Result<Option<String>> {
    let row = contributions_by_ids(ctx, &[id]).await?.remove(&id).filter(|row| row.call_id == call);
    row.ok_or_else(|| Error::not_found("contribution-unknown"))?;
    let payment = contribution_payment(ctx, id).await?;
    payment.map(|payment| qr_svg(&payment.epc)).transpose()
}

/// Draws a payment code with error correction M, as EPC069-12 asks. Black on white whatever the page's colours: a code is read by machines.
fn qr_svg(epc: &EpcPayload) -> Result<String> {
    let code = QrCode::with_error_correction_level(epc.as_str(), EcLevel::M).map_err(Failure::new)?;
    Ok(code
        .render::<svg::Color<'_>>()
        .quiet_zone(true)
        .module_dimensions(MODULE_PIXELS, MODULE_PIXELS)
        .dark_color(svg::Color("#000000"))
        .light_color(svg::Color("#ffffff"))
        .build())
}

#[cfg(test)]
mod tests {
    use entity::{
        format::{epc::EpcPayload, iban::Iban, structured_communication::StructuredCommunication},
        money::Cents,
    };

    use super::qr_svg;

    #[test]
    fn a_payment_code_is_a_square_picture_with_a_quiet_zone() {
        let iban = Iban::parse("BE68 5390 0754 7034").unwrap();
        let communication = StructuredCommunication::from_base(2_026_000_123).unwrap();
        let epc = EpcPayload::new("ACP Les Tilleuls", &iban, Cents(45_000), &communication).unwrap();
        let svg = qr_svg(&epc).unwrap();
        // 81 bytes fit version 5 at level M: 37 modules and four light ones on each side, four pixels each.
        assert!(svg.contains(r#"viewBox="0 0 180 180""#), "{}", svg.get(..200).unwrap_or(&svg));
        assert!(svg.contains("#ffffff") && svg.contains("#000000"));
    }
}
