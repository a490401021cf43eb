//! How the person wants to be told.

use std::collections::BTreeMap;

use entity::{
    id::{AccountId, NotificationPreferenceId},
    messaging::{
        Channel, Choice, Group, PreferenceForm, QuietHours, Rhythm, SettingForm, notification_preference,
        notification_setting,
    },
    refusal::Refusals,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::list::{own_reader, own_writer};
use crate::{ctx::Ctx, error::Result, store::Tx};

/// What the person has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// By group and channel; what is not there is as usual.
    chosen: BTreeMap<(Group, Channel), Rhythm>,
    /// When she does not want to be disturbed.
    pub quiet: Option<QuietHours>,
}

impl Preferences {
    /// What she has chosen about a group and a channel; nothing where she is told as usual.
    #[must_use]
    pub fn chosen(&self, group: Group, channel: Channel) -> Option<Rhythm> {
        self.chosen.get(&(group, channel)).copied()
    }
}

/// What accounts have chosen, by group and channel; what is not there is as usual.
pub(super) type Chosen = BTreeMap<(AccountId, Group, Channel), Rhythm>;

/// What accounts have chosen about some groups: one statement.
pub(super) async fn chosen_by(tx: &Tx, accounts: &[AccountId], groups: &[Group]) -> Result<Chosen> {
    let rows = tx
        .find_platform::<notification_preference::Entity>()
        .filter(notification_preference::Column::AccountId.is_in(accounts.iter().map(|id| id.0)))
        .filter(notification_preference::Column::Topic.is_in(groups.iter().copied()))
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| ((row.account_id, row.topic, row.channel), row.rhythm)).collect())
}

/// How the person wants to be told: two statements.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn notification_preferences(ctx: &Ctx) -> Result<Preferences> {
    let (tx, account) = own_reader(ctx).await?;
    let rows = tx
        .find_platform::<notification_preference::Entity>()
        .filter(notification_preference::Column::AccountId.eq(account.0))
        .all(&tx)
        .await?;
    let setting = tx
        .find_platform::<notification_setting::Entity>()
        .filter(notification_setting::Column::AccountId.eq(account.0))
        .one(&tx)
        .await?;
    Ok(Preferences {
        chosen: rows.into_iter().map(|row| ((row.topic, row.channel), row.rhythm)).collect(),
        quiet: setting.map(|row| row.quiet()),
    })
}

/// Sets how the person wants to be told about some groups, and when she does not want to be disturbed; what is not said stays. What the law or her
/// safety wants her told reaches her whatever she chooses.
///
/// # Errors
/// As [`Choice::parse`] and [`SettingForm::parse`]; `Unauthenticated`, `Forbidden` for a token that only reads.
pub async fn notification_preferences_update(
    ctx: &Ctx,
    forms: &[PreferenceForm],
    setting: Option<&SettingForm>,
) -> Result<Preferences> {
    let mut refusals = Vec::new();
    let mut choices: BTreeMap<(Group, Channel), Option<Rhythm>> = BTreeMap::new();
    for (index, form) in forms.iter().enumerate() {
        match Choice::parse(form) {
            Ok(choice) => {
                choices.insert((choice.group, choice.channel), choice.rhythm);
            }
            Err(Refusals(wrong)) => {
                let here = wrong.into_iter().map(|refusal| refusal.prefixed_index(index).prefixed("choices"));
                refusals.extend(here);
            }
        }
    }
    let quiet = setting.map(SettingForm::parse).transpose().map_err(|Refusals(wrong)| refusals.extend(wrong)).ok();
    let Some(quiet) = quiet.filter(|_| refusals.is_empty()) else { return Err(Refusals(refusals).into()) };
    let (tx, account) = own_writer(ctx).await?;
    let mut these = Condition::any();
    for (group, channel) in choices.keys() {
        let one = notification_preference::Column::Topic.eq(*group);
        these = these.add(Condition::all().add(one).add(notification_preference::Column::Channel.eq(*channel)));
    }
    if !choices.is_empty() {
        let hers = Condition::all().add(notification_preference::Column::AccountId.eq(account.0)).add(these);
        tx.forget_platform::<notification_preference::Entity>(hers).await?;
        let row = |((group, channel), rhythm): (&(Group, Channel), &Option<Rhythm>)| {
            Some(notification_preference::ActiveModel {
                id: Set(Ctx::mint::<NotificationPreferenceId>()),
                account_id: Set(account),
                topic: Set(*group),
                channel: Set(*channel),
                rhythm: Set((*rhythm)?),
                updated_at: Set(ctx.now()),
            })
        };
        tx.insert_platform_all(choices.iter().filter_map(row).collect()).await?;
    }
    if let Some(quiet) = quiet {
        let hers = Condition::all().add(notification_setting::Column::AccountId.eq(account.0));
        tx.forget_platform::<notification_setting::Entity>(hers).await?;
        if let Some(quiet) = quiet {
            let row = notification_setting::ActiveModel {
                account_id: Set(account),
                quiet_from: Set(quiet.from),
                quiet_until: Set(quiet.until),
                updated_at: Set(ctx.now()),
            };
            tx.insert_platform(row).await?;
        }
    }
    tx.commit().await?;
    notification_preferences(ctx).await
}
