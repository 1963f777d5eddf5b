//! Where the profile lies, in environments made up for it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rungs::domain::Moment;
use rungs::store::{NoPlace, Store, place};

use super::{mark, marks, now};

fn with(variables: &[(&str, &str)]) -> Result<PathBuf, NoPlace> {
    place(None, |name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value)))
}

#[test]
fn the_profile_lies_in_the_folder_for_what_programs_remember() {
    let table = [
        (vec![("XDG_STATE_HOME", "/x/state"), ("HOME", "/home/ann")], Ok("/x/state/rungs/profile.ron")),
        (vec![("XDG_STATE_HOME", "/x/state")], Ok("/x/state/rungs/profile.ron")),
        (vec![("HOME", "/home/ann")], Ok("/home/ann/.local/state/rungs/profile.ron")),
        (vec![("XDG_STATE_HOME", ""), ("HOME", "/home/ann")], Ok("/home/ann/.local/state/rungs/profile.ron")),
        (vec![("XDG_STATE_HOME", "state"), ("HOME", "/home/ann")], Ok("/home/ann/.local/state/rungs/profile.ron")),
        (vec![("XDG_STATE_HOME", "state")], Err(NoPlace::Unset("HOME"))),
        (vec![], Err(NoPlace::Unset("HOME"))),
        (vec![("HOME", "")], Err(NoPlace::Unset("HOME"))),
        (vec![("HOME", "ann")], Err(NoPlace::Relative("HOME"))),
        (vec![("HOME", "~")], Err(NoPlace::Relative("HOME"))),
    ];
    for (variables, expected) in table {
        assert_eq!(with(&variables), expected.map(PathBuf::from), "{variables:?}");
    }
}

#[test]
fn a_file_that_is_asked_for_needs_no_environment() {
    assert_eq!(place(Some(Path::new("mine.ron")), |_| None), Ok(PathBuf::from("mine.ron")));
}

#[test]
fn a_folder_whose_name_is_no_text_is_taken_as_it_is() {
    use std::os::unix::ffi::{OsStrExt, OsStringExt};
    let name = OsString::from_vec(b"/home/\xff".to_vec());
    let path = place(None, |variable| (variable == "HOME").then(|| name.clone())).unwrap();
    assert_eq!(path.as_os_str().as_bytes(), b"/home/\xff/.local/state/rungs/profile.ron");
}

#[test]
fn without_a_place_the_program_runs_and_keeps_what_is_changed_in_memory() {
    let (mut store, profile, message) = Store::open(Err(NoPlace::Unset("HOME")), now());
    assert!(profile.is_empty());
    assert_eq!(message.unwrap().text.as_str(), "HOME is not set; --profile FILE says where your profile is kept. Nothing is saved.");
    let error = store.save(&mark("one")).unwrap_err();
    assert!(error.told, "it was told when the profile was opened");
    store.save(&mark("two")).unwrap_err();
    assert_eq!(marks(store.profile()), ["one", "two"]);
    assert_eq!(store.unsaved().len(), 2);
    assert_eq!(store.file(), None);
    assert!(store.save_rest().is_err());
}

#[test]
fn a_wrong_clock_does_not_keep_the_profile_from_being_saved() {
    for (name, seconds) in [("first", i64::MIN), ("epoch", 0), ("2106", 4_294_967_296), ("last", i64::MAX)] {
        let path = super::fresh(&format!("clock-{name}"));
        std::fs::write(&path, "garbage").unwrap();
        let (mut store, _, message) = Store::open(Ok(path.clone()), Moment::new(seconds));
        assert!(super::text(message.as_ref(), &path).contains(&format!(".damaged-{}", Moment::new(seconds).stamp())));
        store.save(&mark("one")).unwrap();
        assert_eq!(marks(&super::open(&path).1), ["one"]);
    }
}
