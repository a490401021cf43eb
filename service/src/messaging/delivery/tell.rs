//! Telling the managers of an association that something has not arrived.

use entity::messaging::{Kind, delivery};

use crate::{
    error::Result,
    messaging::{Audience, Notice, notify_on},
    store::Tx,
};

/// Tells the managers, once the transaction stands. That such a message itself has not arrived is in the log and told to nobody: a broken address
/// of a manager must not keep two machines talking.
pub(super) async fn managers(tx: &Tx, row: &delivery::Model) -> Result<()> {
    let Some(association) = row.association_id.filter(|_| row.kind != Kind::DeliveryFailed.code()) else {
        return Ok(());
    };
    let notice = Notice::new(Kind::DeliveryFailed, association)
        .about(row.id)
        .with("person", row.name.clone())
        .with("title", row.subject.clone())
        .link(format!("/a/{association}/sent/{}", row.id))
        .to(Audience::Managers);
    notify_on(tx, None, notice).await
}
