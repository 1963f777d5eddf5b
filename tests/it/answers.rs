//! What is answered of any role, skill, credential and topic, on the six roles and on the built-in framework.

use std::collections::HashSet;

use rungs::domain::query::topic::LinkView;
use rungs::domain::query::{self, AnswerPage};
use rungs::domain::{Asking, Catalogue, Kind, Link, Reading, RoleId, Standing, Subject, Thing, Word};

use crate::fixture;

/// What the six roles lack: years, duties, relations, a journey, a topic and a question.
const MORE: &str = r#"(
  framework: (id: "more", format: 1, extends: ["six"], title: "More"),
  sources: [(id: "estimate", label: "Est.", title: "Our estimate"), (id: "q1", label: "Q1", title: "A page")],
  skills: [
    (id: "people", group: "behavioural", definition: (text: "Leads people.", sources: ["s1"]),
     mappings: [(to: "ICB4", text: "People: Leadership", sources: ["s2b"], weak: "Check it.")]),
    (id: "coaching", group: "behavioural"),
  ],
  credentials: [
    (id: "pmp", issuer: "PMI", eligibility: [(id: "lead", text: "36 months of leading projects.", sources: ["s2b"])], as_of: "2026",
     caution: (text: "Check with PMI.", sources: ["s1"])),
  ],
  roles: [
    (id: "coordinator", experience: (low: 0, high: 2, sources: ["estimate"])),
    (id: "project-manager",
     notes: [(id: "pmo", text: "A PMO is a team.", sources: ["q1"])],
     duties: [
       (id: "plan", text: "Plans.", sources: ["s1"]), (id: "lead", text: "Leads.", sources: ["s1"]),
       (id: "report", text: "Reports.", sources: ["s2b"]), (id: "close", text: "Closes.", sources: ["s2b"]),
     ],
     education: [(id: "degree", text: "A degree helps.", need: "optional", sources: ["s2b"])],
     experience: (low: 3, high: 7, note: "A guide gives 4–6", sources: ["estimate"]),
     relations: [(kind: "reports-to", to: "programme-manager", note: "On a programme.", sources: ["s2b"])]),
    (id: "senior-project-manager", relations: [(kind: "other-title", to: "programme-manager", sources: ["s2b"])]),
    (id: "programme-manager", relations: [(kind: "other-title", to: "senior-project-manager", sources: ["s2b"])]),
  ],
  steps: [
    (from: "senior-project-manager", to: "programme-manager", kind: "promotion", years: (low: 1, high: 1, sources: ["estimate"]),
     to_show: ["Has led several.", "Mentors others"], confidence: "implied", sources: ["s1"]),
  ],
  journeys: [(id: "up", title: "Up", roles: ["coordinator", "project-manager", "senior-project-manager"], note: "Often told", sources: ["q1"])],
  topics: [
    (id: "office", label: "C1", title: "The office", aliases: [(title: "PMO", note: "a short form", sources: ["q1"])],
     summary: (text: "A PMO is a team.", sources: ["q1"]),
     sections: [
       (id: "what", title: "What it is", claims: [
         (id: "team", text: "It is a team.", links: [(role: "project-manager")], sources: ["q1"]),
         (id: "skills", text: "It needs people who plan.", links: [(skill: "planning")], sources: ["q1"]),
       ]),
       (id: "purpose", title: "What it is for", claims: [(id: "standards", text: "It keeps standards.", links: [(credential: "pmp")], sources: ["q1"])]),
     ],
     compare: (left: "PMO", right: "Project Manager", rows: [
       (id: "is", title: "What it is", left: (text: "A team.", sources: ["q1"]), right: (text: "Is it a person?", sources: ["s1"], weak: "Loose.")),
     ]),
     sources: ["q1"]),
    (id: "empty", label: "C2", title: "Nothing", summary: (text: "There is nothing to say.", sources: ["q1"]), sources: ["q1"]),
  ],
  questions: [
    (id: "q1", label: "Q1", title: "Is a PMO a person?", is: [(kind: "what", of: [(topic: "office")])],
     lead: (text: "No.", sources: ["q1"]),
     claims: [(id: "a", text: "A PMO is a team, a project manager a person.", links: [(topic: "office"), (role: "project-manager")], sources: ["q1"])]),
  ],
)"#;

/// The six roles with all that an answer can speak of.
fn full() -> Catalogue {
    fixture::over_six(MORE)
}

fn thing(catalogue: &Catalogue, slug: &str) -> Thing {
    let role = catalogue.role_of(slug).map(Thing::Role);
    let skill = || catalogue.skill_of(slug).map(Thing::Skill);
    let credential = || catalogue.credential_of(slug).map(Thing::Credential);
    let topic = || catalogue.topic_of(slug).map(Thing::Topic);
    role.or_else(skill).or_else(credential).or_else(topic).unwrap_or_else(|| panic!("the catalogue has no {slug}"))
}

/// A reading written as `next project-manager`, `way a b`.
fn read(catalogue: &Catalogue, asked: &str) -> Reading {
    let mut words = asked.split(' ');
    let kind = words.next().and_then(Asking::parse).expect("a kind comes first");
    let mut slug = || words.next().map(|slug| thing(catalogue, slug));
    Reading { kind, of: slug(), and: slug() }
}

fn answer(catalogue: &Catalogue, asked: &str) -> AnswerPage {
    query::answer(catalogue, read(catalogue, asked))
}

/// An answer in lines: `[sources]` after every sentence, then where it leads.
fn lines(page: &AnswerPage) -> Vec<String> {
    let said = |said: &query::named::Said| {
        let weak = said.weak.as_ref().map_or_else(String::new, |weak| format!(" (weak: {weak})"));
        format!("{}{weak} [{}]", said.text, query::Cited::labels(&said.sources))
    };
    let claim = |claim: &query::topic::ClaimView| {
        let links: Vec<String> = claim.links.iter().map(|link| format!("{} {}", link.kind, link.title)).collect();
        format!("- {} > {}", said(&claim.said), links.join(", "))
    };
    let caution = page.caution.as_ref().map(|caution| format!("! {}", said(caution)));
    std::iter::once(said(&page.lead)).chain(caution).chain(page.claims.iter().map(claim)).collect()
}

fn told(catalogue: &Catalogue, asked: &str) -> Vec<String> {
    lines(&answer(catalogue, asked))
}

// --- the exact words, on six roles -------------------------------------------------------------------

#[test]
fn a_record_is_told_with_what_the_catalogue_says_of_it() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "what project-manager"),
        [
            "Runs a project. [S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- It belongs to the track Delivery and stands on level 4, practitioner: owns a project. [Est.] > role Project Manager",
            "- It is also called PM and Project Lead. [S1] > role Project Manager",
            "- A PMO is a team. [Q1] > role Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "what scrum-master"),
        [
            "Helps a team. [S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- It belongs to the track Agile and stands on level 4, practitioner: owns a project. [Est.] > role Scrum Master",
            "- Other titles: no data. [S1] > role Scrum Master",
        ]
    );
    assert_eq!(
        told(&catalogue, "what people"),
        [
            "Leads people. [S1]",
            "- It is a behavioural skill. [S1] > skill Leading people",
            "- Leading people is listed by 3 roles. It is wanted most by Senior Project Manager (4). [S1] > skill Leading people",
            "- At 4: Senior Project Manager. [S1] > role Senior Project Manager",
            "- At 3, independent: Project Manager. [S1] > role Project Manager",
            "- Proficiency: no data for Scrum Master. [S1] > role Scrum Master",
        ]
    );
    assert_eq!(
        told(&catalogue, "what planning"),
        [
            "Planning & scheduling: no data on what it means. [S1]",
            "- Its group: no data. [S1] > skill Planning & scheduling",
            "- Planning & scheduling is listed by 3 roles. It is wanted most by Project Manager and Senior Project Manager (4). [S1] > skill Planning & scheduling",
            "- At 4: Project Manager and Senior Project Manager. [S1] > role Project Manager, role Senior Project Manager",
            "- At 2: Project Co-ordinator. [S1] > role Project Co-ordinator",
        ]
    );
    assert_eq!(
        told(&catalogue, "what pmp"),
        [
            "PMP: Project Management Professional, issued by PMI. [S1]",
            "! Check with PMI. [S1]",
            "- 36 months of leading projects. [S2b] > credential PMP",
            "- These facts are as of 2026. [S1] > credential PMP",
            "- PMP is commonly asked for by 3 roles: Project Manager, Senior Project Manager and Programme Manager. [S1] > credential PMP",
        ]
    );
    assert_eq!(
        told(&catalogue, "what prince2"),
        [
            "PRINCE2: Projects in controlled environments, issuer: no data. [S1]",
            "- Its grades: Foundation and Practitioner. [S1] > credential PRINCE2",
            "- What it takes: no data. [S1] > credential PRINCE2",
            "- PRINCE2 is commonly asked for by 1 role: Project Manager. [S1] > credential PRINCE2",
        ]
    );
    assert_eq!(told(&catalogue, "what empty"), ["There is nothing to say. [Q1]",]);
}

#[test]
fn a_question_of_the_data_answers_before_anything_is_put_together() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "what office"),
        ["No. [Q1]", "- A PMO is a team, a project manager a person. [Q1] > topic The office, role Project Manager",]
    );
}

#[test]
fn what_a_role_does_is_its_duties_and_what_a_topic_does_its_claims() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "does project-manager"),
        [
            "Runs a project. [S1]",
            "- Plans. [S1] > role Project Manager",
            "- Leads. [S1] > role Project Manager",
            "- Reports. [S2b] > role Project Manager",
            "- Closes. [S2b] > role Project Manager",
        ]
    );
    assert_eq!(told(&catalogue, "does scrum-master"), ["Helps a team. [S1]", "- Duties: no data. [S1] > role Scrum Master",]);
    assert_eq!(
        told(&catalogue, "does office"),
        [
            "A PMO is a team. [Q1]",
            "- It is a team. [Q1] > role Project Manager",
            "- It needs people who plan. [Q1] > skill Planning & scheduling",
            "- It keeps standards. [Q1] > credential PMP",
        ]
    );
    assert_eq!(
        told(&catalogue, "does people"),
        [
            "Leads people. [S1]",
            "- It is a behavioural skill. [S1] > skill Leading people",
            "- Leading people is listed by 3 roles. It is wanted most by Senior Project Manager (4). [S1] > skill Leading people",
            "- At 4: Senior Project Manager. [S1] > role Senior Project Manager",
            "- At 3, independent: Project Manager. [S1] > role Project Manager",
            "- Proficiency: no data for Scrum Master. [S1] > role Scrum Master",
        ]
    );
}

#[test]
fn what_it_is_for_is_told_briefly() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "purpose project-manager"),
        [
            "Runs a project. [S1]",
            "- Plans. [S1] > role Project Manager",
            "- Leads. [S1] > role Project Manager",
            "- Reports. [S2b] > role Project Manager",
            "- 1 more duty stands on its page. [S1] > role Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "purpose office"),
        [
            "A PMO is a team. [Q1]",
            "- It keeps standards. [Q1] > credential PMP",
            "- 2 more claims stand on its page. [Q1] > topic The office",
        ]
    );
    assert_eq!(told(&catalogue, "purpose empty"), ["There is nothing to say. [Q1]",]);
}

#[test]
fn what_comes_after_is_told_with_reasons_and_only_the_usual_with_often() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "next project-manager"),
        [
            "Project Manager often leads to Senior Project Manager; less usually to Programme Manager; by a step back to Project Co-ordinator. The catalogue has 4 ways on from it; these rank highest for its typical holder. [S1]",
            "! These are options with conditions, not a rule or a prediction; the years are indicative. [Est.]",
            "- Senior Project Manager: a promotion, typically after 3–5 years (confidence: stated). For it: stated in 14 published pages, 10 of which call it typical. Against it: Risk management: a typical holder has 3, 5 is wanted. [S1 S2b] > step Project Manager → Senior Project Manager",
            "- Programme Manager: a promotion, typically after 4–7 years (confidence: stated). For it: stated in 2 published pages, 1 of which calls it typical. Against it: two levels up: usually through Senior Project Manager. [S1 S2b] > step Project Manager → Programme Manager",
            "- Project Co-ordinator: a step back, years: no data (confidence: implied). For it: the one comparable skill is met. Against it: a step back: less scope, on purpose. [S1] > step Project Manager → Project Co-ordinator",
        ]
    );
    assert_eq!(
        told(&catalogue, "next senior-project-manager"),
        [
            "Senior Project Manager often leads to Programme Manager. The catalogue has 1 way on from it. [S1]",
            "! These are options with conditions, not a rule or a prediction; the years are indicative. [Est.]",
            "- Programme Manager: a promotion, typically after 1 year (confidence: implied). For it: one level up, from senior practitioner to programme. Against it: 1 of 2 wanted skills is not described: Strategy. [S1 Est.] > step Senior Project Manager → Programme Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "next scrum-master"),
        [
            "Scrum Master often leads to Head of Délivery. The catalogue has 1 way on from it. [S1]",
            "! These are options with conditions, not a rule or a prediction; the years are indicative. [Est.]",
            "- Head of Délivery: a promotion, typically after 3+ years (confidence: common practice). For it: more scope. Against it: what it wants is not described, so nothing can be compared. [S1 S2b] > step Scrum Master → Head of Délivery",
        ]
    );
    assert_eq!(
        told(&catalogue, "next head-of-delivery"),
        [
            "Head of Délivery leads less usually to Scrum Master. The catalogue has 1 way on from it. [S1]",
            "! These are options with conditions, not a rule or a prediction; the years are indicative. [Est.]",
            "- Scrum Master: a pivot, years: no data (confidence: common practice). For it: common practice, drawn from a source. Against it: another way there is more usual. [S1] > step Head of Délivery → Scrum Master",
        ]
    );
    assert_eq!(told(&catalogue, "next programme-manager"), ["No step in this catalogue leads on from Programme Manager. [S1]",]);
}

#[test]
fn a_path_leads_to_a_role_and_on_from_it() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "path project-manager"),
        [
            "Project Manager often comes from Project Co-ordinator, and often leads to Senior Project Manager. [S1]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- From Project Co-ordinator: a promotion, typically after 2–3 years there (confidence: stated). [S1 S2b] > step Project Co-ordinator → Project Manager",
            "- One way from an entry role: Project Co-ordinator → Project Manager, 2–3 years in all. [S1 S2b] > step Project Co-ordinator → Project Manager",
            "- Senior Project Manager: a promotion, typically after 3–5 years (confidence: stated). [S1 S2b] > step Project Manager → Senior Project Manager",
            "- The journey ‘Up’: Project Co-ordinator → Project Manager → Senior Project Manager. Often told. [Q1] > step Project Co-ordinator → Project Manager, step Project Manager → Senior Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "path coordinator"),
        [
            "Project Co-ordinator sometimes comes from Project Manager, and often leads to Project Manager. [S1]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- From Project Manager: a step back, years: no data (confidence: implied). [S1] > step Project Manager → Project Co-ordinator",
            "- Project Manager: a promotion, typically after 2–3 years (confidence: stated). [S1 S2b] > step Project Co-ordinator → Project Manager",
            "- The journey ‘Up’: Project Co-ordinator → Project Manager → Senior Project Manager. Often told. [Q1] > step Project Co-ordinator → Project Manager, step Project Manager → Senior Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "path programme-manager"),
        [
            "Programme Manager often comes from Senior Project Manager; no step leads on from it. [S1]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- From Senior Project Manager: a promotion, typically after 1 year there (confidence: implied). [S1 Est.] > step Senior Project Manager → Programme Manager",
            "- One way from an entry role: Project Co-ordinator → Project Manager → Senior Project Manager → Programme Manager, 6–9 years in all. [S1 S2b Est.] > step Project Co-ordinator → Project Manager, step Project Manager → Senior Project Manager, step Senior Project Manager → Programme Manager",
        ]
    );
}

#[test]
fn how_one_becomes_it_ends_with_education_and_credentials() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "become project-manager"),
        [
            "Project Manager is often reached from Project Co-ordinator. Typical experience on entry: 3–7 years. [S1 Est.]",
            "! These ways are typical, not a rule; the years are indicative, and only what a source calls required is a must. [Est.]",
            "- From Project Co-ordinator: a promotion, typically after 2–3 years there (confidence: stated). [S1 S2b] > step Project Co-ordinator → Project Manager",
            "- One way from an entry role: Project Co-ordinator → Project Manager, 2–3 years in all. [S1 S2b] > step Project Co-ordinator → Project Manager",
            "- A guide gives 4–6. [Est.] > role Project Manager",
            "- Education and background (optional): A degree helps. [S2b] > role Project Manager",
            "- Commonly asked for: PMP and PRINCE2 Foundation. [S1] > credential PMP, credential PRINCE2",
        ]
    );
    assert_eq!(
        told(&catalogue, "become coordinator"),
        [
            "Project Co-ordinator is sometimes reached from Project Manager. Typical experience on entry: 0–2 years. [S1 Est.]",
            "! These ways are typical, not a rule; the years are indicative, and only what a source calls required is a must. [Est.]",
            "- From Project Manager: a step back, years: no data (confidence: implied). [S1] > step Project Manager → Project Co-ordinator",
            "- Credentials: no data. [S1] > role Project Co-ordinator",
        ]
    );
    assert_eq!(
        told(&catalogue, "become head-of-delivery"),
        [
            "Head of Délivery is often reached from Scrum Master. Experience on entry: no data. [S1]",
            "! These ways are typical, not a rule; the years are indicative, and only what a source calls required is a must. [Est.]",
            "- From Scrum Master: a promotion, typically after 3+ years there (confidence: common practice). [S1 S2b] > step Scrum Master → Head of Délivery",
            "- One way from an entry role: Project Co-ordinator → Project Manager → Scrum Master → Head of Délivery, 5+ years for 2 steps, no data for 1 more. [S1 S2b] > step Project Co-ordinator → Project Manager, step Project Manager → Scrum Master, step Scrum Master → Head of Délivery",
            "- Credentials: no data. [S1] > role Head of Délivery",
        ]
    );
    assert_eq!(
        told(&catalogue, "become pmp"),
        [
            "PMP: Project Management Professional, issued by PMI. [S1]",
            "! Check with PMI. [S1]",
            "- 36 months of leading projects. [S2b] > credential PMP",
            "- These facts are as of 2026. [S1] > credential PMP",
            "- PMP is commonly asked for by 3 roles: Project Manager, Senior Project Manager and Programme Manager. [S1] > credential PMP",
        ]
    );
}

#[test]
fn what_comes_before_keeps_the_order_of_the_catalogue() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "before project-manager"),
        [
            "Project Manager often comes from Project Co-ordinator. The catalogue has 1 way to it. [S1]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- From Project Co-ordinator: a promotion, typically after 2–3 years there (confidence: stated). [S1 S2b] > step Project Co-ordinator → Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "before coordinator"),
        [
            "Project Co-ordinator sometimes comes from Project Manager. The catalogue has 1 way to it. [S1]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- From Project Manager: a step back, years: no data (confidence: implied). [S1] > step Project Manager → Project Co-ordinator",
        ]
    );
    assert_eq!(
        told(&catalogue, "before scrum-master"),
        [
            "Scrum Master sometimes comes from Head of Délivery and Project Manager. The catalogue has 2 ways to it. [S1]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- From Head of Délivery: a pivot, years: no data, not the most usual way (confidence: common practice). [S1] > step Head of Délivery → Scrum Master",
            "- From Project Manager: a pivot, years: no data, possible but uncommon (confidence: common practice). [S1] > step Project Manager → Scrum Master",
        ]
    );
}

#[test]
fn what_is_above_is_promotions_and_the_levels_of_the_track() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "above project-manager"),
        [
            "By promotion, Project Manager (level 4, practitioner) leads to Senior Project Manager (level 5) and Programme Manager (level 6). [S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- Senior Project Manager: a promotion, typically after 3–5 years (confidence: stated). [S1 S2b] > step Project Manager → Senior Project Manager",
            "- Programme Manager: a promotion, typically after 4–7 years, not the most usual way (confidence: stated). Usually through Senior Project Manager. [S1 S2b] > step Project Manager → Programme Manager",
            "- In the track Delivery, on level 5, senior practitioner / lead: Senior Project Manager. [Est.] > role Senior Project Manager",
            "- In the track Delivery, on level 6, programme: Programme Manager. [Est.] > role Programme Manager",
            "- Project Manager reports to Programme Manager. On a programme. [S2b] > role Project Manager, role Programme Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "above programme-manager"),
        [
            "No promotion leads on from Programme Manager (level 6, programme) in this catalogue. [Est.]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- No role of the track Delivery stands on a higher level. [Est.] > role Programme Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "above head-of-delivery"),
        [
            "No promotion leads on from Head of Délivery (level: no data) in this catalogue. [Est.]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
        ]
    );
}

#[test]
fn which_is_higher_is_a_matter_of_scope() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "higher project-manager programme-manager"),
        [
            "Programme Manager answers for a broader scope (level 6, programme) than Project Manager (level 4, practitioner). [Est.]",
            "! A level is the scope that a role answers for; it is neither rank nor pay grade, and makes neither role the other's superior. [Est.]",
            "- Project Manager reports to Programme Manager. On a programme. [S2b] > role Project Manager, role Programme Manager",
            "- On level 6, programme (Programme Manager): owns several. [Est.] > role Programme Manager",
            "- On level 4, practitioner (Project Manager): owns a project. [Est.] > role Project Manager",
            "- Project Manager: runs a project. [S1] > role Project Manager",
            "- Programme Manager: runs several. [S1] > role Programme Manager",
            "- Project Manager → Programme Manager: a promotion, typically after 4–7 years, not the most usual way (confidence: stated). Usually through Senior Project Manager. [S1 S2b] > step Project Manager → Programme Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "higher project-manager scrum-master"),
        [
            "Neither: Project Manager and Scrum Master answer for a similar scope, both on level 4, practitioner. [Est.]",
            "! A level is the scope that a role answers for; it is neither rank nor pay grade, and makes neither role the other's superior. [Est.]",
            "- On level 4, practitioner (Project Manager and Scrum Master): owns a project. [Est.] > role Project Manager, role Scrum Master",
            "- Project Manager: runs a project. [S1] > role Project Manager",
            "- Scrum Master: helps a team. [S1] > role Scrum Master",
            "- Project Manager → Scrum Master: a pivot, years: no data, possible but uncommon (confidence: common practice). [S1] > step Project Manager → Scrum Master",
        ]
    );
    assert_eq!(
        told(&catalogue, "higher head-of-delivery scrum-master"),
        [
            "That cannot be told from levels: Head of Délivery has no level (no data) and Scrum Master has level 4, practitioner. [Est.]",
            "! A level is the scope that a role answers for; it is neither rank nor pay grade, and makes neither role the other's superior. [Est.]",
            "- On level 4, practitioner (Scrum Master): owns a project. [Est.] > role Scrum Master",
            "- Head of Délivery: answers for it all. [S1] > role Head of Délivery",
            "- Scrum Master: helps a team. [S1] > role Scrum Master",
            "- Head of Délivery → Scrum Master: a pivot, years: no data, not the most usual way (confidence: common practice). [S1] > step Head of Délivery → Scrum Master",
            "- Scrum Master → Head of Délivery: a promotion, typically after 3+ years (confidence: common practice). [S1 S2b] > step Scrum Master → Head of Délivery",
        ]
    );
}

#[test]
fn only_roles_have_a_level() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "higher office project-manager"),
        [
            "That is not a matter of rank: ‘The office’ is not a role, and only roles have a level. [Q1 S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- The office: a PMO is a team. [Q1] > topic The office",
            "- Project Manager: runs a project. [S1] > role Project Manager",
            "- Project Manager stands on level 4, practitioner. [Est.] > role Project Manager",
            "- A PMO is a team, a project manager a person. [Q1] > topic The office, role Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "higher office empty"),
        [
            "That is not a matter of rank: neither ‘The office’ nor ‘Nothing’ is a role, and only roles have a level. [Q1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- The office: a PMO is a team. [Q1] > topic The office",
            "- Nothing: there is nothing to say. [Q1] > topic Nothing",
        ]
    );
    assert_eq!(
        told(&catalogue, "higher pmp pgmp"),
        [
            "That is not a matter of rank: neither PMP nor PgMP is a role, and only roles have a level. [S1]",
            "! A credential is not a level, and its rules change: check them with the issuer. [Est.]",
            "- PMP – 36 months of leading projects. [S2b] > credential PMP",
            "- PMP is commonly asked for by 3 roles: Project Manager, Senior Project Manager and Programme Manager. [S1] > credential PMP",
            "- PgMP – what it takes: no data. [S1] > credential PgMP",
            "- PgMP is commonly asked for by 1 role: Programme Manager. [S1] > credential PgMP",
        ]
    );
    assert_eq!(
        told(&catalogue, "higher pmp project-manager"),
        [
            "That is not a matter of rank: PMP is not a role, and only roles have a level. [S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- PMP: Project Management Professional, issued by PMI. [S1] > credential PMP",
            "- Project Manager: runs a project. [S1] > role Project Manager",
            "- Project Manager stands on level 4, practitioner. [Est.] > role Project Manager",
        ]
    );
}

#[test]
fn two_roles_differ_in_summary_level_and_skills() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "difference project-manager senior-project-manager"),
        [
            "Project Manager: runs a project. Senior Project Manager: runs a complex one. [S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- Project Manager: track Delivery, level 4, practitioner. Senior Project Manager: track Delivery, level 5, senior practitioner / lead. [Est.] > role Project Manager, role Senior Project Manager",
            "- Risk management: 3 (independent) for Project Manager, 5 for Senior Project Manager. [S1] > skill Risk management",
            "- Leading people: 3 (independent) for Project Manager, 4 for Senior Project Manager. [S1] > skill Leading people",
            "- Both list Planning & scheduling at the same proficiency. [S1] > skill Planning & scheduling",
            "- Only Senior Project Manager lists Coaching (5). [S1] > skill Coaching, role Senior Project Manager",
            "- Project Manager → Senior Project Manager: a promotion, typically after 3–5 years (confidence: stated). [S1 S2b] > step Project Manager → Senior Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "difference senior-project-manager programme-manager"),
        [
            "Senior Project Manager: runs a complex one. Programme Manager: runs several. [S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- Senior Project Manager: track Delivery, level 5, senior practitioner / lead. Programme Manager: track Delivery, level 6, programme. [Est.] > role Senior Project Manager, role Programme Manager",
            "- Senior Project Manager is much the same as Programme Manager. [S2b] > role Senior Project Manager, role Programme Manager",
            "- Risk management: 5 for Senior Project Manager, 4 for Programme Manager. [S1] > skill Risk management",
            "- Only Senior Project Manager lists Planning & scheduling (4), Leading people (4) and Coaching (5). [S1] > skill Planning & scheduling, skill Leading people, skill Coaching, role Senior Project Manager",
            "- Only Programme Manager lists Strategy (5). [S1] > skill Strategy, role Programme Manager",
            "- Senior Project Manager → Programme Manager: a promotion, typically after 1 year (confidence: implied). [S1 Est.] > step Senior Project Manager → Programme Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "difference project-manager head-of-delivery"),
        [
            "Project Manager: runs a project. Head of Délivery: answers for it all. [S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- Project Manager: track Delivery, level 4, practitioner. Head of Délivery: track Agile, level: no data. [Est.] > role Project Manager, role Head of Délivery",
            "- Head of Délivery: no data on its skills. [S1] > role Head of Délivery",
        ]
    );
}

#[test]
fn other_records_are_told_side_by_side() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "difference office project-manager"),
        [
            "The office: a PMO is a team. Project Manager: runs a project. [Q1 S1]",
            "- What it is. PMO: a team. Project Manager: is it a person? (weak: Loose.) [Q1 S1] > topic The office, role Project Manager",
            "- A PMO is a team, a project manager a person. [Q1] > topic The office, role Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "difference pmp pgmp"),
        [
            "PMP: Project Management Professional, issued by PMI. PgMP: Program Management Professional, issuer: no data. [S1]",
            "! A credential is not a level, and its rules change: check them with the issuer. [Est.]",
            "- PMP – 36 months of leading projects. [S2b] > credential PMP",
            "- PMP is commonly asked for by 3 roles: Project Manager, Senior Project Manager and Programme Manager. [S1] > credential PMP",
            "- PgMP – what it takes: no data. [S1] > credential PgMP",
            "- PgMP is commonly asked for by 1 role: Programme Manager. [S1] > credential PgMP",
        ]
    );
    assert_eq!(
        told(&catalogue, "difference people planning"),
        [
            "Leading people: leads people. Planning & scheduling: no data on what it means. [S1]",
            "- Leading people is listed by 3 roles. It is wanted most by Senior Project Manager (4). [S1] > skill Leading people",
            "- Planning & scheduling is listed by 3 roles. It is wanted most by Project Manager and Senior Project Manager (4). [S1] > skill Planning & scheduling",
        ]
    );
    assert_eq!(
        told(&catalogue, "difference pmp project-manager"),
        [
            "PMP is a credential, Project Manager a role. PMP: Project Management Professional, issued by PMI. Project Manager: runs a project. [S1]",
        ]
    );
}

#[test]
fn two_names_of_one_record_are_told_as_one() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "difference scrum-master scrum-master"),
        [
            "Both names mean the same here, Scrum Master. Helps a team. [S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- It belongs to the track Agile and stands on level 4, practitioner: owns a project. [Est.] > role Scrum Master",
            "- Other titles: no data. [S1] > role Scrum Master",
        ]
    );
    assert_eq!(
        told(&catalogue, "way scrum-master scrum-master"),
        [
            "Both names mean the same here, Scrum Master. Helps a team. [S1]",
            "! Levels are indicative: a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- It belongs to the track Agile and stands on level 4, practitioner: owns a project. [Est.] > role Scrum Master",
            "- Other titles: no data. [S1] > role Scrum Master",
        ]
    );
}

#[test]
fn skills_are_told_with_the_most_wanted_first() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "skills project-manager"),
        [
            "Project Manager lists 3 skills, above all Planning & scheduling (4). [S1]",
            "! Proficiencies are indicative: 3 independent. [Est.]",
            "- At 4: Planning & scheduling. [S1] > skill Planning & scheduling",
            "- At 3, independent: Risk management and Leading people. [S1] > skill Risk management, skill Leading people",
            "- Behavioural among them is Leading people. [S1] > skill Leading people",
        ]
    );
    assert_eq!(
        told(&catalogue, "skills scrum-master"),
        [
            "Scrum Master lists 2 skills, above all Coaching (4). [S1]",
            "! Proficiencies are indicative: 3 independent. [Est.]",
            "- At 4: Coaching. [S1] > skill Coaching",
            "- Proficiency: no data for Leading people. [S1] > skill Leading people",
            "- Behavioural among them are Coaching and Leading people. [S1] > skill Coaching, skill Leading people",
        ]
    );
    assert_eq!(
        told(&catalogue, "skills senior-project-manager"),
        [
            "Senior Project Manager lists 4 skills, above all Risk management (5). [S1]",
            "! Proficiencies are indicative: 3 independent. [Est.]",
            "- At 5: Risk management. [S1] > skill Risk management",
            "- At 4: Planning & scheduling and Leading people. [S1] > skill Planning & scheduling, skill Leading people",
            "- At 5 (optional): Coaching. [S1] > skill Coaching",
            "- Behavioural among them are Leading people and Coaching. [S1] > skill Leading people, skill Coaching",
        ]
    );
    assert_eq!(told(&catalogue, "skills head-of-delivery"), ["Skills that Head of Délivery wants: no data. [S1]",]);
    assert_eq!(
        told(&catalogue, "skills office"),
        [
            "‘The office’ speaks of skills in 1 claim. [Q1]",
            "- It needs people who plan. [Q1] > skill Planning & scheduling",
            "- 2 more claims stand on its page. [Q1] > topic The office",
        ]
    );
    assert_eq!(told(&catalogue, "skills empty"), ["‘Nothing’ speaks of no skills: no data. [Q1]",]);
}

#[test]
fn credentials_are_told_by_need() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "credentials project-manager"),
        [
            "Project Manager commonly asks for PMP and PRINCE2 Foundation; the catalogue names none as required. [S1]",
            "! A credential is not a level, and its rules change: check them with the issuer. [Est.]",
            "- Commonly asked for: PMP and PRINCE2 Foundation. [S1] > credential PMP, credential PRINCE2",
            "- Education and background (optional): A degree helps. [S2b] > role Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "credentials scrum-master"),
        [
            "Scrum Master requires CSM / PSM. [S1]",
            "! A credential is not a level, and its rules change: check them with the issuer. [Est.]",
            "- Required: CSM / PSM. [S1] > credential CSM / PSM",
        ]
    );
    assert_eq!(told(&catalogue, "credentials coordinator"), ["Credentials that Project Co-ordinator asks for: no data. [S1]",]);
    assert_eq!(
        told(&catalogue, "credentials office"),
        [
            "‘The office’ speaks of credentials in 1 claim. [Q1]",
            "! A credential is not a level, and its rules change: check them with the issuer. [Est.]",
            "- It keeps standards. [Q1] > credential PMP",
            "- 2 more claims stand on its page. [Q1] > topic The office",
        ]
    );
}

#[test]
fn years_are_those_on_entry_and_those_of_the_usual_steps() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "years project-manager"),
        [
            "Project Manager typically asks for 3–7 years of experience on entry. [Est.]",
            "! Experience on entry is a total; the years of a step are the typical time in the role that it leaves. Both are indicative. [Est.]",
            "- A guide gives 4–6. [Est.] > role Project Manager",
            "- From Project Co-ordinator: a promotion, typically after 2–3 years there (confidence: stated). [S1 S2b] > step Project Co-ordinator → Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "years scrum-master"),
        [
            "Experience on entry to Scrum Master: no data. [S1]",
            "! Experience on entry is a total; the years of a step are the typical time in the role that it leaves. Both are indicative. [Est.]",
            "- No usual step in this catalogue leads to it. [S1] > role Scrum Master",
        ]
    );
    assert_eq!(
        told(&catalogue, "years coordinator"),
        [
            "Project Co-ordinator typically asks for 0–2 years of experience on entry. [Est.]",
            "! Experience on entry is a total; the years of a step are the typical time in the role that it leaves. Both are indicative. [Est.]",
            "- No usual step in this catalogue leads to it. [S1] > role Project Co-ordinator",
        ]
    );
}

#[test]
fn a_way_is_one_step_where_there_is_one() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "way coordinator project-manager"),
        [
            "One step leads from Project Co-ordinator to Project Manager: a promotion, typically after 2–3 years. [S1 S2b]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- Project Co-ordinator → Project Manager: a promotion, typically after 2–3 years (confidence: stated). For it: stated by a source. Against it: two levels up in one move. [S1 S2b] > step Project Co-ordinator → Project Manager",
            "- The journey ‘Up’: Project Co-ordinator → Project Manager → Senior Project Manager. Often told. [Q1] > step Project Co-ordinator → Project Manager, step Project Manager → Senior Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "way project-manager programme-manager"),
        [
            "One step leads from Project Manager to Programme Manager: a promotion, typically after 4–7 years. [S1 S2b]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- Project Manager → Programme Manager: a promotion, typically after 4–7 years (confidence: stated). For it: stated in 2 published pages, 1 of which calls it typical. Against it: two levels up: usually through Senior Project Manager. [S1 S2b] > step Project Manager → Programme Manager",
            "- By usual steps alone: Project Manager → Senior Project Manager → Programme Manager, 4–6 years in all. [S1 S2b Est.] > step Project Manager → Senior Project Manager, step Senior Project Manager → Programme Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "way project-manager coordinator"),
        [
            "One step leads from Project Manager to Project Co-ordinator: a step back, years: no data. [S1]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- Project Manager → Project Co-ordinator: a step back, years: no data (confidence: implied). For it: the one comparable skill is met. Against it: a step back: less scope, on purpose. [S1] > step Project Manager → Project Co-ordinator",
        ]
    );
}

#[test]
fn a_way_has_the_fewest_steps_and_tells_the_usual_one_beside_it() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "way coordinator programme-manager"),
        [
            "The way with the fewest steps takes 2: Project Co-ordinator → Project Manager → Programme Manager, 6–10 years in all. [S1 S2b]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- Project Co-ordinator → Project Manager: a promotion, typically after 2–3 years (confidence: stated). [S1 S2b] > step Project Co-ordinator → Project Manager",
            "- Project Manager → Programme Manager: a promotion, typically after 4–7 years, not the most usual way (confidence: stated). Usually through Senior Project Manager. [S1 S2b] > step Project Manager → Programme Manager",
            "- By usual steps alone: Project Co-ordinator → Project Manager → Senior Project Manager → Programme Manager, 6–9 years in all. [S1 S2b Est.] > step Project Co-ordinator → Project Manager, step Project Manager → Senior Project Manager, step Senior Project Manager → Programme Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "way coordinator head-of-delivery"),
        [
            "The way with the fewest steps takes 3: Project Co-ordinator → Project Manager → Scrum Master → Head of Délivery, 5+ years for 2 steps, no data for 1 more. [S1 S2b]",
            "! These ways are typical, not a rule, and the years are indicative. [Est.]",
            "- Project Co-ordinator → Project Manager: a promotion, typically after 2–3 years (confidence: stated). [S1 S2b] > step Project Co-ordinator → Project Manager",
            "- Project Manager → Scrum Master: a pivot, years: no data, possible but uncommon (confidence: common practice). [S1] > step Project Manager → Scrum Master",
            "- Scrum Master → Head of Délivery: a promotion, typically after 3+ years (confidence: common practice). [S1 S2b] > step Scrum Master → Head of Délivery",
        ]
    );
    assert_eq!(
        told(&catalogue, "way programme-manager coordinator"),
        [
            "The catalogue has no way from Programme Manager to Project Co-ordinator. [S1]",
            "- In the other direction it has one: Project Co-ordinator → Project Manager → Programme Manager, 6–10 years in all. [S1 S2b] > step Project Co-ordinator → Project Manager, step Project Manager → Programme Manager",
        ]
    );
}

#[test]
fn other_titles_are_told_with_their_notes() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "titles project-manager"),
        [
            "Project Manager is also called PM and Project Lead. [S1]",
            "- It is advertised as Project Lead. [S1] > role Project Manager",
            "- PM: also programme or product manager. [S1] > role Project Manager",
        ]
    );
    assert_eq!(told(&catalogue, "titles scrum-master"), ["Other titles of Scrum Master: no data. [S1]",]);
    assert_eq!(
        told(&catalogue, "titles programme-manager"),
        [
            "Programme Manager is also called PSO. [S1]",
            "- PSO: a slip of the pen. [S1] > role Programme Manager",
            "- Programme Manager is much the same as Senior Project Manager. [S2b] > role Programme Manager, role Senior Project Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "titles pgmp"),
        [
            "PgMP is also called Programme certificate. [S1]",
            "- It is known as Programme certificate. [S1] > credential PgMP",
            "- Its full title is Program Management Professional. [S1] > credential PgMP",
        ]
    );
    assert_eq!(
        told(&catalogue, "titles pmp"),
        ["Other titles of PMP: no data. [S1]", "- Its full title is Project Management Professional. [S1] > credential PMP",]
    );
    assert_eq!(
        told(&catalogue, "titles people"),
        ["Leading people has a counterpart in ICB4. [S2b]", "- ICB4: People: Leadership. (weak: Check it.) [S2b] > skill Leading people",]
    );
    assert_eq!(told(&catalogue, "titles planning"), ["Other names of Planning & scheduling: no data. [S1]",]);
    assert_eq!(
        told(&catalogue, "titles office"),
        ["The office is looked for as PMO. [Q1]", "- PMO: a short form. [Q1] > topic The office",]
    );
}

#[test]
fn who_wants_it_is_told_by_need_and_degree() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "wanted planning"),
        [
            "Planning & scheduling is listed by 3 roles. It is wanted most by Project Manager and Senior Project Manager (4). [S1]",
            "- At 4: Project Manager and Senior Project Manager. [S1] > role Project Manager, role Senior Project Manager",
            "- At 2: Project Co-ordinator. [S1] > role Project Co-ordinator",
        ]
    );
    assert_eq!(
        told(&catalogue, "wanted people"),
        [
            "Leading people is listed by 3 roles. It is wanted most by Senior Project Manager (4). [S1]",
            "- At 4: Senior Project Manager. [S1] > role Senior Project Manager",
            "- At 3, independent: Project Manager. [S1] > role Project Manager",
            "- Proficiency: no data for Scrum Master. [S1] > role Scrum Master",
        ]
    );
    assert_eq!(
        told(&catalogue, "wanted pmp"),
        [
            "PMP is commonly asked for by 3 roles: Project Manager, Senior Project Manager and Programme Manager. [S1]",
            "- Commonly asked for by Project Manager, Senior Project Manager and Programme Manager. [S1] > role Project Manager, role Senior Project Manager, role Programme Manager",
        ]
    );
    assert_eq!(
        told(&catalogue, "wanted scrum"),
        ["CSM / PSM is required by 1 role: Scrum Master. [S1]", "- Required by Scrum Master. [S1] > role Scrum Master",]
    );
}

#[test]
fn the_top_is_a_level_and_no_credential() {
    let catalogue = full();
    assert_eq!(
        told(&catalogue, "highest"),
        [
            "The broadest scope in this catalogue is level 6, programme, with 1 role: Programme Manager. [Est.]",
            "! A credential is not a level, whatever it asks for; a level is the scope that a role answers for, neither rank nor pay grade. [Est.]",
            "- On level 6, programme: Programme Manager. [Est.] > role Programme Manager",
            "- On level 5, senior practitioner / lead: Senior Project Manager. [Est.] > role Senior Project Manager",
            "- On level 4, practitioner: Project Manager and Scrum Master. [Est.] > role Project Manager, role Scrum Master",
            "- Somebody on level 6, programme, owns several. [Est.] > role Programme Manager",
        ]
    );
}

// --- every kind of every record ----------------------------------------------------------------------

/// What must hold of every answer, in words; empty where all of it holds.
fn faults(catalogue: &Catalogue, page: &AnswerPage) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: &str, text: &str| faults.push(format!("{}: {what}: {text:?}", page.title));
    let sentences = page.claims.iter().map(|claim| &claim.said).chain([&page.lead]).chain(&page.caution);
    for said in sentences {
        let text = said.text.as_str();
        let is_closed = text.ends_with(['.', '!', '?', '…']) && !text.ends_with("..");
        if text.len() < 3 || text.contains("  ") || text.trim() != text || !is_closed {
            fault("not a sentence", text);
        }
        if [" .", " ,", "?.", "::", ", .", "average"].iter().any(|wrong| text.contains(wrong)) {
            fault("ill written", text);
        }
    }
    if page.lead.sources.is_empty() && !page.lead.text.contains("no data") {
        fault("no source", &page.lead.text);
    }
    for claim in &page.claims {
        let text = &claim.said.text;
        if claim.links.is_empty() || (claim.said.sources.is_empty() && !text.contains("no data")) {
            fault("without link or source", text);
        }
        if !claim.links.iter().all(|link| leads_somewhere(catalogue, link.at)) {
            fault("leads nowhere", text);
        }
    }
    faults
}

fn leads_somewhere(catalogue: &Catalogue, link: Link) -> bool {
    match link {
        Link::Step(from, to) => catalogue.step(from, to).is_some(),
        Link::Page(Subject::Role(id)) => id.index() < catalogue.role_count(),
        Link::Page(Subject::Skill(id)) => id.index() < catalogue.skills().count(),
        Link::Page(Subject::Credential(id)) => id.index() < catalogue.credentials().count(),
        Link::Page(Subject::Topic(id)) => id.index() < catalogue.topics().count(),
        Link::Page(Subject::Question(id)) => id.index() < catalogue.questions().count(),
        Link::Page(Subject::Answer(_)) => false,
    }
}

fn things(catalogue: &Catalogue) -> Vec<Thing> {
    let (roles, skills) = (catalogue.roles().map(Thing::Role), catalogue.skills().map(Thing::Skill));
    let (credentials, topics) = (catalogue.credentials().map(Thing::Credential), catalogue.topics().map(Thing::Topic));
    roles.chain(skills).chain(credentials).chain(topics).collect()
}

fn kinds() -> impl Iterator<Item = Asking> {
    Asking::WORDS.iter().map(|(kind, _)| *kind)
}

#[test]
fn every_kind_is_answered_of_every_record() {
    for catalogue in [full(), fixture::catalogue(), fixture::built_in()] {
        let readings =
            things(&catalogue).into_iter().flat_map(|thing| kinds().map(move |kind| Reading { kind, of: Some(thing), and: None }));
        let faults: Vec<String> = readings.flat_map(|reading| faults(&catalogue, &query::answer(&catalogue, reading))).collect();
        assert_eq!(faults, Vec::<String>::new());
    }
}

#[test]
fn every_kind_is_answered_of_every_two_records() {
    for catalogue in [full(), fixture::built_in()] {
        let things = things(&catalogue);
        // Of each sort the first twelve with everything, and every role with every role.
        let some = |one: &Thing, other: &Thing| {
            let both_roles = matches!((one, other), (Thing::Role(_), Thing::Role(_)));
            both_roles || position(*one) < 12 || position(*other) < 12
        };
        let mut wrong = Vec::new();
        for kind in [Asking::Higher, Asking::Difference, Asking::Way] {
            for (one, other) in things.iter().flat_map(|one| things.iter().map(move |other| (one, other))).filter(|(a, b)| some(a, b)) {
                let page = query::answer(&catalogue, Reading { kind, of: Some(*one), and: Some(*other) });
                wrong.extend(faults(&catalogue, &page));
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
    }
}

fn position(thing: Thing) -> usize {
    match thing {
        Thing::Role(id) => id.index(),
        Thing::Skill(id) => id.index(),
        Thing::Credential(id) => id.index(),
        Thing::Topic(id) => id.index(),
    }
}

#[test]
fn what_has_no_meaning_is_answered_with_what_the_record_is_and_the_page_says_so() {
    let catalogue = full();
    for thing in things(&catalogue) {
        for kind in kinds().filter(|kind| kind.things() == 1) {
            let page = query::answer(&catalogue, Reading { kind, of: Some(thing), and: None });
            let told = if query::answers(kind, thing) { kind } else { Asking::What };
            let is_of_the_data = matches!(page.at, Subject::Question(_));
            assert!(is_of_the_data || page.at == Subject::Answer(Reading { kind: told, of: Some(thing), and: None }), "{}", page.title);
        }
    }
    let nothing = Reading { kind: Asking::Next, of: None, and: None };
    let highest = Reading { kind: Asking::Highest, of: None, and: None };
    assert_eq!(query::answer(&catalogue, nothing), query::answer(&catalogue, highest));
}

#[test]
fn every_kind_that_asks_of_a_record_has_a_meaning_for_some_sort_of_it() {
    let catalogue = full();
    let things = things(&catalogue);
    let without: Vec<Asking> = kinds().filter(|&kind| !things.iter().any(|&thing| query::answers(kind, thing))).collect();
    assert_eq!(without, [Asking::Highest]);
}

#[test]
fn what_a_lead_says_is_often_so_has_nothing_against_it() {
    let catalogue = fixture::built_in();
    for id in catalogue.roles() {
        let page = query::answer(&catalogue, Reading { kind: Asking::Next, of: Some(Thing::Role(id)), and: None });
        let Some((_, often)) = page.lead.text.split_once(" often leads to ") else { continue };
        let often = often.split([';', '.']).next().unwrap_or_default();
        for (to, step) in catalogue.steps_from(id) {
            let title = catalogue.role(to).title.as_str();
            let is_named = often.replace(" and ", ", ").split(", ").any(|name| name == title);
            let is_against = step.standing != Standing::Usual || step.kind == Kind::StepBack || step.kind == Kind::Pivot;
            assert!(!(is_named && is_against), "{}: {title}", page.lead.text);
        }
    }
}

// --- ways --------------------------------------------------------------------------------------------

/// The steps of a way, as its answer tells them one by one.
fn steps_of(catalogue: &Catalogue, from: RoleId, to: RoleId) -> Vec<(RoleId, RoleId)> {
    let page = query::answer(catalogue, Reading { kind: Asking::Way, of: Some(Thing::Role(from)), and: Some(Thing::Role(to)) });
    let mut steps = Vec::new();
    let mut here = from;
    for claim in &page.claims {
        match claim.links.as_slice() {
            [LinkView { at: Link::Step(start, end), .. }] if *start == here && here != to && !claim.said.text.starts_with("In the") => {
                steps.push((*start, *end));
                here = *end;
            }
            _ => break,
        }
    }
    if here == to { steps } else { Vec::new() }
}

/// How many steps the shortest way takes, step by step outwards; none where there is no way.
fn distance(catalogue: &Catalogue, from: RoleId, to: RoleId, with_back: bool) -> Option<usize> {
    let mut seen = HashSet::from([from]);
    let mut edge = vec![from];
    for steps in 0.. {
        if edge.contains(&to) {
            return Some(steps);
        }
        if edge.is_empty() {
            return None;
        }
        let on = |role: &RoleId| {
            let steps = catalogue.steps_from(*role).into_iter();
            steps.filter(|(_, step)| with_back || step.kind != Kind::StepBack).map(|(to, _)| to).collect::<Vec<_>>()
        };
        edge = edge.iter().flat_map(on).filter(|role| seen.insert(*role)).collect();
    }
    None
}

#[test]
fn a_way_has_the_fewest_steps_and_no_step_back_unless_there_is_no_other() {
    let catalogue = fixture::built_in();
    let mut found = 0;
    for from in catalogue.roles() {
        for to in catalogue.roles().filter(|to| *to != from) {
            let steps = steps_of(&catalogue, from, to);
            let goes_back = steps.iter().any(|(a, b)| catalogue.step(*a, *b).is_some_and(|step| step.kind == Kind::StepBack));
            let (forward, any) = (distance(&catalogue, from, to, false), distance(&catalogue, from, to, true));
            let name = format!("{} to {}", catalogue.role(from).slug, catalogue.role(to).slug);
            match (any, forward) {
                (None, _) => assert!(steps.is_empty(), "{name}"),
                (Some(1), _) => assert_eq!(steps, [(from, to)], "{name}"),
                (Some(_), Some(forward)) => assert_eq!((steps.len(), goes_back), (forward, false), "{name}"),
                (Some(_), None) => assert!(goes_back && !steps.is_empty(), "{name}"),
            }
            found += usize::from(!steps.is_empty());
        }
    }
    assert!(found > 1000, "{found}");
}

/// Four roles in a diamond, its steps in this order.
fn diamond(steps: [&str; 4]) -> Catalogue {
    fixture::read(&format!(
        r#"(
          framework: (id: "diamond", format: 1, title: "Diamond"),
          scales: (tracks: [(id: "t", title: "T")]),
          sources: [(id: "s", label: "S", title: "S")],
          roles: [
            (id: "a", title: "A", track: "t", summary: (text: "A.", sources: ["s"]), sources: ["s"]),
            (id: "c", title: "C", track: "t", summary: (text: "C.", sources: ["s"]), sources: ["s"]),
            (id: "b", title: "B", track: "t", summary: (text: "B.", sources: ["s"]), sources: ["s"]),
            (id: "d", title: "D", track: "t", summary: (text: "D.", sources: ["s"]), sources: ["s"]),
          ],
          steps: [{}],
        )"#,
        steps.map(|step| format!(r#"({step}, confidence: "stated", sources: ["s"])"#)).join(", ")
    ))
}

#[test]
fn of_two_ways_as_short_the_better_one_is_told_in_whatever_order_they_are_written() {
    let (ab, bd) = (r#"from: "a", to: "b", kind: "lateral""#, r#"from: "b", to: "d", kind: "lateral""#);
    let (ac, cd) = (r#"from: "a", to: "c", kind: "lateral""#, r#"from: "c", to: "d", kind: "lateral""#);
    let uncommon = r#"from: "b", to: "d", kind: "lateral", standing: "uncommon""#;
    let back = r#"from: "b", to: "d", kind: "step-back""#;
    let table = [
        ([ab, bd, ac, cd], "A → B → D"),
        ([cd, ac, bd, ab], "A → B → D"),
        ([ab, uncommon, ac, cd], "A → C → D"),
        ([cd, ac, uncommon, ab], "A → C → D"),
        ([ab, back, ac, cd], "A → C → D"),
    ];
    for (steps, way) in table {
        let lead = answer(&diamond(steps), "way a d").lead.text;
        assert_eq!(lead.as_str(), format!("The way with the fewest steps takes 2: {way}, years: no data."), "{steps:?}");
    }
    let only_back = diamond([ab, back, r#"from: "d", to: "c", kind: "lateral""#, ac]);
    let lead = "The way with the fewest steps takes 2: A → B → D, years: no data. The catalogue has no way without a step back.";
    assert_eq!(answer(&only_back, "way a d").lead.text.as_str(), lead);
}

// --- as people read them -----------------------------------------------------------------------------

#[test]
fn answers_read_well() {
    let catalogue = fixture::built_in();
    let asked = [
        "what portfolio-manager",
        "does scrum-master",
        "next senior-project-manager",
        "path programme-manager",
        "become pmo-director",
        "before change-manager",
        "above pmo-lead",
        "higher programme-manager pmo-manager",
        "difference project-manager programme-manager",
        "skills risk-manager",
        "credentials pmo-analyst",
        "years portfolio-director",
        "way pmo-analyst portfolio-director",
        "way chief-project-officer scrum-master",
        "titles senior-responsible-owner",
        "wanted stakeholder-engagement",
        "wanted pgmp",
        "difference pmp pgmp",
    ];
    let pages: Vec<String> = asked.iter().map(|asked| format!("## {asked}\n{}\n", lines(&answer(&catalogue, asked)).join("\n"))).collect();
    insta::assert_snapshot!(pages.join("\n"));
}
