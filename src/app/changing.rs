//! What keys do to the profile: rate, turn, pick, type, bookmark, try out, keep, take back.
//!
//! It never saves: what is to be kept leaves as an [`Effect`].

use super::list::List;
use super::model::{Model, Pane};
use super::panel::{Entry, Panel, Pick, Purpose};
use super::screen::Screen;
use super::setting::{Setting, rating_words};
use super::subject::title_of;
use super::update::{Effect, show};
use super::walking::walk;
use super::{going, planning};
use crate::domain::profile::{Goal, Rating};
use crate::domain::{Catalogue, Change, Profile, RoleId, Subject};

/// Makes a change, says so, and computes everything anew; the choice stays on the same thing.
pub(super) fn change(catalogue: &Catalogue, model: &mut Model, change: Change, said: String) -> Option<Effect> {
    match model.me.change(change) {
        Ok(effect) => {
            model.say(if effect.is_none() { format!("{said} · what if: not kept") } else { said });
            refresh(catalogue, model);
            effect
        }
        Err(why) => {
            model.say(why);
            None
        }
    }
}

/// Computes everything anew; the choice stays on the row of the same setting, above the line of the notice.
fn refresh(catalogue: &Catalogue, model: &mut Model) {
    let setting = chosen(model);
    if let Some(Purpose::Gap(_, all)) = model.panels.last_mut().map(|panel| &mut panel.purpose) {
        // What is met by now must not go from under the choice.
        *all = true;
    }
    model.refresh(catalogue);
    let Some(setting) = setting else { return };
    let is_it = |row: &super::doc::Row| row.sets.as_ref() == Some(&setting);
    if let Some(mut panel) = model.panels.pop() {
        if let Some(row) = panel.rows.iter().position(is_it) {
            panel.list.chosen = row;
            let height = panel.height(model);
            panel.list.settle(&panel.rows, height);
        }
        model.panels.push(panel);
    } else if model.screen() == Screen::Me && model.trail.here().focus == Pane::Page {
        let height = model.layout().column(Pane::Page).map_or(0, |column| usize::from(column.body.height));
        let row = model.view.page.iter().position(is_it);
        let list = &mut model.trail.here_mut().page;
        list.chosen = row.unwrap_or(list.chosen);
        list.settle(&model.view.page, height.saturating_sub(1));
    }
}

/// What of the profile stands on the chosen row.
pub(super) fn chosen(model: &Model) -> Option<Setting> {
    model.chosen_on_top()?.sets.clone()
}

/// A digit: rates the chosen skill, and goes on to the next row.
pub(super) fn rate(catalogue: &Catalogue, model: &mut Model, rating: u8) -> Option<Effect> {
    let (Some(Setting::Skill(skill)), Some(rating)) = (chosen(model), Rating::new(rating)) else { return None };
    let said = format!("{}: {}", catalogue.skill(skill).title, rating_words(catalogue, Some(rating)));
    let effect = change(catalogue, model, Change::rate(catalogue, skill, Some(rating)), said);
    if model.panels.is_empty() {
        super::walking::choose(catalogue, model, |list, rows, height| list.step(rows, true, height));
    }
    effect
}

/// One more, or one less, of what stands on the chosen row.
pub(super) fn turn(catalogue: &Catalogue, model: &mut Model, up: bool) -> Option<Effect> {
    let setting = match chosen(model) {
        Some(Setting::Wish(asked)) => {
            planning::wish(catalogue, model, asked, up);
            return None;
        }
        Some(setting) => setting,
        None => {
            model.say("+ and - rate a skill: choose one first.");
            return None;
        }
    };
    match setting.turned(catalogue, model.me.profile(), up) {
        Some(made) => {
            let mut after = model.me.profile().clone();
            after.apply(&made);
            let said = format!("{}: {}", setting.name(catalogue), setting.stands(catalogue, &after));
            change(catalogue, model, made, said)
        }
        None => {
            model.say(format!("{}: {}", setting.name(catalogue), setting.stands(catalogue, model.me.profile())));
            None
        }
    }
}

/// Enter on a row of the profile: asks what it needs to know, or changes it; whether there was such a row.
pub(super) fn open(catalogue: &Catalogue, model: &mut Model, setting: &Setting) -> Option<Option<Effect>> {
    let purpose = match setting {
        Setting::Role if model.me.profile().role().is_none() => return Some(choose_role(catalogue, model, model.role_in_mind())),
        Setting::Role => Purpose::Pick(Pick::MyRole),
        Setting::Goal => Purpose::Pick(Pick::MyGoal),
        Setting::Years => Purpose::Entry(Entry::Years),
        Setting::YearsInRole => Purpose::Entry(Entry::YearsInRole),
        Setting::YearsAtMost => Purpose::Entry(Entry::YearsAtMost),
        Setting::Then(date) => Purpose::Then(*date),
        Setting::Snapshot => {
            let again = model.me.profile().snapshots().contains_key(&model.today);
            let said =
                format!("the ratings of {} are kept{}", model.today, if again { ", in place of those kept earlier today" } else { "" });
            return Some(change(catalogue, model, Change::Snapshot(model.today), said));
        }
        Setting::Wish(_) => return None,
        Setting::Skill(_) | Setting::Credential(..) | Setting::Degree(_) | Setting::Track(_) => {
            return Some(turn_round(catalogue, model, setting));
        }
        Setting::NoDegree | Setting::NoCredential | Setting::OnlyPromotions => return Some(turn(catalogue, model, true)),
    };
    show(catalogue, model, purpose);
    Some(None)
}

/// The next of few values; after the last the first.
fn turn_round(catalogue: &Catalogue, model: &mut Model, setting: &Setting) -> Option<Effect> {
    if setting.turned(catalogue, model.me.profile(), true).is_some() {
        return turn(catalogue, model, true);
    }
    let mut after = model.me.profile().clone();
    let mut changes = Vec::new();
    while let Some(made) = setting.turned(catalogue, &after, false) {
        after.apply(&made);
        changes.push(made);
    }
    let said = format!("{}: {}", setting.name(catalogue), setting.stands(catalogue, &after));
    change(catalogue, model, Change::All(changes), said)
}

fn choose_role(catalogue: &Catalogue, model: &mut Model, role: RoleId) -> Option<Effect> {
    let said = format!("current role: {}", catalogue.role(role).title);
    change(catalogue, model, Change::Role(Some(catalogue.role(role).slug.clone())), said)
}

/// Keeps a role as one's goal: from one's own role, or from another one.
pub(super) fn aim(catalogue: &Catalogue, model: &mut Model, from: Option<RoleId>, to: RoleId) -> Option<Effect> {
    let slug = |role: RoleId| catalogue.role(role).slug.clone();
    let said = format!("goal: {}", catalogue.role(to).title);
    change(catalogue, model, Change::Goal(Some(Goal { from: from.map(slug), to: slug(to) })), said)
}

/// Enter in a panel in which a role is picked.
pub(super) fn picked(catalogue: &Catalogue, model: &mut Model, pick: Pick, subject: Subject) -> Option<Effect> {
    let Subject::Role(role) = subject else {
        walk(catalogue, model, subject.into(), Pane::Page);
        return None;
    };
    model.panels.pop();
    match pick {
        Pick::CompareWith(a) => {
            walk(catalogue, model, Screen::Compare(a, role), Pane::Page);
            None
        }
        Pick::RouteTo(from) => {
            going::go_to_routes(catalogue, model, Screen::Routes(from, Some(role)), &[]);
            None
        }
        Pick::RouteFrom(to) => {
            going::go_to_routes(catalogue, model, Screen::Routes(role, to), &[]);
            None
        }
        Pick::Via | Pick::Avoid => {
            let roles = if pick == Pick::Via { &mut model.wishes.via } else { &mut model.wishes.avoid };
            if !roles.contains(&role) {
                roles.push(role);
            }
            model.refresh(catalogue);
            None
        }
        Pick::MyRole => choose_role(catalogue, model, role),
        Pick::MyGoal => aim(catalogue, model, None, role),
    }
}

/// Enter in a panel in which something is typed.
pub(super) fn typed(catalogue: &Catalogue, model: &mut Model, entry: Entry) -> Option<Effect> {
    let text = model.panels.last().map_or("", Panel::typed).to_owned();
    if entry == Entry::Plan {
        return planning::write_plan(catalogue, model, text.trim());
    }
    match entry.change(catalogue, &text) {
        Ok(made) => {
            model.panels.pop();
            let said = match entry {
                Entry::Note(subject) => format!("note on {}", title_of(catalogue, subject)),
                Entry::Years => format!("years in all: {}", text.trim()),
                Entry::YearsInRole => format!("years in the role: {}", text.trim()),
                Entry::Plan => String::new(),
                Entry::YearsAtMost => format!("at most so many years a step: {}", text.trim()),
            };
            change(catalogue, model, made, said)
        }
        Err(why) => {
            model.say(why);
            None
        }
    }
}

/// A note on the page, or on the skill that is chosen on the screen Me.
pub(super) fn note(catalogue: &Catalogue, model: &mut Model) {
    let chosen = model.chosen().and_then(|row| row.opens);
    match model.subject().or(chosen) {
        Some(subject) if !matches!(subject, Subject::Answer(_)) => show(catalogue, model, Purpose::Entry(Entry::Note(subject))),
        Some(_) | None => model.say("A note is about a role, a skill, a credential, a topic or a question: go to one first."),
    }
}

/// Sets a bookmark on the page, or takes it away.
pub(super) fn bookmark(catalogue: &Catalogue, model: &mut Model) -> Option<Effect> {
    let Some(subject) = model.subject().or_else(|| model.chosen().and_then(|row| row.opens)) else {
        model.say("A bookmark is set on a page: go to one first.");
        return None;
    };
    let on = !model.me.profile().is_bookmarked(catalogue, subject);
    let title = title_of(catalogue, subject);
    match Change::bookmark(catalogue, subject, on) {
        Some(made) if on => change(catalogue, model, made, format!("bookmark set, * lists them: {title}")),
        Some(made) => change(catalogue, model, made, format!("bookmark taken away: {title}")),
        None => {
            model.say("An answer that was put together cannot be kept: set the bookmark on what it is about.");
            None
        }
    }
}

/// Takes the last change of the profile back.
pub(super) fn undo(catalogue: &Catalogue, model: &mut Model) -> Option<Effect> {
    let Some(effect) = model.me.undo() else {
        model.say("There is nothing to take back.");
        return None;
    };
    model.say("taken back");
    refresh(catalogue, model);
    effect
}

/// Begins to try things out; again, and what was tried is forgotten.
pub(super) fn what_if(catalogue: &Catalogue, model: &mut Model) {
    if model.me.is_trying() {
        return forget(catalogue, model);
    }
    model.me.try_out();
    model.say("what if: change what you like, nothing is kept; K keeps it, w forgets it");
    model.refresh(catalogue);
}

/// Forgets what was tried out.
pub(super) fn forget(catalogue: &Catalogue, model: &mut Model) {
    let tried = model.me.tried();
    model.me.forget();
    model.say(if tried == 0 { "what if: off".to_owned() } else { format!("what if: off; {} forgotten", changes(tried)) });
    refresh(catalogue, model);
}

/// Keeps what was tried out.
pub(super) fn keep(catalogue: &Catalogue, model: &mut Model) -> Option<Effect> {
    if !model.me.is_trying() {
        model.say("Nothing is being tried out; w begins a what-if.");
        return None;
    }
    let tried = model.me.tried();
    let effect = model.me.keep();
    model.say(format!("what if: {} kept", changes(tried)));
    refresh(catalogue, model);
    effect
}

fn changes(count: usize) -> String {
    if count == 1 { "1 change".to_owned() } else { format!("{count} changes") }
}

/// The profile as it is in the file now, and whether there is something to say of that.
pub(super) fn saved(catalogue: &Catalogue, model: &mut Model, profile: Profile, told: Result<Option<String>, Option<String>>) {
    let is_new = profile != *model.me.kept();
    model.me.saved(profile, told.is_ok());
    match (told, model.notice.take()) {
        (Ok(Some(message)) | Err(Some(message)), _) => model.say_of_profile(&message),
        (Ok(None), Some(notice)) => model.say(format!("{} · saved", notice.text)),
        (Err(None), Some(notice)) => model.say(format!("{} · not saved", notice.text)),
        (Ok(None) | Err(None), None) => {}
    }
    if is_new {
        refresh(catalogue, model);
    }
}

/// The screen of the profile, on the first skill that is still to be rated.
pub(super) fn me(catalogue: &Catalogue, model: &mut Model) {
    if model.screen() == Screen::Me {
        model.panels.clear();
        model.zoom = false;
        return model.refresh(catalogue);
    }
    model.me.compare_from_here();
    walk(catalogue, model, Screen::Me, Pane::Page);
    let first = super::profile::first(catalogue, model);
    model.trail.here_mut().page = List { chosen: first, ..List::default() };
    model.refresh(catalogue);
}
