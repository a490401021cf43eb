//! What the person has been told, and how she wants to be told.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::{
    id::NotificationId,
    messaging::{Channel, Group, PreferenceForm, Rhythm, SettingForm, rhythm_of},
};
use service::messaging::{
    NotificationView, Preferences, notification_fetch, notification_preferences, notification_preferences_update,
    notification_read, notifications_read_all,
};

use super::kind::{NotificationChannel, NotificationGroup, NotificationKind, NotificationPriority, NotificationRhythm};
use crate::{
    identity::{Viewer, once},
    loader::service_of,
    payload::{Act, payload},
    scalar::{self, DateTime},
};

/// A notification.
pub struct Notification(NotificationView);

impl From<NotificationView> for Notification {
    fn from(view: NotificationView) -> Self {
        Self(view)
    }
}

/// What the person has been told. It names what it is about by identifiers: whether she may read that, it does not say.
#[Object]
impl Notification {
    /// Opaque identifier, for `node(id:)` and `notificationRead`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What sort of thing has happened.
    async fn kind(&self) -> NotificationKind {
        self.0.kind.into()
    }

    /// The group whose preferences decide how it is told.
    async fn group(&self) -> NotificationGroup {
        self.0.kind.group().into()
    }

    /// How urgent it is.
    async fn priority(&self) -> NotificationPriority {
        self.0.kind.priority().into()
    }

    /// What has happened, in a line, in the language of the request.
    async fn title(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(self.0.title(service_of(ctx)?.text()))
    }

    /// What has happened, in a sentence or two, in the language of the request.
    async fn body(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(self.0.body(service_of(ctx)?.text()))
    }

    /// Whether the person cannot switch such things off.
    async fn mandatory(&self) -> bool {
        self.0.kind.mandatory()
    }

    /// The law that wants her told, if one does.
    async fn legal_ref(&self) -> Option<&'static str> {
        self.0.kind.law()
    }

    /// The page to look at, with the language of the request.
    async fn path(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let language = service_of(ctx)?.language().code();
        Ok(self.0.link.as_ref().map(|link| format!("/{language}{link}")))
    }

    /// The identifier of what it is about, for `node(id:)`.
    async fn subject_id(&self) -> Option<ID> {
        self.0.subject.as_ref().map(|(kind, id)| scalar::id_of(kind, *id))
    }

    /// The identifier of the organization in which it happened; absent for what is about the account alone.
    async fn organization_id(&self) -> Option<ID> {
        self.0.organization.map(scalar::id)
    }

    /// When the person was told.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When she said that she had read it.
    async fn read_at(&self) -> Option<DateTime> {
        self.0.read_at.map(DateTime)
    }
}

/// How the person is told about a group of kinds by a channel.
#[derive(SimpleObject)]
pub struct NotificationPreference {
    /// What about.
    group: NotificationGroup,
    /// By which channel.
    channel: NotificationChannel,
    /// What she has chosen; absent where she is told as usual.
    chosen: Option<NotificationRhythm>,
    /// The kinds of the group that reach her at once whatever she chooses.
    mandatory: Vec<NotificationKind>,
}

/// How the person wants to be told.
pub struct NotificationPreferences(Preferences);

impl From<Preferences> for NotificationPreferences {
    fn from(preferences: Preferences) -> Self {
        Self(preferences)
    }
}

/// How the person wants to be told.
#[Object]
impl NotificationPreferences {
    /// Every group with every channel, in the order in which people are shown them.
    async fn choices(&self) -> Vec<NotificationPreference> {
        let pairs = Group::ALL.iter().flat_map(|group| Channel::CHOSEN.iter().map(move |channel| (*group, *channel)));
        let choice = |(group, channel): (Group, Channel)| NotificationPreference {
            group: group.into(),
            channel: channel.into(),
            chosen: self.0.chosen(group, channel).map(Into::into),
            mandatory: group
                .kinds()
                .filter(|kind| kind.mandatory() && rhythm_of(*kind, channel, Some(Rhythm::Off)) != Rhythm::Off)
                .map(Into::into)
                .collect(),
        };
        pairs.map(choice).collect()
    }

    /// When the quiet hours begin, on Belgian clocks, such as `22:00`; absent where there are none. What is critical is not held back.
    async fn quiet_from(&self) -> Option<String> {
        self.0.quiet.map(|quiet| quiet.from.format("%H:%M").to_string())
    }

    /// When the quiet hours end.
    async fn quiet_until(&self) -> Option<String> {
        self.0.quiet.map(|quiet| quiet.until.format("%H:%M").to_string())
    }
}

/// What the person chooses about a group of kinds and a channel.
#[derive(InputObject)]
pub struct NotificationChoiceInput {
    /// What about.
    group: NotificationGroup,
    /// By which channel.
    channel: NotificationChannel,
    /// How often; nothing for as usual.
    rhythm: Option<NotificationRhythm>,
}

/// What `notificationPreferenceUpdate` takes.
#[derive(InputObject)]
pub struct NotificationPreferenceUpdateInput {
    /// What is chosen; what is not named stays.
    #[graphql(default)]
    choices: Vec<NotificationChoiceInput>,
    /// When the quiet hours begin, such as `22:00`; empty together with the end for none; both stay where neither is there.
    quiet_from: Option<String>,
    /// When they end, such as `07:00`.
    quiet_until: Option<String>,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `notificationRead` takes.
#[derive(InputObject)]
pub struct NotificationReadInput {
    /// The notification.
    notification_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `notificationReadAll` takes.
#[derive(InputObject)]
pub struct NotificationReadAllInput {
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

payload! {
    /// What `notificationRead` answers.
    NotificationReadPayload {
        /// The notification, which is read now.
        notification: Notification
    }
}

payload! {
    /// What `notificationReadAll` answers.
    NotificationReadAllPayload {
        /// The person, who has nothing left to read.
        viewer: Viewer
    }
}

payload! {
    /// What `notificationPreferenceUpdate` answers.
    NotificationPreferenceUpdatePayload {
        /// How she is told from now on.
        preferences: NotificationPreferences
    }
}

/// Changes of the person's own notifications.
#[derive(Default)]
pub struct NotificationMutation;

#[Object]
impl NotificationMutation {
    /// Marks a notification of the person as read. Doing it again changes nothing.
    async fn notification_read(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which.")] input: NotificationReadInput,
    ) -> Result<Option<NotificationReadPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = match scalar::known::<NotificationId>(&input.notification_id, "notification-unknown") {
            Ok(id) => notification_read(act.ctx, id).await.map(|view| once(view.id)),
            Err(error) => Err(error),
        };
        act.answer("notificationId", done, None, notification_fetch).await
    }

    /// Marks every notification of the person as read.
    async fn notification_read_all(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Nothing in particular.")] input: NotificationReadAllInput,
    ) -> Result<Option<NotificationReadAllPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = notifications_read_all(act.ctx).await.map(once);
        act.answer("input", done, None, async |_, _| Ok(Viewer)).await
    }

    /// Sets how the person wants to be told. What the law or the safety of her account wants her told reaches her at once whatever she chooses.
    async fn notification_preference_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What she chooses.")] input: NotificationPreferenceUpdateInput,
    ) -> Result<Option<NotificationPreferenceUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let form = |choice: &NotificationChoiceInput| PreferenceForm {
            group: Group::from(choice.group).code().to_owned(),
            channel: Channel::from(choice.channel).code().to_owned(),
            rhythm: choice.rhythm.map_or_else(String::new, |rhythm| Rhythm::from(rhythm).code().to_owned()),
        };
        let choices: Vec<PreferenceForm> = input.choices.iter().map(form).collect();
        let said = input.quiet_from.is_some() || input.quiet_until.is_some();
        let setting = said.then(|| SettingForm {
            quiet_from: input.quiet_from.unwrap_or_default(),
            quiet_until: input.quiet_until.unwrap_or_default(),
        });
        let done = notification_preferences_update(act.ctx, &choices, setting.as_ref()).await.map(|_| once(()));
        act.answer("input", done, None, async |ctx, ()| notification_preferences(ctx).await).await
    }
}
