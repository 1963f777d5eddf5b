//! `rungs map`: the marks of a profile, a route by its number or by its roles, and a foot that explains what is drawn.

use serde_json::Value;

use super::{complained, run, said};

/// A profile in a file of its own: a role, a goal, a bookmark, and ratings of which some roles are within reach.
fn profile(name: &str) -> String {
    let catalogue = rungs::framework::embedded::catalogue();
    let rated = |skill| format!("(skill: \"{}\", rating: 4), ", catalogue.skill(skill).slug);
    let skills: String = catalogue.skills().map(rated).collect();
    let text = format!(
        "(profile: (format: 1, role: \"project-manager\", skills: [{skills}], bookmarks: [(role: \"pmo-lead\")], goal: (to: \"pmo-director\")))"
    );
    let folder = crate::folder::folder(name, &[("profile.ron", text.as_bytes())]);
    folder.join("profile.ron").to_string_lossy().into_owned()
}

#[test]
fn the_map_marks_what_the_profile_says_and_its_foot_explains_every_sign() {
    let file = profile("cli-map-marks");
    let text = said(&run(["map", "--around", "pm", "--size", "80x60", "--profile", &file]));
    for drawn in ["ProjMgr⌂█", "PMO Dir⚑", "PMOLead★✓", "✓▌"] {
        assert!(text.contains(drawn), "{drawn}\n{text}");
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [
        "█ chosen; ▌ leads there; ━ its steps; ┋ down a level; ◆ both ways;",
        "⌂ your role; ⚑ your goal; ★ bookmark; ✓ within reach.",
        "Chosen: Project Manager.",
    ] {
        assert!(words.contains(told), "{told}\n{text}");
    }
    let plain = said(&run(["map", "--around", "pm", "--size", "80x60", "--profile", &file, "--ascii"]));
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.is_ascii());
    for told in
        ["# chosen; } leads there; = its steps; ; down a level; x both ways;", "@ your role; $ your goal; * bookmark; \" within reach."]
    {
        assert!(words.contains(told), "{told}\n{plain}");
    }
    let json: Value = serde_json::from_str(&said(&run(["map", "--profile", &file, "--json"]))).expect("one document");
    let marks =
        |id: &str| json["roles"].as_array().and_then(|roles| roles.iter().find(|role| role["id"] == id)).map(|role| role["marks"].clone());
    assert_eq!(marks("project-manager"), Some(serde_json::json!(["own-role"])));
    assert_eq!(marks("pmo-director"), Some(serde_json::json!(["goal"])));
    assert_eq!(marks("pmo-lead"), Some(serde_json::json!(["bookmark", "within-reach"])));
    assert_eq!(marks("pmo-analyst"), Some(serde_json::json!([])));
}

#[test]
fn without_a_profile_the_map_has_no_marks_and_tells_of_none() {
    let text = said(&run(["map", "--around", "pm"]));
    assert!(["⌂", "⚑", "★", "✓", "⇥"].iter().all(|sign| !text.contains(sign)), "{text}");
}

#[test]
fn a_route_is_named_by_its_ends_by_its_number_or_by_all_its_roles() {
    let route = |arguments: &[&str]| {
        let all: Vec<&str> = ["map", "--route"].iter().chain(arguments).copied().collect();
        let output = run(&all);
        assert_eq!(complained(&output), "", "{arguments:?}");
        let text = said(&output);
        assert!(text.contains("▌ on the route; ⇥ its end; ━ the route"), "{text}");
        text.lines().find(|line| line.starts_with("The route: ")).map(str::to_owned).unwrap_or_default()
    };
    let by_number = route(&["pm", "pmo-director", "--way", "2"]);
    assert_eq!(by_number, "The route: Project Manager › Programme Manager › PMO Director.");
    assert_ne!(route(&["pm", "pmo-director"]), by_number);
    assert_eq!(route(&["pm", "programme-manager", "pmo-director"]), by_number);
    for (arguments, said) in [
        (vec!["map", "--route", "pm", "pmo-director", "--way", "20"], "there is no such route: `rungs route` lists"),
        (vec!["map", "--route", "pm", "team-assistant", "pmo-director"], "no step leads from Project Manager to Team Assistant"),
        (vec!["map", "--route", "pm", "programme-manager", "pmo-director", "--way", "2"], "--way goes with two roles"),
    ] {
        let output = run(&arguments);
        assert!(output.status.code() != Some(0) && complained(&output).contains(said), "{}", complained(&output));
    }
}
