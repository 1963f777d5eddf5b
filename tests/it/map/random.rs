//! Random plans: the same number always makes the same one.

use rungs::domain::Kind;
use rungs::map::plan::{Plan, PlanRole, PlanStep};

/// Numbers for tests, made by a linear congruential generator.
pub struct Numbers(u64);

impl Numbers {
    pub fn new(number: u64) -> Self {
        Self(number.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(12345))
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }

    /// The numbers up to an end, in another order.
    pub fn shuffled(&mut self, end: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..end).collect();
        for last in (1..end).rev() {
            order.swap(last, self.below(last + 1));
        }
        order
    }
}

/// Roles and steps before they are a plan.
#[derive(Clone)]
pub struct Parts {
    pub roles: Vec<PlanRole>,
    pub steps: Vec<PlanStep>,
}

impl Parts {
    pub fn plan(&self) -> Plan {
        Plan::new(self.roles.clone(), &self.steps, Vec::new(), Some(0))
    }

    /// The same in another order.
    pub fn shuffled(&self, numbers: &mut Numbers) -> Self {
        let order = numbers.shuffled(self.roles.len());
        let mut place = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            place[*old] = new;
        }
        let steps = numbers.shuffled(self.steps.len()).into_iter().map(|step| {
            let step = self.steps[step];
            PlanStep { from: place[step.from], to: place[step.to], ..step }
        });
        Self { steps: steps.collect(), roles: order.iter().map(|old| self.roles[*old].clone()).collect() }
    }
}

/// So many roles in a few levels and tracks; most steps lead one level up, some further, along or down, some back again.
pub fn parts(roles: usize, number: u64) -> Parts {
    let mut numbers = Numbers::new(number);
    let levels = 1 + numbers.below(9);
    let role = |index: usize, numbers: &mut Numbers| PlanRole {
        key: format!("r{index:03}"),
        title: format!("Role of number {index}"),
        // Some have no short title; that of the others is made by hand.
        short: (!index.is_multiple_of(3)).then(|| format!("R{index}")),
        track: numbers.below(5),
        level: (numbers.below(30) > 0).then(|| u8::try_from(1 + numbers.below(levels)).unwrap_or(1)),
    };
    let roles: Vec<PlanRole> = (0..roles).map(|index| role(index, &mut numbers)).collect();
    let wanted = roles.len() + numbers.below(roles.len() * 2);
    let mut steps = Vec::new();
    for _ in 0..wanted * 4 {
        if steps.len() >= wanted {
            break;
        }
        let (from, to) = (numbers.below(roles.len()), numbers.below(roles.len()));
        let rise = i16::from(roles[to].level.unwrap_or(0)) - i16::from(roles[from].level.unwrap_or(0));
        let chance = match rise {
            1 => 100,
            0 => 35,
            2 => 25,
            -1 => 8,
            _ => 4,
        };
        if numbers.below(100) < chance {
            steps.push(PlanStep { from, to, kind: Kind::Promotion, doubt: if from % 3 > 0 { 0 } else { 2 } });
            if rise == 0 && numbers.below(3) == 0 {
                steps.push(PlanStep { from: to, to: from, kind: Kind::Lateral, doubt: 0 });
            }
        }
    }
    Parts { roles, steps }
}

/// A role with so many steps to it, or from it, from roles of all levels; beside them a few other steps.
pub fn hub(spokes: usize, number: u64, into: bool) -> Parts {
    let mut made = parts(spokes + 1, number);
    let mut numbers = Numbers::new(number ^ 0x5eed);
    made.steps.truncate(10);
    made.steps.retain(|step| step.from > 0 && step.to > 0);
    for other in 1..=spokes {
        let (from, to) = if into { (other, 0) } else { (0, other) };
        let doubt = if numbers.below(4) == 0 { 2 } else { 0 };
        made.steps.push(PlanStep { from, to, kind: Kind::Promotion, doubt });
    }
    made
}
