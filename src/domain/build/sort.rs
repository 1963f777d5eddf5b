//! The records of one sort as one framework after the other writes them.
//!
//! Writing, finding and taking out a record takes the same time whether there are ten or a hundred thousand.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::record::Record;
use super::removed::Remover;
use crate::domain::problem::First;
use crate::domain::problems::TOLD_AT_MOST;
use crate::domain::{Place, Problem, Severity, Text};

/// The records of one sort, in the order in which they first appear.
pub(super) struct Sort<'a, T> {
    what: &'static str,
    records: Vec<Record<'a, T>>,
    by_key: HashMap<Cow<'a, str>, usize>,
    writers: Vec<Writers>,
}

/// Which framework wrote a record first, and which last.
#[derive(Clone, Copy)]
struct Writers {
    first: usize,
    last: usize,
}

/// Which framework writes, and what others wrote that it may change.
#[derive(Clone, Copy)]
pub(super) struct Writer<'w> {
    pub framework: usize,
    pub may_change: &'w [usize],
}

impl<'a, T> Sort<'a, T> {
    pub fn new(what: &'static str) -> Self {
        Self { what, records: Vec::new(), by_key: HashMap::new(), writers: Vec::new() }
    }

    pub fn write(&mut self, writer: Writer<'_>, place: Place, key: Cow<'a, str>, entry: &'a T, clashes: &mut Vec<Clash>) {
        self.settle();
        let Some(&known) = self.by_key.get(&key) else {
            self.by_key.insert(key.clone(), self.records.len());
            self.records.push(Record { what: self.what, key, owner: None, writes: vec![(place, entry)] });
            self.writers.push(Writers { first: writer.framework, last: writer.framework });
            return;
        };
        let first = self.records[known].place();
        let writers = &mut self.writers[known];
        let same_framework = writers.last == writer.framework;
        if same_framework || !writer.may_change.contains(&writers.first) {
            // One more than is told, so that it is known that there are more.
            if clashes.len() > TOLD_AT_MOST {
                return;
            }
            clashes.push(Clash { subject: self.records[known].subject(), first, again: place, same_framework });
            return;
        }
        self.records[known].writes.push((place, entry));
        writers.last = writer.framework;
    }

    /// The record of a key.
    pub fn get(&self, key: &str) -> Option<&Record<'a, T>> {
        self.by_key.get(key).map(|index| &self.records[*index])
    }

    /// Every record.
    pub fn iter(&self) -> impl Iterator<Item = &Record<'a, T>> {
        self.records.iter().filter(|record| self.by_key.contains_key(&record.key))
    }

    /// The records in their order.
    pub fn into_records(mut self) -> Vec<Record<'a, T>> {
        self.settle();
        self.records
    }

    /// Takes out the record of a key, as far as the writer may; says whether there was one.
    pub fn remove(&mut self, writer: Writer<'_>, key: &str) -> bool {
        let index = self.by_key.get(key).filter(|index| writer.may_change.contains(&self.writers[**index].first));
        index.is_some() && self.by_key.remove(key).is_some()
    }

    /// Takes out the records of these slugs, and tells of those that are not there.
    pub fn remove_named(&mut self, field: &'static str, slugs: &'a [String], remover: &mut Remover<'a, '_>) {
        for (index, slug) in slugs.iter().enumerate() {
            let found = self.remove(remover.writer, slug);
            remover.record(self.what, field, index, slug, found);
        }
    }

    /// Closes the gaps that the records have left that were taken out.
    fn settle(&mut self) {
        if self.by_key.len() == self.records.len() {
            return;
        }
        let pairs = std::mem::take(&mut self.records).into_iter().zip(std::mem::take(&mut self.writers));
        (self.records, self.writers) = pairs.filter(|(record, _)| self.by_key.contains_key(&record.key)).unzip();
        self.by_key = self.records.iter().enumerate().map(|(index, record)| (record.key.clone(), index)).collect();
    }
}

/// Two writes of one record by frameworks that must not.
pub(super) struct Clash {
    pub subject: Text,
    pub first: Place,
    pub again: Place,
    pub same_framework: bool,
}

impl Clash {
    pub fn problem(&self, files: &[Arc<str>]) -> Problem {
        let (message, help) = if self.same_framework {
            ("it is written twice.", "Give one of them another id, or merge the two.")
        } else {
            ("another framework has it already.", "Name that framework under extends to change it, or use another id.")
        };
        Problem {
            severity: Severity::Error,
            code: "duplicate-id",
            file: files[self.again.file as usize].clone(),
            place: self.again,
            spot: None,
            first: Some(First { file: files[self.first.file as usize].clone(), place: self.first, spot: None }),
            subject: Some(self.subject.clone()),
            message: Text::clean(message),
            help: Text::clean(help),
        }
    }
}
