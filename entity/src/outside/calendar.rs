//! Days as a calendar reads them: iCalendar (RFC 5545).

use std::fmt::Write as _;

use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;

use super::CalendarKind;
use crate::language::Language;

/// Longest line in octets, its end not counted (RFC 5545 §3.1).
const LINE_MAX: usize = 75;

/// One thing in a calendar: whole days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// A name that never changes and that nothing else in the world has.
    pub uid: String,
    /// Grows when the days or the words change.
    pub sequence: i32,
    /// Whether it has been called off.
    pub cancelled: bool,
    /// Whether it comes back every year on the same days.
    pub yearly: bool,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// What it is, in a few words.
    pub summary: String,
    /// What there is to know; may be empty.
    pub description: String,
    /// The page that shows it.
    pub url: String,
    /// When it was first written down.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub changed_at: DateTime<Utc>,
}

/// The name of an entry, from the thing that it is about.
#[must_use]
pub fn uid(kind: CalendarKind, subject: Uuid, host: &str) -> String {
    format!("{}-{subject}@{host}", kind.code().replace('_', "-"))
}

/// A calendar with its entries in order. The same entries make the same text, so that a calendar that has it already need not read it again.
#[must_use]
pub fn calendar(name: &str, language: Language, events: &[CalendarEvent]) -> String {
    let mut out = Lines::default();
    let tag = language.code().to_uppercase();
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line(&format!("PRODID:-//Mitoyen//Calendar//{tag}"));
    out.line("CALSCALE:GREGORIAN");
    out.line("METHOD:PUBLISH");
    out.text("NAME", name);
    out.text("X-WR-CALNAME", name);
    out.line("X-WR-TIMEZONE:Europe/Brussels");
    out.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    out.line("X-PUBLISHED-TTL:PT6H");
    for line in ZONE {
        out.line(line);
    }
    for event in events {
        out.event(event, language);
    }
    out.line("END:VCALENDAR");
    out.0
}

/// The time of Belgium since 1996, when all of Europe began to change back in October.
const ZONE: [&str; 19] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Brussels",
    "X-LIC-LOCATION:Europe/Brussels",
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "LAST-MODIFIED:20260101T000000Z",
    "END:VTIMEZONE",
];

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn event(&mut self, event: &CalendarEvent, language: Language) {
        let day = |day: NaiveDate| day.format("%Y%m%d");
        let instant = |at: DateTime<Utc>| at.format("%Y%m%dT%H%M%SZ");
        // The end is the first day that is not meant any more (RFC 5545 §3.6.1).
        let end = event.ends_on.max(event.starts_on).checked_add_days(Days::new(1)).unwrap_or(event.ends_on);
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}", event.uid));
        self.line(&format!("DTSTAMP:{}", instant(event.changed_at)));
        self.line(&format!("CREATED:{}", instant(event.created_at)));
        self.line(&format!("LAST-MODIFIED:{}", instant(event.changed_at)));
        self.line(&format!("SEQUENCE:{}", event.sequence));
        self.line(if event.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        self.line(&format!("DTSTART;VALUE=DATE:{}", day(event.starts_on)));
        self.line(&format!("DTEND;VALUE=DATE:{}", day(end)));
        if event.yearly {
            self.line("RRULE:FREQ=YEARLY");
        }
        self.text(&format!("SUMMARY;LANGUAGE={}", language.code()), &event.summary);
        if !event.description.is_empty() {
            self.text(&format!("DESCRIPTION;LANGUAGE={}", language.code()), &event.description);
        }
        self.line(&format!("URL:{}", event.url));
        // Nobody is busy because a payment is due.
        self.line("TRANSP:TRANSPARENT");
        self.line("END:VEVENT");
    }

    /// A property whose value is text, with what means something in it escaped (RFC 5545 §3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for sign in value.replace("\r\n", "\n").chars() {
            match sign {
                '\\' | ';' | ',' => {
                    escaped.push('\\');
                    escaped.push(sign);
                }
                '\n' | '\r' => escaped.push_str("\\n"),
                sign if sign.is_control() => {}
                sign => escaped.push(sign),
            }
        }
        self.line(&format!("{name}:{escaped}"));
    }

    /// A line, folded so that no part is longer than 75 octets; a sign is never cut in two.
    fn line(&mut self, line: &str) {
        let mut room = LINE_MAX;
        for sign in line.chars() {
            let octets = sign.len_utf8();
            if octets > room {
                self.0.push_str("\r\n ");
                // The blank that marks a continued line counts.
                room = LINE_MAX.saturating_sub(1);
            }
            room = room.saturating_sub(octets);
            self.0.push(sign);
        }
        // Writing to a String does not fail.
        let _ = write!(self.0, "\r\n");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event(summary: &str) -> CalendarEvent {
        let at = "2026-03-02T09:30:00Z".parse().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
        CalendarEvent {
            uid: uid(CalendarKind::CallDue, Uuid::nil(), "mitoyen.example"),
            sequence: 2,
            cancelled: true,
            yearly: false,
            starts_on: day,
            ends_on: day,
            summary: summary.into(),
            description: String::new(),
            url: "https://mitoyen.example/fr/a/tilleuls/calls".into(),
            created_at: at,
            changed_at: at,
        }
    }

    /// The lines as they were before they were folded.
    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_day_ends_before_the_next_and_what_is_called_off_says_so() {
        let text = calendar("ACP", Language::Fr, &[event("Échéance: appel 3; 1,5 \\ x\ny")]);
        let lines = unfolded(&text);
        for line in [
            "UID:call-due-00000000-0000-0000-0000-000000000000@mitoyen.example",
            "SEQUENCE:2",
            "STATUS:CANCELLED",
            "DTSTART;VALUE=DATE:20260331",
            "DTEND;VALUE=DATE:20260401",
            "SUMMARY;LANGUAGE=fr:Échéance: appel 3\\; 1\\,5 \\\\ x\\ny",
        ] {
            assert!(lines.iter().any(|other| other == line), "{line} is missing in\n{text}");
        }
        assert!(text.ends_with("END:VCALENDAR\r\n"));
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_allowed_and_nothing_is_lost(summary in ".{0,300}") {
            let text = calendar("ACP", Language::Nl, &[event(&summary)]);
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= LINE_MAX, "{line}");
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let kept: String = summary.replace("\r\n", "\n").chars().filter(|sign| matches!(sign, '\n' | '\r') || !sign.is_control()).collect();
            let read = unfolded(&text).into_iter().find_map(|line| line.strip_prefix("SUMMARY;LANGUAGE=nl:").map(str::to_owned)).unwrap();
            let read = read.replace("\\\\", "\u{0}").replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",").replace('\u{0}', "\\");
            prop_assert_eq!(read, kept.replace('\r', "\n"));
        }
    }
}
