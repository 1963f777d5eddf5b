//! The file of the profile: nothing that was saved is lost, whatever goes wrong.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

mod damage;
mod disk;
mod faults;
mod files;
mod mistakes;
mod place;
mod processes;

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use rungs::domain::{Change, Moment, Profile};
use rungs::store::{Message, Store};

use crate::folder::folder;
use crate::profile::{changes, full, profiles, slug};

/// The moment at which every test takes place: 2020-02-29, 10:30. The files that it makes are younger.
const NOW: i64 = 1_582_972_200;

fn now() -> Moment {
    Moment::new(NOW)
}

/// The profile of a file that must be sound, and the store that keeps it.
fn open(path: &Path) -> (Store, Profile) {
    let (store, profile, message) = Store::open(Ok(path.to_owned()), now());
    assert_eq!(message, None, "{}", path.display());
    (store, profile)
}

/// The profile of a file, and what is told about it.
fn told(path: &Path) -> (Profile, String) {
    let (_, profile, message) = Store::open(Ok(path.to_owned()), now());
    (profile, text(message.as_ref(), path))
}

/// What a message says, without the folder.
fn text(message: Option<&Message>, path: &Path) -> String {
    let folder = format!("{}/", path.parent().unwrap().display());
    message.map_or_else(|| "nothing".to_owned(), |message| message.text.replace(&folder, ""))
}

/// A fresh folder, and the path of a profile in it.
fn fresh(name: &str) -> PathBuf {
    folder(&format!("store-{name}"), &[]).join("profile.ron")
}

/// The names in the folder of a profile, sorted.
fn names(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path.parent().unwrap()).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A change that sets the bookmark of a role.
fn mark(role: &str) -> Change {
    Change::Bookmark(rungs::domain::profile::About::Role(slug(role)), true)
}

/// The bookmarks of a profile.
fn marks(profile: &Profile) -> Vec<&str> {
    profile.bookmarks().iter().map(|role| role.slug().as_str()).collect()
}

#[test]
fn a_profile_is_one_file_that_a_person_can_read() {
    let path = fresh("readable");
    let (mut store, empty) = open(&path);
    assert!(empty.is_empty());
    assert_eq!(names(&path), Vec::<String>::new(), "reading leaves nothing behind");
    store.save(&Change::All(Profile::default().changes_to(&full()))).unwrap();
    insta::assert_snapshot!(fs::read_to_string(&path).unwrap());
    assert_eq!(names(&path), ["profile.ron", "profile.ron.lock"]);
}

#[test]
fn every_change_is_in_the_file_at_once() {
    let path = fresh("at-once");
    let (mut store, mut expected) = open(&path);
    for change in Profile::default().changes_to(&full()) {
        expected.apply(&change);
        let saved = store.save(&change).unwrap();
        assert_eq!((&saved.profile, &saved.message), (&expected, &None));
        assert_eq!(open(&path).1, expected);
    }
    assert_eq!(expected, full());
    assert_eq!(store.profile(), &full());
    assert_eq!(store.unsaved(), []);
}

#[test]
fn the_backup_says_what_was_before_the_last_change() {
    let path = fresh("backup");
    let (mut store, _) = open(&path);
    for role in ["one", "two", "three"] {
        store.save(&mark(role)).unwrap();
    }
    assert_eq!(marks(&open(&path).1), ["one", "three", "two"]);
    assert_eq!(marks(&open(&path.with_extension("ron.backup")).1), ["one", "two"]);
    assert_eq!(names(&path), ["profile.ron", "profile.ron.backup", "profile.ron.lock"]);
}

#[test]
fn a_change_that_changes_nothing_writes_nothing() {
    let path = fresh("nothing");
    let (mut store, _) = open(&path);
    store.save(&Change::Bookmark(rungs::domain::profile::About::Role(slug("one")), false)).unwrap();
    assert!(!path.exists());
    store.save(&mark("one")).unwrap();
    fs::remove_file(path.with_extension("ron.lock")).unwrap();
    let before = fs::metadata(&path).unwrap();
    store.save(&mark("one")).unwrap();
    let after = fs::metadata(&path).unwrap();
    assert_eq!(std::os::unix::fs::MetadataExt::ino(&before), std::os::unix::fs::MetadataExt::ino(&after));
    assert!(!path.with_extension("ron.backup").exists());
}

#[test]
fn two_programs_see_each_others_changes() {
    let path = fresh("two");
    let ((mut one, _), (mut other, _)) = (open(&path), open(&path));
    one.save(&mark("from-one")).unwrap();
    let merged = other.save(&mark("from-other")).unwrap();
    assert_eq!(marks(&merged.profile), ["from-one", "from-other"]);
    other.save(&Change::Bookmark(rungs::domain::profile::About::Role(slug("from-one")), false)).unwrap();
    let merged = one.save(&mark("again-one")).unwrap();
    assert_eq!(marks(&merged.profile), ["again-one", "from-other"], "a bookmark that was removed does not come back");
}

#[test]
fn undo_takes_back_ones_own_change_and_nothing_of_anothers() {
    let path = fresh("undo");
    let ((mut one, mut mine), (mut other, _)) = (open(&path), open(&path));
    one.save(&mark("kept")).unwrap();
    mine.apply(&mark("kept"));
    let undo = mine.apply(&Change::Reset);
    one.save(&Change::Reset).unwrap();
    other.save(&mark("of-another")).unwrap();
    assert_eq!(marks(&one.save(&undo).unwrap().profile), ["kept", "of-another"]);
}

#[test]
fn a_file_that_somebody_removed_is_made_again_from_what_is_known() {
    let path = fresh("removed");
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    fs::remove_file(&path).unwrap();
    assert_eq!(marks(&store.save(&mark("two")).unwrap().profile), ["one", "two"]);
    assert_eq!(marks(&open(&path).1), ["one", "two"]);
}

#[test]
fn what_only_the_writing_differs_in_is_read_as_the_same() {
    let path = fresh("by-hand");
    let by_hand = "\u{feff}/* mine */ (\r\n profile: (bookmarks: [(role: \"b\"), (role: \"a\"), (role: \"b\")], role: Some(\"pm\"), years: 2.50,\r\n\
        notes: [(text: \"one\r\n two\", skill: \"risk\",)],),\r\n)\r\n";
    fs::write(&path, by_hand).unwrap();
    let (mut store, profile) = open(&path);
    assert_eq!(marks(&profile), ["a", "b"]);
    assert_eq!(profile.years().map(|years| years.get()), Some(30));
    assert_eq!(profile.notes().values().next().unwrap().to_string(), "one\n two");
    let saved = store.save(&mark("c")).unwrap().profile;
    assert_eq!(open(&path).1, saved);
    assert_eq!(fs::read_to_string(path.with_extension("ron.backup")).unwrap(), by_hand.trim_start_matches('\u{feff}'));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_was_saved_is_read_again(first in profiles(), then in prop::collection::vec(changes(), 0..6)) {
        let path = fresh("any");
        let (mut store, _, _) = Store::open_on(Box::new(disk::Unsynced), Ok(path.clone()), now());
        store.save(&Change::All(Profile::default().changes_to(&first))).unwrap();
        let mut expected = first;
        for change in &then {
            expected.apply(change);
            prop_assert_eq!(&store.save(change).unwrap().profile, &expected);
        }
        prop_assert_eq!(&open(&path).1, &expected);
        prop_assert_eq!(names(&path).iter().filter(|name| name.contains(".new-")).count(), 0);
    }
}
