//! Any screen after any keys, drawn without a terminal: as SVG or as text.

use std::io::ErrorKind;

use super::answer::{Answer, Output, code};
use super::args;
use crate::app::key::{self, BadKeys};
use crate::app::{Model, Size, read, update};
use crate::domain::problem::quoted;
use crate::domain::{Catalogue, Date, Profile, RoleId};
use crate::store;
use crate::ui::{self, Look, picture};

/// What is to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The role it begins on.
    pub at: RoleId,
    /// The keys, as a [script](key::script).
    pub keys: &'a str,
    /// The size in cells.
    pub size: Size,
    /// Whether as SVG; else as text.
    pub svg: bool,
}

/// Draws a screen.
///
/// # Errors
/// [`BadKeys`] when the keys cannot be typed.
pub fn draw(catalogue: &Catalogue, scene: Scene<'_>, (profile, today): (Profile, Date), mut look: Look) -> Result<String, BadKeys> {
    let mut model = Model::new(catalogue, scene.at, scene.size).known(catalogue, profile, today);
    model.theme = look.name();
    model.ascii = look.ascii;
    for key in key::script(scene.keys)? {
        if let Some(msg) = read(&model, key) {
            // What the world would have to do is left undone: there is none.
            let _ = update(catalogue, &mut model, msg);
        }
    }
    look.follow(model.theme);
    let buffer = ui::drawn(catalogue, &model, &look);
    let title = model.screen().title(catalogue);
    Ok(if scene.svg { picture::svg(&buffer, &format!("rungs: {title}")) } else { picture::text(&buffer) })
}

/// The command: draws, and writes where it was asked to.
///
/// # Errors
/// The answer to give instead: keys that cannot be typed, a name that says no format, a file that exists.
pub fn shot(catalogue: &Catalogue, at: RoleId, asked: &args::Shot, whose: (Profile, Date), look: Look) -> Result<Output, Answer> {
    let name = asked.output.to_string_lossy();
    let svg = match asked.output.extension().and_then(|ending| ending.to_str()) {
        _ if name == "-" => false,
        Some("svg") => true,
        Some("txt") => false,
        Some(_) | None => return Err(Answer::refused(code::USAGE, &format!("{} ends neither in .svg nor in .txt", quoted(&name)), &[])),
    };
    let scene = Scene { at, keys: &asked.keys, size: asked.size, svg };
    let drawn = draw(catalogue, scene, whose, look).map_err(|error| Answer::refused(code::USAGE, &error.to_string(), &[]))?;
    if name == "-" {
        return Ok(Output { stdout: drawn, ..Output::default() });
    }
    match store::write_new(&asked.output, drawn.as_bytes(), asked.force) {
        Ok(()) => Ok(Output { stderr: format!("{} written\n", quoted(&name)), ..Output::default() }),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(Answer::refused(code::FILES, &format!("{} exists; --force overwrites it", quoted(&name)), &[]))
        }
        Err(error) => Err(Answer::refused(code::FILES, &format!("{} cannot be written: {error}", quoted(&name)), &[])),
    }
}
