//! The pictures and the table of keys that the README shows are what the program draws today.
//!
//! `RUNGS_BLESS=1 cargo test assets` draws them anew; look at them before committing.

use std::path::Path;

use rungs::app::Size;
use rungs::app::theme::ThemeName;
use rungs::cli::keys;
use rungs::cli::shot::{Scene, draw};
use rungs::domain::Profile;
use rungs::framework::embedded;
use rungs::ui::{Depth, Look};

/// File, role, keys, size.
const PICTURES: &[(&str, &str, &str, (u16, u16))] = &[
    ("explore.svg", "project-manager", "", (120, 36)),
    ("next.svg", "project-manager", "n", (100, 24)),
    ("answer.svg", "project-manager", "6 Down*6 Enter", (100, 28)),
    ("me.svg", "project-manager", "5 4 4 4 4 4 3 3 3 4 3 2 3", (120, 36)),
    ("map.svg", "project-manager", "2", (120, 40)),
    ("routes.svg", "project-manager", "r pmodir Enter", (120, 36)),
    ("find.svg", "project-manager", "/ pm", (100, 24)),
];

fn check(name: &str, drawn: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(name);
    if std::env::var_os("RUNGS_BLESS").is_some() {
        std::fs::write(&path, drawn).expect("the assets can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "assets/{name} is stale: run RUNGS_BLESS=1 cargo test assets, and look at it");
}

#[test]
fn the_pictures_are_what_the_program_draws() {
    let catalogue = embedded::catalogue();
    let today = rungs::domain::Moment::new(0).date();
    for &(name, role, keys, (width, height)) in PICTURES {
        let at = catalogue.role_of(role).expect("a built-in role");
        let scene = Scene { at, keys, size: Size { width, height }, svg: true };
        let drawn = draw(&catalogue, scene, (Profile::default(), today), Look::new(ThemeName::Default, Depth::True, false))
            .expect("keys that can be typed");
        check(name, &drawn);
    }
}

#[test]
fn the_table_of_keys_is_the_keymap() {
    check("keys.md", &keys::markdown());
}
