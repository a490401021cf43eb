//! Codes that change with the time: RFC 6238 with SHA-1, six digits and steps of thirty seconds, which is what every authenticator app has.

use chrono::{DateTime, Utc};
use totp_rs::{Builder, Secret, Totp};

use crate::error::{Failure, Result};

/// The name under which apps show the code.
const ISSUER: &str = "Mitoyen";
/// Seconds of a step.
const STEP: u64 = 30;
/// Steps before and after the present one whose codes are taken too: clocks differ, and typing takes time.
const SKEW: u16 = 1;

/// A new secret of 160 bits, as RFC 4226 recommends.
pub(super) fn new_secret() -> Secret {
    Secret::generate()
}

/// What makes the codes of a secret; `email` is what apps show beside the issuer.
pub(super) fn totp(secret: &[u8], email: &str) -> Result<Totp, Failure> {
    Builder::new()
        .with_secret(secret)
        .with_skew(SKEW)
        .with_step_duration(STEP)
        // The address of the label has a colon between its two parts, so neither may hold one.
        .with_account_name(email.replace(':', " "))
        .with_issuer(Some(ISSUER))
        .build()
        .map_err(|error| Failure::new(error.to_string()))
}

/// The step whose code this is, if it is one of the present step, the one before or the one after.
pub(super) fn step_of(totp: &Totp, code: &str, now: DateTime<Utc>) -> Result<Option<i64>, Failure> {
    let seconds = u64::try_from(now.timestamp()).map_err(Failure::new)?;
    totp.check(code, seconds).map(i64::try_from).transpose().map_err(Failure::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// Appendix B of RFC 6238 has eight digits; the last six of them are the code of six digits.
    const VECTORS: [(i64, &str); 6] = [
        (59, "94287082"),
        (1_111_111_109, "07081804"),
        (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ];

    #[test]
    fn the_codes_are_those_of_rfc_6238() {
        let totp = totp(b"12345678901234567890", "a@example.org").unwrap();
        for (seconds, code) in VECTORS {
            assert_eq!(step_of(&totp, &code[2..], at(seconds)).unwrap(), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn a_clock_may_be_one_step_off_and_no_more() {
        let totp = totp(b"12345678901234567890", "a@example.org").unwrap();
        for (seconds, code) in VECTORS {
            let step = seconds / 30;
            for off in -3..=3_i64 {
                let now = (step + off) * 30;
                if now < 0 {
                    continue;
                }
                let found = step_of(&totp, &code[2..], at(now)).unwrap();
                assert_eq!(found, (off.abs() <= 1).then_some(step), "{seconds} {off}");
            }
        }
    }

    #[test]
    fn the_address_of_the_label_names_issuer_and_account() {
        let url = totp(new_secret().as_bytes(), "anne@example.org").unwrap().to_url().unwrap();
        assert!(url.starts_with("otpauth://totp/Mitoyen:anne"), "{url}");
        assert!(url.contains("issuer=Mitoyen") && url.contains("secret="), "{url}");
    }
}
