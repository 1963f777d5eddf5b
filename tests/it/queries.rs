//! x
use crate::fixture;
use rungs::domain::query;

#[test]
fn look() {
    let c = fixture::built_in();
    for q in [
        "scrummaster",
        "prjmgr",
        "prgmgr",
        "scrmmstr",
        "busanalyst",
        "tchprojmgr",
        "banana",
        "doctor",
        "M_o_R",
        "p.m.",
        "sr proj mgr",
        "pmoanalyst",
        "snrprjmgr",
        "zzzzqx",
        "Project-Manager",
        "IT-project manager",
        "PMP",
        "pmo dir",
        "chief of staff",
        "epmo",
    ] {
        let t = std::time::Instant::now();
        let f = query::find(&c, q);
        println!("{q:?} -> {} in {:?}", f.hits.len(), t.elapsed());
        for h in f.hits.iter().take(4) {
            let m: String = h
                .title
                .chars()
                .enumerate()
                .map(|(i, ch)| if h.matched.contains(&i) { ch.to_uppercase().next().unwrap() } else { ch.to_lowercase().next().unwrap() })
                .collect();
            println!("     {} {m} -- {}", h.kind, h.why)
        }
        println!(
            "     = {:?}",
            match query::resolve(&c, q) {
                query::Resolved::Is(r) => format!("is {}", c.role(r).slug),
                query::Resolved::Understood(r, w) => format!("understood {} {w}", c.role(r).slug),
                query::Resolved::Several(r) => format!("several {:?}", r.iter().map(|&r| c.role(r).slug.as_str()).collect::<Vec<_>>()),
                query::Resolved::Unknown(r) => format!("unknown {:?}", r.iter().map(|&r| c.role(r).slug.as_str()).collect::<Vec<_>>()),
            }
        );
    }
    fixture::catalogue();

    for from in [
        "project-manager",
        "senior-project-manager",
        "pmo-analyst",
        "pmo-manager",
        "business-analyst",
        "scrum-master",
        "programme-manager",
        "team-assistant",
    ] {
        let id = fixture::role(&c, from);
        let holder = rungs::domain::Holder::typical(&c, id);
        let t = std::time::Instant::now();
        let n = query::next(&c, &holder, id);
        println!("== {from} {:?} {}", t.elapsed(), n.options.len());
        for o in &n.options {
            println!(
                "  {:4} {:30} {:?} {:?} {:?} pages {:?} {:?} {:?}",
                o.score.total(),
                o.to.id.as_str(),
                o.step.kind,
                o.step.standing,
                o.step.confidence,
                o.step.published.map(|p| (p.typical, p.possible)),
                o.score,
                o.fit
            );
        }
        for o in n.options.iter().take(3) {
            println!(" -- {}", o.to.title);
            for r in &o.reasons {
                println!("    {:?} {} {:?}", r.sign, r.text, r.rests_on.len());
            }
            println!("    gap {:?}", o.gap.iter().map(|g| (g.skill.id.as_str(), g.have, g.want)).collect::<Vec<_>>());
        }
    }
    for (f, t, _) in c.all_steps() {
        let o = query::weigh(&c, &rungs::domain::Holder::typical(&c, f), f, t).unwrap();
        let plus = o.reasons.iter().filter(|r| r.sign == query::next::Sign::For).count();
        if plus < 2 || plus == o.reasons.len() {
            println!("!! {} {} {plus}", o.step.from.id, o.to.id);
        }
        for r in o.reasons.iter().filter(|r| r.text.chars().count() > 110) {
            println!("long {} {}", r.text.len(), r.text);
        }
    }
}
