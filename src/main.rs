//! x
fn main() {
    use rungs::{app, ui};
    let c = rungs::framework::embedded::catalogue();
    let a: Vec<String> = std::env::args().collect();
    let (w, h): (u16, u16) = (a[1].parse().unwrap(), a[2].parse().unwrap());
    let mut m = app::Model::new(&c, c.start().unwrap(), app::Size { width: w, height: h });
    for k in app::key::script(&a[3]).unwrap() { if let Some(msg) = app::read(&m, k) { app::update(&c, &mut m, msg); } }
    let look = ui::Look::new(m.theme, ui::Depth::True, a.len() > 4);
    println!("{}", ui::picture::text(&ui::drawn(&c, &m, &look)));
}
