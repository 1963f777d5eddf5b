//! Links, rights, folders, pipes: what lies where the profile should be, and what lies beside it.

use std::fs::{self, FileTimes, OpenOptions, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rungs::store::Store;

use super::{NOW, fresh, mark, marks, names, now, open, text, told};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}

#[test]
fn a_new_profile_and_its_folder_are_for_their_owner_alone() {
    let folder = fresh("modes").with_file_name("a");
    let path = folder.join("b").join("profile.ron");
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    store.save(&mark("two")).unwrap();
    let modes = [&folder, &folder.join("b")].map(|folder| mode(folder));
    assert_eq!(modes, [0o700, 0o700]);
    let modes: Vec<u32> = names(&path).iter().map(|name| mode(&path.with_file_name(name))).collect();
    assert_eq!(modes, [0o600, 0o600, 0o600]);
}

#[test]
fn the_rights_of_what_is_there_stay() {
    let path = fresh("rights");
    fs::write(&path, "(profile: ())").unwrap();
    fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
    fs::set_permissions(path.parent().unwrap(), Permissions::from_mode(0o755)).unwrap();
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    assert_eq!((mode(&path), mode(&path.with_extension("ron.backup")), mode(path.parent().unwrap())), (0o640, 0o640, 0o755));
}

#[test]
fn a_profile_that_may_only_be_read_is_not_replaced() {
    let path = fresh("read-only");
    fs::write(&path, "(profile: (last: \"pmo\"))").unwrap();
    fs::set_permissions(&path, Permissions::from_mode(0o400)).unwrap();
    let (mut store, profile) = open(&path);
    assert!(profile.last().is_some());
    let error = store.save(&mark("one")).unwrap_err().to_string();
    assert!(error.ends_with("profile.ron: the profile cannot be written (it may only be read). Nothing is saved."), "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "(profile: (last: \"pmo\"))");
    assert_eq!(names(&path), ["profile.ron"]);
}

#[test]
fn a_link_is_followed_and_stays_a_link() {
    let path = fresh("link");
    let dotfiles = path.with_file_name("dotfiles");
    fs::create_dir(&dotfiles).unwrap();
    fs::write(dotfiles.join("mine.ron"), "(profile: (last: \"pmo\"))").unwrap();
    symlink("dotfiles/mine.ron", path.with_file_name("second.ron")).unwrap();
    symlink("second.ron", &path).unwrap();
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    assert_eq!(fs::read_link(&path).unwrap(), PathBuf::from("second.ron"));
    assert_eq!(marks(&open(&dotfiles.join("mine.ron")).1), ["one"]);
    assert_eq!(names(&dotfiles.join("x")), ["mine.ron", "mine.ron.backup", "mine.ron.lock"]);
    assert!(store.file().unwrap().ends_with("/dotfiles/mine.ron"));
}

#[test]
fn two_links_to_the_same_profile_have_the_same_lock() {
    let path = fresh("links");
    for name in ["one.ron", "other.ron"] {
        symlink("profile.ron", path.with_file_name(name)).unwrap();
    }
    let ((mut one, _), (mut other, _)) = (open(&path.with_file_name("one.ron")), open(&path.with_file_name("other.ron")));
    one.save(&mark("one")).unwrap();
    assert_eq!(marks(&other.save(&mark("other")).unwrap().profile), ["one", "other"]);
    assert_eq!(names(&path), ["one.ron", "other.ron", "profile.ron", "profile.ron.backup", "profile.ron.lock"]);
}

#[test]
fn a_link_to_nothing_is_a_place_for_a_new_profile() {
    let path = fresh("link-to-nothing");
    symlink("new/mine.ron", &path).unwrap();
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert_eq!(marks(&open(&path.with_file_name("new").join("mine.ron")).1), ["one"]);
}

#[test]
fn links_in_a_ring_are_told() {
    let path = fresh("ring");
    symlink("profile.ron", &path).unwrap();
    let (mut store, _, message) = Store::open(Ok(path.clone()), now());
    assert_eq!(
        text(message.as_ref(), &path),
        "profile.ron: the profile cannot be written (the links to it lead in a ring). Nothing is saved."
    );
    store.save(&mark("one")).unwrap_err();
    assert_eq!(marks(store.profile()), ["one"]);
}

#[test]
fn a_second_name_for_the_file_keeps_what_was_before() {
    let path = fresh("hard-link");
    let (mut store, _) = open(&path);
    store.save(&mark("one")).unwrap();
    let second = path.with_file_name("second.ron");
    fs::hard_link(&path, &second).unwrap();
    store.save(&mark("two")).unwrap();
    assert_eq!(marks(&open(&path).1), ["one", "two"]);
    assert_eq!(marks(&open(&second).1), ["one"]);
}

#[test]
fn what_is_no_file_is_told_and_left_alone() {
    let path = fresh("special");
    let folder = path.with_file_name("folder.ron");
    fs::create_dir(&folder).unwrap();
    let below_a_file = path.with_file_name("file");
    fs::write(&below_a_file, "").unwrap();
    let table = [
        (folder, "folder.ron: it is a folder, not a file. Nothing is saved."),
        (PathBuf::from("/dev/null"), "null: it is a device, not a file. Nothing is saved."),
        (below_a_file.join("profile.ron"), "profile.ron: it cannot be read (Not a directory (os error 20)). Nothing is saved."),
        (PathBuf::from("/"), "/: it is a folder, not a file. Nothing is saved."),
    ];
    for (path, expected) in table {
        let (mut store, profile, message) = Store::open(Ok(path.clone()), now());
        let message = message.unwrap().text;
        assert!(message.ends_with(expected), "{message}");
        assert!(profile.is_empty());
        let error = store.save(&mark("one")).unwrap_err();
        assert!(error.told, "{error}");
        assert_eq!(marks(store.profile()), ["one"]);
    }
    assert_eq!(names(&path), ["file", "folder.ron"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_is_not_waited_for() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    let path = fresh("pipe");
    mknodat(CWD, &path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let (mut store, _, message) = Store::open(Ok(path.clone()), now());
    assert_eq!(text(message.as_ref(), &path), "profile.ron: it is a pipe, not a file. Nothing is saved.");
    store.save(&mark("one")).unwrap_err();
    assert_eq!(names(&path), ["profile.ron"]);

    let path = fresh("pipe-lock");
    mknodat(CWD, path.with_extension("ron.lock"), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let (mut store, _) = open(&path);
    let _ = store.save(&mark("one"));
    assert_eq!(marks(store.profile()), ["one"]);
}

#[test]
fn a_folder_that_cannot_be_made_is_told_at_the_first_save() {
    let path = fresh("no-folder");
    fs::write(path.with_file_name("dir"), "").unwrap();
    symlink("dir/profile.ron", &path).unwrap();
    let (_, message) = told(&path);
    assert!(message.ends_with("Nothing is saved."), "{message}");
    let (mut store, _) = open(Path::new("/proc/rungs/profile.ron"));
    let error = store.save(&mark("one")).unwrap_err();
    assert!(error.to_string().starts_with("/proc/rungs/profile.ron: the profile cannot be written ("), "{error}");
    assert_eq!(marks(store.profile()), ["one"]);
}

#[test]
fn what_was_left_over_goes_after_an_hour_unless_somebody_has_it() {
    let path = fresh("left-over");
    let hour = |hours: u64| UNIX_EPOCH + Duration::from_secs(NOW.unsigned_abs()) - Duration::from_secs(3_600 * hours);
    let lay = |name: &str, time: SystemTime| {
        fs::write(path.with_file_name(name), "(profile: (").unwrap();
        let file = OpenOptions::new().write(true).open(path.with_file_name(name)).unwrap();
        file.set_times(FileTimes::new().set_modified(time)).unwrap();
        file
    };
    lay("profile.ron.new-1-0", hour(2));
    lay("profile.ron.new-2-0", hour(0));
    let held = lay("profile.ron.new-3-0", hour(48));
    held.lock().unwrap();
    lay("profile.ron.damaged-20200101T000000Z", hour(10_000));
    lay("other.ron.new-1-0", hour(10_000));
    lay("profile.ron.new-4-0", UNIX_EPOCH + Duration::from_secs(4_294_967_296));
    fs::create_dir(path.with_file_name("profile.ron.new-5-0")).unwrap();
    open(&path).0.save(&mark("one")).unwrap();
    assert_eq!(
        names(&path),
        [
            "other.ron.new-1-0",
            "profile.ron",
            "profile.ron.damaged-20200101T000000Z",
            "profile.ron.lock",
            "profile.ron.new-2-0",
            "profile.ron.new-3-0",
            "profile.ron.new-4-0",
            "profile.ron.new-5-0",
        ]
    );
}

#[test]
fn a_name_that_is_taken_is_not_written_over() {
    let path = fresh("taken");
    let taken: Vec<PathBuf> =
        (0..3).map(|number| path.with_file_name(format!("profile.ron.new-{}-{number}", std::process::id()))).collect();
    taken.iter().for_each(|path| fs::write(path, "taken").unwrap());
    open(&path).0.save(&mark("one")).unwrap();
    assert_eq!(marks(&open(&path).1), ["one"]);
    taken.iter().for_each(|path| assert_eq!(fs::read_to_string(path).unwrap(), "taken"));
}

#[test]
fn a_name_with_strange_characters_is_told_harmlessly() {
    let path = fresh("strange").with_file_name("\u{1b}[31m\u{202e}.ron");
    fs::write(&path, "(profile: (years: -1))").unwrap();
    let (_, message) = told(&path);
    assert!(message.starts_with("\u{fffd}[31m\u{fffd}.ron:1:19: "), "{message:?}");
}

#[test]
fn a_relative_name_is_taken_from_where_the_program_was_started() {
    let (store, _, message) = Store::open(Ok(PathBuf::from("target/none/profile.ron")), now());
    assert_eq!(message, None);
    assert!(store.file().unwrap().starts_with('/'));
}
