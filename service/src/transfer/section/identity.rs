//! What identifies: the association, the lot and who holds it; its shares; the syndic.

use entity::transfer::{
    SectionKind,
    section::{Computed, Line, LineWord, OpenReason},
};

use super::{Facts, Section};
use crate::error::Result;

/// The association, the lot, who holds it.
pub(super) struct Identification;

impl Section for Identification {
    fn kind(&self) -> SectionKind {
        SectionKind::Identification
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let mut lines = Vec::new();
        if let Some(association) = facts.association() {
            lines.push(Line::saying(LineWord::Association, &association.name));
            let seat = format!("{}, {} {}", association.street, association.postal_code, association.city);
            lines.push(Line::saying(LineWord::Seat, seat));
            lines.push(Line::saying(LineWord::EnterpriseNumber, association.enterprise_number.display()));
        }
        if let Some(deed) = facts.base_deed() {
            let said: Vec<&str> = [&deed.notary, &deed.reference].into_iter().filter_map(Option::as_deref).collect();
            let text = (!said.is_empty()).then(|| said.join(", "));
            lines.push(Line { text, date: Some(deed.dated_on), ..Line::new(LineWord::BaseDeed) });
        }
        if let Some(building) = facts.building() {
            let place = format!("{}, {} {}", building.street, building.postal_code, building.city);
            lines.push(Line { label: Some(building.name.clone()), ..Line::saying(LineWord::Building, place) });
        }
        if let Some(unit) = facts.unit() {
            lines.push(Line { code: Some(unit.kind.code()), ..Line::saying(LineWord::Unit, &unit.reference) });
            lines.extend(unit.floor.as_ref().map(|floor| Line::saying(LineWord::Floor, floor)));
            lines.extend(unit.area.map(|area| Line::saying(LineWord::Area, area.to_decimal().to_string())));
            lines.extend(
                unit.cadastral_reference
                    .as_ref()
                    .map(|reference| Line::saying(LineWord::Cadastral, reference.as_str())),
            );
        }
        let holders = facts.holders();
        lines.extend(holders.iter().map(|holding| Line {
            text: facts.owner(holding.owner).map(|owner| owner.name.clone()),
            code: Some(holding.right.code()),
            date: Some(holding.starts_on),
            parts: Some((holding.part.numerator(), holding.part.denominator())),
            ..Line::new(LineWord::Owner)
        }));
        // A document that does not say whose the lot is identifies nothing.
        let known = facts.unit().is_some() && !holders.is_empty();
        Ok(Some(Computed { lines, lacks: (!known).then_some(OpenReason::Register), ..Computed::default() }))
    }
}

/// The lot's parts, in general and in each key.
pub(super) struct Shares;

impl Section for Shares {
    fn kind(&self) -> SectionKind {
        SectionKind::Shares
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let shares = facts.shares();
        let mut lines = Vec::new();
        if let Some((parts, total)) = shares.zip(facts.total_shares()) {
            lines.push(Line { parts: Some((parts.0, total.0)), ..Line::new(LineWord::GeneralShares) });
        }
        let unit = facts.transfer().unit_id;
        lines.extend(facts.keys().iter().filter(|key| key.key.kind != entity::property::KeyKind::General).map(|key| {
            let parts = key.parts.iter().find(|(of, _)| *of == unit).map_or(0, |(_, parts)| *parts);
            Line {
                label: Some(key.key.name.clone()),
                text: key.version.source.clone(),
                code: Some(key.key.kind.code()),
                parts: Some((parts, key.total)),
                ..Line::new(LineWord::KeyParts)
            }
        }));
        let lacks = shares.is_none().then_some(OpenReason::Register);
        Ok(Some(Computed { lines, lacks, ..Computed::default() }))
    }
}

/// Who the syndic is on the day, and how she is reached.
pub(super) struct Syndic;

impl Section for Syndic {
    fn kind(&self) -> SectionKind {
        SectionKind::Syndic
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let Some(mandate) = facts.mandate() else {
            return Ok(Some(Computed { lacks: Some(OpenReason::Register), ..Computed::default() }));
        };
        let name = match &mandate.legal_form {
            Some(form) => format!("{} {form}", mandate.name),
            None => mandate.name.clone(),
        };
        let place = format!("{}, {} {}", mandate.street, mandate.postal_code, mandate.city);
        let mut lines = vec![Line { code: Some(mandate.kind.code()), ..Line::saying(LineWord::Syndic, name) }];
        let number = mandate.enterprise_number.as_ref();
        lines.extend(number.map(|number| Line::saying(LineWord::EnterpriseNumber, number.display())));
        lines.extend(mandate.ipi_number.as_ref().map(|number| Line::saying(LineWord::Ipi, number)));
        lines.push(Line::saying(LineWord::Address, place));
        lines.extend(mandate.phone.as_ref().map(|phone| Line::saying(LineWord::Phone, phone)));
        lines.extend(mandate.email.as_ref().map(|email| Line::saying(LineWord::Email, email)));
        lines.extend(
            mandate.insurer.as_ref().map(|insurer| Line {
                label: mandate.policy_number.clone(),
                ..Line::saying(LineWord::Insurer, insurer)
            }),
        );
        let until = mandate.ended_on.or(mandate.ends_on);
        lines.push(Line { date: Some(mandate.starts_on), due: until, ..Line::new(LineWord::Mandate) });
        Ok(Some(Computed { lines, ..Computed::default() }))
    }
}
