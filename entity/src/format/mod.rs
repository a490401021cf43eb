//! Formats that banks, registers and people print: types that cannot be wrong, and the readers of amounts and numbers.

pub(crate) mod amount;
pub mod area;
mod bank_code;
pub mod cadastral_reference;
pub mod ean;
pub mod enterprise_number;
pub mod epc;
pub(crate) mod fraction;
pub mod iban;
pub mod national_number;
pub mod phone_number;
pub mod reading;
pub mod structured_communication;
pub(crate) mod whole_number;

/// The remainder of a string of digits modulo 97, on which Belgian numbers and IBANs are built; `None` for anything but
/// digits.
pub(crate) fn modulo_97(digits: &str) -> Option<u64> {
    digits.chars().try_fold(0_u64, |remainder, digit| {
        let digit = digit.to_digit(10).map(u64::from)?;
        remainder.checked_mul(10)?.checked_add(digit)?.checked_rem(97)
    })
}

/// Makes a string-backed format serialise as its compact text, be read again through `parse`, and print its compact
/// text.
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

    #[cfg(feature = "orm")]
    mod in_the_database {
        use sea_orm::Value;
        use sea_orm::sea_query::ValueType;

        use crate::format::enterprise_number::EnterpriseNumber;
        use crate::format::iban::Iban;
        use crate::format::structured_communication::StructuredCommunication;
        use crate::language::Language;
        use crate::money::Cents;
        use crate::property::unit_kind::UnitKind;
        use crate::share::Share;

        fn stored_and_read<T: ValueType + Clone + PartialEq + std::fmt::Debug>(value: T, stored: Value)
        where
            Value: From<T>,
        {
            assert_eq!(Value::from(value.clone()), stored);
            assert_eq!(<T as ValueType>::try_from(stored).ok(), Some(value));
        }

        #[test]
        fn values_are_stored_compactly_and_read_again() {
            stored_and_read(Cents(-1667), Value::from(-1667_i64));
            stored_and_read(Share(120), Value::from(120_i64));
            stored_and_read(Iban::parse("BE68 5390 0754 7034").unwrap(), Value::from("BE68539007547034"));
            stored_and_read(EnterpriseNumber::parse("0403.019.261").unwrap(), Value::from("0403019261"));
            stored_and_read(StructuredCommunication::from_base(97).unwrap(), Value::from("000000009797"));
            stored_and_read(Language::De, Value::from("de"));
            stored_and_read(UnitKind::Cellar, Value::from("cellar"));
        }

        #[test]
        fn what_is_wrong_in_the_database_is_not_read() {
            assert!(<Iban as ValueType>::try_from(Value::from("BE69539007547034")).is_err());
            assert!(<EnterpriseNumber as ValueType>::try_from(Value::from("0123456700")).is_err());
            assert!(<StructuredCommunication as ValueType>::try_from(Value::from("000000009700")).is_err());
            assert!(<Language as ValueType>::try_from(Value::from("it")).is_err());
        }
    }
}
