//! Small things that pages of several rooms say.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{date::format_date, language::Language, money::Cents};

/// The day on which something happened, as it was in Belgium.
#[must_use]
pub fn day_in_belgium(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&chrono_tz::Europe::Brussels).date_naive()
}

/// The day on which something happened, in words.
#[must_use]
pub fn day(at: DateTime<Utc>, language: Language) -> String {
    format_date(day_in_belgium(at), language)
}

/// The moment at which something happened, in Belgium: the day in words and the time to the second.
#[must_use]
pub fn moment(at: DateTime<Utc>, language: Language) -> String {
    let time = at.with_timezone(&chrono_tz::Europe::Brussels).format("%H:%M:%S");
    format!("{}, {time}", day(at, language))
}

/// An amount, or nothing where there is none.
#[must_use]
pub fn amount_or_nothing(amount: Cents, language: Language) -> String {
    if amount.is_zero() { String::new() } else { amount.format(language) }
}

/// How references to the Civil Code begin.
const CIVIL_CODE: &str = "C. civ. art. ";

/// A reference to the law as readers of a language cite it: `C. civ. art. 3.87 §1` is `Burgerlijk Wetboek, art. 3.87, § 1` in Dutch. A reference to
/// another text stays as it is.
#[must_use]
pub fn law(reference: &str, language: Language) -> String {
    let Some(article) = reference.strip_prefix(CIVIL_CODE) else { return reference.to_owned() };
    let (code, paragraph) = match language {
        Language::Fr => ("Code civil, art.", ", §\u{a0}"),
        Language::Nl => ("Burgerlijk Wetboek, art.", ", §\u{a0}"),
        Language::De => ("Zivilgesetzbuch, Art.", " §\u{a0}"),
        Language::En => ("Civil Code, art.", " §\u{a0}"),
    };
    format!("{code}\u{a0}{}", article.replace(" §", paragraph))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_civil_code_is_cited_in_the_language_of_the_reader() {
        let cited = Language::ALL.map(|language| law("C. civ. art. 3.87 §1", language).replace('\u{a0}', " "));
        assert_eq!(
            cited,
            [
                "Code civil, art. 3.87, § 1",
                "Burgerlijk Wetboek, art. 3.87, § 1",
                "Zivilgesetzbuch, Art. 3.87 § 1",
                "Civil Code, art. 3.87 § 1"
            ]
        );
        assert_eq!(law("C. civ. art. 3.84", Language::En), "Civil Code, art.\u{a0}3.84");
        assert_eq!(law("loi du 8 août 1983 art. 8", Language::Nl), "loi du 8 août 1983 art. 8");
    }
}
