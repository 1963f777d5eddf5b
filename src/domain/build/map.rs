//! The seats of a role on the map, from what was written to what is proven.

use super::fields::Builder;
use super::record::Record;
use crate::domain::Seat;
use crate::domain::sheet::MapEntry;

impl<'a> Builder<'a> {
    /// The seats of a role; none if it does not exist.
    pub fn seats(&mut self, record: &Record<'a, MapEntry>) -> Vec<Seat> {
        let Some((place, entry)) = record.writes.first() else { return Vec::new() };
        let Some(role) = self.link(record, place.field("role"), &entry.role, |names| &names.roles) else { return Vec::new() };
        let Some((place, seats)) = record.last(|entry| Some(entry.seats.as_slice()).filter(|seats| !seats.is_empty())) else {
            self.missing(record, "seats", "Write seats: [(columns: 7, column: 0)].");
            return Vec::new();
        };
        let mut found = Vec::with_capacity(seats.len());
        for (index, seat) in seats.iter().enumerate() {
            let place = place.item("seats", index);
            if seat.columns == 0 || seat.columns > Seat::COLUMNS_AT_MOST {
                let help = format!("A map has 1 to {} columns.", Seat::COLUMNS_AT_MOST);
                self.wrong("bad-number", place, record.subject(), &format!("{} columns are no map.", seat.columns), &help);
            } else if seat.column >= seat.columns {
                let message = format!("there is no column {} in a map of {} columns.", seat.column, seat.columns);
                self.wrong("bad-number", place, record.subject(), &message, "The first column is 0.");
            } else {
                found.push(Seat { role, columns: seat.columns, row: seat.row, column: seat.column });
            }
        }
        found
    }
}
