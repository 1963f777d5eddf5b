//! How a map is laid out for a window: what fits, which titles, which roles, in which order their tracks stand.

use rungs::domain::Catalogue;
use rungs::map::ground::{Board, Ground, Lines, Part};
use rungs::map::plan::{Plan, near};
use rungs::map::route::Style;

use crate::fixture::{built_in, read, role};

fn best(catalogue: &Catalogue, styles: &[Style], room: (usize, usize), every: bool) -> Ground {
    let roles: Vec<_> = catalogue.roles().collect();
    Board::new(catalogue, Part { roles: &roles, middle: None }, Lines { way: &[], every }).best(styles, room)
}

/// So many roles on nine levels in six tracks, each leading to three; none has a short title.
pub fn crowd(count: usize) -> Catalogue {
    let levels: String = (1..=9).map(|level| format!("(level: {level}, title: \"L{level}\", means: \"It is.\"),")).collect();
    let tracks: String = (0..6).map(|track| format!("(id: \"t{track}\", title: \"Track {track}\"),")).collect();
    let role = |number: usize| {
        format!(
            "(id: \"r{number}\", title: \"Regional Infrastructure Lead {number}\", track: \"t{}\", level: {}, summary: (text: \"x\", sources: [\"s\"]), sources: [\"s\"]),",
            number * 7 / 3 % 6,
            1 + number % 9
        )
    };
    let step = |(from, by): (usize, usize)| {
        let to = (from + by) % count;
        format!("(from: \"r{from}\", to: \"r{to}\", kind: \"pivot\", confidence: \"implied\", sources: [\"s\"]),")
    };
    let roles: String = (0..count).map(role).collect();
    let steps: String = (0..count).flat_map(|number| [1, 10, 19].map(|by| (number, by))).map(step).collect();
    read(&format!(
        "(framework: (id: \"crowd\", format: 1, version: \"1\", title: \"A crowd\"), scales: (tracks: [{tracks}], levels: [{levels}]),
          sources: [(id: \"s\", title: \"S\")], roles: [{roles}], steps: [{steps}])"
    ))
}

#[test]
fn a_map_of_every_step_is_laid_out_for_every_step() {
    let catalogue = built_in();
    let large = best(&catalogue, &Style::ALL, (200, 60), true);
    assert!(large.fits((200, 60)), "{:?}", large.size());
    assert_eq!((large.style, large.placement.columns), (Style::Compact, 11));
    let scene = large.scene(None);
    assert_eq!((scene.width, scene.height), large.size());
    // Where nothing fits, more of it is in sight than of any other.
    let small = best(&catalogue, &Style::ALL, (80, 24), true);
    assert!(!small.fits((80, 24)));
    let share = |ground: &Ground| 80.min(ground.size().0) * 24.min(ground.size().1) * 1_000_000 / (ground.size().0 * ground.size().1);
    for style in Style::ALL {
        let other = best(&catalogue, &[style], (80, 24), true);
        assert!(share(&other) <= share(&small), "{style:?} {:?} against {:?}", other.size(), small.size());
    }
}

#[test]
fn a_quiet_map_is_the_largest_of_which_all_is_in_sight() {
    let catalogue = built_in();
    for (room, style, columns) in
        [((78, 36), Style::Narrow, 7), ((120, 40), Style::Compact, 7), ((190, 40), Style::Compact, 11), ((190, 70), Style::Boxes, 7)]
    {
        let ground = best(&catalogue, &Style::ALL, room, false);
        assert_eq!((ground.style, ground.placement.columns), (style, columns), "{room:?}");
        assert!(ground.fits(room), "{room:?}: {:?}", ground.size());
    }
}

#[test]
fn what_is_laid_out_on_one_board_is_the_same_as_on_two() {
    let catalogue = built_in();
    let roles: Vec<_> = catalogue.roles().collect();
    let mut board = Board::new(&catalogue, Part { roles: &roles, middle: None }, Lines::default());
    for room in [(78, 36), (200, 60), (78, 36), (40, 12)] {
        assert_eq!(board.best(&Style::ALL, room), best(&catalogue, &Style::ALL, room, false));
    }
}

/// Of an own framework nobody wrote short titles: what is too long for a box is abbreviated for that box.
#[test]
fn a_title_is_no_shorter_than_its_box() {
    let catalogue = crowd(40);
    let title = |style: Style, width: usize, every: bool| {
        let ground = best(&catalogue, &[style], (width, 1000), every);
        ground.scene(None).titles[ground.position(role(&catalogue, "r7")).expect("it is drawn")].clone()
    };
    assert_eq!(title(Style::Boxes, 200, false), "Regional Infrastruct…");
    assert_eq!(title(Style::Compact, 200, false), "Regional Inf…");
    assert_eq!(title(Style::Narrow, 200, false), "Regiona…");
}

/// A narrow box that so many steps meet that it is wider has room for more than eight cells.
#[test]
fn a_narrow_box_that_is_wider_shows_a_longer_title() {
    let ground = best(&built_in(), &[Style::Narrow], (130, 1000), true);
    let scene = ground.scene(None);
    let widest = scene.boxes[0].width;
    assert!(widest > Style::Narrow.box_width(), "{widest}");
    let written = |key: &str| scene.titles[ground.position(role(&built_in(), key)).expect("it is drawn")].as_str();
    for (key, short, longer) in [("business-analyst", "Bus Anl", "Bus Anlst"), ("scrum-master", "Scrum M", "Scrum Mstr")] {
        let position = ground.position(role(&built_in(), key)).expect("it is drawn");
        assert_eq!((ground.plan.roles[position].short.as_deref(), written(key)), (Some(short), longer), "{:?}", scene.titles);
    }
    // What cannot be abbreviated to it is written as it was made short by hand.
    assert_eq!(written("senior-pmo-analyst"), "SrPMOAnl");
}

/// A track is looked for on the same side, whatever part of the catalogue is shown.
#[test]
fn the_tracks_of_every_part_stand_as_on_the_whole_map() {
    let catalogue = built_in();
    let whole = Plan::of(&catalogue, &catalogue.roles().collect::<Vec<_>>(), None);
    // Agile on the left, the PMO on the right: as the kept seats have it.
    let lane = |track: &str| whole.lanes[whole.tracks.iter().position(|name| name.starts_with(track)).expect("a track")];
    assert!(lane("Agile") < lane("Delivery") && lane("Delivery") < lane("PMO"), "{:?} {:?}", whole.tracks, whole.lanes);
    for middle in catalogue.roles() {
        let near = near(&catalogue, middle, 1, 40);
        for width in [40, 59, 120] {
            let part = Part { roles: &near.roles, middle: Some(middle) };
            let ground = Board::new(&catalogue, part, Lines::default()).best(&Style::ALL, (width, 30));
            assert_eq!(ground.plan.lanes, whole.lanes);
            for row in ground.placement.grid() {
                let lanes: Vec<usize> = row.iter().flatten().map(|role| whole.lanes[ground.plan.roles[*role].track]).collect();
                assert!(lanes.is_sorted(), "{}: {lanes:?}", catalogue.role(middle).slug);
            }
        }
    }
    // Without kept seats the steps of the whole catalogue decide, not those of the part.
    let large = crowd(400);
    let all = Plan::of(&large, &large.roles().collect::<Vec<_>>(), None);
    let some = Plan::of(&large, &near(&large, role(&large, "r100"), 2, 60).roles, Some(role(&large, "r100")));
    assert_eq!(all.lanes, some.lanes);
    let mut order = all.lanes.clone();
    order.sort_unstable();
    assert_eq!(order, [0, 1, 2, 3, 4, 5]);
}
