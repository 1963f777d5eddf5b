//! The table of kinds: how each kind of question is asked, of what, which words go with it, and how it is worded back.
//!
//! It holds no name of the catalogue and no code that reads it.
//!
//! A phrase is a line of words in their plain form (see [`super::words::SAME`]) with places for things: `1` is what is asked of, `2` what
//! else, `c` a credential and `s` a skill that is spoken of and not asked about. The words stand in the sentence in this order, others may
//! stand between them; after `~` they may stand in any order.

use crate::domain::{Asking, Thing};

/// What sort of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Role,
    Skill,
    Credential,
    Topic,
}

impl Sort {
    pub fn of(thing: Thing) -> Self {
        match thing {
            Thing::Role(_) => Self::Role,
            Thing::Skill(_) => Self::Skill,
            Thing::Credential(_) => Self::Credential,
            Thing::Topic(_) => Self::Topic,
        }
    }
}

/// One kind of question.
#[derive(Debug)]
pub(super) struct Kind {
    /// Of what it can be asked.
    pub takes: &'static [Sort],
    /// How people ask it: phrases with bars between them.
    pub phrases: &'static str,
    /// Words that may stand beside a phrase without changing what is asked.
    pub with: &'static str,
    /// How it is worded back; `1` and `2` are the names.
    pub says: &'static str,
    /// What else may have been meant, of the same things.
    pub beside: &'static [Asking],
}

const ANYTHING: &[Sort] = &[Sort::Role, Sort::Skill, Sort::Credential, Sort::Topic];
const ROLE: &[Sort] = &[Sort::Role];

/// The row of a kind.
pub(super) fn kind(asking: Asking) -> &'static Kind {
    match asking {
        Asking::What => &WHAT,
        Asking::Does => &DOES,
        Asking::Purpose => &PURPOSE,
        Asking::Next => &NEXT,
        Asking::Path => &PATH,
        Asking::Become => &BECOME,
        Asking::Before => &BEFORE,
        Asking::Above => &ABOVE,
        Asking::Higher => &HIGHER,
        Asking::Difference => &DIFFERENCE,
        Asking::Skills => &SKILLS,
        Asking::Credentials => &CREDENTIALS,
        Asking::Years => &YEARS,
        Asking::Way => &WAY,
        Asking::Titles => &TITLES,
        Asking::Wanted => &WANTED,
        Asking::Highest => &HIGHEST,
    }
}

static WHAT: Kind = Kind {
    takes: ANYTHING,
    phrases: "what be 1 | who be 1 | what be 1 all about | define 1 | 1 define | ~ mean 1 | what do 1 mean | what do 1 stand for | \
         what 1 stand for | explain 1 | describe 1 | tell about 1 | summary of 1 | overview of 1 | 1",
    with: "in project management context field world industry term company business full short form term word abbreviation acronym by people simple plain english about",
    says: "what is 1",
    beside: &[Asking::Wanted, Asking::Does, Asking::Path, Asking::Purpose],
};

static DOES: Kind = Kind {
    takes: &[Sort::Role, Sort::Credential, Sort::Topic],
    phrases: "what do 1 do | what 1 do | what do you do as 1 | what do it do 1 | what be it 1 do | ~ duty 1 | ~ activity 1 | \
         ~ function 1 | ~ service 1 | 1 responsible for | 1 responsible | 1 in charge of | what 1 handle | what do 1 work on | \
         what kind of work do 1 do | day in life of 1 | day of 1 | day for 1 | day as 1 | 1 day look | 1 spend day | role of 1 | what be 1 role | \
         1 role description | role description of 1 | role description 1",
    with: "all day in project company main key core team work role exact every week whole life typical usual offer of have what be do at on day \
         with during carry out perform involve",
    says: "what does 1 do",
    beside: &[Asking::What, Asking::Skills, Asking::Purpose],
};

static PURPOSE: Kind = Kind {
    takes: ANYTHING,
    phrases: "~ purpose 1 | what be 1 for | what be 1 there for | what be 1 use for | value of 1 | point of 1 | use of 1 | \
         point in have 1 | why have 1 | why need 1 | why do 1 exist | why be there 1 | why set up 1 | why use 1 | \
         what be 1 good for | reason for 1",
    with: "main primary overall chief project company business have need in set up of the we they",
    says: "what is the purpose of 1",
    beside: &[Asking::What, Asking::Does, Asking::Wanted],
};

static NEXT: Kind = Kind {
    takes: ROLE,
    phrases: "~ next 1 | after 1 | beyond 1 | follow 1 | 1 lead to | 1 become | 1 turn into | what can 1 become | 1 move on | \
         1 move up | 1 move to | 1 move into | 1 switch to | 1 go into | 1 go on to | where 1 go | where go from 1 | where go 1 | \
         what from 1 | where from 1 | which from 1 | go from 1 | move from 1 | move on from 1 | move up from 1 | grow from 1 | \
         advance from 1 | progress from 1 | promotion from 1 | step from 1 | step up from 1 | path from 1 | way on from 1 | \
         way out of 1 | ~ option 1 | where 1 end up",
    with: "come step role career path ladder level usual option here up on out natural logical good best project management management from \
         be being work have happen move go higher above likely common progress promotion other do to as for",
    says: "what comes after 1",
    beside: &[Asking::Path, Asking::Above, Asking::Before],
};

static PATH: Kind = Kind {
    takes: ROLE,
    phrases: "~ career 1 | ~ career path 1 | ~ career ladder 1 | ~ career progress 1 | ~ career route 1 | ~ path 1 | ~ ladder 1 | \
         ~ progress 1",
    with: "common look like project management typical professional role map development track journey plan step what",
    says: "career path of 1",
    beside: &[Asking::Next, Asking::Become, Asking::Before],
};

static BECOME: Kind = Kind {
    takes: &[Sort::Role, Sort::Credential],
    phrases: "become 1 | how to be 1 | how can i be 1 | how can be 1 | how to get 1 | how do i get 1 | how can i get 1 | \
         want to be 1 | want be 1 | need to be 1 | need be 1 | \
         need for 1 | take to be 1 | get into 1 | get to 1 | get to be 1 | get in to 1 | way into 1 | way in to 1 | way to 1 | \
         route into 1 | route to 1 | path to 1 | path into 1 | promotion to 1 | promotion into 1 | move into 1 | move to 1 | \
         move up to 1 | switch to 1 | switch into 1 | transition to 1 | transition into 1 | grow into 1 | turn into 1 | \
         progress to 1 | advance to 1 | reach 1 | enter 1 | join 1 | break into 1 | qualify as 1 | qualify for 1 | train as 1 | \
         train to be 1 | start as 1 | how work as 1 | how work in 1 | role as 1 | get 1 role | land 1 role | ~ requirement 1 | \
         ~ education 1 | ~ degree 1 | ~ background 1 | ~ study 1 | entry to 1 | entry into 1 | career change to 1 | \
         career change into 1",
    with: "role career work get be do go need want study degree education background path way route step start scratch graduate graduates fast faster \
         fastest quick quickest best easiest easy usual like have requirement experience credential take first from as it go school entry university without no",
    says: "how to become 1",
    beside: &[Asking::Before, Asking::Years, Asking::Path],
};

static BEFORE: Kind = Kind {
    takes: ROLE,
    phrases: "before 1 | lead to 1 | lead into 1 | lead up to 1 | 1 come from | where do 1 come from | 1 start out as | prior to 1 | \
         precede 1 | ~ previous 1 | feed 1 | feed into 1 | who can become 1 | which role become 1",
    with: "come step role career level usual be do common immediately just being path background from hold",
    says: "what comes before 1",
    beside: &[Asking::Become, Asking::Path, Asking::Next],
};

static ABOVE: Kind = Kind {
    takes: ROLE,
    phrases: "above 1 | higher than 1 | ~ higher 1 | senior to 1 | senior than 1 | outrank 1 | 1 boss | boss of 1",
    with: "role level rank title come next be call who what than as",
    says: "what is above 1",
    beside: &[Asking::Next, Asking::Highest, Asking::Path],
};

static HIGHER: Kind = Kind {
    takes: &[Sort::Role, Sort::Credential, Sort::Topic],
    phrases: "~ higher 1 2 | 1 above 2 | above 1 2 | ~ senior 1 2 | ~ outrank 1 2 | ~ boss 1 2 | ~ rank 1 2 | ~ bigger 1 2 | \
         1 report to 2 | 1 over 2 | 1 under 2 | 1 below 2 | 1 lower 2 | 1 in charge of 2",
    with: "role level rank than compare or versus company hierarchy title between order be",
    says: "which is higher, 1 or 2",
    beside: &[Asking::Difference, Asking::Way],
};

static DIFFERENCE: Kind = Kind {
    takes: ANYTHING,
    phrases: "~ differ 1 2 | 1 versus 2 | 1 or 2 | ~ compare 1 2 | ~ same 1 2 | what be 1 and what be 2 | 1 against 2 | be 1 2 | \
         confuse 1 with 2",
    with: "between main key big biggest role versus or become be choose from compare next as career step well and want go",
    says: "difference between 1 and 2",
    beside: &[Asking::Higher, Asking::Way],
};

static SKILLS: Kind = Kind {
    takes: &[Sort::Role, Sort::Topic],
    phrases: "~ skill 1 | ~ quality 1 | 1 good at | 1 need to know | 1 need know | strengths 1 | ~ need s 1 | ~ have s 1",
    with: "need soft hard technical behavioural key core main important essential want have become be role top good look get necessary desired \
         use work most five for in as vital personal type",
    says: "skills for 1",
    beside: &[Asking::Credentials, Asking::Does, Asking::Become],
};

static CREDENTIALS: Kind = Kind {
    takes: ROLE,
    phrases: "~ credential 1 | ~ need c 1 | ~ have c 1 | c 1 require",
    with: "need want have become be useful common get should role usual which professional best helpful necessary take use good to type",
    says: "credentials for 1",
    beside: &[Asking::Skills, Asking::Become, Asking::Years],
};

static YEARS: Kind = Kind {
    takes: ROLE,
    phrases: "how long 1 | ~ year 1 | ~ experience 1 | how fast 1 | how quick 1 | how soon 1",
    with: "take need become be get have want minimum much many role long time work until reach fast as to year experience of from",
    says: "how long to become 1",
    beside: &[Asking::Become, Asking::Before, Asking::Path],
};

static WAY: Kind = Kind {
    takes: ROLE,
    phrases: "1 to 2 | 1 into 2 | from 1 to 2 | from 1 into 2 | from 1 become 2 | 1 become 2 | 1 turn into 2 | 1 reach 2 | \
         1 lead to 2 | 1 move to 2 | 1 move into 2 | 1 switch to 2 | 1 transition to 2 | 1 progress to 2 | 1 promotion to 2 | \
         1 get to 2 | from 1 get to 2 | from 1 how to 2 | to 2 from 1 | into 2 from 1 | become 2 from 1 | become 2 as 1 | \
         become 2 after 1 | reach 2 from 1 | route 1 2 | path 1 2 | way 1 2 | 1 2 path | 1 2 route | step 1 2",
    with: "how long many year take move go get switch transition progress promotion step career change path route way need best role from as make up \
         work become be between possible straight direct be fast want start next can for here",
    says: "from 1 to 2",
    beside: &[Asking::Difference, Asking::Higher],
};

static TITLES: Kind = Kind {
    takes: &[Sort::Role, Sort::Credential, Sort::Topic],
    phrases: "~ title 1 | ~ other title 1 | ~ alternative title 1 | ~ synonym 1 | ~ alias 1 | what other be 1 call | 1 also call as | \
         also call as 1 | what be 1 call | other word for 1 | ~ equivalent title 1 | other term for 1",
    with: "role other differ people use common call alternative similar same also for as possible go by under",
    says: "other titles for 1",
    beside: &[Asking::What, Asking::Does],
};

static WANTED: Kind = Kind {
    takes: &[Sort::Skill, Sort::Credential],
    phrases: "who need 1 | who want 1 | who use 1 | who have 1 | who hold 1 | who ask for 1 | who should get 1 | role need 1 | \
         role want 1 | role use 1 | role ask for 1 | role with 1 | role for 1 | role 1 | ~ need 1 | where 1 use | where 1 need | \
         where need 1 | what can do with 1 | what can i do with 1 | what do with 1",
    with: "role need want skill credential most have use ask all which be people good",
    says: "who needs 1",
    beside: &[Asking::What, Asking::Purpose],
};

static HIGHEST: Kind = Kind {
    takes: &[],
    phrases: "highest level | highest role | highest rank | highest title | highest credential | highest step | highest career | \
         highest can go | highest can reach | highest in project management | top level | top role | top of career | \
         top of ladder | top of profession | top credential | most senior role | most senior title | most senior level | \
         most senior in project management | ceiling career",
    with: "project management career ladder level role rank title profession can reach go world field possible credential",
    says: "what is the highest level",
    beside: &[],
};
