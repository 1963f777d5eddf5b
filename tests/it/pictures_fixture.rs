//! The catalogues that are drawn in tests, and hands to type with. The small one is written out here so that
//! a change of the shipped data changes no picture; the hostile one holds what is hard to draw.

use std::sync::OnceLock;

use rungs::app::key::script;
use rungs::app::layout::Size;
use rungs::app::theme::ThemeName;
use rungs::app::{Effect, Model, Msg, read as read_key, update};
use rungs::domain::build::SheetFile;
use rungs::domain::sheet::{
    AliasEntry, AskEntry, CredentialEntry, DutyEntry, FactEntry, FrameworkEntry, NoteEntry, RoleEntry, ScalesEntry, Sheet, SkillEntry,
    SourceEntry, StepEntry, TrackEntry, WantEntry, YearsEntry,
};
use rungs::domain::{Catalogue, Framework, RoleId, Subject, Word};
use rungs::ui::{Depth, Look, drawn, picture};

/// A ladder of three, a fork with every kind of step, and one role with nothing beside it.
const SMALL: &str = r#"(
  framework: (id: "small", format: 1, version: "1", language: "en-GB", start: "manager", title: "Small careers"),
  scales: (
    tracks: [(id: "works", title: "Works"), (id: "agile", title: "Agile and product")],
    levels: [
      (level: 2, title: "Developing", means: "Does a part."),
      (level: 4, title: "Practitioner", means: "Owns a project."),
      (level: 5, title: "Senior practitioner / lead", means: "Owns a complex one."),
      (level: 7, title: "Director / head of function", means: "Owns many."),
    ],
    proficiencies: [
      (proficiency: 2, title: "Supported", means: "With help."),
      (proficiency: 3, title: "Independent", means: "Alone."),
      (proficiency: 4, title: "Advanced", means: "In difficult conditions."),
      (proficiency: 5, title: "Expert", means: "Sets the practice."),
    ],
  ),
  sources: [
    (id: "s1", label: "S1", title: "A book of careers in the building of bridges", publisher: "Bridge Press", date: "2024",
     licence: "CC BY 4.0", note: "Good for the names of roles.", attribution: "Contains text of Bridge Press, CC BY 4.0."),
    (id: "s2", label: "S2", title: "A survey of bridge builders", publisher: "Survey Office", date: "undated", licence: "Unknown: facts only"),
    (id: "s3", label: "S3", title: "A ladder of one firm"),
    (id: "estimate", label: "Est.", title: "Our own estimate"),
  ],
  skills: [
    (id: "planning", title: "Planning & scheduling", group: "technical",
     definition: (text: "Breaks work down, puts it in sequence and keeps the schedule.", sources: ["s1", "s2", "s3"]),
     mappings: [(to: "SFIA 9", text: "PRMG levels 4–7", sources: ["s2"])],
     notes: [(id: "tools", text: "No tool replaces it.", sources: ["s2"], weak: "One survey only.")],
     sources: ["s1"]),
    (id: "risk", title: "Risk & opportunity management", group: "technical", sources: ["s1"]),
    (id: "people", title: "Leading people", group: "behavioural", sources: ["s1"]),
    (id: "strategy", title: "Strategy", group: "business", sources: ["s1"]),
  ],
  credentials: [
    (id: "cbm", label: "CBM", title: "Certified Bridge Manager", issuer: "Bridge Institute",
     aliases: [(title: "Bridge Licence", note: "until 2020", sources: ["s2"])],
     eligibility: [(id: "years", text: "Three years of leading works.", sources: ["s1"])],
     as_of: "2024", caution: (text: "The examination changes in 2025.", sources: ["s2"]), sources: ["s1"]),
    (id: "span", label: "SPAN", title: "Spans in practice", parts: [(id: "one", title: "Foundation"), (id: "two", title: "Practitioner")],
     sources: ["s1"]),
  ],
  roles: [
    (id: "clerk", title: "Works Clerk", track: "works", level: 2,
     summary: (text: "Keeps the lists of the works.", sources: ["s1"]),
     duties: [(id: "lists", text: "Keeps the lists.", sources: ["s1"])],
     skills: [(skill: "planning", want: 2, need: "required", sources: ["s1"])], sources: ["s1"]),
    (id: "manager", title: "Works Manager", track: "works", level: 4,
     aliases: [
       (title: "WM", note: "also a washing machine", sources: ["s1"]), (title: "Site Lead", sources: ["s2"]),
       (title: "Superintendent of Works and Bridges", sources: ["s2"]), (title: "Clerk of Works", sources: ["s2"]),
     ],
     summary: (text: "Answers for one bridge: on time, within budget, and standing afterwards.", sources: ["s1", "s2", "s3"]),
     notes: [(id: "name", text: "In small firms the owner is the works manager.", sources: ["s2"], weak: "One survey only.")],
     duties: [
       (id: "plan", text: "Plans the works and keeps the plan alive while everything around it changes.", sources: ["s1"]),
       (id: "lead", text: "Leads the crew.", sources: ["s1", "s2"]),
       (id: "report", text: "Reports to whoever pays.", sources: ["s3"], weak: "Said by one firm."),
     ],
     skills: [
       (skill: "planning", want: 4, need: "required", sources: ["s1"]),
       (skill: "risk", want: 3, need: "required", sources: ["s1"]),
       (skill: "people", want: 3, need: "optional", sources: ["s1"]),
     ],
     education: [(id: "school", text: "A degree in building, or years on site.", need: "common", sources: ["s2"])],
     credentials: [
       (credential: "cbm", need: "common", sources: ["s1"]),
       (credential: "span", part: "one", need: "required", sources: ["s1"]),
     ],
     experience: (low: 3, high: 7, note: "Fewer on small bridges.", sources: ["estimate"]),
     relations: [(kind: "reports-to", to: "director", note: "in large firms", sources: ["s1"]), (kind: "peer", to: "coach", sources: ["s1"])],
     sources: ["s1", "s2", "s3"]),
    (id: "senior-manager", title: "Senior Works Manager", track: "works", level: 5,
     summary: (text: "Answers for a bridge that nobody has built before.", sources: ["s1"]),
     skills: [
       (skill: "planning", want: 4, need: "required", sources: ["s1"]),
       (skill: "risk", want: 5, need: "required", sources: ["s1"]),
       (skill: "people", want: 4, need: "required", sources: ["s1"]),
       (skill: "strategy", want: 3, need: "required", sources: ["s1"]),
     ],
     credentials: [(credential: "cbm", need: "required", sources: ["s1"])], sources: ["s1"]),
    (id: "director", title: "Director of Bridges", track: "works", level: 7,
     summary: (text: "Answers for every bridge.", sources: ["s1"]),
     skills: [(skill: "strategy", want: 5, need: "required", sources: ["s1"])], sources: ["s1"]),
    (id: "coach", title: "Crew Coach", track: "agile", level: 4,
     summary: (text: "Helps a crew to get better.", sources: ["s2"]),
     skills: [(skill: "people", want: 4, need: "required", sources: ["s2"]), (skill: "planning", need: "optional", sources: ["s2"])],
     sources: ["s2"]),
    (id: "keeper", title: "Bridge Keeper", track: "agile",
     summary: (text: "Opens the bridge and closes it.", sources: ["s3"]), sources: ["s3"]),
  ],
  steps: [
    (from: "clerk", to: "manager", kind: "promotion", years: (low: 2, high: 3, sources: ["estimate"]),
     to_show: ["Has kept a plan for a season"], confidence: "stated", published: (typical: 4, possible: 1), sources: ["s1"]),
    (from: "coach", to: "manager", kind: "lateral", years: (low: 1, high: 2, sources: ["estimate"]), confidence: "implied", sources: ["s2"]),
    (from: "manager", to: "senior-manager", kind: "promotion", years: (low: 3, high: 5, sources: ["estimate"]),
     to_show: ["Has built a bridge with several suppliers", "Has saved a bridge in trouble", "Mentors others"],
     confidence: "stated", published: (typical: 10, possible: 4), note: "Several bridges are better than one.", sources: ["s1", "s2", "s3"]),
    (from: "manager", to: "director", kind: "promotion", years: (low: 6, high: 9, sources: ["estimate"]), confidence: "stated",
     standing: "secondary", less_depth: [(skill: "planning", text: "Others plan.")], sources: ["s1"]),
    (from: "manager", to: "coach", kind: "pivot", confidence: "common-practice", standing: "uncommon", sources: ["s2"],
     weak: "Seen in one firm."),
    (from: "manager", to: "clerk", kind: "step-back", years: (low: 0.5, high: 1, sources: ["estimate"]), confidence: "implied", sources: ["s3"]),
    (from: "senior-manager", to: "director", kind: "promotion", years: (low: 3, high: 4, sources: ["estimate"]),
     to_show: ["Has led other managers"], confidence: "stated", sources: ["s1"]),
    (from: "senior-manager", to: "coach", kind: "specialise", years: (low: 2, high: 2, sources: ["estimate"]), confidence: "implied", sources: ["s2"]),
  ],
  journeys: [(id: "up", title: "From the site to the board", roles: ["manager", "senior-manager", "director"], note: "It takes a while.", sources: ["s1"])],
  figures: [
    (id: "pay", title: "Median pay", amount: "47,500", unit: "GBP a year", year: "2024", country: "United Kingdom", roles: ["manager"],
     note: "Of those who answered.", sources: ["s2"]),
  ],
)"#;

/// The small catalogue.
pub fn small() -> &'static Catalogue {
    static SHARED: OnceLock<Catalogue> = OnceLock::new();
    SHARED.get_or_init(|| read(SMALL))
}

/// The catalogue that the program carries.
pub fn built_in() -> &'static Catalogue {
    static SHARED: OnceLock<Catalogue> = OnceLock::new();
    SHARED.get_or_init(rungs::framework::embedded::catalogue)
}

/// A catalogue from one sheet, written as RON; the rules about relations are not asked.
pub fn read(ron: &str) -> Catalogue {
    build(sheet(ron))
}

/// What people ask about the building of bridges, and two topics.
const ASKED: &str = r#"(
  topics: [
    (id: "yard-and-works", label: "C1", title: "The yard and the works",
     aliases: [(title: "Bridge yard", note: "in the north", sources: ["s1"])],
     summary: (text: "A yard keeps the stones; the works put them together.", sources: ["s1", "s2", "s3"]),
     compare: (left: "Yard", right: "Works", rows: [
       (id: "is", title: "What it is", left: (text: "A place.", sources: ["s1"]), right: (text: "A crew with a bridge to build.", sources: ["s1"])),
       (id: "asks", title: "Asks", left: (text: "Where are the stones?", sources: ["s2"]),
        right: (text: "When does it stand?", sources: ["s3"], weak: "Said by one firm.")),
     ]),
     sections: [
       (id: "does", title: "What a yard does", claims: [
         (id: "keeps", text: "It keeps the stones in order.", links: [(role: "clerk"), (skill: "planning")], sources: ["s1"]),
         (id: "hands", text: "It hands them to the works manager.", links: [(role: "manager"), (question: "b1")], sources: ["s2"], weak: "One survey only."),
       ]),
     ],
     sources: ["s1"]),
    (id: "short-forms", label: "C2", title: "One name, two meanings",
     summary: (text: "Some short forms mean more than one thing.", sources: ["s1"]),
     labels: [
       (label: "WM", meanings: [(text: "works manager", link: (role: "manager")), (text: "washing machine", cues: ["washing"])],
        note: "On a badge it is the works manager.", sources: ["s1"]),
     ],
     sources: ["s1"]),
  ],
  questions: [
    (id: "b1", label: "B1", title: "What comes after works manager, and who says so?", also: ["where does a works manager go"],
     is: [(kind: "next", of: [(role: "manager")])],
     lead: (text: "Often senior works manager, in time director of bridges.", sources: ["s1", "s2", "s3"]),
     claims: [
       (id: "a", text: "Many become senior works managers.", links: [(from: "manager", to: "senior-manager"), (role: "senior-manager")], sources: ["s1"]),
       (id: "b", text: "Some become directors.", links: [(role: "director"), (topic: "yard-and-works"), (credential: "cbm")], sources: ["s3"], weak: "Said by one firm."),
     ],
     caution: (text: "The book speaks of large firms only.", sources: ["s2"])),
    (id: "b2", label: "B2", title: "Is a clerk a manager?", lead: (text: "No.", sources: ["s1"]),
     claims: [(id: "a", text: "A clerk keeps lists.", links: [(role: "clerk")], sources: ["s1"])]),
  ],
)"#;

/// The small catalogue with questions and topics.
pub fn asked() -> &'static Catalogue {
    static SHARED: OnceLock<Catalogue> = OnceLock::new();
    SHARED.get_or_init(|| build_all(vec![sheet(SMALL), sheet(ASKED)]))
}

fn sheet(text: &str) -> Sheet {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).expect("the sheet is RON")
}

fn build(sheet: Sheet) -> Catalogue {
    build_all(vec![sheet])
}

fn build_all(sheets: Vec<Sheet>) -> Catalogue {
    let files = sheets.into_iter().map(|sheet| SheetFile { name: "pictures.ron".into(), sheet }).collect();
    let framework = Framework { files, proven: true };
    let (catalogue, problems) = Catalogue::build(&[framework]);
    catalogue.unwrap_or_else(|| panic!("the fixture is sound: {problems:#?}"))
}

/// The small catalogue without some roles, as it would be read again after somebody removed them.
pub fn small_without(gone: &[&str]) -> Catalogue {
    let mut sheet = sheet(SMALL);
    let stays = |id: &str| !gone.contains(&id);
    sheet.roles.retain(|role| stays(&role.id));
    for role in &mut sheet.roles {
        role.relations.retain(|relation| stays(&relation.to));
    }
    sheet.steps.retain(|step| stays(&step.from) && stays(&step.to));
    sheet.journeys.retain(|journey| journey.roles.iter().all(|role| stays(role)));
    for figure in &mut sheet.figures {
        figure.roles.retain(|role| stays(role));
    }
    if let Some(head) = &mut sheet.framework
        && head.start.as_deref().is_some_and(|start| !stays(start))
    {
        head.start = None;
    }
    build(sheet)
}

/// What is hard to draw: wide characters, emoji, marks, words without an end, very long titles, 400 steps out of
/// one role, a role with nothing at all.
pub fn hostile() -> &'static Catalogue {
    static SHARED: OnceLock<Catalogue> = OnceLock::new();
    SHARED.get_or_init(|| build(hostile_sheet()))
}

fn hostile_sheet() -> Sheet {
    let cited = || vec!["s1".to_owned()];
    let fact = |text: &str| Some(FactEntry { text: Some(text.to_owned()), sources: cited(), weak: Some("弱い。".to_owned()) });
    let texts = texts();
    let mut roles: Vec<RoleEntry> = vec![RoleEntry {
        id: "bare".into(),
        title: Some("Bare".into()),
        track: Some("t".into()),
        summary: fact("Nothing."),
        sources: cited(),
        ..RoleEntry::default()
    }];
    for (index, text) in texts.iter().enumerate() {
        roles.push(RoleEntry {
            id: format!("hard-{index}"),
            title: Some(text.clone()),
            track: Some("t".into()),
            level: Some(99),
            summary: fact(text),
            aliases: vec![AliasEntry { title: text.clone(), note: Some(text.clone()), sources: cited() }],
            duties: vec![DutyEntry { id: "d".into(), text: Some(text.clone()), sources: cited(), weak: None }],
            notes: vec![NoteEntry { id: "n".into(), text: Some(text.clone()), sources: cited(), weak: Some(text.clone()) }],
            skills: vec![WantEntry { skill: "s".into(), need: Some("optional".into()), sources: cited(), ..WantEntry::default() }],
            credentials: vec![AskEntry { credential: "c".into(), need: Some("common".into()), sources: cited(), ..AskEntry::default() }],
            sources: cited(),
            ..RoleEntry::default()
        });
    }
    roles.extend((0..400).map(|index| RoleEntry {
        id: format!("leaf-{index}"),
        title: Some(format!("Leaf {index} {}", texts[index % texts.len()])),
        track: Some("t".into()),
        summary: fact("One of many."),
        sources: cited(),
        ..RoleEntry::default()
    }));
    let step = |from: String, to: String, index: usize| StepEntry {
        from,
        to,
        kind: Some(["lateral", "pivot", "specialise", "step-back"][index % 4].to_owned()),
        confidence: Some("implied".into()),
        years: (!index.is_multiple_of(3)).then(|| YearsEntry { low: Some(0.5), high: Some(99.0), sources: cited() }),
        to_show: vec![texts[index % texts.len()].clone(); index % 5],
        note: index.is_multiple_of(2).then(|| texts[index % texts.len()].clone()),
        sources: cited(),
        ..StepEntry::default()
    };
    let mut steps: Vec<StepEntry> = (0..400).map(|index| step("hard-0".into(), format!("leaf-{index}"), index)).collect();
    steps.extend((0..texts.len()).map(|index| step(format!("hard-{index}"), format!("hard-{}", (index + 1) % texts.len()), index)));
    Sheet {
        framework: Some(FrameworkEntry {
            id: "hostile".into(),
            format: Some(1),
            start: Some("hard-0".into()),
            title: Some(texts[0].clone()),
            ..FrameworkEntry::default()
        }),
        scales: Some(ScalesEntry {
            tracks: vec![TrackEntry { id: "t".into(), title: Some(texts[1].clone()), ..TrackEntry::default() }],
            ..ScalesEntry::default()
        }),
        roles,
        steps,
        skills: vec![SkillEntry {
            id: "s".into(),
            title: Some(texts[2].clone()),
            group: Some("technical".into()),
            definition: fact(&texts[3]),
            sources: cited(),
            ..SkillEntry::default()
        }],
        credentials: vec![CredentialEntry {
            id: "c".into(),
            label: Some(texts[0].clone()),
            title: Some(texts[4].clone()),
            caution: fact(&texts[1]),
            sources: cited(),
            ..CredentialEntry::default()
        }],
        sources: vec![SourceEntry {
            id: "s1".into(),
            label: Some("資料一".into()),
            title: Some(texts[3].clone()),
            publisher: Some(texts[1].clone()),
            note: Some(texts[2].clone()),
            ..SourceEntry::default()
        }],
        ..Sheet::default()
    }
}

/// Wide, joined, marked, endless and long.
pub fn texts() -> Vec<String> {
    vec![
        "项目管理办公室高级项目经理与投资组合总监".repeat(3),
        "👩\u{200D}🚀 astronaut 👨\u{200D}👩\u{200D}👧 family 🇬🇧 flag ❤\u{FE0F} heart ☎ phone".to_owned(),
        "e\u{301}\u{302}\u{303}te\u{301} n\u{303}andu\u{308} ก\u{0E33}ลัง हिन्दी में लिखा لا إله العربية".to_owned(),
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3),
        "A title of two hundred characters that goes on and on ".repeat(4),
        "ab cd".repeat(60),
    ]
}

/// A size in cells.
pub fn size(width: u16, height: u16) -> Size {
    Size { width, height }
}

/// The role of a slug.
pub fn role(catalogue: &Catalogue, slug: &str) -> RoleId {
    catalogue.role_of(slug).unwrap_or_else(|| panic!("the catalogue has a role {slug}"))
}

/// The explorer on a role.
pub fn on(catalogue: &Catalogue, slug: &str, (width, height): (u16, u16)) -> Model {
    Model::new(catalogue, role(catalogue, slug), size(width, height))
}

/// The explorer on the start of a catalogue after some keys.
pub fn after(catalogue: &Catalogue, size: (u16, u16), keys: &str) -> Model {
    let start = catalogue.start().expect("the catalogue has roles");
    let mut model = Model::new(catalogue, start, self::size(size.0, size.1));
    press(catalogue, &mut model, keys);
    model
}

/// Types keys; what the world was asked to do meanwhile.
pub fn press(catalogue: &Catalogue, model: &mut Model, keys: &str) -> Vec<Effect> {
    let keys = script(keys).expect("the keys are written as keys");
    keys.into_iter().filter_map(|key| read_key(model, key).and_then(|msg| update(catalogue, model, msg))).collect()
}

/// Lets one thing happen.
pub fn send(catalogue: &Catalogue, model: &mut Model, msg: Msg) -> Option<Effect> {
    update(catalogue, model, msg)
}

/// The slug of the role where one is.
pub fn here<'a>(catalogue: &'a Catalogue, model: &Model) -> &'a str {
    let Some(subject) = model.subject() else { return "" };
    match subject {
        Subject::Role(id) => catalogue.role(id).slug.as_str(),
        Subject::Skill(id) => catalogue.skill(id).slug.as_str(),
        Subject::Credential(id) => catalogue.credential(id).slug.as_str(),
        Subject::Topic(id) => catalogue.topic(id).slug.as_str(),
        Subject::Question(id) => catalogue.question(id).slug.as_str(),
        Subject::Answer(reading) => reading.kind.word(),
    }
}

/// The text of the chosen row, on the screen or in the topmost panel.
pub fn chosen(model: &Model) -> String {
    let row = match model.panels.last() {
        Some(panel) => panel.list.row(&panel.rows),
        None => model.chosen(),
    };
    row.map_or_else(String::new, rungs::app::doc::Row::said)
}

/// What is seen, as text.
pub fn seen(catalogue: &Catalogue, model: &Model) -> String {
    picture::text(&drawn(catalogue, model, &Look::new(ThemeName::Default, Depth::True, false)))
}
