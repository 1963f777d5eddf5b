//! Six invented people with real careers, on the built-in framework: the three options that each is told, and why
//! somebody who has led a PMO for years would nod at them.

use std::fmt::Write as _;

use rungs::cli::text::{self, Style};
use rungs::domain::profile::{Change, Limit, Progress, Qualification, Rating, Stay};
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

    /// Everything that the commands say to them.
    fn told(&self) -> String {
        let (catalogue, holder, from) = self.asks();
        let mut told = String::new();
        let mut next = query::next(&catalogue, &holder, from);
        for option in &next.options {
            let _ = writeln!(told, "{} {} {:?} close: {}", option.to.id, option.score.total(), option.score, option.close);
        }
        let more = next.options.len().saturating_sub(3);
        next.options.truncate(3);
        told += &text::next::next(&next, more, false, None).render(Some(80), false, Style::None);
        told += &text::next::next(&next, more, true, None).render(None, false, Style::None);
        told += &text::gap::gap(&query::gap(&catalogue, &holder, next.options[0].to.at), None).render(None, false, Style::None);
        told + &text::unlock::unlock(&query::unlock(&catalogue, &holder, from), None).render(None, false, Style::None)
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

#[test]
fn print_them() {
    for person in [&PROJECT_MANAGER, &PMO_ANALYST, &SCRUM_MASTER, &BUSINESS_ANALYST, &PMO_MANAGER, &PROGRAMME_MANAGER] {
        println!("=== {}\n{:?} out {:?}\n{}", person.role, person.three(), person.out(), person.told());
    }
}
