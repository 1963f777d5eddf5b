//! x
fn main() {
    use rungs::{app, ui};
    let c = rungs::framework::embedded::catalogue();
    let a: Vec<String> = std::env::args().collect();
    if a.get(1).is_some_and(|w| w == "rank") { for w in &a[2..] { let id = c.role_of(w).unwrap(); let n = rungs::domain::query::next(&c, &rungs::domain::Holder::typical(&c, id), id); println!("{w}"); for o in n.options.iter().take(6) { println!("   {:4} {:?} {} ({} {:?})", o.score.total(), (o.score.confidence,o.score.standing,o.score.kind,o.score.fit,o.score.certainty), o.to.title, o.step.kind.sign(), o.step.standing); } } return; }
    if a.len() < 3 {
        if let Err(e) = rungs::terminal::usable(std::env::var("TERM").ok().as_deref()) {
            eprintln!("{e}");
            std::process::exit(5)
        }
        std::panic::set_hook(Box::new(|info| {
            rungs::terminal::restore();
            eprintln!("fault: {info}");
            std::process::exit(70)
        }));
        let m = app::Model::new(&c, c.start().unwrap(), rungs::terminal::size());
        let depth = if std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty()) { ui::Depth::None } else { ui::Depth::True };
        let look = ui::Look::new(m.theme, depth, a.len() > 1);
        rungs::terminal::run(c, m, look, &|| Err("no".into())).unwrap();
        return;
    }
    let (w, h): (u16, u16) = (a[1].parse().unwrap(), a[2].parse().unwrap());
    let mut m = app::Model::new(&c, c.start().unwrap(), app::Size { width: w, height: h });
    for k in app::key::script(&a[3]).unwrap() {
        if let Some(msg) = app::read(&m, k) {
            app::update(&c, &mut m, msg);
        }
    }
    let look = ui::Look::new(m.theme, ui::Depth::True, a.len() > 4);
    println!("{}", ui::picture::text(&ui::drawn(&c, &m, &look)));
}
