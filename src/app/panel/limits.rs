//! The rows of what is asked of routes: what they may not do, and where they have to pass.
//!
//! The limits of the profile hold as well; they are told, and changed on the screen Me.

use crate::app::doc::{Ink, Piece, Row, fill, fill_text};
use crate::app::model::Model;
use crate::app::page::section;
use crate::app::setting::{Setting, Wish};
use crate::domain::query::Wishes;
use crate::domain::{Catalogue, RoleId};

pub(super) fn rows(catalogue: &Catalogue, model: &Model, from: RoleId, width: usize) -> Vec<Row> {
    let wishes = &model.wishes;
    let flags = [Wish::OnlyPromotions, Wish::NoDegree, Wish::NoCredential, Wish::StepBack, Wish::Years];
    let row = |wish: Wish| {
        let pieces = [Piece::new(format!("{}: ", wish.name(catalogue)), Ink::Plain), Piece::new(wish.stands(wishes), Ink::Strong)];
        Row::new(fill(&pieces, width, 2)).setting(Setting::Wish(wish))
    };
    let ways = match model.view.routes.as_ref() {
        Some(found) if found.none.is_none() => format!("Within them there {}.", there_are(found.found)),
        Some(_) => "Within them there is no way.".to_owned(),
        None => "They hold once it is chosen where to get to.".to_owned(),
    };
    let mut rows: Vec<Row> = flags.into_iter().map(row).collect();
    rows.extend(wishes.idle(catalogue).iter().map(|idle| Row::still(fill_text(idle, Ink::Weak, width, 2))));
    rows.push(Row::still(fill_text(&ways, Ink::For, width, 2)));
    rows.extend(section("Tracks", catalogue.tracks().map(Wish::Track).map(row)));
    let via = wishes.via.iter().map(|&role| row(Wish::Via(role))).chain([row(Wish::AddVia)]);
    rows.extend(section("By way of", via));
    let avoid = wishes.avoid.iter().map(|&role| row(Wish::Avoid(role))).chain([row(Wish::AddAvoid)]);
    rows.extend(section("Not by way of", avoid));
    let own = Wishes::of(&model.holder(catalogue, from)).limits(catalogue);
    let told = own.into_iter().map(|limit| Row::still(fill_text(&limit.words, Ink::Dim, width, 2)));
    rows.extend(section("The limits of your profile hold as well (5 changes them)", told));
    rows
}

/// `is one way`, `are 5 ways`
fn there_are(ways: usize) -> String {
    if ways == 1 { "is one way".to_owned() } else { format!("are {ways} ways") }
}
