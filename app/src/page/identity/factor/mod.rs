//! The second factor: setting it up, being asked for it, and who must have one.

mod code;
mod codes;
mod off;
mod own;
mod policy;

use leptos::prelude::*;

use crate::{
    context::PageContext,
    route::Routes,
    ui::{Field, FormErrors, FormRow},
};

/// Messages that a form of these pages leads to.
pub(super) const TAKEN_OFF: &str = "identity-factor-off-done";
pub(super) const REQUIRED: &str = "identity-factor-policy-required";
pub(super) const NOT_REQUIRED: &str = "identity-factor-policy-not-required";
pub(super) const REVOKED: &str = "identity-factor-revoked";

/// Where a sign-in goes on that waits for its code.
pub(crate) use code::after_password;

/// The person's own second factor.
const OWN: &str = "/account/two-factor";

/// The addresses of these pages.
pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .form_page("/sign-in/code", code::load, code::act)
        .form_page(OWN, own::load, own::act)
        .form_page("/account/two-factor/codes", codes::load, codes::act)
        .form_page("/account/two-factor/off", off::load, off::act)
        .form_page("/firm/two-factor", policy::load, policy::act)
        .act("/firm/two-factor/{account}/revoke", policy::revoke)
        .form_page("/organizations/{organization}/two-factor", policy::load, policy::act)
        .act("/organizations/{organization}/two-factor/{account}/revoke", policy::revoke)
}

/// A file that is its own address, so that nothing of it lies on the server.
fn in_address(kind: &str, text: &str) -> String {
    let text: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
    // A form writes a space as a plus sign, an address does not.
    format!("data:{kind},{}", text.replace('+', "%20"))
}

/// The field for a code of the app; `backup` where a backup code does as well.
fn code_row(page: &PageContext, errors: &FormErrors, backup: bool) -> AnyView {
    let [label, hint] = if backup {
        ["identity-factor-code-any", "identity-factor-code-any-hint"]
    } else {
        ["identity-factor-code", "identity-factor-code-hint"]
    };
    let field = Field::text("code", page.t(label))
        .required()
        .autocomplete("one-time-code")
        .max_length(20)
        .narrow()
        .hint(page.t(hint))
        .errors(errors);
    view! { <FormRow field=field/> }.into_any()
}
