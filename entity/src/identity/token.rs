//! Tokens of programs: what they may do and how long they last.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    date::parse_date,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest name of a token or of a device.
pub const TOKEN_NAME_MAX: usize = 80;
/// How many months a personal token lasts at most.
const LIFE_MONTHS: Months = Months::new(12);

/// Enumerations that are stored under their names in small letters.
macro_rules! stored {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "orm", derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum))]
        #[cfg_attr(
            feature = "orm",
            sea_orm(rs_type = "String", db_type = "String(sea_orm::sea_query::StringLen::N(16))", rename_all = "snake_case")
        )]
        pub enum $name {
            $($(#[$variant_doc])* $variant),*
        }
    };
}

stored! {
    /// What a token may do, among what the person who made it may do herself.
    TokenScope {
        /// Read, and nothing else.
        Read,
        /// Read and change. What asks for a fresh confirmation stays closed to it.
        Write,
    }
}

impl TokenScope {
    /// Every scope, the narrowest first.
    pub const ALL: [Self; 2] = [Self::Read, Self::Write];

    /// Its name in forms and in the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
        }
    }

    /// Understands a name.
    ///
    /// # Errors
    /// `token-scope-unknown`.
    pub fn parse(code: &str) -> Result<Self, Refusal> {
        let known = Self::ALL.into_iter().find(|scope| scope.code() == code.trim());
        known.ok_or_else(|| Refusal::new("token-scope-unknown"))
    }

    /// Whether it lets its bearer change anything.
    #[must_use]
    pub const fn writes(self) -> bool {
        matches!(self, Self::Write)
    }
}

stored! {
    /// What a token is good for.
    TokenKind {
        /// Sent with each request, for a quarter of an hour.
        Access,
        /// Exchanged once for the next access token and the next refresh token.
        Refresh,
        /// Made by hand for a program, sent with each request.
        Personal,
    }
}

stored! {
    /// Why the tokens of one sign-in stopped working.
    FamilyEnd {
        /// Its owner ended it.
        Revoked,
        /// A refresh token was shown a second time: somebody has a copy.
        Reuse,
    }
}

/// A personal token as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonalTokenForm {
    /// What the person calls it.
    pub name: String,
    /// The program or machine that it is for; may be empty.
    pub device_name: String,
    /// What it may do: `read` or `write`.
    pub scope: String,
    /// Last day.
    pub expires_on: String,
}

/// A personal token, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPersonalToken {
    /// What the person calls it.
    pub name: String,
    /// The program or machine that it is for; may be empty.
    pub device_name: String,
    /// What it may do.
    pub scope: TokenScope,
    /// Last day, included, as Belgium counts days.
    pub expires_on: NaiveDate,
}

impl NewPersonalToken {
    /// Understands what was typed on a day.
    ///
    /// # Errors
    /// Malformed fields; `token-scope-unknown`; `token-expiry-out-of-range` unless the last day lies between today and a year from today.
    pub fn parse(form: &PersonalTokenForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let name = check.take("name", text_input::required(&form.name, TOKEN_NAME_MAX));
        let device_name = check.take("deviceName", text_input::optional(&form.device_name, TOKEN_NAME_MAX));
        let scope = check.take("scope", TokenScope::parse(&form.scope));
        let expires_on = check.take("expiresOn", parse_date(&form.expires_on).and_then(|day| within(day, today)));
        let whole = name.zip(device_name).zip(scope.zip(expires_on));
        check.finish(whole.map(|((name, device_name), (scope, expires_on))| Self {
            name,
            device_name: device_name.unwrap_or_default(),
            scope,
            expires_on,
        }))
    }
}

/// The last day that a personal token may be given.
#[must_use]
pub fn token_last_day(today: NaiveDate) -> NaiveDate {
    today.checked_add_months(LIFE_MONTHS).unwrap_or(today)
}

fn within(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    let last = token_last_day(today);
    if (today..=last).contains(&day) {
        Ok(day)
    } else {
        Err(Refusal::new("token-expiry-out-of-range").with("last", last))
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    use super::{NewPersonalToken, PersonalTokenForm, TokenScope, token_last_day};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
    }

    fn form(name: &str, scope: &str, expires_on: &str) -> PersonalTokenForm {
        PersonalTokenForm {
            name: name.into(),
            device_name: String::new(),
            scope: scope.into(),
            expires_on: expires_on.into(),
        }
    }

    #[test]
    fn every_wrong_field_is_told() {
        let refusals = NewPersonalToken::parse(&form(" ", "admin", "2027-03-03"), today()).unwrap_err();
        let told: Vec<(&str, &str)> =
            refusals.iter().map(|refusal| (refusal.code, refusal.path.first().map_or("", String::as_str))).collect();
        assert_eq!(
            told,
            [("text-required", "name"), ("token-scope-unknown", "scope"), ("token-expiry-out-of-range", "expiresOn")]
        );
    }

    #[test]
    fn a_scope_reads_back_as_it_is_written() {
        for scope in TokenScope::ALL {
            assert_eq!(TokenScope::parse(scope.code()), Ok(scope));
        }
        assert!(TokenScope::Write.writes() && !TokenScope::Read.writes());
    }

    proptest! {
        #[test]
        fn a_token_lasts_from_today_to_a_year_from_today(offset in -400_i64..800) {
            let day = if offset < 0 {
                today() - Days::new(offset.unsigned_abs())
            } else {
                today() + Days::new(offset.unsigned_abs())
            };
            let allowed = day >= today() && day <= token_last_day(today());
            let parsed = NewPersonalToken::parse(&form("Export", "read", &day.to_string()), today());
            prop_assert_eq!(parsed.is_ok(), allowed);
        }
    }
}
