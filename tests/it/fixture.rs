//! The two catalogues that tests ask: six roles written out here, and the built-in framework.

use rungs::domain::build::SheetFile;
use rungs::domain::sheet::Sheet;
use rungs::domain::{Catalogue, Framework, RoleId, SkillId};

/// Six roles: a ladder of three, a fork, a pivot, and one role of which nothing is described.
const SIX: &str = r#"(
  framework: (id: "six", format: 1, version: "1", language: "en-GB", start: "project-manager", title: "Six roles"),
  scales: (
    tracks: [(id: "delivery", title: "Delivery"), (id: "agile", title: "Agile")],
    levels: [
      (level: 2, title: "Junior", means: "Does a part."),
      (level: 4, title: "Practitioner", means: "Owns a project."),
      (level: 5, title: "Senior practitioner / lead", means: "Owns a complex one."),
      (level: 6, title: "Programme", means: "Owns several."),
    ],
    proficiencies: [(proficiency: 3, title: "Independent", means: "Alone.")],
  ),
  sources: [(id: "s1", label: "S1", title: "A book"), (id: "s2b", label: "S2b", title: "Another book")],
  skills: [
    (id: "planning", title: "Planning & scheduling", sources: ["s1"]),
    (id: "risk", was: ["risks"], title: "Risk management", sources: ["s1"]),
    (id: "people", title: "Leading people", sources: ["s1"]),
    (id: "strategy", title: "Strategy", sources: ["s1"]),
    (id: "coaching", title: "Coaching", sources: ["s1"]),
  ],
  credentials: [
    (id: "pmp", label: "PMP", title: "Project Management Professional", sources: ["s1"]),
    (id: "pgmp", label: "PgMP", title: "Program Management Professional", aliases: [(title: "Programme certificate", sources: ["s1"])], sources: ["s1"]),
    (id: "prince2", label: "PRINCE2", title: "Projects in controlled environments",
     parts: [(id: "foundation", title: "Foundation"), (id: "practitioner", title: "Practitioner")], sources: ["s1"]),
    (id: "scrum", label: "CSM / PSM", title: "Scrum certificates", sources: ["s1"]),
  ],
  roles: [
    (id: "coordinator", was: ["helper"], title: "Project Co-ordinator", track: "delivery", level: 2,
     aliases: [(title: "Stage Clerk", sources: ["s1"]), (title: "PSO", note: "also the office", sources: ["s1"])],
     summary: (text: "Helps.", sources: ["s1"]), skills: [(skill: "planning", want: 2, need: "required", sources: ["s1"])], sources: ["s1"]),
    (id: "project-manager", title: "Project Manager", short: "Proj Mgr", track: "delivery", level: 4,
     aliases: [(title: "PM", note: "also programme or product manager", sources: ["s1"]), (title: "Project Lead", sources: ["s1"])],
     summary: (text: "Runs a project.", sources: ["s1"]),
     skills: [
       (skill: "planning", want: 4, need: "required", sources: ["s1"]),
       (skill: "risk", want: 3, need: "required", sources: ["s1"]),
       (skill: "people", want: 3, need: "required", sources: ["s1"]),
     ],
     credentials: [(credential: "pmp", need: "common", sources: ["s1"]), (credential: "prince2", part: "foundation", need: "common", sources: ["s1"])],
     sources: ["s1"]),
    (id: "senior-project-manager", title: "Senior Project Manager", track: "delivery", level: 5,
     summary: (text: "Runs a complex one.", sources: ["s1"]),
     skills: [
       (skill: "planning", want: 4, need: "required", sources: ["s1"]),
       (skill: "risk", want: 5, need: "required", sources: ["s1"]),
       (skill: "people", want: 4, need: "required", sources: ["s1"]),
       (skill: "coaching", want: 5, need: "optional", sources: ["s1"]),
     ],
     credentials: [(credential: "pmp", need: "common", sources: ["s1"])],
     sources: ["s1"]),
    (id: "programme-manager", title: "Programme Manager", track: "delivery", level: 6,
     aliases: [(title: "PSO", note: "a slip of the pen", sources: ["s1"])],
     summary: (text: "Runs several.", sources: ["s1"]),
     skills: [
       (skill: "risk", want: 4, need: "required", sources: ["s1"]),
       (skill: "strategy", want: 5, need: "required", sources: ["s1"]),
     ],
     credentials: [(credential: "pgmp", need: "common", sources: ["s1"]), (credential: "pmp", need: "common", sources: ["s1"])],
     sources: ["s1"]),
    (id: "scrum-master", title: "Scrum Master", track: "agile", level: 4,
     summary: (text: "Helps a team.", sources: ["s1"]),
     skills: [(skill: "coaching", want: 4, need: "required", sources: ["s1"]), (skill: "people", need: "required", sources: ["s1"])],
     credentials: [(credential: "scrum", need: "required", sources: ["s1"])],
     sources: ["s1"]),
    (id: "head-of-delivery", title: "Head of Délivery", track: "agile",
     summary: (text: "Answers for it all.", sources: ["s1"]), sources: ["s1"]),
  ],
  steps: [
    (from: "coordinator", to: "project-manager", kind: "promotion", years: (low: 2, high: 3, sources: ["s2b"]), confidence: "stated", sources: ["s1"]),
    (from: "project-manager", to: "senior-project-manager", kind: "promotion", years: (low: 3, high: 5, sources: ["s2b"]),
     confidence: "stated", published: (typical: 10, possible: 4), sources: ["s1"]),
    (from: "project-manager", to: "programme-manager", kind: "promotion", years: (low: 4, high: 7, sources: ["s2b"]),
     confidence: "stated", standing: "secondary", note: "Usually through Senior Project Manager.", published: (typical: 1, possible: 1),
     less_depth: [(skill: "planning", text: "Others plan.")], sources: ["s1"]),
    (from: "project-manager", to: "scrum-master", kind: "pivot", confidence: "common-practice", standing: "uncommon", sources: ["s1"]),
    (from: "project-manager", to: "coordinator", kind: "step-back", confidence: "implied", sources: ["s1"]),
    (from: "scrum-master", to: "head-of-delivery", kind: "promotion", years: (low: 3, sources: ["s2b"]), confidence: "common-practice", sources: ["s1"]),
    (from: "head-of-delivery", to: "scrum-master", kind: "pivot", confidence: "common-practice", standing: "secondary", sources: ["s1"]),
  ],
)"#;

/// The catalogue of the six roles.
pub fn catalogue() -> Catalogue {
    read(SIX)
}

/// The six roles with another framework over them, written as RON.
pub fn over_six(ron: &str) -> Catalogue {
    let (catalogue, problems) = Catalogue::build(&[framework(SIX), framework(ron)]);
    catalogue.unwrap_or_else(|| panic!("the frameworks are sound: {problems:#?}"))
}

/// The catalogue that the program carries.
pub fn built_in() -> Catalogue {
    rungs::framework::embedded::catalogue()
}

/// A catalogue from one sheet, written as RON.
pub fn read(ron: &str) -> Catalogue {
    let (catalogue, problems) = Catalogue::build(&[framework(ron)]);
    catalogue.unwrap_or_else(|| panic!("the fixture is sound: {problems:#?}"))
}

fn framework(ron: &str) -> Framework {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let sheet: Sheet = options.from_str(ron).expect("the sheet is RON");
    Framework { files: vec![SheetFile { name: "fixture.ron".into(), sheet }], proven: false }
}

/// The role of a slug.
pub fn role(catalogue: &Catalogue, slug: &str) -> RoleId {
    catalogue.role_of(slug).unwrap_or_else(|| panic!("the catalogue has a role {slug}"))
}

/// The skill of a slug.
pub fn skill(catalogue: &Catalogue, slug: &str) -> SkillId {
    catalogue.skill_of(slug).unwrap_or_else(|| panic!("the catalogue has a skill {slug}"))
}
