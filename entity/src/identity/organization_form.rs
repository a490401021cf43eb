//! An organization as typed.

use serde::{Deserialize, Serialize};

use super::Plan;
use crate::{
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest name of an organization.
const NAME_MAX: usize = 160;
/// Longest name in addresses.
const SLUG_MAX: usize = 60;
/// Longest reason of a suspension.
const REASON_MAX: usize = 300;

/// An organization as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganizationForm {
    /// The name of the firm or of the self-managed co-ownership.
    pub name: String,
    /// Its short name, in small letters and dashes; may be empty, then it is made from the name.
    pub slug: String,
    /// The code of its plan; may be empty for the smallest.
    pub plan: String,
    /// Where it is written to; may be empty.
    pub contact_email: String,
    /// Where it is called; may be empty.
    pub contact_phone: String,
}

/// An organization that keeps the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOrganization {
    /// The name.
    pub name: String,
    /// The short name, unique on the platform.
    pub slug: String,
    /// The plan.
    pub plan: Plan,
    /// Where it is written to, in small letters.
    pub contact_email: Option<String>,
    /// Where it is called.
    pub contact_phone: Option<String>,
}

impl NewOrganization {
    /// Understands what was typed.
    ///
    /// # Errors
    /// Malformed fields; `organization-slug-malformed`; `plan-unknown`.
    pub fn parse(form: &OrganizationForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let name = check.take("name", text_input::required(&form.name, NAME_MAX));
        let slug = check.take("slug", short_name(&form.slug, &form.name));
        let plan = if form.plan.trim().is_empty() { Ok(Plan::Free) } else { Plan::parse(&form.plan) };
        let plan = check.take("plan", plan);
        let email = check.take("contactEmail", filled(&form.contact_email, text_input::email));
        let phone = check.take("contactPhone", filled(&form.contact_phone, text_input::phone));
        let whole = name.zip(slug).zip(plan).zip(email).zip(phone);
        check.finish(whole.map(|((((name, slug), plan), email), phone)| Self {
            name,
            slug,
            plan,
            contact_email: email.map(|email| email.to_lowercase()),
            contact_phone: phone,
        }))
    }
}

/// Why an organization is suspended: its people are told.
///
/// # Errors
/// `text-required`, `text-too-long`, `text-control-character`.
pub fn suspension_reason(text: &str) -> Result<String, Refusal> {
    text_input::required(text, REASON_MAX).map_err(|refusal| refusal.at("reason"))
}

fn filled(text: &str, read: impl FnOnce(&str) -> Result<String, Refusal>) -> Result<Option<String>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}

/// The short name as typed, or else made from the name. What was typed is refused rather than bent into shape.
fn short_name(typed: &str, name: &str) -> Result<String, Refusal> {
    let typed = typed.trim();
    let mut made = text_input::slug(if typed.is_empty() { name } else { typed });
    made.truncate(SLUG_MAX);
    let made = made.trim_end_matches('-').to_owned();
    let bent = !typed.is_empty() && made != typed;
    // An empty or missing name is told at its own field.
    if bent || (made.is_empty() && !name.trim().is_empty()) {
        return Err(Refusal::new("organization-slug-malformed").with("value", typed).with("max", SLUG_MAX));
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::{NewOrganization, OrganizationForm, suspension_reason};
    use crate::identity::Plan;

    #[test]
    fn a_name_is_enough() {
        let form = OrganizationForm { name: " Cabinet Péeters & Fils ".into(), ..OrganizationForm::default() };
        let new = NewOrganization::parse(&form).unwrap();
        assert_eq!((new.name.as_str(), new.plan), ("Cabinet Péeters & Fils", Plan::Free));
        assert_eq!(new.slug, "cabinet-peeters-fils");
    }

    #[test]
    fn every_wrong_field_is_told() {
        let form = OrganizationForm {
            name: String::new(),
            slug: "Not A Slug".into(),
            plan: "gold".into(),
            contact_email: "nobody".into(),
            contact_phone: "x".into(),
        };
        let refusals = NewOrganization::parse(&form).unwrap_err();
        let fields: Vec<&str> =
            refusals.iter().filter_map(|refusal| refusal.path.first().map(String::as_str)).collect();
        assert_eq!(fields, ["name", "slug", "plan", "contactEmail", "contactPhone"]);
        assert!(suspension_reason(" ").is_err());
    }
}
