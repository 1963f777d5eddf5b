//! The drawing: well-formed, harmless, with every role and every step, and every line from border to border.

use roxmltree::Node;
use rungs::export::svg;

use super::{around, hostile, parsed, runs_nothing_and_stays_inside, whole};
use crate::fixture;

fn has_class(node: &Node<'_, '_>, class: &str) -> bool {
    node.attribute("class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
}

fn title<'a>(node: Node<'a, '_>) -> &'a str {
    node.children()
        .find(|child| child.has_tag_name(("http://www.w3.org/2000/svg", "title")))
        .and_then(|title| title.text())
        .unwrap_or_default()
}

#[test]
fn every_role_is_a_box_and_every_step_a_line_with_its_tooltip() {
    let (built_in, six, hostile) = (fixture::built_in(), fixture::catalogue(), hostile());
    for extract in [whole(&built_in), around(&built_in, "project-manager", 1), whole(&six), whole(&hostile)] {
        let text = svg::poster(&extract);
        let document = parsed(&text);
        runs_nothing_and_stays_inside(&document);
        let boxes: Vec<&str> =
            document.descendants().filter(|node| node.attribute("class").is_some_and(|class| class.contains(" box-"))).map(title).collect();
        assert_eq!(boxes.len(), extract.roles.len());
        for &at in &extract.roles {
            let name = &extract.catalogue.role(at).title;
            assert!(boxes.iter().any(|told| told.starts_with(name.as_str())), "{name}");
        }
        let steps: Vec<&str> = document.descendants().filter(|node| has_class(node, "step")).map(title).collect();
        for step in extract.steps() {
            let told = format!("{} → {}: {}", step.from.title, step.to.title, rungs::domain::Word::word(step.kind));
            assert!(steps.iter().any(|title| title.contains(&told)), "{told}");
        }
    }
}

#[test]
fn the_drawing_is_a_group_with_a_name_whose_text_can_be_read() {
    let catalogue = fixture::catalogue();
    let text = svg::poster(&whole(&catalogue));
    let document = parsed(&text);
    let root = document.root_element();
    // A picture of one piece would hide its text from a screen reader.
    assert_eq!((root.attribute("role"), root.attribute("aria-labelledby")), (Some("group"), Some("title")));
    assert!(!text.contains("aria-hidden"));
    assert_eq!(title(root), catalogue.title());
}

#[test]
fn a_tooltip_tells_the_kind_and_the_years() {
    let catalogue = fixture::catalogue();
    let text = svg::poster(&whole(&catalogue));
    assert!(text.contains("<title>Project Manager → Programme Manager: promotion, 4–7 years, less usual</title>"), "{text}");
    assert!(text.contains("Project Manager → Scrum Master: pivot, years: no data"));
}

/// The number in an attribute.
fn number(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).expect("a number")
}

/// The numbers of a path.
fn numbers(path: &str) -> Vec<f64> {
    let signs = |sign: char| if "MLQZ".contains(sign) { ' ' } else { sign };
    path.chars().map(signs).collect::<String>().split_whitespace().map(|number| number.parse().expect("a number")).collect()
}

#[test]
fn every_line_begins_and_ends_on_the_border_of_a_box() {
    let catalogue = fixture::built_in();
    let text = svg::poster(&whole(&catalogue));
    let document = parsed(&text);
    let boxes: Vec<[f64; 4]> = document
        .descendants()
        .filter(|node| node.attribute("rx") == Some("9"))
        .map(|node| ["x", "y", "width", "height"].map(|name| number(&node, name)))
        .collect();
    assert_eq!(boxes.len(), catalogue.role_count());
    let is_on_a_border = |x: f64, y: f64| {
        boxes.iter().any(|[left, top, width, height]| {
            let (right, bottom) = (left + width, top + height);
            let within = (*left..=right).contains(&x) && (*top..=bottom).contains(&y);
            within && (x == *left || x == right || y == *top || y == bottom)
        })
    };
    let lines: Vec<Vec<f64>> = document
        .descendants()
        .filter(|node| has_class(node, "line") && node.parent().is_some_and(|parent| has_class(&parent, "step")))
        .map(|node| numbers(node.attribute("d").expect("a path")))
        .collect();
    assert!(lines.len() > 150, "{}", lines.len());
    for line in lines {
        let [x, y, .., to_x, to_y] = line.as_slice() else { panic!("{line:?}") };
        assert!(is_on_a_border(*x, *y) && is_on_a_border(*to_x, *to_y), "{line:?}");
    }
}

#[test]
fn the_drawing_says_what_it_shows_and_where_the_data_come_from() {
    let catalogue = fixture::built_in();
    let text = svg::poster(&whole(&catalogue));
    let document = parsed(&text);
    let said: Vec<&str> = document.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
    let said = said.join("\n");
    let version = catalogue.frameworks()[0].version.as_ref().expect("it has a version");
    for words in ["Project & PMO careers", "53 roles, 184 steps between them", "Level 9", "Licence of", "promotion: more scope", version] {
        assert!(said.contains(words), "{words}");
    }
    for track in catalogue.tracks() {
        assert!(said.contains(catalogue.track(track).title.as_str()));
    }
    assert!(text.contains("prefers-color-scheme: dark"));
}

/// 130 roles on nine levels, with what else is said of the framework.
fn large(also: &str, steps: &str) -> rungs::domain::Catalogue {
    let roles: String = (0..130)
        .map(|at| format!("(id: \"r{at}\", title: \"Role {at}\", track: \"t\", level: {}, summary: (text: \"x\", sources: [\"s\"]), sources: [\"s\"]),", 1 + at % 9))
        .collect();
    fixture::read(&format!(
        "(framework: (id: \"large\", format: 1, version: \"1\", title: \"Large\"{also}), scales: (tracks: [(id: \"t\", title: \"T\")]),
        sources: [(id: \"s\", title: \"S\")], roles: [{roles}], steps: [{steps}])"
    ))
}

#[test]
fn a_framework_too_large_for_a_map_says_what_is_left_out() {
    let steps: String = (1..130)
        .map(|at| format!("(from: \"r{}\", to: \"r{at}\", kind: \"pivot\", confidence: \"stated\", sources: [\"s\"]),", at / 2))
        .collect();
    let catalogue = large("", &steps);
    let text = svg::poster(&whole(&catalogue));
    parsed(&text);
    assert!(text.contains("The map shows 120 of these roles, those nearest to Role 0"), "{}", &text[text.len() - 2000..]);
    assert!(text.contains("130 roles, 129 steps between them"));
}

/// What cannot be reached from the start is drawn as well, as far as there is room.
#[test]
fn a_large_framework_whose_start_has_few_steps_fills_its_map_all_the_same() {
    // The first two have one step between them; the rest hang together.
    let steps: String = (2..130)
        .map(|at| {
            format!(
                "(from: \"r{}\", to: \"r{at}\", kind: \"pivot\", confidence: \"stated\", sources: [\"s\"]),",
                if at < 4 { 0 } else { at / 2 }
            )
        })
        .filter(|step| !step.contains("\"r0\", to: \"r3\""))
        .collect();
    let catalogue = large(", start: \"r0\"", &steps);
    let extract = whole(&catalogue);
    let (plan, said) = extract.plan();
    assert_eq!(plan.roles.len(), 120);
    assert!(said.as_deref().is_some_and(|said| said.contains("120 of these roles, those nearest to Role 0")), "{said:?}");
    assert_eq!(extract.plan().0, plan);
}

/// The tip of each arrowhead touches the box that its step leads to, and points at it; of one there and back, both boxes.
#[test]
fn every_arrowhead_points_at_the_box_that_its_step_leads_to() {
    let catalogue = fixture::built_in();
    let extract = whole(&catalogue);
    let text = svg::poster(&extract);
    let document = parsed(&text);
    let rect = |at: usize| {
        let role = document.descendants().find(|node| has_class(node, &format!("box-{at}"))).expect("it is drawn");
        let rect = role.descendants().find(|node| node.tag_name().name() == "rect").expect("it has a border");
        let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| number(&rect, name));
        (x, y, x + width, y + height)
    };
    let mut heads = 0;
    for step in document.descendants().filter(|node| has_class(node, "step")) {
        let class = step.attribute("class").unwrap_or_default();
        let end = |name: &str| class.split(' ').find_map(|class| class.strip_prefix(name)?.parse::<usize>().ok()).expect("it has two ends");
        let is_double = title(step).contains("; ");
        let ends: Vec<usize> = if is_double { vec![end("to-"), end("from-")] } else { vec![end("to-")] };
        let path = step.descendants().find(|node| has_class(node, "head")).and_then(|head| head.attribute("d")).expect("it has a head");
        let tips: Vec<Vec<f64>> = path.split('Z').filter(|head| !head.is_empty()).map(numbers).collect();
        assert_eq!(tips.len(), ends.len(), "{path}");
        for (corners, at) in tips.iter().zip(ends) {
            let (left, top, right, bottom) = rect(at);
            let (x, y) = (corners[0], corners[1]);
            let (back_x, back_y) = ((corners[2] + corners[4]) / 2.0, (corners[3] + corners[5]) / 2.0);
            let is_on = |x: f64, y: f64| x >= left - 1.0 && x <= right + 1.0 && y >= top - 1.0 && y <= bottom + 1.0;
            assert!(is_on(x, y) && !is_on(back_x, back_y), "{}: {x} {y} is not at the box {at}", title(step));
            heads += 1;
        }
    }
    assert!(heads > 180, "{heads}");
}

/// A step that is not the usual way is pale, says so in its tooltip, and has a sample in the legend.
#[test]
fn what_is_less_usual_is_pale() {
    let catalogue = fixture::built_in();
    let text = svg::poster(&whole(&catalogue));
    let document = parsed(&text);
    let steps = || document.descendants().filter(|node| has_class(node, "step"));
    let find = |told: &str| steps().find(|step| title(*step).starts_with(told)).unwrap_or_else(|| panic!("{told}"));
    let less = find("Project Manager → Programme Manager");
    assert!(has_class(&less, "rare") && title(less).ends_with(", less usual"), "{}", title(less));
    let usual = find("Project Manager → Senior Project Manager");
    assert!(!has_class(&usual, "rare") && !title(usual).contains("usual"), "{}", title(usual));
    let many = steps().filter(|step| has_class(step, "rare")).count();
    assert!(many > 10 && many * 3 < steps().count(), "{many}");
    assert!(text.contains("pale: less usual, or uncommon"));
}
