//! The profile: every change can be undone, what the catalogue does not know is kept, and a holder says what it says.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::time::{Duration, UNIX_EPOCH};

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rungs::domain::profile::{About, Full, Goal, Limit, NotANote, Note, Progress, Qualification, Rating, Ratings, Stay};
use rungs::domain::{Change, Date, Holder, Known, Moment, Months, Profile, Slug, Subject};

use crate::fixture::{catalogue, read, role, skill};

/// A slug that is known to be one.
pub fn slug(raw: &str) -> Slug {
    Slug::new(raw).unwrap()
}

/// A rating that is known to be one.
pub fn rating(number: u8) -> Option<Rating> {
    Some(Rating::new(number).unwrap())
}

/// What a profile is after some changes.
pub fn profile(changes: &[Change]) -> Profile {
    let mut profile = Profile::default();
    for change in changes {
        profile.apply(change);
    }
    profile
}

fn part(credential: &str, part: Option<&str>) -> Qualification {
    Qualification::Credential { credential: slug(credential), part: part.map(slug) }
}

/// One profile in which everything is said.
pub fn full() -> Profile {
    profile(&[
        Change::Role(Some(slug("project-manager"))),
        Change::Years(Months::from_years(6.0)),
        Change::YearsInRole(Months::from_years(2.5)),
        Change::Rate(slug("planning"), rating(4)),
        Change::Rate(slug("risk"), rating(0)),
        Change::Snapshot(Date::parse("2025-02-28").unwrap()),
        Change::Rate(slug("people"), rating(5)),
        Change::Earn(part("pmp", None), Some(Progress::UnderWay)),
        Change::Earn(part("prince2", Some("practitioner")), Some(Progress::Held)),
        Change::Earn(Qualification::Degree(slug("degree")), Some(Progress::Held)),
        Change::Limit(Limit::NoDegree(true)),
        Change::Limit(Limit::NoCredential(true)),
        Change::Limit(Limit::OnlyPromotions(true)),
        Change::Limit(Limit::Track(slug("agile"), Some(Stay::Out))),
        Change::Limit(Limit::Track(slug("delivery"), Some(Stay::In))),
        Change::Limit(Limit::Years(Months::from_years(7.0 / 12.0))),
        Change::Bookmark(About::Role(slug("programme-manager")), true),
        Change::Bookmark(About::Role(slug("scrum-master")), true),
        Change::Note(About::Role(slug("scrum-master")), Some(Note::new("Ask \"Ann\" \\ Bob.\n\n  Soon.").unwrap())),
        Change::Note(About::Skill(slug("risk")), Some(Note::new("Read the guide").unwrap())),
        Change::Goal(Some(Goal { from: Some(slug("project-manager")), to: slug("programme-manager") })),
        Change::Last(Some(slug("senior-project-manager"))),
    ])
}

fn slugs() -> impl Strategy<Value = Slug> {
    // Few, so that changes meet; and any.
    let few = prop::sample::select(vec!["pmo-director", "risk", "planning", "a", "0-", "-"]).prop_map(str::to_owned);
    prop_oneof![4 => few, 1 => "[a-z0-9-]{1,64}"].prop_map(|raw| slug(&raw))
}

fn months() -> impl Strategy<Value = Option<Months>> {
    option::of((0_u16..=1200).prop_map(|months| Months::from_years(f64::from(months) / 12.0).unwrap()))
}

fn notes() -> impl Strategy<Value = Option<Note>> {
    prop_oneof![any::<String>(), "[ a\n\r\t\"\\\\#/*(),é\u{301}]{0,40}"].prop_map(|raw| Note::typed(&raw).ok())
}

fn dates() -> impl Strategy<Value = Date> {
    prop_oneof![Just(0_i64), Just(1_000_000_000), any::<i64>()].prop_map(|seconds| Moment::new(seconds).date())
}

fn rated() -> impl Strategy<Value = Ratings> {
    prop::collection::btree_map(slugs(), (0_u8..=5).prop_map(|number| Rating::new(number).unwrap()), 0..4)
}

fn limits() -> impl Strategy<Value = Limit> {
    prop_oneof![
        any::<bool>().prop_map(Limit::NoDegree),
        any::<bool>().prop_map(Limit::NoCredential),
        any::<bool>().prop_map(Limit::OnlyPromotions),
        (slugs(), option::of(prop_oneof![Just(Stay::In), Just(Stay::Out)])).prop_map(|(track, stay)| Limit::Track(track, stay)),
        months().prop_map(Limit::Years),
    ]
}

fn qualifications() -> impl Strategy<Value = Qualification> {
    prop_oneof![
        (slugs(), option::of(slugs())).prop_map(|(credential, part)| Qualification::Credential { credential, part }),
        slugs().prop_map(Qualification::Degree),
    ]
}

/// Any change.
pub fn changes() -> impl Strategy<Value = Change> {
    let abouts = prop_oneof![slugs().prop_map(About::Role), slugs().prop_map(About::Skill)];
    let goals = option::of((option::of(slugs()), slugs()).prop_map(|(from, to)| Goal { from, to }));
    let progress = option::of(prop_oneof![Just(Progress::Held), Just(Progress::UnderWay)]);
    let one = prop_oneof![
        1 => option::of(slugs()).prop_map(Change::Role),
        1 => months().prop_map(Change::Years),
        1 => months().prop_map(Change::YearsInRole),
        3 => (slugs(), option::of((0_u8..=5).prop_map(|number| Rating::new(number).unwrap()))).prop_map(|(skill, rating)| Change::Rate(skill, rating)),
        2 => (qualifications(), progress).prop_map(|(what, progress)| Change::Earn(what, progress)),
        2 => limits().prop_map(Change::Limit),
        3 => (slugs(), any::<bool>()).prop_map(|(role, on)| Change::Bookmark(About::Role(role), on)),
        2 => (abouts, notes()).prop_map(|(about, note)| Change::Note(about, note)),
        1 => goals.prop_map(Change::Goal),
        1 => option::of(slugs()).prop_map(Change::Last),
        2 => dates().prop_map(Change::Snapshot),
        1 => (dates(), option::of(rated())).prop_map(|(date, ratings)| Change::Kept(date, ratings)),
        1 => Just(Change::Reset),
    ];
    one.prop_recursive(2, 8, 4, |inner| vec(inner, 0..4).prop_map(Change::All))
}

/// Any profile that changes can make.
pub fn profiles() -> impl Strategy<Value = Profile> {
    vec(changes(), 0..24).prop_map(|changes| profile(&changes))
}

proptest! {
    #[test]
    fn a_change_and_then_what_undoes_it_leave_the_profile_as_it_was(before in profiles(), change in changes()) {
        let mut profile = before.clone();
        let undo = profile.apply(&change);
        let after = profile.clone();
        let again = profile.apply(&undo);
        prop_assert_eq!(&profile, &before);
        profile.apply(&again);
        prop_assert_eq!(&profile, &after);
    }

    #[test]
    fn undoing_everything_gives_the_first_profile(first in profiles(), changes in vec(changes(), 0..24)) {
        let mut profile = first.clone();
        let undo: Vec<Change> = changes.iter().map(|change| profile.apply(change)).collect();
        for change in undo.iter().rev() {
            profile.apply(change);
        }
        prop_assert_eq!(profile, first);
    }

    #[test]
    fn the_changes_from_one_profile_to_another_make_it(one in profiles(), other in profiles()) {
        let changes = one.changes_to(&other);
        let mut made = one.clone();
        made.apply(&Change::All(changes.clone()));
        prop_assert_eq!(&made, &other);
        prop_assert_eq!(changes.is_empty(), one == other);
    }

    #[test]
    fn undoing_a_reset_brings_everything_back_and_takes_nothing_away_that_came_since(before in profiles(), role in "[a-z]{9}") {
        let mut profile = before.clone();
        let undo = profile.apply(&Change::Reset);
        prop_assert!(profile.is_empty());
        profile.apply(&Change::Bookmark(About::Role(slug(&role)), true));
        profile.apply(&undo);
        let mut expected = before;
        expected.apply(&Change::Bookmark(About::Role(slug(&role)), true));
        prop_assert_eq!(profile, expected);
    }

    #[test]
    fn a_typed_note_is_read_back_as_it_was_and_has_no_character_that_acts(raw in any::<String>()) {
        if let Ok(note) = Note::typed(&raw) {
            prop_assert_eq!(Note::new(&note.to_string()), Ok(note.clone()));
            prop_assert_eq!(note.bytes(), note.to_string().len());
        } else {
            let left = raw.chars().filter(|character| character.is_alphanumeric()).count();
            prop_assert_eq!(left, 0);
        }
    }

    #[test]
    fn days_follow_each_other_as_seconds_do(one in any::<i64>(), other in any::<i64>()) {
        let (one, other) = (Moment::new(one), Moment::new(other));
        prop_assert_eq!(one.cmp(&other), one.stamp().cmp(&other.stamp()));
        prop_assert!(one > other || one.date() <= other.date());
        prop_assert_eq!(Date::parse(&one.date().to_string()), Some(one.date()));
    }
}

#[test]
fn a_change_says_what_was_there_before() {
    let mut profile = full();
    assert_eq!(profile.apply(&Change::Rate(slug("risk"), None)), Change::Rate(slug("risk"), rating(0)));
    assert_eq!(profile.apply(&Change::Rate(slug("risk"), rating(3))), Change::Rate(slug("risk"), None));
    assert_eq!(
        profile.apply(&Change::Bookmark(About::Role(slug("scrum-master")), true)),
        Change::Bookmark(About::Role(slug("scrum-master")), true)
    );
    assert_eq!(
        profile.apply(&Change::Bookmark(About::Role(slug("scrum-master")), false)),
        Change::Bookmark(About::Role(slug("scrum-master")), true)
    );
    assert_eq!(
        profile.apply(&Change::Bookmark(About::Role(slug("scrum-master")), false)),
        Change::Bookmark(About::Role(slug("scrum-master")), false)
    );
}

#[test]
fn a_snapshot_keeps_the_ratings_of_its_day_and_is_taken_once_a_day() {
    let mut profile = full();
    let day = Date::parse("2026-11-23").unwrap();
    profile.apply(&Change::Snapshot(day));
    profile.apply(&Change::Rate(slug("risk"), rating(5)));
    let then: Vec<String> = profile.snapshots().keys().map(ToString::to_string).collect();
    assert_eq!(then, ["2025-02-28", "2026-11-23"]);
    assert_eq!(profile.snapshots()[&day][&slug("risk")], Rating::new(0).unwrap());
    profile.apply(&Change::Snapshot(day));
    assert_eq!(profile.snapshots()[&day][&slug("risk")], Rating::new(5).unwrap());
}

#[test]
fn a_rating_goes_from_none_to_expert() {
    let numbers: Vec<Option<u8>> = (0..=6).map(|number| Rating::new(number).map(Rating::get)).collect();
    assert_eq!(numbers, [Some(0), Some(1), Some(2), Some(3), Some(4), Some(5), None]);
}

#[test]
fn bookmarks_are_kept_up_to_ten_thousand() {
    let mark = |number: usize| Change::Bookmark(About::Role(slug(&format!("role-{number}"))), true);
    let mut profile = Profile::default();
    (0..Profile::BOOKMARKS_AT_MOST).for_each(|number| {
        profile.apply(&mark(number));
    });
    assert_eq!(profile.bookmarks().len(), 10_000);
    assert_eq!(profile.after(&mark(10_000)), Err(Full::Bookmarks));
    assert_eq!(Full::Bookmarks.to_string(), "there are 10000 bookmarks already, and no more can be kept: take one out first");
    assert_eq!(profile.after(&mark(0)), Ok(profile.clone()));
    let swapped = profile.after(&Change::All(vec![mark(10_000), Change::Bookmark(About::Role(slug("role-0")), false)])).unwrap();
    assert_eq!(swapped.bookmarks().len(), 10_000);
}

#[test]
fn a_note_has_lines_and_at_most_64_kib() {
    let note = Note::new("\r\n  one\ttwo  \r\n\r\nthree\r\n\n").unwrap();
    let lines: Vec<&str> = note.lines().iter().map(|line| line.as_str()).collect();
    assert_eq!(lines, ["  one two", "", "three"]);
    assert_eq!(Note::new(" \n\t"), Err(NotANote::Empty));
    assert!(Note::new(&"x".repeat(65_536)).is_ok());
    let long = Note::typed(&"x".repeat(65_537)).unwrap_err();
    assert_eq!(long.to_string(), "the note has 65537 bytes, and may have 65536 (64 KiB)");
    let hostile = Note::new("fine\n\u{1b}]0;owned\u{7}").unwrap_err();
    assert_eq!(hostile.to_string(), "line 2 of the note holds U+001B, a control character, at character 1");
    let pasted = Note::typed("\u{1b}[31mred\u{202e}\u{200b} \nend").unwrap();
    assert_eq!(pasted.to_string(), "\u{fffd}[31mred\u{fffd}\nend");
}

#[test]
fn a_day_is_one_of_the_calendar() {
    let table = [
        ("2026-11-23", true),
        ("2024-02-29", true),
        ("2025-02-29", false),
        ("2000-02-29", true),
        ("1900-02-29", false),
        ("2026-04-31", false),
        ("2026-13-01", false),
        ("2026-00-10", false),
        ("2026-01-00", false),
        ("0000-01-01", false),
        ("9999-12-31", true),
        ("2026-1-01", false),
        ("2026/01/01", false),
        ("+026-01-01", false),
        ("2026-01-0é", false),
        ("", false),
    ];
    for (raw, is_day) in table {
        assert_eq!(Date::parse(raw).map(|date| date.to_string()), is_day.then(|| raw.to_owned()), "{raw}");
    }
}

#[test]
fn a_clock_that_is_wrong_gives_a_day_all_the_same() {
    let table = [
        (0, "1970-01-01", "19700101T000000Z"),
        (-1, "1969-12-31", "19691231T235959Z"),
        (951_827_696, "2000-02-29", "20000229T123456Z"),
        (1_795_428_900, "2026-11-23", "20261123T101500Z"),
        (4_294_967_296, "2106-02-07", "21060207T062816Z"),
        (i64::MIN, "0001-01-01", "00010101T000000Z"),
        (i64::MAX, "9999-12-31", "99991231T235959Z"),
    ];
    for (seconds, date, stamp) in table {
        let moment = Moment::new(seconds);
        assert_eq!((moment.date().to_string().as_str(), moment.stamp().as_str()), (date, stamp));
    }
    assert_eq!(Moment::of(UNIX_EPOCH - Duration::from_secs(1)), Moment::new(-1));
    assert_eq!(Moment::of(UNIX_EPOCH + Duration::from_secs(4_294_967_296)), Moment::new(4_294_967_296));
}

#[test]
fn source_date_epoch_stands_for_the_clock() {
    let clock = UNIX_EPOCH + Duration::from_secs(5);
    assert_eq!(Moment::now(Some("951827696"), clock), Moment::new(951_827_696));
    assert_eq!(Moment::now(Some("yesterday"), clock), Moment::new(5));
    assert_eq!(Moment::now(Some(""), clock), Moment::new(5));
    assert_eq!(Moment::now(None, clock), Moment::new(5));
}

#[test]
fn what_the_catalogue_does_not_know_is_listed_and_kept() {
    let six = catalogue();
    let mut profile = full();
    for change in [
        Change::Role(Some(slug("wizard"))),
        Change::Bookmark(About::Role(slug("wizard")), true),
        Change::Bookmark(About::Role(slug("helper")), true),
        Change::Rate(slug("juggling"), rating(2)),
        Change::Earn(part("prince2", Some("grand-master")), Some(Progress::Held)),
        Change::Earn(part("knighthood", None), Some(Progress::UnderWay)),
        Change::Limit(Limit::Track(slug("magic"), Some(Stay::Out))),
        Change::Note(About::Skill(slug("juggling")), Note::new("Three balls").ok()),
        Change::Goal(Some(Goal { from: None, to: slug("archmage") })),
    ] {
        profile.apply(&change);
    }
    let missing: Vec<String> = profile
        .missing(&six)
        .iter()
        .map(|missing| {
            let part = missing.part.as_ref().map_or(String::new(), |part| format!("/{part}"));
            format!("{} {}{part}: {}", missing.kind, missing.slug, missing.used)
        })
        .collect();
    assert_eq!(
        missing,
        [
            "credential knighthood: qualification",
            "credential prince2/grand-master: qualification",
            "degree degree: qualification",
            "role archmage: goal",
            "role wizard: bookmark",
            "role wizard: current role",
            "skill juggling: note",
            "skill juggling: rating",
            "track magic: limit",
        ]
    );
    assert!(profile.bookmarks().contains(&About::Role(slug("wizard"))));
    let holder = Holder::of_profile(&six, &profile);
    assert_eq!(holder.role(), None);
    assert_eq!(holder.credentials().len(), 2);
    assert_eq!(holder.limits().tracks.len(), 2);
}

#[test]
fn a_holder_says_what_the_profile_says() {
    let six = catalogue();
    let holder = Holder::of_profile(&six, &full());
    let known: Vec<Known> = ["planning", "risk", "people", "strategy"].map(|name| holder.knows(skill(&six, name))).to_vec();
    assert_eq!(known, [Known::Rated(4), Known::Rated(0), Known::Rated(5), Known::NotDescribed]);
    assert_eq!(holder.assumed(), None);
    assert_eq!(holder.role(), Some(role(&six, "project-manager")));
    assert_eq!((holder.years().map(Months::get), holder.years_in_role().map(Months::get)), (Some(72), Some(30)));

    let (pmp, prince2, scrum) =
        (six.credential_of("pmp").unwrap(), six.credential_of("prince2").unwrap(), six.credential_of("scrum").unwrap());
    assert_eq!(holder.progress(pmp, None), Some(Progress::UnderWay));
    assert_eq!(holder.progress(prince2, Some(1)), Some(Progress::Held));
    assert_eq!(holder.progress(prince2, Some(0)), None, "another part is another credential");
    assert_eq!(holder.progress(prince2, None), Some(Progress::Held));
    assert_eq!(holder.progress(scrum, None), None);
    assert_eq!((holder.degree("degree"), holder.degree("mba")), (Some(Progress::Held), None));

    let limits = holder.limits();
    assert!(limits.no_degree && limits.no_credential && limits.only_promotions);
    assert_eq!(limits.years.map(Months::get), Some(7));
    let (delivery, agile) = (six.track_of("delivery").unwrap(), six.track_of("agile").unwrap());
    assert!(limits.allow(&delivery) && !limits.allow(&agile));
}

#[test]
fn a_credential_whose_part_is_left_open_counts_for_any_part() {
    let six = catalogue();
    let open = profile(&[
        Change::Earn(part("prince2", None), Some(Progress::Held)),
        Change::Earn(part("prince2", Some("foundation")), Some(Progress::UnderWay)),
    ]);
    let holder = Holder::of_profile(&six, &open);
    let prince2 = six.credential_of("prince2").unwrap();
    assert_eq!(holder.progress(prince2, Some(0)), Some(Progress::Held));
    assert_eq!(holder.progress(prince2, Some(1)), Some(Progress::Held));
}

#[test]
fn limits_by_track_keep_out_or_keep_in() {
    let stay = |tracks: &[(&str, Stay)]| {
        let changes: Vec<Change> = tracks.iter().map(|(track, stay)| Change::Limit(Limit::Track(slug(track), Some(*stay)))).collect();
        let limits = profile(&changes).limits().clone();
        ["delivery", "agile", "pmo"].map(|track| limits.allow(&slug(track)))
    };
    assert_eq!(stay(&[]), [true, true, true]);
    assert_eq!(stay(&[("agile", Stay::Out)]), [true, false, true]);
    assert_eq!(stay(&[("agile", Stay::In)]), [false, true, false]);
    assert_eq!(stay(&[("agile", Stay::In), ("pmo", Stay::In), ("delivery", Stay::Out)]), [false, true, true]);
    assert_eq!(stay(&[("agile", Stay::In), ("agile", Stay::Out)]), [true, false, true], "the last word counts");
}

#[test]
fn a_typical_holder_has_no_years_credentials_or_limits() {
    let six = catalogue();
    let at = role(&six, "project-manager");
    let typical = Holder::typical(&six, at);
    assert_eq!((typical.assumed(), typical.role()), (Some(at), Some(at)));
    assert_eq!((typical.years(), typical.years_in_role()), (None, None));
    assert!(typical.credentials().is_empty() && typical.degrees().is_empty() && typical.limits().is_empty());
    assert_eq!(Holder::of_profile(&six, &Profile::default()), Holder::unknown(&six));
}

#[test]
fn what_is_said_under_a_former_id_counts_and_can_be_taken_back() {
    let six = catalogue();
    let (risk, coordinator) = (skill(&six, "risk"), role(&six, "coordinator"));
    let note = || Some(Note::new("Then").unwrap());
    let old = profile(&[
        Change::Rate(slug("risks"), rating(3)),
        Change::Bookmark(About::Role(slug("helper")), true),
        Change::Note(About::Role(slug("helper")), note()),
        Change::Note(About::Skill(slug("risks")), note()),
    ]);
    assert_eq!(Holder::of_profile(&six, &old).knows(risk), Known::Rated(3));
    assert!(old.is_bookmarked(&six, Subject::Role(coordinator)));
    assert_eq!((old.note(&six, Subject::Role(coordinator)), old.note(&six, Subject::Skill(risk))), (note().as_ref(), note().as_ref()));
    assert_eq!(old.missing(&six), []);

    let mut new = old.clone();
    let undo = new.apply(&Change::rate(&six, risk, rating(5)));
    assert_eq!(new.rating(&six, risk), rating(5));
    assert_eq!(new.ratings().len(), 1);
    new.apply(&undo);
    assert_eq!(new, old);

    new.apply(&Change::rate(&six, risk, None));
    new.apply(&Change::bookmark(&six, Subject::Role(coordinator), false).unwrap());
    new.apply(&Change::note(&six, Subject::Role(coordinator), None).unwrap());
    new.apply(&Change::note(&six, Subject::Skill(risk), None).unwrap());
    assert!(new.is_empty());
}

#[test]
fn a_change_to_what_had_no_other_id_is_a_single_one() {
    let six = catalogue();
    assert_eq!(Change::rate(&six, skill(&six, "people"), rating(1)), Change::Rate(slug("people"), rating(1)));
    assert_eq!(
        Change::bookmark(&six, Subject::Role(role(&six, "scrum-master")), true),
        Some(Change::Bookmark(About::Role(slug("scrum-master")), true))
    );
}

#[test]
fn the_present_id_comes_before_a_former_one() {
    let six = catalogue();
    let both = profile(&[Change::Rate(slug("risks"), rating(1)), Change::Rate(slug("risk"), rating(4))]);
    assert_eq!(both.rating(&six, skill(&six, "risk")), rating(4));
}

#[test]
fn another_catalogue_finds_what_the_first_did_not_know() {
    let other = read(
        r#"(framework: (id: "other", format: 1, version: "1", title: "Other"),
            scales: (tracks: [(id: "magic", title: "Magic")]),
            sources: [(id: "s1", label: "S1", title: "A book")],
            skills: [(id: "juggling", title: "Juggling", sources: ["s1"])],
            roles: [(id: "wizard", title: "Wizard", track: "magic", summary: (text: "Casts.", sources: ["s1"]), sources: ["s1"])])"#,
    );
    let said =
        profile(&[Change::Role(Some(slug("wizard"))), Change::Rate(slug("juggling"), rating(2)), Change::Rate(slug("risk"), rating(3))]);
    let holder = Holder::of_profile(&other, &said);
    assert_eq!(holder.role(), Some(role(&other, "wizard")));
    assert_eq!(holder.knows(skill(&other, "juggling")), Known::Rated(2));
    assert_eq!(said.missing(&other).len(), 1);
    assert_eq!(said.missing(&catalogue()).len(), 2);
}
