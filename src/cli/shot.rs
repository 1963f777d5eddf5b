//! Any screen after any keys, drawn without a terminal: as SVG or as text.

use crate::app::key::{self, BadKeys};
use crate::app::model::title_of;
use crate::app::{Model, Size, read, update};
use crate::domain::{Catalogue, RoleId};
use crate::ui::{self, Look, picture};

/// What is to be drawn.
#[derive(Debug, Clone)]
pub struct Shot<'a> {
    /// The role it begins on.
    pub at: RoleId,
    /// The keys, as a [script](key::script).
    pub keys: &'a str,
    /// The size in cells.
    pub size: Size,
    /// Whether as SVG; else as text.
    pub svg: bool,
}

/// Draws the screen.
///
/// # Errors
/// [`BadKeys`] when the script cannot be typed.
pub fn shot(catalogue: &Catalogue, shot: &Shot<'_>, mut look: Look, model: impl FnOnce(Model) -> Model) -> Result<String, BadKeys> {
    let mut model = model(Model::new(catalogue, shot.at, shot.size));
    for key in key::script(shot.keys)? {
        if let Some(msg) = read(&model, key) {
            // What the world would have to do is left undone: there is none.
            let _ = update(catalogue, &mut model, msg);
        }
    }
    look.follow(model.theme);
    let buffer = ui::drawn(catalogue, &model, &look);
    Ok(if shot.svg { picture::svg(&buffer, &format!("rungs: {}", title_of(catalogue, model.subject()))) } else { picture::text(&buffer) })
}
