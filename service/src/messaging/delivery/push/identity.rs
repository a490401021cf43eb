//! The key pair by which the makers of browsers recognise this server: the one that the configuration gives, or one that is made when first needed,
//! and whose private half is kept sealed.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use entity::messaging::push_identity;
use p256::SecretKey;
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::crypt::{new_key, public};
use crate::{
    Host,
    error::{Failure, Result},
    seal::place,
    store::{Purpose, Tx},
};

/// The name of the only pair.
const NAME: &str = "vapid";

/// The public key; the pair is made where there is none.
pub(super) async fn public_key(host: &Host) -> Result<String> {
    if let Some(key) = &host.push.key {
        return Ok(key.public());
    }
    Ok(held(host).await?.public_key)
}

/// The private key.
pub(super) async fn private_key(host: &Host) -> Result<SecretKey> {
    if let Some(key) = &host.push.key {
        return Ok(key.secret());
    }
    let row = held(host).await?;
    let plain = host.keys.open(&place("push_identity", "private_key", row.id), &row.private_key)?;
    SecretKey::from_slice(&plain).map_err(|_| Failure::new("the key for browsers is none").into())
}

async fn held(host: &Host) -> Result<push_identity::Model> {
    let tx = host.database.read(Purpose::Platform, std::sync::Arc::default()).await?;
    if let Some(row) = find(&tx).await? {
        return Ok(row);
    }
    drop(tx);
    let tx = host.database.write(Purpose::Platform, std::sync::Arc::default()).await?;
    let (id, key) = (Uuid::now_v7(), new_key()?);
    let row = push_identity::ActiveModel {
        id: Set(id),
        name: Set(NAME.to_owned()),
        public_key: Set(URL_SAFE_NO_PAD.encode(public(&key))),
        private_key: Set(host.keys.seal(&place("push_identity", "private_key", id), &key.to_bytes())?),
        created_at: Set(host.clock.now()),
    };
    // Another process may have been quicker; its pair stands then.
    tx.insert_unless_there(row).await?;
    let row = find(&tx).await?;
    tx.commit().await?;
    row.ok_or_else(|| Failure::new("the key for browsers could not be kept").into())
}

async fn find(tx: &Tx) -> Result<Option<push_identity::Model>> {
    Ok(tx.find_platform::<push_identity::Entity>().filter(push_identity::Column::Name.eq(NAME)).one(tx).await?)
}
