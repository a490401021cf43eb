//! The small enumerations of the register.

use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident refused as $code:literal { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "orm", derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum))]
        #[cfg_attr(feature = "orm", sea_orm(rs_type = "String", db_type = "String(sea_orm::sea_query::StringLen::N(24))"))]
        pub enum $name {
            $($(#[$variant_doc])* #[cfg_attr(feature = "orm", sea_orm(string_value = $text))] $variant),*
        }

        impl $name {
            /// Every value, in the order in which people are shown them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable name in forms, locale files and the database.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $text),*
                }
            }

            /// Reads the stable name.
            ///
            /// # Errors
            /// Refuses every other text.
            pub fn parse(text: &str) -> Result<Self, Refusal> {
                match text.trim() {
                    $($text => Ok(Self::$variant),)*
                    other => Err(Refusal::new($code).with("value", other)),
                }
            }
        }
    };
}
pub(crate) use kinds;

kinds! {
    /// The two funds that an association must keep apart (C. civ. art. 3.86 §3).
    Fund refused as "fund-unknown" {
        /// Advances for periodic expenses (fonds de roulement, werkkapitaal).
        Working = "working",
        /// Contributions for expenses that do not recur (fonds de réserve, reservekapitaal).
        Reserve = "reserve",
    }
}

kinds! {
    /// What kind of person an owner is.
    OwnerKind refused as "owner-kind-unknown" {
        /// A human being.
        Natural = "natural",
        /// A company, an association, a public body.
        Legal = "legal",
    }
}

kinds! {
    /// Where a distribution key has its parts from.
    KeyKind refused as "key-kind-unknown" {
        /// By value: the shares of the base deed (C. civ. art. 3.81).
        General = "general",
        /// By utility: parts of its own, as the by-laws reason them (C. civ. art. 3.85 §1 2°).
        Special = "special",
        /// By value among all units but some: who wins against the association does not pay for the case
        /// (C. civ. art. 3.92 §9).
        Except = "except",
        /// By consumption: what meters counted between two readings.
        Consumption = "consumption",
    }
}

impl KeyKind {
    /// The kinds that people may make; the general key comes with its association.
    pub const MAKEABLE: &'static [Self] = &[Self::Special, Self::Except, Self::Consumption];

    /// Whether its parts follow the shares of the day instead of having been written down.
    #[must_use]
    pub const fn follows_shares(self) -> bool {
        matches!(self, Self::General | Self::Except)
    }
}

kinds! {
    /// What a deed of an association is about (C. civ. art. 3.85).
    DeedKind refused as "deed-kind-unknown" {
        /// The deed that divides the building into lots and gives each its shares (acte de base, basisakte).
        Base = "base",
        /// A deed that changes the base deed.
        Amendment = "amendment",
        /// The co-ownership rules: rights and duties, and how charges are allocated (C. civ. art. 3.85 §1).
        Rules = "rules",
        /// The internal rules, under private signature (C. civ. art. 3.85 §3).
        InternalRules = "internal_rules",
    }
}

kinds! {
    /// What a meter of a unit counts.
    MeterKind refused as "meter-kind-unknown" {
        /// Electricity; the access point has an EAN.
        Electricity = "electricity",
        /// Gas; the access point has an EAN.
        Gas = "gas",
        /// Water.
        Water = "water",
        /// Heat.
        Heat = "heat",
    }
}

kinds! {
    /// How the owners are asked for the charges: two ways in which co-ownerships are run.
    ChargeMode refused as "charge-mode-unknown" {
        /// Advances on a voted budget, and one settlement a year.
        Provisions = "provisions",
        /// What was really spent, settled several times a year, over a larger working fund.
        Actual = "actual",
    }
}
