//! Opaque identifiers, and the scalars that say more than `String`.

use async_graphql::{ID, InputType, InputValueError, InputValueResult, Scalar, ScalarType, Value};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{NaiveDate, SecondsFormat, Utc};
use entity::{
    format::{
        enterprise_number::EnterpriseNumber as Enterprise, iban::Iban as Account,
        structured_communication::StructuredCommunication,
    },
    id::Identifier,
    language::Language,
    money::Cents,
};
use service::Error;
use uuid::Uuid;

/// A text that no identifier looks like, for forms that must refuse what was given instead of taking it for "none".
const NO_IDENTIFIER: &str = "?";

/// The opaque form of an identifier: its kind and its value, so that a unit's cannot be taken for an owner's.
pub fn id<I: Identifier>(id: I) -> ID {
    ID(URL_SAFE_NO_PAD.encode(format!("{}:{}", I::KIND, id.uuid().hyphenated())))
}

/// The opaque form of an identifier whose kind is known only by its name.
pub fn id_of(kind: &str, uuid: Uuid) -> ID {
    ID(URL_SAFE_NO_PAD.encode(format!("{kind}:{}", uuid.hyphenated())))
}

/// The kind and the value of an opaque identifier.
pub fn open(id: &ID) -> Option<(String, Uuid)> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(id.as_bytes()).ok()?).ok()?;
    let (kind, uuid) = text.split_once(':')?;
    Some((kind.to_owned(), Uuid::try_parse(uuid).ok()?))
}

/// The identifier of one kind; nothing when it is of another kind or no identifier at all.
pub fn read<I: Identifier>(id: &ID) -> Option<I> {
    open(id).filter(|(kind, _)| kind == I::KIND).map(|(_, uuid)| I::from(uuid))
}

/// The identifier of one kind, for an act: what cannot be one is answered like one that is not there.
pub fn known<I: Identifier>(id: &ID, unknown: &'static str) -> service::Result<I> {
    read(id).ok_or_else(|| Error::not_found(unknown))
}

/// The identifier as forms hold it. What cannot be one stays something that no form accepts.
pub fn bare<I: Identifier>(id: &ID) -> String {
    read::<I>(id).map_or_else(|| NO_IDENTIFIER.to_owned(), |id| id.to_string())
}

/// A text, or why the value is none.
fn text<T: InputType>(value: Value) -> Result<String, InputValueError<T>> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(InputValueError::expected_type(other)),
    }
}

/// What entity refused, as GraphQL says it about a value.
fn refused<T: InputType>(refusal: &entity::refusal::Refusal) -> InputValueError<T> {
    InputValueError::custom(refusal.code)
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(pub NaiveDate);

/// A day of the calendar without a time, as `YYYY-MM-DD`.
#[Scalar(specified_by_url = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        let text = text::<Self>(value)?;
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        // The parser is lenient about leading zeros; the contract is not.
        date.filter(|date| date.to_string() == text).map(Self).ok_or_else(|| InputValueError::custom("date-malformed"))
    }

    fn is_valid(value: &Value) -> bool {
        <Self as ScalarType>::parse(value.clone()).is_ok()
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// An instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateTime(pub chrono::DateTime<Utc>);

/// An instant in universal time, as `YYYY-MM-DDThh:mm:ssZ`.
#[Scalar(specified_by_url = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")]
impl ScalarType for DateTime {
    fn parse(value: Value) -> InputValueResult<Self> {
        let text = text::<Self>(value)?;
        let instant =
            chrono::DateTime::parse_from_rfc3339(&text).map_err(|_| InputValueError::custom("date-malformed"))?;
        Ok(Self(instant.with_timezone(&Utc)))
    }

    fn is_valid(value: &Value) -> bool {
        <Self as ScalarType>::parse(value.clone()).is_ok()
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

/// An amount as a decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal(pub Cents);

/// An exact decimal number as a string with a dot and two decimals, such as `"1234.56"`. Never a floating-point number.
#[Scalar]
impl ScalarType for Decimal {
    fn parse(value: Value) -> InputValueResult<Self> {
        Cents::parse(&text::<Self>(value)?).map(Self).map_err(|refusal| refused(&refusal))
    }

    fn is_valid(value: &Value) -> bool {
        <Self as ScalarType>::parse(value.clone()).is_ok()
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_decimal_string())
    }
}

/// A bank account number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Iban(pub Account);

/// An international bank account number without blanks, such as `BE68539007547034`.
#[Scalar(name = "IBAN", specified_by_url = "https://www.iso.org/standard/81090.html")]
impl ScalarType for Iban {
    fn parse(value: Value) -> InputValueResult<Self> {
        Account::parse(&text::<Self>(value)?).map(Self).map_err(|refusal| refused(&refusal))
    }

    fn is_valid(value: &Value) -> bool {
        <Self as ScalarType>::parse(value.clone()).is_ok()
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.as_str().to_owned())
    }
}

/// The number of an enterprise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnterpriseNumber(pub Enterprise);

/// A number of the Belgian Crossroads Bank for Enterprises (BCE, KBO) in its printed form, such as `0403.019.261`.
#[Scalar]
impl ScalarType for EnterpriseNumber {
    fn parse(value: Value) -> InputValueResult<Self> {
        Enterprise::parse(&text::<Self>(value)?).map(Self).map_err(|refusal| refused(&refusal))
    }

    fn is_valid(value: &Value) -> bool {
        <Self as ScalarType>::parse(value.clone()).is_ok()
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.display())
    }
}

/// A structured communication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ogm(pub StructuredCommunication);

/// A Belgian structured communication (OGM, VCS) in its printed form, such as `+++090/9337/55493+++`.
#[Scalar(name = "OGM")]
impl ScalarType for Ogm {
    fn parse(value: Value) -> InputValueResult<Self> {
        StructuredCommunication::parse(&text::<Self>(value)?).map(Self).map_err(|refusal| refused(&refusal))
    }

    fn is_valid(value: &Value) -> bool {
        <Self as ScalarType>::parse(value.clone()).is_ok()
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.display())
    }
}

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale(pub Language);

/// A language tag: one of `fr`, `nl`, `de` and `en`.
#[Scalar(specified_by_url = "https://www.rfc-editor.org/info/bcp47")]
impl ScalarType for Locale {
    fn parse(value: Value) -> InputValueResult<Self> {
        Language::parse(&text::<Self>(value)?).map(Self).ok_or_else(|| InputValueError::custom("language-unknown"))
    }

    fn is_valid(value: &Value) -> bool {
        <Self as ScalarType>::parse(value.clone()).is_ok()
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.code().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::{ID, ScalarType, Value};
    use entity::id::{OwnerId, UnitId};
    use uuid::Uuid;

    use super::{Date, DateTime, bare, id, read};

    #[test]
    fn an_identifier_is_checked_for_its_kind() {
        let unit = UnitId(Uuid::from_u128(7));
        let opaque = id(unit);
        assert_eq!(opaque.as_str(), "VW5pdDowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDc");
        assert_eq!(read::<UnitId>(&opaque), Some(unit));
        assert_eq!(read::<OwnerId>(&opaque), None);
        assert_eq!(bare::<OwnerId>(&opaque), "?");
        for nonsense in ["", "x", "!!", "VW5pdDo", unit.to_string().as_str()] {
            assert_eq!(read::<UnitId>(&ID(nonsense.to_owned())), None, "{nonsense}");
        }
    }

    #[test]
    fn days_and_instants_have_one_form() {
        assert!(Date::parse(Value::String("2026-02-28".to_owned())).is_ok());
        for wrong in ["2026-2-28", "2026-02-30", "28/02/2026", ""] {
            assert!(Date::parse(Value::String(wrong.to_owned())).is_err(), "{wrong}");
        }
        assert!(Date::parse(Value::Number(20_260_228.into())).is_err());
        let instant = DateTime::parse(Value::String("2026-02-28T12:00:00+01:00".to_owned())).unwrap();
        assert_eq!(instant.to_value(), Value::String("2026-02-28T11:00:00Z".to_owned()));
    }
}
