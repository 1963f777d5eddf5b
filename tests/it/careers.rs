//! Six invented people with real careers, on the built-in framework: the three options that each is told, and why
//! somebody who has led a PMO for years would nod at them.

use rungs::cli::text::{self, Style};
use rungs::domain::profile::{Change, Limit, Progress, Qualification, Rating, Stay};
use rungs::domain::query::next::Sign;
use rungs::domain::query::{self, Next};
use rungs::domain::{Holder, Months, Profile, RoleId, Slug};

use crate::fixture::{self, role};

/// Somebody, as they would tell of themself.
struct Person {
    role: &'static str,
    /// In all, and in the role.
    years: (f64, f64),
    skills: &'static [(&'static str, u8)],
    /// With the part, if there is one.
    credentials: &'static [(&'static str, &'static str, Progress)],
    degrees: &'static [(&'static str, Progress)],
    limits: &'static [Wish],
}

/// A limit, in words that a constant can hold.
enum Wish {
    NoDegree,
    NoCredential,
    OnlyPromotions,
    In(&'static str),
    Out(&'static str),
    Years(f64),
}

fn slug(raw: &str) -> Slug {
    Slug::new(raw).expect("it is a slug")
}

fn months(years: f64) -> Option<Months> {
    Some(Months::from_years(years).expect("whole months"))
}

impl Person {
    fn profile(&self) -> Profile {
        let mut profile = Profile::default();
        let mut say = |change: Change| {
            profile.apply(&change);
        };
        say(Change::Role(Some(slug(self.role))));
        say(Change::Years(months(self.years.0)));
        say(Change::YearsInRole(months(self.years.1)));
        for (skill, rating) in self.skills {
            say(Change::Rate(slug(skill), Rating::new(*rating)));
        }
        for (credential, part, progress) in self.credentials {
            let part = (!part.is_empty()).then(|| slug(part));
            say(Change::Earn(Qualification::Credential { credential: slug(credential), part }, Some(*progress)));
        }
        for (degree, progress) in self.degrees {
            say(Change::Earn(Qualification::Degree(slug(degree)), Some(*progress)));
        }
        for wish in self.limits {
            say(Change::Limit(match wish {
                Wish::NoDegree => Limit::NoDegree(true),
                Wish::NoCredential => Limit::NoCredential(true),
                Wish::OnlyPromotions => Limit::OnlyPromotions(true),
                Wish::In(track) => Limit::Track(slug(track), Some(Stay::In)),
                Wish::Out(track) => Limit::Track(slug(track), Some(Stay::Out)),
                Wish::Years(most) => Limit::Years(months(*most)),
            }));
        }
        profile
    }

    fn asks(&self) -> (rungs::domain::Catalogue, Holder, RoleId) {
        let catalogue = fixture::built_in();
        let (profile, from) = (self.profile(), role(&catalogue, self.role));
        assert_eq!(profile.missing(&catalogue), [], "{}: everything that is said is known", self.role);
        let holder = Holder::for_role(&catalogue, &profile, from);
        (catalogue, holder, from)
    }

    fn next(&self) -> Next {
        let (catalogue, holder, from) = self.asks();
        query::next(&catalogue, &holder, from)
    }

    /// The three best, by slug.
    fn three(&self) -> Vec<String> {
        self.next().options.iter().take(3).map(|option| option.to.id.to_string()).collect()
    }

    fn out(&self) -> Vec<String> {
        self.next().out.iter().map(|out| out.to.id.to_string()).collect()
    }

    /// What `rungs next` says to them, as a terminal of 80 columns shows it.
    fn told(&self) -> String {
        let mut next = self.next();
        let more = next.options.len().saturating_sub(3);
        next.options.truncate(3);
        text::next::next(&next, more, false, None).render(Some(80), false, Style::None)
    }

    /// The reasons of an option that speak for it or against it.
    fn reasons(&self, to: &str, sign: Sign) -> Vec<String> {
        let option = self.next().options.into_iter().find(|option| option.to.id.as_str() == to).expect("it is an option");
        option.reasons.into_iter().filter(|reason| reason.sign == sign).map(|reason| reason.text).collect()
    }
}

const HELD: Progress = Progress::Held;
const UNDER_WAY: Progress = Progress::UnderWay;

/// Six years in projects, four of them as a project manager, PMP; wants to move up and not aside.
const PROJECT_MANAGER: Person = Person {
    role: "project-manager",
    years: (6.0, 4.0),
    skills: &[
        ("planning-scheduling", 4),
        ("scope-requirements", 4),
        ("cost-control", 4),
        ("risk-management", 4),
        ("issue-management", 4),
        ("stakeholder-engagement", 4),
        ("leadership", 4),
        ("communication", 4),
        ("change-control", 3),
        ("negotiation", 3),
        ("conflict-resolution", 3),
        ("governance", 3),
        ("financial-acumen", 3),
    ],
    credentials: &[("pmp", "", HELD)],
    degrees: &[("degree", HELD)],
    limits: &[Wish::OnlyPromotions],
};

/// Two years as a PMO analyst, strong in reporting; no degree, and none wanted.
const PMO_ANALYST: Person = Person {
    role: "pmo-analyst",
    years: (3.0, 2.0),
    skills: &[
        ("reporting-analytics", 5),
        ("analytical-thinking", 4),
        ("ppm-tools", 4),
        ("organisation-multitasking", 3),
        ("methods-standards", 3),
        ("performance-measurement", 3),
        ("communication", 3),
        ("problem-solving", 3),
        ("risk-management", 2),
        ("resource-management", 2),
        ("data-ai-literacy", 3),
        ("planning-scheduling", 2),
        ("stakeholder-engagement", 2),
        ("leadership", 1),
    ],
    credentials: &[("p3o", "foundation", HELD), ("prince2", "foundation", HELD)],
    degrees: &[],
    limits: &[Wish::NoDegree],
};

/// Five years as a scrum master, who coaches other teams, and stays with agile work.
const SCRUM_MASTER: Person = Person {
    role: "scrum-master",
    years: (8.0, 5.0),
    skills: &[
        ("facilitation", 5),
        ("agile-delivery", 4),
        ("coaching-mentoring", 5),
        ("emotional-intelligence", 5),
        ("problem-solving", 4),
        ("communication", 4),
        ("flexibility", 4),
        ("conflict-resolution", 4),
        ("influencing", 3),
        ("change-adoption", 3),
        ("capability-building", 3),
        ("dependency-integration", 2),
        ("product-backlog", 2),
    ],
    credentials: &[("scrum-alliance", "a-csm", HELD), ("scrum-alliance", "csp-sm", UNDER_WAY)],
    degrees: &[],
    limits: &[Wish::In("agile")],
};

/// Four years as a business analyst with PRINCE2 Foundation, who wants to lead projects and not to own products.
const BUSINESS_ANALYST: Person = Person {
    role: "business-analyst",
    years: (5.0, 4.0),
    skills: &[
        ("business-analysis", 4),
        ("scope-requirements", 4),
        ("facilitation", 4),
        ("analytical-thinking", 4),
        ("communication", 4),
        ("problem-solving", 4),
        ("stakeholder-engagement", 4),
        ("solution-lifecycle", 3),
        ("business-case", 3),
        ("planning-scheduling", 3),
        ("risk-management", 2),
        ("leadership", 2),
        ("change-adoption", 3),
    ],
    credentials: &[("prince2", "foundation", HELD)],
    degrees: &[],
    limits: &[Wish::Out("agile")],
};

/// Nine years, four of them at the head of a PMO; will sit no more examinations, and wait no more than five years.
const PMO_MANAGER: Person = Person {
    role: "pmo-manager",
    years: (9.0, 4.0),
    skills: &[
        ("methods-standards", 5),
        ("pmo-service-design", 4),
        ("governance", 5),
        ("people-management", 4),
        ("resource-management", 4),
        ("flexibility", 4),
        ("analytical-thinking", 4),
        ("emotional-intelligence", 4),
        ("organisation-multitasking", 4),
        ("communication", 5),
        ("reporting-analytics", 4),
        ("influencing", 4),
        ("leadership", 4),
        ("portfolio-prioritisation", 3),
    ],
    credentials: &[("p3o", "practitioner", HELD)],
    degrees: &[],
    limits: &[Wish::NoCredential, Wish::Years(5.0)],
};

/// Fourteen years, five of them as a programme manager, MSP; aims at a director's post or a portfolio, and not
/// at a PMO.
const PROGRAMME_MANAGER: Person = Person {
    role: "programme-manager",
    years: (14.0, 5.0),
    skills: &[
        ("dependency-integration", 5),
        ("stakeholder-engagement", 5),
        ("leadership", 5),
        ("programme-design", 5),
        ("benefits-management", 4),
        ("risk-management", 4),
        ("governance", 5),
        ("financial-acumen", 4),
        ("people-management", 4),
        ("change-adoption", 4),
        ("influencing", 5),
        ("strategy-alignment", 3),
        ("portfolio-prioritisation", 3),
    ],
    credentials: &[("msp", "practitioner", HELD), ("pgmp", "", UNDER_WAY)],
    degrees: &[],
    limits: &[Wish::Out("pmo")],
};

const ALL: [&Person; 6] = [&PROJECT_MANAGER, &PMO_ANALYST, &SCRUM_MASTER, &BUSINESS_ANALYST, &PMO_MANAGER, &PROGRAMME_MANAGER];

/// She has the years and most of the skills of a senior project manager: that is the move, and PMP carries it. A PMO
/// project manager runs the large and complex work for which she meets everything that can be compared, though with a
/// year less than is usual. The programme is where she is heading: it is described as typical as often as not, but
/// usually goes through the senior post, and nobody with six years should hear that it is the next thing.
#[test]
fn a_project_manager_with_six_years_and_pmp_is_told_senior_first_and_the_programme_with_its_condition() {
    assert_eq!(PROJECT_MANAGER.three(), ["senior-project-manager", "pmo-project-manager", "programme-manager"]);
    let for_it = PROJECT_MANAGER.reasons("senior-project-manager", Sign::For);
    assert!(for_it.contains(&"you have 4 years in the role; typically 3–5 years come before this step".to_owned()), "{for_it:#?}");
    assert!(for_it.contains(&"you have PMP, which is commonly asked for".to_owned()), "{for_it:#?}");
    let against = PROJECT_MANAGER.reasons("programme-manager", Sign::Against);
    assert!(against[0].starts_with("two levels up: usually goes through senior project manager"), "{against:#?}");
    assert!(against.contains(&"typically 8–15 years of experience on entry; you have 6 years in all".to_owned()), "{against:#?}");
    let limits = "Your limits: only promotions; they leave out 14 of 19: ";
    assert!(PROJECT_MANAGER.told().replace('\n', " ").contains(limits), "{}", PROJECT_MANAGER.told());
    // Only promotions: no specialism, no pivot, no step aside.
    assert!(PROJECT_MANAGER.out().contains(&"scrum-master".to_owned()) && PROJECT_MANAGER.out().contains(&"risk-manager".to_owned()));
}

/// Strong at reporting, weak at planning and leading: the senior grade of the same trade, then the portfolio, which
/// lives on analysis and wants no leading, then, to get to projects, the associate grade. To be a project manager at
/// once would ask two levels more of three skills: it comes after these, though the steps as such are better known.
#[test]
fn a_pmo_analyst_who_is_good_at_reporting_stays_with_analysis_before_leading_projects() {
    assert_eq!(PMO_ANALYST.three(), ["senior-pmo-analyst", "portfolio-analyst", "associate-project-manager"]);
    let against = PMO_ANALYST.reasons("project-manager", Sign::Against);
    assert!(against.contains(&"Planning & scheduling: you have 2, 4 is wanted".to_owned()), "{against:#?}");
    assert!(against.contains(&"a degree is commonly asked for, which your limit ‘no degree’ does not rule out".to_owned()), "{against:#?}");
    // No role of the catalogue requires a degree, so the limit takes nothing out; it speaks against.
    assert_eq!(PMO_ANALYST.out(), Vec::<String>::new());
}

/// Coaching is what they do already, so agile coach; then the train, which asks for dependencies and risk that they have
/// not led; then the product side, a change of profession. The way back to projects is shut by their own wish.
#[test]
fn a_scrum_master_who_coaches_is_told_agile_coach_and_stays_with_agile_work() {
    assert_eq!(SCRUM_MASTER.three(), ["agile-coach", "release-train-engineer", "product-owner"]);
    assert_eq!(SCRUM_MASTER.out(), ["programme-manager", "project-manager"]);
    let for_it = SCRUM_MASTER.reasons("agile-coach", Sign::For);
    assert!(for_it.contains(&"CSP-SM, commonly asked for, is under way".to_owned()), "{for_it:#?}");
}

/// Scope, requirements and stakeholders are half of a project manager's work, and pages describe the move; the business
/// project manager is the softer landing, with more of it met; consulting is where analysts with five years go who do
/// not want to lead projects. Foundation is a start, but Practitioner is what is asked for.
#[test]
fn a_business_analyst_with_prince2_foundation_is_told_projects_before_consulting() {
    assert_eq!(BUSINESS_ANALYST.three(), ["project-manager", "business-project-manager", "management-consultant"]);
    assert_eq!(BUSINESS_ANALYST.out(), ["product-owner", "product-manager"]);
    let against = BUSINESS_ANALYST.reasons("project-manager", Sign::Against);
    let grade = "you have PRINCE2 Foundation; what is commonly asked for is PRINCE2 Practitioner";
    assert!(against.contains(&grade.to_owned()), "{against:#?}");
}

/// The director of the same office first, though directors usually have more years; the portfolio next, for the same
/// governance seen from the money; consulting third, where P3O counts. The enterprise office is beyond the five years.
#[test]
fn a_pmo_manager_with_nine_years_is_told_the_directors_post_with_the_years_that_lack() {
    assert_eq!(PMO_MANAGER.three(), ["pmo-director", "portfolio-manager", "management-consultant"]);
    assert_eq!(PMO_MANAGER.out(), ["epmo-director"]);
    let against = PMO_MANAGER.reasons("pmo-director", Sign::Against);
    assert!(against.contains(&"typically 12–18 years of experience on entry; you have 9 years in all".to_owned()), "{against:#?}");
    let portfolio = PMO_MANAGER.reasons("portfolio-manager", Sign::Against);
    assert!(portfolio[1].ends_with("are commonly asked for, which your limit ‘no credential’ does not rule out"), "{portfolio:#?}");
}

/// Seven of nine skills of a programme director are there, and the years: the promotion first, the executive post as the
/// long shot, two levels up, and the portfolio as the way across, where prioritising is what is to be learnt.
#[test]
fn a_programme_manager_who_aims_at_a_portfolio_is_told_the_director_and_the_way_across() {
    assert_eq!(PROGRAMME_MANAGER.three(), ["programme-director", "vp-project-management", "portfolio-manager"]);
    assert_eq!(PROGRAMME_MANAGER.out(), ["pmo-director"]);
    let against = PROGRAMME_MANAGER.reasons("portfolio-manager", Sign::Against);
    assert_eq!(against[0], "Portfolio prioritisation & balancing: you have 3, 5 is wanted");
}

#[test]
fn what_is_next_for_each_of_them_fits_on_40_lines_and_speaks_to_them() {
    for person in ALL {
        let told = person.told();
        assert!(told.lines().count() <= 40, "{} lines:\n{told}", told.lines().count());
        assert!(told.contains("for you") && !told.contains("assumed") && !told.contains('%'), "{told}");
        assert_eq!(told.contains("Your limits: "), !person.limits.is_empty(), "{told}");
    }
}

#[test]
fn to_each_of_them_a_skill_is_told_that_opens_a_door_by_name() {
    let table = [
        (&PMO_ANALYST, "planning-scheduling", "associate-project-manager"),
        (&PMO_MANAGER, "portfolio-prioritisation", "portfolio-manager"),
        (&PROGRAMME_MANAGER, "portfolio-prioritisation", "portfolio-manager"),
    ];
    for (person, skill, opens) in table {
        let (catalogue, holder, from) = person.asks();
        let unlock = query::unlock(&catalogue, &holder, from);
        let opened = unlock.skills.iter().find(|opened| opened.skill.id.as_str() == skill).expect("it opens something");
        assert!(opened.roles.iter().any(|opening| opening.role.id.as_str() == opens && opening.is_step), "{}: {opened:#?}", person.role);
    }
    // The senior post is within her reach as it is. Programmes want at the highest what she has not rated, so none of her
    // skills opens them alone; governance brings them nearer.
    let (catalogue, holder, from) = PROJECT_MANAGER.asks();
    let unlock = query::unlock(&catalogue, &holder, from);
    assert!(unlock.within_reach.iter().any(|role| role.id.as_str() == "senior-project-manager"));
    let nearer = unlock.nearer.iter().find(|nearer| nearer.skill.id.as_str() == "governance").expect("it brings roles nearer");
    assert!(nearer.roles.iter().any(|opening| opening.role.id.as_str() == "programme-manager" && opening.is_step));
}
