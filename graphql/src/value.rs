//! Values that several rooms speak of: money, fractions, addresses.

use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use entity::{money::Cents, share};

use crate::{
    loader::service_of,
    scalar::{Decimal, Locale},
};

/// A currency of ISO 4217.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum Currency {
    /// The euro, the only currency that Belgian co-ownerships keep their books in.
    Eur,
}

/// An amount of money.
pub struct Money(pub Cents);

/// An amount of money.
#[Object]
impl Money {
    /// The amount, exact to the cent.
    async fn amount(&self) -> Decimal {
        Decimal(self.0)
    }

    /// The currency.
    async fn currency(&self) -> Currency {
        Currency::Eur
    }

    /// The amount as people write it.
    async fn formatted(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to write it in; the language of the answer by default.")] locale: Option<Locale>,
    ) -> Result<String> {
        let language = match locale {
            Some(locale) => locale.0,
            None => service_of(ctx)?.language(),
        };
        Ok(self.0.format(language))
    }
}

/// An exact fraction in lowest terms, such as the part of a unit that belongs to one of its owners.
#[derive(SimpleObject)]
pub struct Fraction {
    /// Upper number.
    numerator: i64,
    /// Lower number, above zero.
    denominator: i64,
    /// The fraction as people write it: `1/2`, and `1` for the whole.
    text: String,
}

impl From<share::Fraction> for Fraction {
    fn from(fraction: share::Fraction) -> Self {
        Self { numerator: fraction.numerator(), denominator: fraction.denominator(), text: fraction.to_string() }
    }
}

/// A postal address. Parts that nobody has given are absent.
#[derive(SimpleObject)]
pub struct Address {
    /// Street and house number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Municipality.
    pub city: Option<String>,
    /// Country code of ISO 3166-1 alpha-2.
    pub country: String,
}

/// The country of every building that the product manages.
pub const BELGIUM: &str = "BE";
