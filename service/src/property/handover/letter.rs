//! The letter of demand. What was issued is frozen as facts and drawn again from them, to the same bytes; before that, a draft can be looked at.

use chrono::{DateTime, NaiveDate, Utc};
use document::{
    letter::{LetterAssociation, LetterMarker, LetterSyndic, LetterVerification},
    property::handover::{
        HandoverDemand, HandoverFacts, HandoverFactsItem, HandoverLabels, HandoverLine, HandoverSection,
    },
};
use entity::{
    country,
    date::format_date,
    format::enterprise_number::EnterpriseNumber,
    id::HandoverId,
    language::Language,
    platform::issued_document,
    property::{
        HANDOVER_LAW, HandoverItemKind, HandoverItemState, association, handover, handover_demand, handover_item,
        mandate,
    },
    refusal::Refusal,
};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use super::read::{READ, handover_fetch, items_in};
use crate::{
    charges::SyndicContact,
    ctx::Ctx,
    error::{Error, Failure, Result},
    platform::{PdfFile, draw},
    property::{association_fetch, mandate_at},
    text::{Text, Value},
};

/// The kind under which letters of demand are kept among the issued documents.
pub const DEMAND_KIND: &str = "handover_demand";

/// Where the letter of demand of a handover is found on the server as it would be issued now.
#[must_use]
pub fn handover_draft_path(id: HandoverId) -> String {
    format!("/files/handovers/{id}/demand.pdf")
}

/// Where a letter of demand that was issued is found on the server; `number` is its rank, from 1.
#[must_use]
pub fn handover_demand_path(id: HandoverId, number: i32) -> String {
    format!("/files/handovers/{id}/demands/{number}.pdf")
}

/// A letter of demand: facts, not words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct DemandSnapshot {
    pub language: Language,
    pub association: String,
    pub enterprise_number: EnterpriseNumber,
    pub seat: Vec<String>,
    pub city: String,
    pub syndic: String,
    /// How the syndic is reached; absent where nobody holds a mandate.
    pub contact: Option<SyndicContact>,
    pub predecessor: String,
    pub addressee: Vec<String>,
    pub reference: String,
    pub issued_on: NaiveDate,
    pub issued_at: DateTime<Utc>,
    pub mandate_ended_on: NaiveDate,
    pub due_on: NaiveDate,
    pub account_years: i32,
    pub items: Vec<DemandItem>,
    /// Code and address of verification; absent on a draft.
    pub verification: Option<(String, String)>,
}

/// One thing that is owed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct DemandItem {
    pub kind: HandoverItemKind,
    pub state: HandoverItemState,
    pub note: Option<String>,
}

/// What is particular to one letter.
pub(super) struct Occasion {
    pub number: i32,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    pub code: Option<String>,
}

impl DemandSnapshot {
    /// A letter about what is owed now. It is written by whoever holds the mandate of the day, or else by whoever issues it.
    ///
    /// # Errors
    /// `handover-nothing-owed`.
    pub fn new(
        ctx: &Ctx,
        (deed, mandate): (&association::Model, Option<&mandate::Model>),
        handover: &handover::Model,
        items: &[handover_item::Model],
        occasion: Occasion,
    ) -> Result<Self> {
        let owed = items.iter().filter(|item| item.state.is_owed()).map(|item| DemandItem {
            kind: item.kind,
            state: item.state,
            note: item.note.clone().filter(|_| item.state == HandoverItemState::Disputed),
        });
        let items: Vec<DemandItem> = owed.collect();
        if items.is_empty() {
            return Err(Refusal::new("handover-nothing-owed").into());
        }
        let Occasion { number, now, today, code } = occasion;
        let issuer = ctx.account()?.organization.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
        let place = format!("{} {}", handover.postal_code, handover.city);
        let country =
            (handover.country != "BE").then(|| country::name(&handover.country, handover.language).to_uppercase());
        let addressee = [Some(handover.predecessor_name.clone()), Some(handover.street.clone()), Some(place), country];
        Ok(Self {
            language: handover.language,
            association: deed.name_in(handover.language).to_owned(),
            enterprise_number: deed.enterprise_number.clone(),
            seat: vec![deed.street.clone(), format!("{} {}", deed.postal_code, deed.city)],
            city: deed.city.clone(),
            syndic: mandate.map_or(issuer, |mandate| mandate.name.clone()),
            contact: mandate.map(SyndicContact::from),
            predecessor: handover.predecessor_name.clone(),
            addressee: addressee.into_iter().flatten().collect(),
            reference: format!("{}-H{}-{number}", deed.number, handover.mandate_ended_on.format("%Y%m%d")),
            issued_on: today,
            issued_at: now,
            mandate_ended_on: handover.mandate_ended_on,
            due_on: handover.due_on,
            account_years: handover.account_years,
            items,
            verification: code.map(|code| {
                let address = format!("{}/verify/{code}", ctx.host().public_url);
                (code, address)
            }),
        })
    }

    /// SHA-256 of the data that the letter carries for machines.
    pub fn fingerprint(&self) -> Result<String> {
        Ok(self.facts().attachment()?.sha256)
    }

    /// The letter in its words.
    fn letter(&self, ident: String) -> HandoverDemand {
        let text = Text::new(self.language);
        let date = |day: NaiveDate| format_date(day, self.language);
        let say = |id: &str, values: &[(&'static str, String)]| {
            let values: Vec<(&'static str, Value<'_>)> =
                values.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
            text.with(id, &values)
        };
        let association = || ("association", self.association.clone());
        let due = || ("due", date(self.due_on));
        let overdue = self.issued_on > self.due_on;
        let opening =
            if overdue { "property-handover-letter-opening-overdue" } else { "property-handover-letter-opening" };
        let subject = say("property-handover-letter-subject", &[association()]);
        let title = say(
            "property-handover-letter-title",
            &[("subject", subject.clone()), ("predecessor", self.predecessor.clone())],
        );
        let law = if overdue { "property-handover-letter-law-overdue" } else { "property-handover-letter-law" };
        HandoverDemand {
            language: self.language,
            labels: HandoverLabels::from_words(|id| text.get(id)),
            title,
            ident,
            issued_at: self.issued_at,
            draft: self.verification.is_none().then(|| LetterMarker {
                word: text.get("document-call-draft-word"),
                sentence: text.get("property-handover-letter-draft"),
            }),
            association: LetterAssociation {
                name: self.association.clone(),
                enterprise_number: self.enterprise_number.display(),
                address: self.seat.clone(),
                syndic: LetterSyndic {
                    name: self.syndic.clone(),
                    contact: self.contact.as_ref().map(|contact| contact.lines(text)).unwrap_or_default(),
                },
            },
            addressee: self.addressee.clone(),
            place_and_date: say(
                "document-call-place-and-date",
                &[("place", self.city.clone()), ("date", date(self.issued_on))],
            ),
            reference: self.reference.clone(),
            subject,
            salutation: text.get("document-call-salutation"),
            opening: say(opening, &[due()]),
            introduction: vec![
                say("property-handover-letter-mandate", &[association(), ("ended", date(self.mandate_ended_on))]),
                say(law, &[due()]),
            ],
            sections: [
                (HandoverItemState::Awaited, "property-handover-letter-awaited"),
                (HandoverItemState::Disputed, "property-handover-letter-disputed"),
            ]
            .into_iter()
            .filter_map(|(state, title)| self.section(state, text.get(title), text))
            .collect(),
            conclusion: [
                "property-handover-letter-none",
                "property-handover-letter-inventory",
                "property-handover-letter-otherwise",
            ]
            .map(|id| text.get(id))
            .to_vec(),
            signature: vec![
                text.get("document-call-signature-association"),
                say("document-call-signature-syndic", &[("syndic", self.syndic.clone())]),
            ],
            verification: self.verification.clone().map(|(code, url)| LetterVerification { code, url }),
            facts: self.facts(),
        }
    }

    fn section(&self, state: HandoverItemState, title: String, text: Text) -> Option<HandoverSection> {
        let line = |item: &DemandItem| HandoverLine {
            label: handover_item_words(text, item.kind, self.account_years),
            note: item.note.clone(),
        };
        let items: Vec<HandoverLine> = self.items.iter().filter(|item| item.state == state).map(line).collect();
        (!items.is_empty()).then_some(HandoverSection { title, items })
    }

    fn facts(&self) -> HandoverFacts {
        let (code, url) = self.verification.clone().unzip();
        HandoverFacts {
            reference: self.reference.clone(),
            status: if self.verification.is_some() { "issued" } else { "draft" }.to_owned(),
            issued_on: self.issued_on,
            mandate_ended_on: self.mandate_ended_on,
            due_on: self.due_on,
            law: HANDOVER_LAW.to_owned(),
            association_name: self.association.clone(),
            association_enterprise_number: self.enterprise_number.as_str().to_owned(),
            predecessor_name: self.predecessor.clone(),
            items: self
                .items
                .iter()
                .map(|item| HandoverFactsItem {
                    kind: item.kind.code().to_owned(),
                    state: item.state.code().to_owned(),
                    years: (item.kind == HandoverItemKind::Accounts).then_some(self.account_years),
                    note: item.note.clone(),
                })
                .collect(),
            verification_code: code,
            verification_url: url,
        }
    }
}

/// What a thing is called; accounts say for how many years they are asked.
#[must_use]
pub fn handover_item_words(text: Text, kind: HandoverItemKind, account_years: i32) -> String {
    text.with(&format!("property-handover-item-{}", kind.code()), &[("years", account_years.into())])
}

/// The letter of demand as it would be issued now, marked as a draft.
///
/// # Errors
/// `handover-unknown`; `handover-nothing-owed`; failures.
pub async fn handover_draft_pdf(ctx: &Ctx, id: HandoverId) -> Result<PdfFile> {
    let row = handover_fetch(ctx, id).await?;
    let proof = ctx.prove(READ)?;
    let deed = association_fetch(ctx, row.association_id).await?;
    let tx = ctx.reader().await?;
    let mandate = mandate_at(&tx, &proof, row.association_id, ctx.today()).await?;
    let items = items_in(&tx, &proof, &[id]).await?;
    // The day alone, so that looking at it twice on one day shows the same file.
    let now = ctx.today().and_time(chrono::NaiveTime::MIN).and_utc();
    let occasion = Occasion { number: 0, now, today: ctx.today(), code: None };
    let snapshot = DemandSnapshot::new(ctx, (&deed, mandate.as_ref()), &row, &items, occasion)?;
    let name = format!("{}.pdf", snapshot.reference);
    draw(ctx, name, move || snapshot.letter(format!("handover/{id}/draft")).render()).await
}

/// A letter of demand as it was issued.
///
/// # Errors
/// `handover-unknown`; `handover-demand-unknown`; failures.
pub async fn handover_demand_pdf(ctx: &Ctx, id: HandoverId, number: i32) -> Result<PdfFile> {
    handover_fetch(ctx, id).await?;
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let demand = tx
        .find::<handover_demand::Entity>(&proof)
        .filter(handover_demand::Column::HandoverId.eq(id.0))
        .filter(handover_demand::Column::Number.eq(number))
        .one(&*tx)
        .await?
        .ok_or_else(|| Error::not_found("handover-demand-unknown"))?;
    let document = tx
        .find::<issued_document::Entity>(&proof)
        .filter(issued_document::Column::Kind.eq(DEMAND_KIND))
        .filter(issued_document::Column::SubjectId.eq(demand.id.0))
        .one(&*tx)
        .await?
        .ok_or_else(|| Failure::new("a demand was issued without a letter"))?;
    let snapshot: DemandSnapshot = serde_json::from_str(&document.data)?;
    let name = format!("{}.pdf", snapshot.reference);
    draw(ctx, name, move || snapshot.letter(format!("handover/{id}/{number}")).render()).await
}
