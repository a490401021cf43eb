//! Which documents somebody may read, as a condition of every query: the same rule as [`entity::library::may_read`].

use chrono::NaiveDate;
use entity::{
    identity::Permission,
    library::{DocumentVisibility, ObjectKind, ShareCircle, document, document_link, document_share},
    property::{owner, ownership},
};
use sea_orm::{
    ColumnTrait, Condition, QueryFilter, QuerySelect, QueryTrait as _,
    sea_query::{Expr, SelectStatement},
};

use crate::{ctx::Ctx, error::Result, proof::Proof, property::in_force_on, store::Tx};

/// Who reads documents, on the day of the request.
pub(super) struct Reading {
    /// Where she reads any document at all.
    pub proof: Proof,
    managers: Option<Proof>,
    circles: Vec<(ShareCircle, Proof)>,
    own: Option<Proof>,
    day: NaiveDate,
}

impl Reading {
    /// What the request's person may read.
    ///
    /// # Errors
    /// `Unauthenticated`, `Forbidden`, `SecondFactor`.
    pub fn of(ctx: &Ctx) -> Result<Self> {
        let proof = ctx.prove(Permission::DocumentRead)?;
        // Who reads every owner is of the council or above, who reads the register is an owner or above, and who reads a document lives there.
        let circles = [
            (ShareCircle::Council, Permission::OwnerRead),
            (ShareCircle::Owners, Permission::PropertyRead),
            (ShareCircle::Residents, Permission::DocumentRead),
        ];
        Ok(Self {
            proof,
            managers: ctx.prove(Permission::DocumentReadAll).ok(),
            circles: circles
                .into_iter()
                .filter_map(|(circle, permission)| Some((circle, ctx.prove(permission).ok()?)))
                .collect(),
            own: ctx.prove_personal(Permission::DocumentReadAll, Permission::OwnRead).ok(),
            day: ctx.today(),
        })
    }

    /// The documents that she may read.
    pub fn documents(&self, tx: &Tx) -> Condition {
        let association = document::Column::AssociationId;
        let mut readable = Condition::any().add(Expr::value(false));
        if let Some(managers) = &self.managers {
            readable = readable.add(managers.associations_condition(association));
            if managers.covers_all() {
                return readable;
            }
        }
        let mut open = Condition::any().add(Expr::value(false));
        for (circle, proof) in &self.circles {
            let visible = DocumentVisibility::ALL
                .iter()
                .copied()
                .filter(|visibility| visibility.circle().is_some_and(|widest| circle.within(widest)));
            let shared = ShareCircle::ALL.iter().copied().filter(|widest| circle.within(*widest));
            let shared = document_share::Column::Circle.is_in(shared);
            let here = Condition::any()
                .add(document::Column::Visibility.is_in(visible))
                .add(document::Column::Id.in_subquery(self.shared(tx, Condition::all().add(shared))));
            open = open.add(Condition::all().add(proof.associations_condition(association)).add(here));
        }
        let mut hers = Condition::any().add(Expr::value(false));
        if let Some(own) = self.own.as_ref().filter(|own| own.own_owners().next().is_some()) {
            let named = mine(own, document_share::Column::OwnerId);
            let units = Condition::all()
                .add(document::Column::Visibility.eq(DocumentVisibility::UnitOwners))
                .add(document::Column::Id.in_subquery(self.about_her_units(tx, own)));
            open = open.add(document::Column::Id.in_subquery(self.shared(tx, named))).add(units);
            hers = hers.add(
                Condition::all()
                    .add(document::Column::Personal.eq(true))
                    .add(document::Column::Visibility.ne(DocumentVisibility::Managers))
                    .add(document::Column::Id.in_subquery(self.about_her(tx, own))),
            );
        }
        let open = Condition::all().add(document::Column::Personal.eq(false)).add(open);
        let in_use = Condition::all().add(document::Column::ArchivedAt.is_null());
        readable.add(in_use.add(Condition::any().add(open).add(hers)))
    }

    /// Documents that are shared on the day as the condition says.
    fn shared(&self, tx: &Tx, with: Condition) -> SelectStatement {
        let lasts = Condition::any()
            .add(document_share::Column::EndsOn.is_null())
            .add(document_share::Column::EndsOn.gte(self.day));
        tx.find_owned::<document_share::Entity>(&self.proof)
            .select_only()
            .column(document_share::Column::DocumentId)
            .filter(document_share::Column::RevokedAt.is_null())
            .filter(document_share::Column::StartsOn.lte(self.day))
            .filter(lasts)
            .filter(with)
            .into_query()
    }

    /// Documents about units that she owns on the day.
    fn about_her_units(&self, tx: &Tx, own: &Proof) -> SelectStatement {
        let units = tx
            .find_owned::<ownership::Entity>(own)
            .select_only()
            .column(ownership::Column::UnitId)
            .filter(in_force_on(self.day))
            .filter(mine(own, ownership::Column::OwnerId))
            .into_query();
        self.about(tx, ObjectKind::Unit, Condition::all().add(document_link::Column::ObjectId.in_subquery(units)))
    }

    /// Documents about her as a person.
    fn about_her(&self, tx: &Tx, own: &Proof) -> SelectStatement {
        self.about(tx, ObjectKind::Owner, mine(own, document_link::Column::ObjectId))
    }

    fn about(&self, tx: &Tx, kind: ObjectKind, which: Condition) -> SelectStatement {
        tx.find_owned::<document_link::Entity>(&self.proof)
            .select_only()
            .column(document_link::Column::DocumentId)
            .filter(document_link::Column::ObjectKind.eq(kind))
            .filter(which)
            .into_query()
    }
}

/// Rows about the owners who are the person herself, also under an entry of the register that was merged into hers.
fn mine(own: &Proof, column: impl ColumnTrait) -> Condition {
    let owners = || own.own_owners().map(|id| id.0);
    let merged = sea_orm::sea_query::Query::select()
        .column(owner::Column::Id)
        .from(owner::Entity)
        .and_where(owner::Column::OrganizationId.eq(own.organization().0))
        .and_where(owner::Column::MergedIntoId.is_in(owners()))
        .take();
    Condition::any().add(column.is_in(owners())).add(column.in_subquery(merged))
}
