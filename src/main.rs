//! x
fn main() {
    let t = std::time::Instant::now();
    let mut f = rungs::framework::embedded::framework();
    eprintln!("read {:?}", t.elapsed());
    f.proven = std::env::args().len() > 1;
    let (c, p) = rungs::domain::Catalogue::build(&[f]);
    eprintln!("built {:?}", t.elapsed());
    for p in &p {
        eprintln!("{p}");
    }
    if let Some(c) = c {
        eprintln!("{} roles {} steps", c.role_count(), c.step_count());
        for w in std::env::args().skip(1) {
            let page = rungs::domain::query::role(&c, c.role_of(&w).unwrap());
            println!("{}", serde_json::to_string_pretty(&page).unwrap());
        }
    }
}
