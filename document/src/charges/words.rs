//! The words of a letter and where they come from.
//!
//! This crate knows no Fluent: the caller looks words up and hands them over. The words of this room are in
//! `locales/<language>/document.ftl`. [`CallLabels::from_words`] knows the messages without variables; these are the others:
//!
//! | field | message | variables |
//! |---|---|---|
//! | [`CallLetterBatch::title`], one letter | `document-call-title` | `subject`, `owner` |
//! | [`CallLetterBatch::title`], merged file | `document-call-title-all` | `subject`, `association` |
//! | [`CallLetter::place_and_date`] | `document-call-place-and-date` | `place`, `date` |
//! | [`CallLetter::subject`] | `document-call-subject` | `title` (of the call) |
//! | [`CallLetter::salutation`] | `document-call-salutation` | |
//! | [`CallLetter::opening`] | `document-call-opening` | `amount`, `due` |
//! | … when nothing is due | `document-call-opening-nothing` | |
//! | … when the amount is in the owner's favour | `document-call-opening-credit` | `amount` (positive) |
//! | [`CallLetter::introduction`] | `document-call-introduction` | `association` |
//! | … when an assembly decided | `document-call-introduction-decided` | `association`, `date` |
//! | [`CallSection::title`] | `document-call-section-ordinary`, `document-call-section-extraordinary` | |
//! | [`CallSection::subtotal_label`] | `document-call-subtotal-ordinary`, `document-call-subtotal-extraordinary` | |
//! | [`CallLine::shares`] | `document-call-shares` | `shares`, `total` |
//! | [`CallLetter::reserve_fund`] | `document-call-reserve-fund` | `amount` |
//! | … when the part is nothing | `document-call-reserve-fund-none` | |
//! | [`CallPayment::code_description`] | `document-call-code-description` | `amount`, `beneficiary`, `iban`, `communication` |
//! | [`CallLetter::shares_explanation`] | `document-call-shares-explanation` | |
//! | … when a part is not the whole of a unit | `document-call-shares-explanation-part` | |
//! | [`CallLetter::mentions`], usufruct and other rights in rem | `document-call-mention-joint` | |
//! | … for each unit whose ownership is divided | `document-call-mention-divided` | `unit`, `amount`, `reserve` |
//! | [`CallLetter::mentions`], undivided ownership | `document-call-mention-undivided` | |
//! | [`CallLetter::mentions`], a key by consumption | `document-call-mention-consumption` | |
//! | [`CallLetter::signature`], first line | `document-call-signature-association` | |
//! | [`CallLetter::signature`], second line | `document-call-signature-syndic` | `syndic` |
//! | [`CallStatus::Draft`] | `document-call-draft-word`, `document-call-draft-sentence` | |
//! | [`CallStatus::Cancelled`] | `document-call-cancelled-word`, `document-call-cancelled-sentence` | `date` in the sentence |
//!
//! [`CallLetterBatch::title`]: super::CallLetterBatch::title
//! [`CallLetter::place_and_date`]: super::CallLetter::place_and_date
//! [`CallLetter::subject`]: super::CallLetter::subject
//! [`CallLetter::salutation`]: super::CallLetter::salutation
//! [`CallLetter::opening`]: super::CallLetter::opening
//! [`CallLetter::introduction`]: super::CallLetter::introduction
//! [`CallLetter::reserve_fund`]: super::CallLetter::reserve_fund
//! [`CallLetter::shares_explanation`]: super::CallLetter::shares_explanation
//! [`CallLetter::mentions`]: super::CallLetter::mentions
//! [`CallLetter::signature`]: super::CallLetter::signature
//! [`CallSection::title`]: super::CallSection::title
//! [`CallSection::subtotal_label`]: super::CallSection::subtotal_label
//! [`CallLine::shares`]: super::CallLine::shares
//! [`CallPayment::code_description`]: super::CallPayment::code_description
//! [`CallStatus::Draft`]: super::CallStatus::Draft
//! [`CallStatus::Cancelled`]: super::CallStatus::Cancelled

use serde::Serialize;

/// The fixed words of a letter in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CallLabels {
    /// "Numéro d'entreprise (BCE)".
    pub enterprise_number: String,
    /// "Syndic".
    pub syndic: String,
    /// "Référence".
    pub reference: String,
    /// "Page", before "1/2" at the foot.
    pub page: String,
    /// "Détail de votre contribution".
    pub detail: String,
    /// "Lot".
    pub unit: String,
    /// "Objet et clé de répartition".
    pub key: String,
    /// "Quotités".
    pub shares: String,
    /// "Montant à répartir".
    pub base: String,
    /// "Votre part", before the owner's fraction of a unit.
    pub part: String,
    /// "Votre montant".
    pub amount: String,
    /// "Total".
    pub total: String,
    /// "Comment payer".
    pub payment: String,
    /// "Bénéficiaire".
    pub beneficiary: String,
    /// "Compte (IBAN)".
    pub iban: String,
    /// "BIC".
    pub bic: String,
    /// "Montant".
    pub payment_amount: String,
    /// "Communication structurée".
    pub communication: String,
    /// "Au plus tard le".
    pub due: String,
    /// "Scannez ce code avec l'application de votre banque."
    pub code_caption: String,
    /// "Bon à savoir".
    pub mentions: String,
    /// "Vérifier ce document".
    pub verification: String,
    /// "Code".
    pub verification_code: String,
    /// "Empreinte des données".
    pub fingerprint: String,
    /// "Données de cet appel de fonds, lisibles par une machine", the description of the attached file.
    pub attachment: String,
}

impl CallLabels {
    /// Looks every word up by the id of its message.
    #[must_use]
    pub fn from_words(word: impl Fn(&str) -> String) -> Self {
        Self {
            enterprise_number: word("document-call-label-enterprise-number"),
            syndic: word("document-call-label-syndic"),
            reference: word("document-call-label-reference"),
            page: word("document-call-label-page"),
            detail: word("document-call-label-detail"),
            unit: word("document-call-label-unit"),
            key: word("document-call-label-key"),
            shares: word("document-call-label-shares"),
            base: word("document-call-label-base"),
            part: word("document-call-label-part"),
            amount: word("document-call-label-amount"),
            total: word("document-call-label-total"),
            payment: word("document-call-label-payment"),
            beneficiary: word("document-call-label-beneficiary"),
            iban: word("document-call-label-iban"),
            bic: word("document-call-label-bic"),
            payment_amount: word("document-call-label-payment-amount"),
            communication: word("document-call-label-communication"),
            due: word("document-call-label-due"),
            code_caption: word("document-call-label-code-caption"),
            mentions: word("document-call-label-mentions"),
            verification: word("document-call-label-verification"),
            verification_code: word("document-call-label-verification-code"),
            fingerprint: word("document-call-label-fingerprint"),
            attachment: word("document-call-label-attachment"),
        }
    }
}
