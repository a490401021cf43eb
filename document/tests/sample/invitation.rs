//! A letter with the code to an account.

use document::identity::invitation::InvitationLetter;
use entity::date::format_date;
use entity::language::Language;

use super::place;
use super::{ISSUED, Words, issued_at};

/// The code of the sample.
pub const CODE: &str = "K7QF-2M9X-ABCD-EFGH-JKMN";

/// A letter to the owner of a place.
pub fn invitation(language: Language) -> InvitationLetter {
    let words = Words::of(language);
    let place = place::of(language);
    let date = format_date(ISSUED, language);
    let organization = [("organization", place.syndic)];
    let expires = [("expires", date.as_str())];
    InvitationLetter {
        language,
        title: words.with("identity-letter-title", &organization),
        ident: format!("invitation/{language}"),
        issued_at: issued_at(),
        sender: place.syndic.to_owned(),
        addressee: [&[place.owner], place.owner_address].concat().into_iter().map(str::to_owned).collect(),
        date: words.with("identity-letter-date", &[("date", &date)]),
        subject: words.get("identity-letter-subject"),
        salutation: words.get("document-call-salutation"),
        introduction: vec![words.with("identity-letter-introduction", &organization)],
        steps: vec![
            words.get("identity-letter-step-open"),
            words.get("identity-letter-step-code"),
            words.with("identity-letter-step-sign-in", &[("email", "nadia@example.org")]),
        ],
        code_label: words.get("identity-letter-code"),
        code: CODE.to_owned(),
        address_label: words.get("identity-letter-address"),
        address: format!("https://mitoyen.example/{language}/join"),
        conclusion: vec![
            words.with("identity-letter-expires", &expires),
            words.get("identity-letter-known"),
            words.get("identity-letter-stranger"),
        ],
        signature: vec![place.syndic.to_owned()],
        page: words.get("document-call-label-page"),
    }
}
