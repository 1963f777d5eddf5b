//! The plain face: colour, ASCII, wrapping, length, and that nothing in it can act on a terminal.

use rungs::cli::surroundings::Surroundings;
use rungs::cli::text::{self, Page, Style, lists};
use rungs::domain::query::next::{Fit, Gap, Reason, Sign};
use rungs::domain::query::{self, Find, Hit, Named};
use rungs::domain::{Holder, Need, Slug, Subject, Text};
use rungs::framework::embedded;

use super::{ANSWERED, complained, run, rungs, said};

/// A character that could act on a terminal or turn text around; a line feed may end a line.
pub fn acts(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn no_answer_holds_a_character_that_acts() {
    for arguments in ANSWERED {
        for json in [None, Some("--json")] {
            let text = said(&run(arguments.iter().copied().chain(json)));
            assert_eq!(text.chars().find(|character| acts(*character)), None, "{arguments:?} {json:?}");
        }
    }
}

#[test]
fn with_ascii_or_without_a_utf_8_locale_every_byte_is_ascii() {
    for arguments in ANSWERED {
        for json in [None, Some("--json")] {
            let asked = run(arguments.iter().copied().chain(json).chain(["--ascii"]));
            assert!(asked.stdout.is_ascii(), "{arguments:?} {json:?}");
        }
        let bare = rungs().args(*arguments).env_remove("LANG").output().expect("the program starts");
        assert!(bare.stdout.is_ascii(), "{arguments:?}");
    }
    let named = rungs().args(["role", "zzzzqx–"]).env("LC_ALL", "C").output().expect("the program starts");
    assert!(named.stderr.is_ascii(), "{}", complained(&named));
    let mixed = rungs().args(["from", "pmo-director"]).env("LC_ALL", "de_DE.utf8").env("LANG", "C").output().expect("the program starts");
    assert!(said(&mixed).contains("↑ promotion: PMO Manager"), "{}", said(&mixed));
}

#[test]
fn the_signs_of_the_kinds_have_their_stand_ins() {
    let text = said(&run(["role", "project-manager", "--ascii"]));
    for line in [
        "1. ^ promotion: Senior Project Manager (senior-project-manager), 3-5 years",
        "> lateral: ",
        "o specialise: ",
        "~ pivot: ",
        "v step-back: ",
    ] {
        assert!(text.contains(line), "{line}");
    }
}

#[test]
fn colour_follows_the_option_then_the_environment() {
    let coloured = |arguments: &[&str], variables: &[(&str, &str)]| {
        let output = rungs().args(["role", "pm"]).args(arguments).envs(variables.iter().copied()).output().expect("the program starts");
        output.stdout.contains(&0x1b)
    };
    type Variables = &'static [(&'static str, &'static str)];
    let cases: [(&[&str], Variables, bool); 9] = [
        (&[], &[], false),
        (&["--color", "always"], &[], true),
        (&["--color", "always"], &[("NO_COLOR", "1"), ("TERM", "dumb")], true),
        (&["--color", "never"], &[("CLICOLOR_FORCE", "1")], false),
        (&[], &[("CLICOLOR_FORCE", "1")], true),
        (&[], &[("CLICOLOR_FORCE", "0")], false),
        (&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
        (&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")], true),
        (&["--json", "--color", "always"], &[], false),
    ];
    for (arguments, variables, expected) in cases {
        assert_eq!(coloured(arguments, variables), expected, "{arguments:?} {variables:?}");
    }
}

#[test]
fn the_words_are_the_same_with_and_without_styles() {
    let plain = said(&run(["role", "pm"]));
    let styled = said(&run(["role", "pm", "--color", "always"]));
    assert!(styled.contains("\u{1b}[1mDuties\u{1b}[0m"));
    assert!(styled.contains("\u{1b}[2m [Q16]\u{1b}[0m"));
    assert_eq!(styled.replace("\u{1b}[1m", "").replace("\u{1b}[2m", "").replace("\u{1b}[0m", ""), plain);
}

#[test]
fn colour_on_a_terminal_needs_one_that_knows_styles() {
    let on = |variables: &[(&'static str, &str)]| {
        let variables = variables.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Surroundings { terminal: true, size: Some((80, 24)), variables, ..Surroundings::default() }.colour().yes
    };
    assert!(on(&[("TERM", "xterm-256color")]));
    assert!(!on(&[("TERM", "dumb")]));
    assert!(!on(&[("TERM", "xterm"), ("NO_COLOR", "1")]));
    assert!(!on(&[("TERM", "xterm"), ("CLICOLOR", "0")]));
}

#[test]
fn lines_are_wrapped_to_the_terminal_up_to_100_and_not_at_all_in_a_pipe() {
    let width = |terminal, size| Surroundings { terminal, size, ..Surroundings::default() }.width();
    assert_eq!(width(true, Some((80, 24))), Some(80));
    assert_eq!(width(true, Some((240, 60))), Some(100));
    assert_eq!(width(true, Some((3, 3))), Some(20));
    assert_eq!(width(true, Some((0, 0))), None);
    assert_eq!(width(false, Some((80, 24))), None);
}

#[test]
fn a_wrapped_item_goes_on_below_its_first_word() {
    let mut page = Page::default();
    page.heading("Duties");
    page.numbered(1, "Plans, organises and directs the completion");
    page.heading("Skills");
    page.detail("no data");
    let expected = "Duties\n  1. Plans, organises\n     and directs the\n     completion\n\nSkills\n  no data\n";
    assert_eq!(page.render(Some(24), false, Style::None), expected);
    assert_eq!(page.render(None, false, Style::None), "Duties\n  1. Plans, organises and directs the completion\n\nSkills\n  no data\n");
}

#[test]
fn a_page_cleans_whatever_is_put_on_it() {
    let mut page = Page::default();
    page.say("a\u{1b}[2Jb\tc\u{202e}d");
    assert_eq!(page.render(None, false, Style::None), "a\u{fffd}[2Jb c\u{fffd}d\n");
}

#[test]
fn what_is_next_fits_on_40_lines_of_80_columns_for_every_role() {
    let catalogue = embedded::catalogue();
    for role in catalogue.roles() {
        let mut next = query::next(&catalogue, &Holder::typical(&catalogue, role), role);
        let more = next.options.len().saturating_sub(3);
        next.options.truncate(3);
        let text = text::next::next(&next, more, false, None).render(Some(80), false, Style::None);
        assert!(text.lines().count() <= 40, "{} lines:\n{text}", text.lines().count());
        let heading = text.lines().take(2).collect::<Vec<_>>().join(" ");
        assert!(heading.contains("for a typical holder of the role (assumed)"), "{heading}");
    }
}

#[test]
fn an_option_tells_fit_reasons_and_gap_in_words() {
    let catalogue = embedded::catalogue();
    let from = catalogue.role_of("project-manager").expect("it is part of the built-in framework");
    let mut next = query::next(&catalogue, &Holder::typical(&catalogue, from), from);
    next.options.truncate(1);
    let reason = |sign, text: &str| Reason { sign, text: text.to_owned(), rests_on: Vec::new() };
    let gap = |skill: &str, have| Gap {
        skill: Named::skill(&catalogue, catalogue.skill_of(skill).expect("it is part of the built-in framework")),
        have,
        want: 5,
        need: Need::Required,
    };
    let choice = &mut next.options[0];
    choice.fit = Fit { met: 4, short: 1, nearly: 1, not_described: 2 };
    choice.reasons = vec![reason(Sign::Against, "b"), reason(Sign::For, "a1"), reason(Sign::For, "a2"), reason(Sign::For, "a3")];
    choice.gap = vec![gap("negotiation", Some(4)), gap("leadership", None), gap("communication", None), gap("estimating", None)];
    let text = text::next::next(&next, 0, false, None).render(None, false, Style::None);
    let expected = "     fit: 4 of 5 comparable skills met, 1 one level short; 2 not described
     + a1
     + a2
     − b
     gap: Negotiation 4, wanted 5; not described: Leadership (wanted 5); and 2 more
     to show: ";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn what_is_next_shows_three_and_counts_the_rest() {
    let three = said(&run(["next", "project-manager"]));
    assert!(three.contains("\n  3. ") && !three.contains("\n  4. "), "{three}");
    assert!(three.contains("\nOptions with conditions, not a prediction. 16 more: rungs next project-manager --all\n"), "{three}");
    let all = said(&run(["next", "project-manager", "--all"]));
    assert!(all.contains("\n  19. ") && !all.contains(" more: rungs next"), "{all}");
}

#[test]
fn a_role_says_no_data_rather_than_nothing() {
    let text = said(&run(["role", "team-assistant"]));
    for section in [
        "Experience on entry",
        "Duties",
        "Skills wanted, from 1 to 5",
        "Education and background",
        "Credentials",
        "Other roles beside it",
        "Market figures",
        "Comes from",
        "Often leads to",
        "Journeys that begin here",
        "Sources of the role as such",
    ] {
        assert!(text.contains(&format!("\n\n{section}\n  ")), "{section}");
    }
    assert!(text.contains("\n\nMarket figures\n  no data\n"), "{text}");
    assert!(text.contains("\n\nComes from\n  none in this catalogue\n"), "{text}");
}

#[test]
fn a_role_tells_its_facts_with_their_sources() {
    let text = said(&run(["role", "pm"]));
    for line in [
        "Project Manager (project-manager)\n",
        "\nTrack: Delivery\n",
        "\nLevel: 4, Practitioner. Owns a whole project, product or specialist function.\n",
        "\n  1. Plans, organises and directs the completion of a specific project. [Q16]\n",
        "\n  1. Planning & scheduling: 4 advanced [Q16 Est.]\n",
        "\n  1. common: PMP [Q17 S15 W4]\n",
        "\n  4. Median pay of project management specialists: 94,500 USD a year, United States, May 2021 ",
        "(weak: Moves back are little documented; this one is our own synthesis.)\n",
    ] {
        assert!(text.contains(line), "{line:?}");
    }
}

#[test]
fn what_was_found_says_why() {
    let catalogue = embedded::catalogue();
    let role = catalogue.role_of("stage-manager").expect("it is part of the built-in framework");
    let hit = Hit {
        subject: Subject::Role(role),
        kind: "role",
        id: Slug::new("stage-manager").expect("a slug"),
        title: Text::clean("Stage Manager"),
        why: "title".to_owned(),
        matched: Vec::new(),
    };
    let page = lists::found(&Find { query: Text::clean("stage"), hits: vec![hit] });
    assert_eq!(page.render(None, false, Style::None), "Found for \"stage\": 1\n  1. role: Stage Manager (stage-manager); title\n");
}

#[test]
fn the_short_face_names_six_sources_of_a_step_and_counts_the_rest() {
    let short = said(&run(["next", "project-manager"]));
    assert!(short.contains("(senior-project-manager), 3–5 years, stated [Q2 S51 S57 S58 S13 S47 and 13 more]\n"), "{short}");
    let full = said(&run(["next", "project-manager", "--all"]));
    assert!(full.contains("stated [Q2 S51 S57 S58 S13 S47 E2 E17 E5 E18 E19 E20 E21 E22 E23 E10 E11 E12 E24]\n"), "{full}");
}
