//! What the caller did wrong, told so that it can be put into the caller's language.
//!
//! A refusal is never a fault of ours: a database that is away or a broken file is a failure and has its own type in
//! `service`.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

/// One reason why an input or an act is refused.
///
/// The text is made at the edge from the Fluent message `refusal-<code>`, whose variables are the parameters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Stable kebab-case name, part of the public interface.
    pub code: &'static str,
    /// Where in the input: field names and list positions, outermost first; empty when the whole input is meant.
    pub path: Vec<String>,
    /// The variables of the message.
    pub params: BTreeMap<&'static str, String>,
    /// The law that asks for it, when there is one: `C. civ. art. 3.86 §3`.
    pub law: Option<&'static str>,
}

impl Refusal {
    /// A refusal of the whole input, without parameters.
    #[must_use]
    pub const fn new(code: &'static str) -> Self {
        Self { code, path: Vec::new(), params: BTreeMap::new(), law: None }
    }

    /// Goes one step deeper: adds a segment at the end of the path.
    #[must_use]
    pub fn at(mut self, segment: impl Into<String>) -> Self {
        self.path.push(segment.into());
        self
    }

    /// Says that what was refused lies inside `segment`: adds it in front of the path.
    #[must_use]
    pub fn prefixed(mut self, segment: impl Into<String>) -> Self {
        self.path.insert(0, segment.into());
        self
    }

    /// Says that what was refused is element `index`, counted from zero, of a list.
    #[must_use]
    pub fn prefixed_index(self, index: usize) -> Self {
        self.prefixed(index.to_string())
    }

    /// Gives a variable of the message.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "numbers and temporary texts are handed over without a reference sign"
    )]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.insert(name, value.to_string());
        self
    }

    /// Names the law that asks for it.
    #[must_use]
    pub const fn law(mut self, law: &'static str) -> Self {
        self.law = Some(law);
        self
    }
}

impl fmt::Display for Refusal {
    /// For logs and tests; people read the Fluent message.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code)?;
        if !self.path.is_empty() {
            write!(formatter, " at {}", self.path.join("."))?;
        }
        for (position, (name, value)) in self.params.iter().enumerate() {
            write!(formatter, "{}{name}={value:?}", if position == 0 { " " } else { ", " })?;
        }
        if let Some(law) = self.law {
            write!(formatter, " [{law}]")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

/// All the reasons why one input is refused, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Refusals(pub Vec<Refusal>);

impl Refusals {
    /// Whether nothing was refused.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many refusals there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The refusals in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Refusal> {
        self.0.iter()
    }

    /// Whether one of them has this code.
    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.0.iter().any(|refusal| refusal.code == code)
    }

    /// Says that all of it lies inside `segment`.
    #[must_use]
    pub fn prefixed(self, segment: &str) -> Self {
        self.into_iter().map(|refusal| refusal.prefixed(segment)).collect()
    }
}

impl fmt::Display for Refusals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, refusal) in self.0.iter().enumerate() {
            if position > 0 {
                formatter.write_str("; ")?;
            }
            refusal.fmt(formatter)?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusals {}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }
}

impl FromIterator<Refusal> for Refusals {
    fn from_iter<I: IntoIterator<Item = Refusal>>(refusals: I) -> Self {
        Self(refusals.into_iter().collect())
    }
}

impl IntoIterator for Refusals {
    type Item = Refusal;
    type IntoIter = std::vec::IntoIter<Refusal>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Refusals {
    type Item = &'a Refusal;
    type IntoIter = std::slice::Iter<'a, Refusal>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// Reads a form field by field and tells about every wrong field at once.
///
/// ```
/// use entity::refusal::{Check, Refusals};
/// use entity::{money::Cents, text_input};
///
/// struct Payment {
///     payer: String,
///     amount: Cents,
/// }
///
/// fn read(payer: &str, amount: &str) -> Result<Payment, Refusals> {
///     let mut check = Check::new();
///     let payer = check.take("payer", text_input::required(payer, 100));
///     let amount = check.take("amount", Cents::parse(amount));
///     check.finish_with(|| Some(Payment { payer: payer?, amount: amount? }))
/// }
///
/// assert_eq!(read("Ann", "12,50").map(|payment| payment.amount), Ok(Cents(1250)));
/// assert_eq!(read("", "12,505").map_err(|refusals| refusals.len()).err(), Some(2));
/// ```
#[derive(Debug, Default)]
#[must_use = "a check tells nothing until it is finished"]
pub struct Check(Refusals);

impl Check {
    /// Nothing read and nothing refused yet.
    pub const fn new() -> Self {
        Self(Refusals(Vec::new()))
    }

    /// Keeps the value of `field`, or notes why it is refused.
    pub fn take<T>(&mut self, field: &str, result: Result<T, Refusal>) -> Option<T> {
        result.map_err(|refusal| self.refuse(refusal.prefixed(field))).ok()
    }

    /// Like [`take`](Self::take) for a field that is a form or a list itself.
    pub fn take_all<T>(&mut self, field: &str, result: Result<T, Refusals>) -> Option<T> {
        result.map_err(|refusals| self.0.0.extend(refusals.prefixed(field))).ok()
    }

    /// Notes a refusal whose path is complete.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.0.0.push(refusal);
    }

    /// Whether everything read so far was accepted.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.0.is_empty()
    }

    /// The value when nothing was refused.
    ///
    /// # Errors
    /// Every refusal noted; `input-incomplete` when a part is missing although nothing was refused.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Refusals> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            // A hole without a reason must not pass as an empty list of reasons.
            None if self.0.is_empty() => Err(Refusal::new("input-incomplete").into()),
            _ => Err(self.0),
        }
    }

    /// Like [`finish`](Self::finish); the closure lets `?` pick the parts.
    ///
    /// # Errors
    /// As [`finish`](Self::finish).
    pub fn finish_with<T>(self, build: impl FnOnce() -> Option<T>) -> Result<T, Refusals> {
        self.finish(build())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_grows_at_both_ends() {
        let refusal = Refusal::new("amount-malformed").at("amount").prefixed_index(3).prefixed("lines");
        assert_eq!(refusal.path, ["lines", "3", "amount"]);
    }

    #[test]
    fn shown_with_everything_known() {
        let refusal = Refusal::new("shares-sum-mismatch")
            .at("shares")
            .with("sum", 999)
            .with("expected", 1000)
            .law("C. civ. art. 3.85 §1");
        assert_eq!(
            refusal.to_string(),
            "shares-sum-mismatch at shares expected=\"1000\", sum=\"999\" [C. civ. art. 3.85 §1]"
        );
        assert_eq!(Refusals(vec![Refusal::new("a"), Refusal::new("b")]).to_string(), "a; b");
    }

    #[test]
    fn every_wrong_field_is_told() {
        let mut check = Check::new();
        assert_eq!(check.take("name", Err::<(), _>(Refusal::new("text-required"))), None);
        assert_eq!(check.take("language", Ok(1)), Some(1));
        let inner = Refusals(vec![Refusal::new("iban-malformed").at("iban")]);
        assert_eq!(check.take_all("account", Err::<(), _>(inner)), None);
        assert!(!check.is_clean());
        let refusals = check.finish(Some(())).err().unwrap_or_default();
        assert!(refusals.has("text-required") && refusals.has("iban-malformed") && !refusals.has("date-malformed"));
        let paths: Vec<_> = refusals.iter().map(|refusal| refusal.path.join(".")).collect();
        assert_eq!(paths, ["name", "account.iban"]);
    }

    #[test]
    fn clean_check_gives_the_value_and_a_hole_is_refused() {
        assert_eq!(Check::new().finish(Some(7)), Ok(7));
        assert_eq!(Check::new().finish_with(|| None::<u8>), Err(Refusal::new("input-incomplete").into()));
    }
}
