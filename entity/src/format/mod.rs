//! Formats that banks, registers and people print: types that cannot be wrong, and the readers of amounts and numbers.

pub(crate) mod amount;
pub mod enterprise_number;
pub mod epc;
pub(crate) mod fraction;
pub mod iban;
pub mod structured_communication;
pub(crate) mod whole_number;

/// The remainder of a string of digits modulo 97, on which Belgian numbers and IBANs are built; `None` for anything but digits.
pub(crate) fn modulo_97(digits: &str) -> Option<u64> {
    digits.chars().try_fold(0_u64, |remainder, digit| {
        let digit = digit.to_digit(10).map(u64::from)?;
        remainder.checked_mul(10)?.checked_add(digit)?.checked_rem(97)
    })
}

/// Makes a string-backed format serialise as its compact text, be read again through `parse`, and print its compact text.
macro_rules! string_format {
    ($name:ident) => {
        impl $name {
            /// The compact form: stored, compared and sent to machines.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            /// The compact form, which the database stores; people get `display()`.
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::refusal::Refusal;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::refusal::Refusal;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
}
pub(crate) use string_format;

#[cfg(test)]
mod tests {
    use super::modulo_97;

    #[test]
    fn remainders() {
        assert_eq!(modulo_97("0000000097"), Some(0));
        assert_eq!(modulo_97("0108068171"), Some(83));
        assert_eq!(modulo_97("539007547034111468"), Some(1));
        assert_eq!(modulo_97("12a"), None);
        assert_eq!(modulo_97("١"), None);
    }
}
