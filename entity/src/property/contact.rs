//! Means of contact: which one, what for, who may see it, since when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{form::ADDRESS_MAX, kinds, owner_form::given, owner_name::own};
use crate::{
    date::parse_date,
    format::{national_number, phone_number},
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest name of a means of contact.
const LABEL_MAX: usize = 80;

kinds! {
    /// What a means of contact is.
    ContactKind refused as "contact-kind-unknown" {
        /// An address for electronic mail.
        Email = "email",
        /// A telephone at home or at work.
        Phone = "phone",
        /// A mobile telephone.
        Mobile = "mobile",
        /// A postal address.
        Post = "post",
    }
}

impl ContactKind {
    /// The kind among whose means there is one primary one: telephones of both kinds share it.
    #[must_use]
    pub const fn slot(self) -> Self {
        match self {
            Self::Mobile => Self::Phone,
            Self::Email | Self::Phone | Self::Post => self,
        }
    }

    /// Who may see it unless somebody says otherwise. The law has the syndic give co-owners each other's addresses (C. civ.
    /// art. 3.89 §5 14°); telephone and electronic mail are shown to them only where the person wants it.
    #[must_use]
    pub const fn usual_visibility(self) -> ContactVisibility {
        match self {
            Self::Post => ContactVisibility::Owners,
            Self::Email | Self::Phone | Self::Mobile => ContactVisibility::Council,
        }
    }
}

kinds! {
    /// What a means of contact is for.
    ContactPurpose refused as "contact-purpose-unknown" {
        /// Everything.
        All = "all",
        /// Calls for funds and statements.
        Charges = "charges",
        /// Convocations and minutes.
        Meetings = "meetings",
        /// Emergencies in the building, day and night.
        Emergencies = "emergencies",
    }
}

kinds! {
    /// Who may see a means of contact, besides the owner herself; each value includes the ones before it.
    ContactVisibility refused as "contact-visibility-unknown" {
        /// The syndic and the people of the syndic's firm.
        Syndic = "syndic",
        /// The council of co-ownership too.
        Council = "council",
        /// Every co-owner too: the person wants it so, or the law does.
        Owners = "owners",
    }
}

/// A means of contact as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    /// Code of the kind.
    pub kind: String,
    /// The address for electronic mail, the number, or street and house number.
    pub value: String,
    /// Of a postal address.
    pub postal_code: String,
    /// Of a postal address.
    pub city: String,
    /// Of a postal address: ISO 3166-1 alpha-2 code, Belgium when empty.
    pub country: String,
    /// What people call it, such as `holiday home`; may be empty.
    pub label: String,
    /// Code of what it is for; everything when empty.
    pub purpose: String,
    /// Code of who may see it; what is usual when empty.
    pub visibility: String,
    /// First day; may be empty.
    pub starts_on: String,
    /// Last day; may be empty.
    pub ends_on: String,
    /// Whether letters, mails and calls go there first.
    pub is_primary: bool,
}

/// A means of contact that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewContact {
    /// Which kind.
    pub kind: ContactKind,
    /// The address, the number, or street and house number; absent of a postal address without a street.
    pub value: Option<String>,
    /// Of a postal address.
    pub postal_code: Option<String>,
    /// Of a postal address.
    pub city: Option<String>,
    /// Of a postal address.
    pub country: Option<String>,
    /// What people call it.
    pub label: Option<String>,
    /// What it is for.
    pub purpose: ContactPurpose,
    /// Who may see it.
    pub visibility: ContactVisibility,
    /// First day; absent where nobody knows.
    pub starts_on: Option<NaiveDate>,
    /// Last day; absent while it lasts.
    pub ends_on: Option<NaiveDate>,
    /// Whether letters, mails and calls go there first.
    pub is_primary: bool,
}

impl NewContact {
    /// Understands a form. A primary means of contact is in use on `today` and has no last day: a letter that is sent later must
    /// find it there.
    ///
    /// # Errors
    /// Every field that is missing or malformed; `contact-primary-not-current`.
    pub fn parse(form: &ContactForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let kind = check.take("kind", ContactKind::parse(&form.kind));
        let is_post = kind == Some(ContactKind::Post);
        let value = check.take("value", value_of(kind, form));
        let country = is_post.then(|| check.take("country", text_input::country(&form.country))).flatten();
        let postal_code = if is_post { &form.postal_code } else { "" };
        let postal_code = given(postal_code, |text| {
            check.take("postalCode", text_input::postal_code(text, country.as_deref().unwrap_or("BE")))
        });
        let city = if is_post { form.city.as_str() } else { "" };
        let city = check.take("city", text_input::optional(city, ADDRESS_MAX)).flatten();
        let label = check.take("label", own(text_input::optional(&form.label, LABEL_MAX)));
        let purpose = if form.purpose.trim().is_empty() {
            Some(ContactPurpose::All)
        } else {
            check.take("purpose", ContactPurpose::parse(&form.purpose))
        };
        let visibility = if form.visibility.trim().is_empty() {
            kind.map(ContactKind::usual_visibility)
        } else {
            check.take("visibility", ContactVisibility::parse(&form.visibility))
        };
        let (starts_on, ends_on) = period(&form.starts_on, &form.ends_on, &mut check);
        if form.is_primary && (ends_on.is_some() || starts_on.is_some_and(|day| day > today)) {
            check.refuse(Refusal::new("contact-primary-not-current").at("isPrimary"));
        }
        check.finish_with(|| {
            Some(Self {
                kind: kind?,
                value: value?,
                postal_code,
                city,
                country,
                label: label?,
                purpose: purpose?,
                visibility: visibility?,
                starts_on,
                ends_on,
                is_primary: form.is_primary,
            })
        })
    }
}

/// Reads what the kind of contact calls for.
fn value_of(kind: Option<ContactKind>, form: &ContactForm) -> Result<Option<String>, Refusal> {
    let value = match kind {
        Some(ContactKind::Email) => Some(text_input::email(&form.value)?),
        Some(ContactKind::Phone | ContactKind::Mobile) => Some(text_input::phone(&form.value)?),
        // An address without a street names a place at least.
        Some(ContactKind::Post) if !form.city.trim().is_empty() => text_input::optional(&form.value, ADDRESS_MAX)?,
        Some(ContactKind::Post) | None => Some(text_input::required(&form.value, ADDRESS_MAX)?),
    };
    value.map(national_number::without).transpose()
}

/// Reads two days of which neither must be there.
pub(super) fn period(starts_on: &str, ends_on: &str, check: &mut Check) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let starts_on = given(starts_on, |text| check.take("startsOn", parse_date(text)));
    let ends_on = given(ends_on, |text| check.take("endsOn", parse_date(text)));
    if let Some((first, last)) = starts_on.zip(ends_on)
        && last < first
    {
        check.refuse(Refusal::new("period-ends-before-start").at("endsOn"));
    }
    (starts_on, ends_on)
}

/// What tells whether two means of contact are the same one, however they are written.
#[must_use]
pub fn contact_key(kind: ContactKind, value: Option<&str>, postal_code: Option<&str>, city: Option<&str>) -> String {
    match kind {
        ContactKind::Email => value.unwrap_or_default().to_lowercase(),
        ContactKind::Phone | ContactKind::Mobile => value.and_then(phone_number::canonical).unwrap_or_default(),
        ContactKind::Post => {
            let parts = [value, postal_code, city].map(|part| text_input::plain(part.unwrap_or_default()));
            parts.join(" ").trim().to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "2026-03-02";

    fn told(form: &ContactForm) -> Vec<(&'static str, String)> {
        let refused = NewContact::parse(form, TODAY.parse().unwrap()).err().unwrap_or_default();
        refused.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
    }

    fn form(kind: &str, value: &str) -> ContactForm {
        ContactForm { kind: kind.into(), value: value.into(), ..ContactForm::default() }
    }

    #[test]
    fn each_kind_is_read_as_what_it_is() {
        let read = |form: &ContactForm| NewContact::parse(form, TODAY.parse().unwrap()).unwrap();
        let email = read(&form("email", "Anne@Example.be"));
        assert_eq!((email.value.as_deref(), email.purpose), (Some("Anne@example.be"), ContactPurpose::All));
        assert_eq!((email.visibility, email.country), (ContactVisibility::Council, None));
        let abroad = ContactForm { city: "Lille".into(), country: "fr".into(), ..form("post", "") };
        let abroad = read(&abroad);
        assert_eq!((abroad.value, abroad.country.as_deref()), (None, Some("FR")));
        assert_eq!(abroad.visibility, ContactVisibility::Owners);
        for wrong in [form("email", "anne"), form("mobile", "12"), form("post", ""), form("fax", "02 512 34 56")] {
            assert!(!told(&wrong).is_empty(), "{wrong:?}");
        }
        assert_eq!(told(&form("phone", "93051822361")), [("national-number", "value".into())]);
    }

    #[test]
    fn a_primary_one_is_in_use() {
        let primary = |starts_on: &str, ends_on: &str| ContactForm {
            starts_on: starts_on.into(),
            ends_on: ends_on.into(),
            is_primary: true,
            ..form("email", "anne@example.be")
        };
        let refused = [("contact-primary-not-current", "isPrimary".to_owned())];
        assert_eq!(told(&primary("2026-03-02", "")), []);
        assert_eq!(told(&primary("2026-03-03", "")), refused);
        assert_eq!(told(&primary("", "2027-01-01")), refused);
        let backwards = ContactForm { is_primary: false, ..primary("2026-03-02", "2026-03-01") };
        assert_eq!(told(&backwards), [("period-ends-before-start", "endsOn".into())]);
    }

    #[test]
    fn the_same_means_is_recognised() {
        let key = |kind, value| contact_key(kind, Some(value), None, None);
        assert_eq!(key(ContactKind::Email, "Anne@example.be"), key(ContactKind::Email, "anne@example.be"));
        assert_eq!(key(ContactKind::Mobile, "+32 475 12 34 56"), key(ContactKind::Phone, "0475/12.34.56"));
        let at = |street, city| contact_key(ContactKind::Post, Some(street), Some("1000"), Some(city));
        assert_eq!(at("Rue de l’Église, 1", "Bruxelles"), at("rue de l eglise 1", "BRUXELLES"));
        assert!(ContactVisibility::Syndic < ContactVisibility::Council);
    }
}
