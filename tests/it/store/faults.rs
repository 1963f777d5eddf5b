//! Every call to the system fails once, or the program ends at it: the file is the old one or the new one, and whole.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rungs::domain::Profile;
use rungs::store::{Store, Trouble};

use super::disk::{Call, Failing, switch};
use super::{fresh, mark, marks, names, now, open, text, told};

/// A profile with two saves behind it, and a program that has it open on a disk that is about to fail.
fn prepared(path: &Path, fails: impl Fn(usize, Call) -> Option<ErrorKind> + 'static) -> (Store, std::rc::Rc<super::disk::Record>) {
    let (mut before, _) = open(path);
    before.save(&mark("one")).unwrap();
    before.save(&mark("two")).unwrap();
    let (disk, record) = Failing::new(fails);
    let (store, _, _) = Store::open_on(disk, Ok(path.to_owned()), now());
    (store, record)
}

/// How many calls opening and one save make, as the test below asserts.
const CALLS: [Call; 18] = [
    Call::Read,
    Call::MayWrite,
    Call::MakeFolder,
    Call::Lock,
    Call::Sweep,
    Call::Read,
    Call::Create,
    Call::Write,
    Call::Sync,
    Call::Rename,
    Call::Create,
    Call::Write,
    Call::Sync,
    Call::Rename,
    Call::SyncFolder,
    // The save after it makes the same again, without the sweeping.
    Call::MayWrite,
    Call::MakeFolder,
    Call::Lock,
];

#[test]
fn a_save_makes_these_calls_and_syncs_before_it_renames() {
    let path = fresh("calls");
    let (mut store, record) = prepared(&path, |_, _| None);
    store.save(&mark("three")).unwrap();
    store.save(&mark("four")).unwrap();
    assert_eq!(record.calls.borrow()[..CALLS.len()], CALLS);
    assert_eq!(record.calls.borrow().len(), 15 + 13);
}

#[test]
fn whichever_call_fails_nothing_is_lost_and_the_next_save_makes_up_for_it() {
    for number in 1..15 {
        for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
            let path = fresh("fail-once");
            let (mut store, record) = prepared(&path, move |call, _| (call == number).then_some(kind));
            let saved = store.save(&mark("three"));
            let failed = record.calls.borrow()[number];
            // What was left over, and whether a name would outlive a loss of power, is nothing to fail for.
            assert_eq!(saved.is_ok(), matches!(failed, Call::Sweep | Call::SyncFolder), "{failed:?}");
            assert_eq!(marks(store.profile()), ["one", "three", "two"], "{failed:?}");
            let expected: &[&str] = if saved.is_ok() { &["one", "three", "two"] } else { &["one", "two"] };
            assert_eq!(marks(&open(&path).1), expected, "{failed:?}");
            assert_eq!(store.unsaved().len(), usize::from(saved.is_err()));

            store.save(&mark("four")).unwrap();
            assert_eq!(marks(&open(&path).1), ["four", "one", "three", "two"], "{failed:?}");
            assert_eq!(store.unsaved(), []);
            assert_eq!(names(&path), ["profile.ron", "profile.ron.backup", "profile.ron.lock"], "{failed:?}");
        }
    }
}

#[test]
fn wherever_the_program_ends_the_file_is_the_old_one_or_the_new_one() {
    let mut seen = Vec::new();
    for number in 1..15 {
        let path = fresh("end");
        let (mut store, record) = prepared(&path, move |call, _| (call >= number).then_some(ErrorKind::Other));
        let _ = store.save(&mark("three"));
        drop(store);
        // And then the power goes: of what was not synced, nothing is left but the name.
        for path in record.unsynced.borrow().iter().filter(|path| path.exists()) {
            fs::write(path, "").unwrap();
        }
        let (_, profile) = open(&path);
        let backup = open(&path.with_extension("ron.backup")).1;
        assert!(["one", "one two"].contains(&marks(&backup).join(" ").as_str()), "{number}: {:?}", marks(&backup));
        seen.push(marks(&profile).join(" "));
    }
    seen.dedup();
    assert_eq!(seen, ["one two", "one three two"]);
}

#[test]
fn whichever_call_fails_while_a_damaged_file_is_set_aside_it_is_there_afterwards() {
    for number in 1..40 {
        let path = fresh("fail-recovery");
        let (mut before, _) = open(&path);
        before.save(&mark("one")).unwrap();
        before.save(&mark("two")).unwrap();
        fs::write(&path, "damaged").unwrap();
        let (disk, record) = Failing::new(move |call, _| (call == number).then_some(ErrorKind::StorageFull));
        let (mut store, profile, message) = Store::open_on(disk, Ok(path.clone()), now());
        assert!(message.is_some());
        if record.calls.borrow().len() <= number {
            assert_eq!(number, 14, "so many calls it takes");
            return;
        }
        let failed = record.calls.borrow()[number];
        let is_kept = names(&path).iter().any(|name| fs::read(path.with_file_name(name)).unwrap() == b"damaged");
        assert!(is_kept, "{failed:?}");
        // A backup that cannot be read at that moment is no backup.
        let known: &[&str] = if number == 1 { &[] } else { &["one"] };
        assert_eq!(marks(&profile), known, "{number}: {failed:?}");
        store.save(&mark("three")).unwrap();
        assert!(marks(&open(&path).1).contains(&"three"), "{failed:?}");
        assert!(names(&path).iter().any(|name| name.contains("damaged")), "{failed:?}");
    }
    panic!("it never gets through");
}

#[test]
fn a_damaged_file_that_cannot_be_set_aside_stays_and_the_backup_is_shown() {
    let path = fresh("fail-aside");
    let (mut before, _) = open(&path);
    before.save(&mark("one")).unwrap();
    before.save(&mark("two")).unwrap();
    fs::write(&path, "damaged").unwrap();
    let (disk, _) = Failing::new(|_, call| (call == Call::Create).then_some(ErrorKind::ReadOnlyFilesystem));
    let (mut store, profile, message) = Store::open_on(disk, Ok(path.clone()), now());
    assert_eq!(
        text(message.as_ref(), &path),
        "profile.ron: the profile is damaged (line 1, column 1: there is no section \"profile\") and cannot be set aside. \
         profile.ron: the profile cannot be written (read-only filesystem or storage medium). Nothing is saved."
    );
    assert_eq!(marks(&profile), ["one"]);
    store.save(&mark("three")).unwrap_err();
    assert_eq!(marks(store.profile()), ["one", "three"]);
    assert_eq!(fs::read(&path).unwrap(), b"damaged");
    assert_eq!(names(&path), ["profile.ron", "profile.ron.backup", "profile.ron.lock"]);
}

#[test]
fn on_a_full_disk_everything_is_kept_in_memory_told_once_and_saved_when_there_is_room() {
    let path = fresh("full");
    let (full, is_full) = switch();
    let (mut store, _) = prepared(&path, move |_, call| (is_full.get() && call == Call::Write).then_some(ErrorKind::StorageFull));
    full.set(true);
    let errors: Vec<_> = ["three", "four", "five"].map(|role| store.save(&mark(role)).unwrap_err()).to_vec();
    assert_eq!(errors.iter().map(|error| error.told).collect::<Vec<_>>(), [false, true, true]);
    let folder = format!("{}/", path.parent().unwrap().display());
    assert_eq!(
        errors[0].to_string().replace(&folder, ""),
        "profile.ron: the profile cannot be written (no storage space). Nothing is saved."
    );
    assert_eq!(marks(store.profile()), ["five", "four", "one", "three", "two"]);
    assert_eq!(marks(&open(&path).1), ["one", "two"]);
    assert!(store.save_rest().unwrap_err().told);

    full.set(false);
    // Meanwhile another program has changed something too.
    open(&path).0.save(&rungs::domain::Change::Bookmark(rungs::domain::profile::About::Role(crate::profile::slug("one")), false)).unwrap();
    let saved = store.save_rest().unwrap();
    assert_eq!(marks(&saved.profile), ["five", "four", "three", "two"]);
    assert_eq!(store.unsaved(), []);
    assert_eq!(open(&path).1, saved.profile);

    full.set(true);
    assert!(!store.save(&mark("six")).unwrap_err().told, "it is news again");
}

#[test]
fn a_profile_that_may_not_be_read_or_written_is_left_alone() {
    let path = fresh("forbidden");
    let (disk, record) = Failing::new(|_, call| (call == Call::Read).then_some(ErrorKind::PermissionDenied));
    let (mut store, profile, message) = Store::open_on(disk, Ok(path.clone()), now());
    assert!(profile.is_empty());
    assert_eq!(text(message.as_ref(), &path), "profile.ron: it cannot be read (permission denied). Nothing is saved.");
    assert!(store.save(&mark("one")).unwrap_err().told);
    assert_eq!(marks(store.profile()), ["one"]);
    assert_eq!(*record.calls.borrow(), [Call::Read, Call::Read], "nothing else is even tried");
}

#[test]
fn somebody_elses_lock_is_waited_for_and_then_told() {
    let path = fresh("locked");
    let (mut store, _) = prepared(&path, |_, _| None);
    let lock = fs::File::open(path.with_extension("ron.lock")).unwrap();
    lock.lock().unwrap();
    let errors: Vec<_> = ["three", "four"].map(|role| store.save(&mark(role)).unwrap_err()).to_vec();
    assert!(matches!(errors[0].trouble, Trouble::Locked(_)));
    assert_eq!((errors[0].told, errors[1].told), (false, true));
    let folder = format!("{}/", path.parent().unwrap().display());
    assert_eq!(
        errors[0].to_string().replace(&folder, ""),
        "profile.ron: another program has kept the profile locked for two seconds. Nothing is saved."
    );
    assert_eq!(marks(store.profile()), ["four", "one", "three", "two"]);
    lock.unlock().unwrap();
    assert_eq!(marks(&store.save(&mark("five")).unwrap().profile), ["five", "four", "one", "three", "two"]);
}

#[test]
fn a_lock_that_nobody_lets_go_of_is_given_up_after_a_while() {
    use rungs::store::{Disk, Patience, System};
    let path = fresh("patience").with_file_name("lock");
    let held = System.lock(&path, Patience::Wait).unwrap();
    assert!(held.is_some());
    assert!(System.lock(&path, Patience::Ask).unwrap().is_none());
    assert!(System.lock(&path, Patience::Wait).unwrap().is_none());
    drop(held);
    assert!(System.lock(&path, Patience::Wait).unwrap().is_some(), "even though others waited for it in vain");
}

#[test]
fn that_a_lock_file_is_there_says_nothing() {
    let path = fresh("stale");
    fs::write(path.with_extension("ron.lock"), "4711").unwrap();
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    assert_eq!(told(&path), (Profile::default().after(&mark("one")).unwrap(), "nothing".into()));
}

#[test]
fn a_change_that_has_no_room_is_refused_and_nothing_else() {
    use rungs::domain::Change;
    use rungs::domain::profile::{About, Note};
    let path = fresh("room");
    let (mut store, _, _) = Store::open_on(Box::new(super::disk::Unsynced), Ok(path.clone()), now());
    let many = (0..Profile::BOOKMARKS_AT_MOST).map(|number| mark(&format!("role-{number}"))).collect();
    store.save(&Change::All(many)).unwrap();
    let error = store.save(&mark("one-more")).unwrap_err();
    assert_eq!(error.to_string(), "there are 10000 bookmarks already, and no more can be kept: take one out first. Nothing is saved.");
    assert!(!error.told && error.trouble.refuses());
    assert_eq!(store.profile().bookmarks().len(), 10_000);

    let note = Note::new(&"x".repeat(Note::BYTES_AT_MOST)).unwrap();
    let noted = |number: usize| Change::Note(About::Role(crate::profile::slug(&format!("role-{number}"))), Some(note.clone()));
    store.save(&Change::All((0..120).map(noted).collect())).unwrap();
    let error = store.save(&Change::All((120..130).map(noted).collect())).unwrap_err();
    assert_eq!(error.to_string(), "the profile would be longer than 8 MiB: shorten or take out some notes first. Nothing is saved.");
    assert_eq!(store.profile().notes().len(), 120);
    store.save(&noted(120)).unwrap();
    assert_eq!(&open(&path).1, store.profile());
    assert_eq!((open(&path).1.bookmarks().len(), open(&path).1.notes().len()), (10_000, 121));
}
