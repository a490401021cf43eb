//! What a person chooses, and how far her choice reaches.

use serde::{Deserialize, Serialize};

use super::{
    channel::{Channel, Rhythm},
    kind::{Group, Kind},
    quiet::QuietHours,
};
use crate::refusal::{Refusal, Refusals};

/// How often somebody wants to be told about a group of kinds by a channel, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreferenceForm {
    /// The group's stable name.
    pub group: String,
    /// The channel's stable name.
    pub channel: String,
    /// The rhythm's stable name; empty for as usual.
    pub rhythm: String,
}

/// A choice that makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Choice {
    /// What about.
    pub group: Group,
    /// By which channel.
    pub channel: Channel,
    /// How often; nothing for as usual.
    pub rhythm: Option<Rhythm>,
}

impl Choice {
    /// Understands a form.
    ///
    /// # Errors
    /// `notification-group-unknown`, `notification-channel-unknown`, `notification-rhythm-unknown`; `notification-rhythm-unfit` for a digest by a
    /// channel that has none; `notification-mandatory` for a group in which there is nothing to choose.
    pub fn parse(form: &PreferenceForm) -> Result<Self, Refusals> {
        let mut refusals = Vec::new();
        let mut keep = |refusal: Refusal, field: &'static str| refusals.push(refusal.at(field));
        let group = Group::parse(&form.group).map_err(|refusal| keep(refusal, "group")).ok();
        let channel = Channel::parse(&form.channel)
            .and_then(|channel| {
                let chosen = Channel::CHOSEN.contains(&channel);
                if chosen {
                    Ok(channel)
                } else {
                    Err(Refusal::new("notification-channel-unknown").with("value", channel.code()))
                }
            })
            .map_err(|refusal| keep(refusal, "channel"))
            .ok();
        let rhythm = match form.rhythm.trim() {
            "" => Some(None),
            code => Rhythm::parse(code).map_err(|refusal| keep(refusal, "rhythm")).ok().map(Some),
        };
        let (Some(group), Some(channel), Some(rhythm)) = (group, channel, rhythm) else {
            return Err(Refusals(refusals));
        };
        if rhythm.is_some_and(|rhythm| !Self::fits(channel, rhythm)) {
            return Err(Refusal::new("notification-rhythm-unfit").at("rhythm").into());
        }
        let bound = matches!(channel, Channel::InApp | Channel::Email) && !group.free();
        if bound && rhythm.is_some_and(|rhythm| rhythm != Rhythm::Immediately) {
            return Err(Refusal::new("notification-mandatory").at("rhythm").into());
        }
        Ok(Self { group, channel, rhythm })
    }

    /// Whether a channel knows a rhythm: only mail gathers what has happened.
    #[must_use]
    pub const fn fits(channel: Channel, rhythm: Rhythm) -> bool {
        matches!(rhythm, Rhythm::Immediately | Rhythm::Off) || matches!(channel, Channel::Email)
    }
}

/// How often somebody is told about a kind by a channel, whatever she has chosen: what the law or her safety wants her told reaches her in the
/// notification centre and by mail at once.
#[must_use]
pub fn rhythm_of(kind: Kind, channel: Channel, chosen: Option<Rhythm>) -> Rhythm {
    if kind.mandatory() && matches!(channel, Channel::InApp | Channel::Email) {
        return Rhythm::Immediately;
    }
    chosen.unwrap_or(kind.usual_rhythm(channel))
}

/// When somebody does not want to be disturbed, as typed; both empty for never.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingForm {
    /// When the quiet hours begin, `22:00`.
    pub quiet_from: String,
    /// When they end, `07:00`.
    pub quiet_until: String,
}

impl SettingForm {
    /// Understands the form.
    ///
    /// # Errors
    /// `time-malformed`; `quiet-hours-incomplete` where only one of the two is there; `quiet-hours-empty` where they are the same.
    pub fn parse(&self) -> Result<Option<QuietHours>, Refusals> {
        let (from, until) = (self.quiet_from.trim(), self.quiet_until.trim());
        match (from.is_empty(), until.is_empty()) {
            (true, true) => return Ok(None),
            (true, false) => return Err(Refusal::new("quiet-hours-incomplete").at("quietFrom").into()),
            (false, true) => return Err(Refusal::new("quiet-hours-incomplete").at("quietUntil").into()),
            (false, false) => {}
        }
        let mut refusals = Vec::new();
        let from = QuietHours::time(from).map_err(|refusal| refusals.push(refusal.at("quietFrom"))).ok();
        let until = QuietHours::time(until).map_err(|refusal| refusals.push(refusal.at("quietUntil"))).ok();
        let (Some(from), Some(until)) = (from, until) else { return Err(Refusals(refusals)) };
        if from == until {
            return Err(Refusal::new("quiet-hours-empty").at("quietUntil").into());
        }
        Ok(Some(QuietHours { from, until }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(group: &str, channel: &str, rhythm: &str) -> PreferenceForm {
        PreferenceForm { group: group.to_owned(), channel: channel.to_owned(), rhythm: rhythm.to_owned() }
    }

    #[test]
    fn what_is_bound_comes_whatever_was_chosen() {
        for channel in [Channel::InApp, Channel::Email] {
            assert_eq!(rhythm_of(Kind::Convocation, channel, Some(Rhythm::Off)), Rhythm::Immediately);
            assert_eq!(rhythm_of(Kind::DocumentAdded, channel, Some(Rhythm::Off)), Rhythm::Off);
        }
        assert_eq!(rhythm_of(Kind::Convocation, Channel::Push, Some(Rhythm::Off)), Rhythm::Off);
        assert_eq!(rhythm_of(Kind::DocumentAdded, Channel::Email, None), Rhythm::Weekly);
        assert_eq!(rhythm_of(Kind::DocumentAdded, Channel::Email, Some(Rhythm::Daily)), Rhythm::Daily);
    }

    #[test]
    fn a_choice_names_what_there_is_to_choose() {
        assert!(Choice::parse(&form("money", "email", "weekly")).is_ok());
        assert_eq!(Choice::parse(&form("money", "email", "")).unwrap().rhythm, None);
        let unfit = Choice::parse(&form("money", "push", "weekly")).unwrap_err();
        assert_eq!(unfit.0.first().map(|refusal| refusal.code), Some("notification-rhythm-unfit"));
        let several = Choice::parse(&form("x", "post", "hourly")).unwrap_err();
        assert_eq!(several.0.len(), 3);
    }

    #[test]
    fn quiet_hours_need_both_ends() {
        let parse = |from: &str, until: &str| {
            SettingForm { quiet_from: from.to_owned(), quiet_until: until.to_owned() }.parse()
        };
        assert_eq!(parse("", " ").unwrap(), None);
        assert!(parse("22:00", "07:00").unwrap().is_some());
        for (from, until, code) in [
            ("22:00", "", "quiet-hours-incomplete"),
            ("", "7:00", "quiet-hours-incomplete"),
            ("22:00", "22:00", "quiet-hours-empty"),
            ("25:00", "07:00", "time-malformed"),
        ] {
            assert_eq!(parse(from, until).unwrap_err().0.first().map(|refusal| refusal.code), Some(code));
        }
    }
}
