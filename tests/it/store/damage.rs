//! A file that is torn, overwritten or no profile at all: it is set aside, and the backup takes its place.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use rungs::domain::{Change, Profile};
use rungs::store::{Store, ron};

use super::disk::Unsynced;
use super::{fresh, mark, marks, names, now, open, text, told};
use crate::profile::full;

/// Bytes that are no profile, with why.
const GARBAGE: &[(&[u8], &str)] = &[
    (b"", "it is empty"),
    (b" \r\n // nothing\n", "it is empty"),
    (b"\0\0\0\0\0\0\0\0", "the file is not UTF-8: it looks like UTF-16 text or a program"),
    (b"garbage", "line 1, column 1: there is no section \"profile\""),
    (b"\xff\xfe(\0p\0", "the file is not UTF-8: it looks like UTF-16 text"),
    (b"(profile: (last: \"\xe9\"))", "the file is not UTF-8: this byte is no character of UTF-8"),
    (b"(profile: (last: \"pmo\"", "it ends too early"),
    (b"(profile: (notes: [(role: \"pm\", text: \"and then", "it ends too early"),
    (b"{\"profile\": {\"last\": \"pmo\"}}", "line 1, column 1: there is no section \"profile\""),
    (b"<html><body>not found</body></html>", "line 1, column 1: there is no section \"profile\""),
    (b"((((((((((((((((((((", "it ends too early"),
    (b"(profile: (last: \"pmo\"), last: (", "it ends too early"),
];

fn aside(path: &Path) -> PathBuf {
    path.with_extension("ron.damaged-20200229T103000Z")
}

#[test]
fn what_is_no_profile_is_set_aside_and_the_backup_takes_its_place() {
    for (number, (bytes, why)) in GARBAGE.iter().enumerate() {
        let path = fresh(&format!("garbage-{number}"));
        let (mut store, _) = open(&path);
        store.save(&mark("one")).unwrap();
        store.save(&mark("two")).unwrap();
        fs::write(&path, bytes).unwrap();
        let (profile, message) = told(&path);
        assert!(message.starts_with(&format!("profile.ron: the profile was damaged ({why}")), "{message}");
        let end = "); its backup, from before the last change, takes its place. \
                   The damaged one is kept as profile.ron.damaged-20200229T103000Z.";
        assert!(message.ends_with(end), "{message}");
        assert_eq!(marks(&profile), ["one"]);
        assert_eq!(fs::read(aside(&path)).unwrap(), *bytes);
        assert_eq!(marks(&open(&path).1), ["one"], "the next start has nothing to tell");
        assert_eq!(marks(&open(&path.with_extension("ron.backup")).1), ["one"]);
    }
}

#[test]
fn without_a_backup_a_new_profile_begins() {
    let path = fresh("damage-alone");
    fs::write(&path, "garbage").unwrap();
    let (mut store, profile, message) = Store::open(Ok(path.clone()), now());
    assert!(profile.is_empty());
    assert!(text(message.as_ref(), &path).contains("; a new one begins. The damaged one is kept as profile.ron.damaged-"));
    store.save(&mark("one")).unwrap();
    assert_eq!(marks(&open(&path).1), ["one"]);
    assert_eq!(fs::read(aside(&path)).unwrap(), b"garbage");
}

#[test]
fn nothing_that_was_set_aside_is_overwritten() {
    let path = fresh("damage-again");
    for garbage in ["first", "second", "third"] {
        fs::write(&path, garbage).unwrap();
        told(&path);
    }
    let kept: Vec<String> = names(&path).into_iter().filter(|name| name.contains("damaged")).collect();
    let stamp = "profile.ron.damaged-20200229T103000Z";
    assert_eq!(kept, [stamp.to_owned(), format!("{stamp}-2"), format!("{stamp}-3")]);
    let bytes: Vec<Vec<u8>> = kept.iter().map(|name| fs::read(path.with_file_name(name)).unwrap()).collect();
    assert_eq!(bytes, [b"first".to_vec(), b"second".to_vec(), b"third".to_vec()]);
}

#[test]
fn a_backup_that_is_no_good_is_set_aside_too() {
    for (number, backup) in ["torn (", "(profile: (format: 2, mood: \"fine\"))", "(profile: (years: -1))"].iter().enumerate() {
        let path = fresh(&format!("damage-both-{number}"));
        fs::write(&path, "garbage").unwrap();
        fs::write(path.with_extension("ron.backup"), backup).unwrap();
        let (mut store, profile, message) = Store::open(Ok(path.clone()), now());
        assert!(profile.is_empty() && text(message.as_ref(), &path).contains("a new one begins"));
        store.save(&mark("one")).unwrap();
        store.save(&mark("two")).unwrap();
        assert_eq!(fs::read_to_string(path.with_extension("ron.backup.damaged-20200229T103000Z")).unwrap(), *backup);
        assert_eq!(fs::read_to_string(aside(&path)).unwrap(), "garbage");
    }
}

#[test]
fn what_is_damaged_while_the_program_runs_is_made_again_from_what_it_knows() {
    let path = fresh("damage-later");
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    store.save(&mark("two")).unwrap();
    fs::write(&path, "(profile: (").unwrap();
    let saved = store.save(&mark("three")).unwrap();
    assert_eq!(marks(&saved.profile), ["one", "three", "two"]);
    let message = text(saved.message.as_ref(), &path);
    assert!(message.contains("; what it said when rungs last read it takes its place. The damaged one is kept as"), "{message}");
    assert_eq!(marks(&open(&path).1), ["one", "three", "two"]);
    assert_eq!(store.save(&mark("four")).unwrap().message, None);
}

#[test]
fn two_programs_that_find_the_same_damage_set_it_aside_once() {
    let path = fresh("damage-two");
    let ((mut one, _), (mut other, _)) = (open(&path), open(&path));
    one.save(&mark("one")).unwrap();
    other.save(&mark("two")).unwrap();
    fs::write(&path, "garbage").unwrap();
    one.save(&mark("three")).unwrap();
    let saved = other.save(&mark("four")).unwrap();
    assert_eq!(saved.message, None);
    assert_eq!(marks(&saved.profile), ["four", "one", "three"], "what the first one had not seen went with the damage");
    assert_eq!(names(&path).iter().filter(|name| name.contains("damaged")).count(), 1);
}

#[test]
fn wherever_a_file_is_cut_it_is_kept_and_the_backup_is_read() {
    let path = fresh("damage-cut");
    let before = Profile::default().after(&mark("before")).unwrap();
    let whole = ron(&full());
    let end = whole.trim_end().len();
    for cut in (0..whole.len()).filter(|cut| whole.is_char_boundary(*cut)) {
        fs::write(&path, &whole[..cut]).unwrap();
        fs::write(path.with_extension("ron.backup"), ron(&before)).unwrap();
        let (_, profile, message) = Store::open_on(Box::new(Unsynced), Ok(path.clone()), now());
        let is_torn = cut < end;
        assert_eq!(message.is_some(), is_torn, "cut at {cut}");
        assert_eq!(profile, if is_torn { before.clone() } else { full() }, "cut at {cut}");
        assert_eq!(aside(&path).exists(), is_torn, "cut at {cut}");
        if is_torn {
            assert_eq!(fs::read_to_string(aside(&path)).unwrap(), whole[..cut]);
            fs::remove_file(aside(&path)).unwrap();
        }
    }
}

#[test]
fn wherever_the_rest_of_a_file_is_nul_it_is_kept_and_the_backup_is_read() {
    let path = fresh("damage-nul");
    let before = Profile::default().after(&mark("before")).unwrap();
    let whole = ron(&full());
    for from in (0..whole.trim_end().len()).step_by(17) {
        let mut bytes = whole.clone().into_bytes();
        bytes[from..].fill(0);
        fs::write(&path, &bytes).unwrap();
        fs::write(path.with_extension("ron.backup"), ron(&before)).unwrap();
        let (_, profile, message) = Store::open_on(Box::new(Unsynced), Ok(path.clone()), now());
        assert!(message.is_some());
        assert_eq!(profile, before);
        assert_eq!(fs::read(aside(&path)).unwrap(), bytes);
        fs::remove_file(aside(&path)).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_the_bytes_are_they_are_kept(at in any::<prop::sample::Index>(), noise in prop::collection::vec(any::<u8>(), 0..12), cuts in 0_usize..12) {
        let path = fresh("damage-any");
        let mut bytes = ron(&full()).into_bytes();
        let from = at.index(bytes.len());
        let to = (from + cuts).min(bytes.len());
        bytes.splice(from..to, noise);
        fs::write(&path, &bytes).unwrap();
        let (mut store, first, _) = Store::open_on(Box::new(Unsynced), Ok(path.clone()), now());
        let change = Change::Bookmark(rungs::domain::profile::About::Role(crate::profile::slug("new")), true);
        let mut expected = first;
        expected.apply(&change);
        let saved = store.save(&change);
        prop_assert_eq!(store.profile(), &expected);
        // Where the file was sound all the same it was changed, and is its own backup; else it is somewhere, as it was.
        let kept = names(&path).iter().any(|name| fs::read(path.with_file_name(name)).unwrap() == bytes);
        let bom = bytes.strip_prefix(b"\xef\xbb\xbf").is_some();
        prop_assert!(kept || bom, "{:?}", names(&path));
        prop_assert!(saved.is_ok() || fs::read(&path).unwrap() == bytes);
    }
}
