//! The arguments as written: commands, options, their help.
//!
//! Only what works is offered here. Nothing is looked up yet: a role is still the words that were typed.

pub mod me;

use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::app::layout::Size;
use crate::app::theme::ThemeName;

const EXAMPLES: &str = "\
Examples:
  rungs                          open the explorer
  rungs role \"project manager\"   what it does, and what it asks for
  rungs next pm                  what it often leads to, with reasons
  rungs from pmo-director        what it comes from
  rungs compare pm pmo-manager   in what two roles differ
  rungs me rate negotiation=3    what you say of yourself
  rungs ask is a pmo higher than a pm
  rungs map --around pm          the map, with a role picked out
  rungs export svg -o map.svg    the map for a wall

A ROLE is an id, a title, an alias or initials, in any case.

Exit codes: 0 done; 1 not found; 2 wrong usage; 3 bad data; 4 cannot read or write;
5 no usable terminal; 70 a fault in rungs itself; 129, 130, 131, 143 ended by a signal.";

/// Everything that can stand after `rungs`.
#[derive(Debug, Parser)]
#[command(name = "rungs", bin_name = "rungs", version, propagate_version = true, after_help = EXAMPLES)]
#[command(about = "Explore career paths in project management and the PMO.")]
#[command(long_about = "Explore career paths in project management and the PMO.\n\n\
    Without a command it opens the explorer. Every command prints plain lines, or one document with --json.")]
pub struct Arguments {
    /// What to do; without one, the explorer.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The options that every command takes.
    #[command(flatten)]
    pub global: Global,
    /// Begin the explorer, or the picture, on this role
    #[arg(long, global = true, value_name = "ROLE", value_parser = words)]
    pub at: Option<String>,
}

impl Arguments {
    /// The parser, with its help wrapped to so many columns.
    ///
    /// Every option takes a number below nought for its value, not for another option: so what is said of it is what it may be.
    #[must_use]
    pub fn parser(width: usize) -> clap::Command {
        fn numbered(command: clap::Command) -> clap::Command {
            let takes = |arg: &clap::Arg| !arg.is_positional() && arg.get_action().takes_values();
            command.mut_args(|arg| if takes(&arg) { arg.allow_negative_numbers(true) } else { arg }).mut_subcommands(numbered)
        }
        numbered(Self::command()).term_width(width)
    }
}

/// The options that every command takes.
#[derive(Debug, Args)]
pub struct Global {
    /// Use this framework: a folder of RON files, or one file; can be given several times
    #[arg(long, global = true, value_name = "PATH")]
    pub framework: Vec<PathBuf>,
    /// Keep your profile in this file instead of the one in your state folder
    #[arg(long, global = true, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// Print one JSON document instead of lines for people
    #[arg(long, global = true)]
    pub json: bool,
    /// Bold and dim text
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = When::Auto, alias = "colour")]
    pub color: When,
    /// Print ASCII characters only; the default where the locale is not UTF-8
    #[arg(long, global = true)]
    pub ascii: bool,
    /// The explorer's colours
    #[arg(long, global = true, value_name = "NAME", value_parser = theme_names(), default_value = ThemeName::default().name(), hide_default_value = true)]
    pub theme: String,
}

fn theme_names() -> PossibleValuesParser {
    PossibleValuesParser::new(ThemeName::ALL.iter().map(|(_, name)| *name))
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// A question to the catalogue.
    #[command(flatten)]
    Ask(Question),
    /// Show your profile, or change it
    Me(me::Me),
    /// Write one page: goal, route, gaps, actions, sources; as Markdown, HTML or JSON
    Plan(PlanArgs),
    /// Draw the map of roles and steps as text: junior below, senior above
    Map(MapArgs),
    /// Write the whole framework, or a neighbourhood, as JSON, CSV, DOT, Mermaid, SVG, HTML or Markdown
    Export(ExportArgs),
    /// Check the data of a framework and print every problem
    Check {
        /// Folders of RON files, or single files
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Draw any screen after any keys, without a terminal
    Shot(Shot),
    /// List every key
    Keys,
    /// Show version, data, licences, terminal, colours and where your profile is kept
    Info,
    /// Print the JSON Schema of what --json prints
    Schema,
}

/// A command that asks the catalogue.
#[derive(Debug, Subcommand)]
pub enum Question {
    /// List the roles, by track from junior to senior
    Roles {
        /// Only this track: an id or a title
        #[arg(long, value_name = "TRACK", value_parser = words)]
        track: Option<String>,
        /// Only this level
        #[arg(long, value_name = "LEVEL", value_parser = whole(1..=99))]
        level: Option<u8>,
    },
    /// Show a role: duties, skills, education, credentials, ways in and on
    Role(Subject),
    /// Show what a role often leads to, the best three with reasons
    Next {
        /// The role.
        #[command(flatten)]
        role: Subject,
        /// Show every step with every reason
        #[arg(long)]
        all: bool,
    },
    /// Show what a role comes from
    From(Subject),
    /// Show what you lack for a role: what is missing first, what is met last
    Gap(Subject),
    /// Show which one skill, raised by one, brings most roles within reach
    Unlock {
        /// Start from this role instead of your own
        #[arg(long, value_name = "ROLE", value_parser = words)]
        from: Option<String>,
    },
    /// Compare two roles: the differences first, your own levels beside them
    Compare {
        /// A role; a title of several words in quotes
        #[arg(value_name = "A", value_parser = words)]
        a: String,
        /// Another role
        #[arg(value_name = "B", value_parser = words)]
        b: String,
    },
    /// Show ways from one role to another: years, what to learn, what to earn
    Route(RouteArgs),
    /// Answer a question in your own words: rungs ask what comes after pm
    Ask {
        /// The question
        #[arg(required_unless_present = "selftest", value_name = "QUESTION")]
        words: Vec<String>,
        /// Ask every question of the catalogue as it is written, and say how many are understood
        #[arg(long, conflicts_with = "words")]
        selftest: bool,
    },
    /// List the questions that people ask
    Questions,
    /// List the topics
    Topics,
    /// Show a topic
    Topic(Subject),
    /// Find roles, skills, credentials, topics and questions
    Find {
        /// Words, or parts of them; typing mistakes are forgiven
        #[arg(required = true, value_parser = words)]
        words: Vec<String>,
    },
    /// List the skills, by group
    Skills,
    /// Show a skill and the roles that want it
    Skill(Subject),
    /// List the credentials
    Credentials,
    /// Show a credential and the roles that ask for it
    Credential(Subject),
    /// List the sources
    Sources,
    /// Show a source and how much rests on it
    Source(Subject),
}

/// Ways between two roles.
#[derive(Debug, Args)]
pub struct RouteArgs {
    /// Where it begins: an id, a title, an alias or initials
    #[arg(value_name = "FROM", value_parser = words)]
    pub from: String,
    /// Where it leads
    #[arg(value_name = "TO", value_parser = words)]
    pub to: String,
    /// Show at most so many
    #[arg(short = 'k', long = "most", value_name = "K", default_value_t = 5, value_parser = whole(1..=50))]
    pub most: u8,
    /// What the routes may and must do.
    #[command(flatten)]
    pub limits: Limits,
}

/// What routes may and must do.
#[derive(Debug, Default, Args)]
pub struct Limits {
    /// Through no role that requires a degree
    #[arg(long)]
    pub no_degree: bool,
    /// Through no role that requires a credential
    #[arg(long)]
    pub no_credential: bool,
    /// At most so many years in all, at the low end
    #[arg(long, value_name = "N", value_parser = years)]
    pub max_years: Option<f64>,
    /// Stay in this track, and others that are named so: an id or a title; can be given several times
    #[arg(long, value_name = "TRACK", value_parser = words)]
    pub stay_in: Vec<String>,
    /// Stay out of this track: an id or a title; can be given several times
    #[arg(long, value_name = "TRACK", value_parser = words)]
    pub avoid_track: Vec<String>,
    /// By way of at least one role of this track, between the two ends; can be given several times
    #[arg(long, value_name = "TRACK", value_parser = words)]
    pub via_track: Vec<String>,
    /// Not by way of this role; can be given several times
    #[arg(long, value_name = "ROLE", value_parser = words)]
    pub avoid: Vec<String>,
    /// By way of this role; can be given several times, in any order
    #[arg(long, value_name = "ROLE", value_parser = words)]
    pub via: Vec<String>,
    /// Promotions alone
    #[arg(long)]
    pub promotions_only: bool,
    /// Steps back are as welcome as others
    #[arg(long)]
    pub step_back: bool,
}

/// One page about the way to a role.
#[derive(Debug, Args)]
pub struct PlanArgs {
    /// The goal: an id, a title, an alias or initials
    #[arg(value_name = "TO", value_parser = words)]
    pub to: String,
    /// Where you begin
    #[arg(long, value_name = "ROLE", value_parser = words)]
    pub from: Option<String>,
    /// Which of the routes that `rungs route` lists
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole(1..=50))]
    pub route: u8,
    /// Where to write: FILE.md, FILE.html or FILE.json; without it, Markdown on standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Overwrite the file if it exists
    #[arg(long)]
    pub force: bool,
    /// What the route may and must do.
    #[command(flatten)]
    pub limits: Limits,
}

/// The map as text.
#[derive(Debug, Args)]
pub struct MapArgs {
    /// Pick this role out, with all its steps unless a route is drawn: an id, a title, an alias or initials
    #[arg(long, value_name = "ROLE", value_parser = words)]
    pub around: Option<String>,
    /// Only the roles at most so many steps around it, in either direction
    #[arg(long, value_name = "N", requires = "around", value_parser = whole(0..=99))]
    pub hops: Option<u8>,
    /// Pick out the first of the routes between two roles; of more than two roles, the route through exactly these
    #[arg(long, num_args = 2.., value_names = ["FROM", "TO"], value_parser = words)]
    pub route: Option<Vec<String>>,
    /// Pick out another of the routes between them, by its number in `rungs route`
    #[arg(long, value_name = "N", requires = "route", value_parser = clap::value_parser!(u8).range(1..=20))]
    pub way: Option<u8>,
    /// Draw every step, not only those to the next level of a track (of these the narrow size draws those straight up)
    #[arg(long)]
    pub all_steps: bool,
    /// As large as fits into so many columns and rows; without it, as wide as the terminal
    #[arg(long, value_name = "WxH", value_parser = size, allow_hyphen_values = true)]
    pub size: Option<Size>,
    /// Search for better seats by so many drawings, and print them as a data file
    #[arg(long, value_name = "DRAWINGS", hide = true)]
    pub polish: Option<usize>,
}

/// In what signs an export is written.
const CODING: &str = "\
A file is UTF-8, and so is standard output. Where the locale is not UTF-8, or with --ascii, standard output is ASCII: \
json, dot, mermaid, svg, html and markdown write every other character as what they read as the same one, so nothing is lost. \
csv cannot do that: it stays UTF-8, and with --ascii alone has stand-ins, with a warning.";

/// A framework, or a part of it, to hand on.
#[derive(Debug, Args)]
#[command(after_help = CODING)]
pub struct ExportArgs {
    /// The format
    #[arg(value_name = "FORMAT", value_enum)]
    pub format: ExportFormat,
    /// Only this role and the roles around it: an id, a title, an alias or initials
    #[arg(long, value_name = "ROLE", value_parser = words)]
    pub around: Option<String>,
    /// How many steps around it, in either direction
    #[arg(long, value_name = "N", default_value_t = 1, requires = "around", value_parser = whole(0..=99))]
    pub hops: u8,
    /// With csv: the roles instead of the steps
    #[arg(long)]
    pub roles: bool,
    /// Where to write; without it, or with -, on standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Overwrite the file if it exists
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// The formats of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// One document with everything, as `rungs schema` describes it
    Json,
    /// A table for a spreadsheet: one step a row, or with --roles one role a row
    Csv,
    /// The graph for Graphviz
    Dot,
    /// The graph for Mermaid
    Mermaid,
    /// The map as a drawing for a wall
    Svg,
    /// One page that works offline: the map, every role, the sources
    Html,
    /// One document with a table of contents
    Markdown,
}

/// A whole number in a range, which is named where it is anything else.
fn whole(range: RangeInclusive<u8>) -> impl Fn(&str) -> Result<u8, String> + Clone {
    move |raw| {
        let number = raw.trim().parse().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| format!("write it as a whole number from {} to {}", range.start(), range.end()))
    }
}

fn years(raw: &str) -> Result<f64, String> {
    let years = raw.parse().ok().filter(|years| crate::domain::Months::from_years(*years).is_some());
    years.ok_or_else(|| "write it as years, from 0 to 100, in whole months: 8 or 2.5".to_owned())
}

/// A picture of a screen.
#[derive(Debug, Args)]
pub struct Shot {
    /// The keys to press first, as words: `Down*3 Enter / text:scrum`
    #[arg(long, value_name = "KEYS", default_value = "", allow_hyphen_values = true)]
    pub keys: String,
    /// Columns and rows
    #[arg(long, value_name = "WxH", default_value = "80x24", value_parser = size, allow_hyphen_values = true)]
    pub size: Size,
    /// Where to write: FILE.svg, FILE.txt, or - for text on standard output
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub output: PathBuf,
    /// Overwrite the file if it exists
    #[arg(long)]
    pub force: bool,
}

fn size(raw: &str) -> Result<Size, String> {
    let numbers = raw.split_once(['x', '×']).map(|(width, height)| (width.parse(), height.parse()));
    match numbers {
        Some((Ok(width @ 1..=1000), Ok(height @ 1..=500))) => Ok(Size { width, height }),
        _ => Err("write it as 80x24: 1 to 1000 columns, 1 to 500 rows".to_owned()),
    }
}

/// What a page is asked about.
#[derive(Debug, Args)]
pub struct Subject {
    /// An id, a title, an alias or initials, in any case
    #[arg(required = true, value_name = "NAME", value_parser = words)]
    words: Vec<String>,
}

impl Subject {
    /// The words as one name.
    #[must_use]
    pub fn name(&self) -> String {
        self.words.join(" ")
    }
}

fn words(raw: &str) -> Result<String, String> {
    if raw.chars().any(char::is_alphanumeric) { Ok(raw.trim().to_owned()) } else { Err("it holds no letter and no digit".to_owned()) }
}
