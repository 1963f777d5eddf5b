//! `rungs compare`, as the real program and as a page of lines.

use rungs::cli::text::{self, Style};
use rungs::domain::query::compare;
use rungs::domain::{Catalogue, Holder, RoleId};
use rungs::framework::embedded;
use serde_json::Value;

use super::{complained, run, said};

/// The page of two roles in lines, not wrapped.
fn page(catalogue: &Catalogue, a: RoleId, b: RoleId) -> String {
    let compared = compare::compare(catalogue, &Holder::typical(catalogue, a), a, b);
    text::compare::compare(&compared, None).render(None, false, Style::None)
}

#[test]
fn roles_that_a_step_joins_are_compared_in_at_most_60_lines() {
    let catalogue = embedded::catalogue();
    for (from, to, _) in catalogue.all_steps() {
        let text = page(&catalogue, from, to);
        assert!(text.lines().count() <= 60, "{} lines:\n{text}", text.lines().count());
    }
}

#[test]
fn the_differences_come_first_and_then_what_is_shared() {
    let text = said(&run(["compare", "pm", "programme manager"]));
    for line in [
        "Project Manager and Programme Manager (project-manager and programme-manager)\nProject Manager: Delivery, level 4, Practitioner. ",
        "\nProgramme Manager answers for a broader scope (level 6, manager of managers / programme) than Project Manager (level 4, practitioner).\n",
        "\n  1. Leadership: Project Manager 3, Programme Manager 5\n  2. Stakeholder engagement: Project Manager 4, Programme Manager 5\n",
        "\n  listed for Project Manager and not described for Programme Manager: Communication 4, ",
        "\n  You have rated no skill yet; `rungs me rate SKILL=N` sets you beside them.\n",
        "\n  Typical experience on entry: Project Manager 3–7 years, Programme Manager 8–15 years\n",
        "\n  Project Manager, ↑ promotion: Programme Manager (programme-manager), 4–7 years, stated, not the most usual way ",
    ] {
        assert!(text.contains(line), "{line:?} in\n{text}");
    }
    let order = [
        "\nSkills that differ",
        "\nDuties of Project Manager alone",
        "\nWhat only one",
        "\nWays in and on",
        "\nFrom the one",
        "\nWhat they share",
    ];
    let places: Vec<_> = order.iter().map(|heading| text.find(heading).unwrap_or_else(|| panic!("{heading} in\n{text}"))).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn what_only_one_lists_is_not_described_for_the_other_and_never_0() {
    let catalogue = embedded::catalogue();
    for (from, to, _) in catalogue.all_steps() {
        let text = page(&catalogue, from, to);
        let zero = text.lines().skip_while(|line| !line.starts_with("Skills that differ")).take_while(|line| !line.is_empty());
        assert!(zero.skip(1).all(|line| !line.contains(" 0")), "{text}");
    }
}

#[test]
fn a_typing_mistake_on_either_side_is_answered_and_said() {
    let text = said(&run(["compare", "project managr", "pmo directr"]));
    assert!(text.starts_with("understood as: Project Manager (near "), "{text}");
    assert!(text.lines().next().is_some_and(|line| line.contains("; PMO Director (near ")), "{text}");
}

#[test]
fn what_is_no_role_ends_with_1_and_a_missing_one_with_2() {
    let output = run(["compare", "pm", "zzzzqx"]);
    assert_eq!((said(&output).as_str(), output.status.code()), ("", Some(1)));
    assert!(complained(&output).starts_with("error: no role \"zzzzqx\"; "), "{}", complained(&output));
    let output = run(["compare", "pmo", "project management office"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("neither \"pmo\" nor \"project management office\" is a role"), "{}", complained(&output));
    for arguments in [vec!["compare"], vec!["compare", "pm"], vec!["compare", "project", "manager", "pmo"]] {
        assert_eq!(run(&arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn a_project_manager_against_a_pmo_is_a_person_against_an_office() {
    for arguments in [["compare", "pm", "pmo"], ["compare", "PMO", "project-manager"], ["compare", "pm", "Project Management Office"]] {
        let text = said(&run(arguments));
        for line in [
            "‘PMO’ is the name of an office, not of a role: Project Manager and PMO are a person and a group of people.\n",
            "\nRoles there that can be compared instead: ",
            "PMO Manager (pmo-manager), PMO Director (pmo-director)",
            "\nFor example: rungs compare project-manager pmo-manager\n",
            "\nProject manager and PMO\n  1. What it is\n     Project manager: A person. [Q9]\n",
            "\nThe whole topic: rungs topic pm-and-pmo\n",
        ] {
            assert!(text.contains(line), "{arguments:?}: {line:?} in\n{text}");
        }
        assert!(text.lines().count() <= 60, "{text}");
    }
    let document: Value = serde_json::from_slice(&run(["compare", "pm", "pmo", "--json"]).stdout).expect("JSON");
    assert_eq!((document["kind"].as_str(), document["topic"]["id"].as_str()), (Some("topic"), Some("pm-and-pmo")));
    assert_eq!(document["against"], serde_json::json!({ "role": "project-manager", "topic": "pmo-office" }));
}

#[test]
fn a_role_that_shares_its_name_with_the_office_points_to_the_topic() {
    let text = said(&run(["compare", "pm", "pmo-manager"]));
    assert!(
        text.contains("\nOne of these names is also that of an office: `rungs topic pm-and-pmo` sets a person and the office apart.\n"),
        "{text}"
    );
}
