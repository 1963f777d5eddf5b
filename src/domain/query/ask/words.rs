//! The table of words: what is dropped, what is free, what is the same word, and what no kind of question answers.
//!
//! These are ordinary words of English in ordinary spelling; they are folded before they are compared. No
//! name of a role, a skill, a credential or a topic stands here: those come from the catalogue alone.

/// Words that ask for nothing: they are dropped before anything is read.
pub(super) const FILLERS: &str = "a an the please pls hi hello hey dear thanks thank thx just really actually exactly basically so well ok okay um \
     generally usually typically normally often currently today nowadays quite rather very simply also then now still ever let even";

/// Words that carry a sentence and say little: they may be left over beside a phrase that asks for something.
pub(super) const LIGHT: &str = "be do can could should would will may might must shall have get i you we they he she it one someone somebody anyone \
     anybody everyone people person man woman me my mine your their us them this that these those there here what which who whom how \
     to of in on at as by for with about if and any some all each every only too more both such want tell know wonder explain say think \
     kind sort thing ask exist";

/// Beginnings that only say that a question follows.
pub(super) const OPENINGS: &[&str] = &[
    "i would like to know",
    "i want to know",
    "i need to know",
    "can you tell me",
    "could you tell me",
    "can you explain",
    "could you explain",
    "tell me",
    "do you know",
    "does anyone know",
    "i wonder",
    "i am wondering",
    "quick question",
    "question",
    "my question is",
];

/// Words that ask who, how, why: a near wording has the same ones.
pub(super) const ASKING_WHO: &str = "who whom how why when where";

/// Words that turn a question round; none of them may be left unread.
pub(super) const TURNING: &str = "not no never without except instead unless neither nor nobody nothing none hardly less least fewer";

/// Words that ask for what no kind of question answers: money, a judgement, a time, a product. None may be left unread, since
/// the answer would be to another question.
pub(super) const BEYOND: &str = "salary salaries pay pays paid payment wage wages earn earns earning earnings income money bonus bonuses rate rates \
     cost costs price prices fee fees expensive cheap budget tax pension hour hours holiday holidays vacation leave overtime weekend visa \
     interview interviews cv resume template templates software tool tools app apps download course courses exam exams book books \
     vacancy vacancies hire hires hired hiring recruiter recruiters employer employers remote remotely stress stressful stressed happy \
     like fun boring hard easy difficult worth good better best bad worse worst great famous popular important useful dangerous risky \
     when why where much many few average percent percentage number statistics figure figures \
     automate automated replace replaced replaces ai robot robots women men gender age old young world country \
     fail fails failed failing failure history invented inventor founded won win wins weather news joke story poem song \
     two three 4 five six seven eight nine ten hundred manage manages managed managing quit resign fired sack sacked redundant layoff unemployment lower below under beneath";

/// Words that are the same for a question; the first of each line stands for the others.
pub(super) const SAME: &[&str] = &[
    "be is are was were am being been",
    "do does did doing done",
    "have has had having",
    "can cannot",
    "become becomes becoming became",
    "go goes going went gone",
    "get gets getting got gotten obtain",
    "move moves moving moved",
    "switch switches switching switched",
    "transition transitions transitioning transitioned",
    "advance advances advancing advanced advancement",
    "progress progresses progressing progression progressed",
    "promotion promotions promoted promote",
    "grow grows growing growth",
    "lead leads leading led",
    "come comes coming came",
    "follow follows following followed",
    "need needs needed needing require requires required requiring",
    "requirement requirements prerequisite prerequisites",
    "want wants wanted wanting",
    "use uses used using",
    "mean means meaning meanings meant",
    "stand stands standing",
    "call called calls known",
    "differ difference differences different differs differently differing distinction distinguish distinguishes differentiate",
    "versus vs v",
    "compare compares compared comparing comparison",
    "same identical equal equivalent",
    "higher high",
    "highest topmost uppermost",
    "senior seniority",
    "boss bosses superior superiors",
    "outrank outranks",
    "rank ranks ranked ranking",
    "report reports reporting reported",
    "skill skills skillset skillsets competence competences competency competencies ability abilities",
    "quality qualities trait traits attribute attributes characteristic characteristics",
    "credential credentials certificate certificates certification certifications certified cert certs qualification qualifications \
     accreditation accreditations",
    "title titles name names named designation designations",
    "synonym synonyms",
    "alternative alternatives alternate alternatively",
    "other another others else",
    "option options opportunity opportunities possibility possibilities prospect prospects",
    "year years yr yrs month months",
    "experience experiences experienced",
    "duty duties responsibility responsibilities task tasks",
    "activity activities",
    "function functions",
    "service services",
    "purpose purposes aim aims goal goals objective objectives",
    "value benefit benefits advantage advantages",
    "career careers",
    "path paths pathway pathways trajectory",
    "ladder ladders",
    "step steps",
    "role roles position positions post posts job jobs",
    "level levels",
    "way ways",
    "route routes",
    "work works working worked",
    "start starts starting started begin begins beginning began",
    "define definition definitions defines defined",
    "describe describes described",
    "explain explains explained explanation",
    "take takes taking took",
    "make makes making made",
    "offer offers offered provide provides provided",
    "set sets setting",
    "run runs running ran",
    "hold holds holding held",
    "join joins joining joined",
    "learn learns learning learned learnt",
    "qualify qualifies qualifying qualified",
    "train trains trained",
    "study studies studying studied",
    "handle handles handling handled",
    "responsible accountable",
    "day days daily",
    "people folks folk",
    "feed feeds feeding feeder feeders",
    "ideal perfect",
    "good great excellent successful effective",
    "two 2",
    "three 3",
    "4",
    "five 5",
    "perform performs performed undertake undertakes",
    "carry carries carried",
    "involve involves involved include includes included entail entails",
    "say says said",
    "know knows knowing knew",
    "company companies organisation organisations firm firms enterprise",
    "reach reaches reaching reached",
    "enter enters entering entered",
];

/// Two words in one.
pub(super) const CONTRACTED: &[(&str, &str)] = &[
    ("whats", "what is"),
    ("whos", "who is"),
    ("hows", "how is"),
    ("wheres", "where is"),
    ("whens", "when is"),
    ("whys", "why is"),
    ("thats", "that is"),
    ("theres", "there is"),
    ("im", "i am"),
    ("ive", "i have"),
    ("youre", "you are"),
    ("theyre", "they are"),
    ("lets", "let us"),
    ("dont", "do not"),
    ("doesnt", "does not"),
    ("didnt", "did not"),
    ("isnt", "is not"),
    ("arent", "are not"),
    ("wasnt", "was not"),
    ("cant", "can not"),
    ("couldnt", "could not"),
    ("shouldnt", "should not"),
    ("wouldnt", "would not"),
    ("wont", "will not"),
    ("havent", "have not"),
    ("hasnt", "has not"),
    ("whatre", "what are"),
    ("whatdo", "what do"),
    ("whatdoes", "what does"),
    ("aka", "also known as"),
];

/// Words that folding would make another word: *our* would become *or*.
pub(super) const KEPT_APART: &[(&str, &str)] = &[("our", "my"), ("ours", "mine"), ("four", "4")];

/// Short ways to write a word of a name.
pub(super) const SHORT: &[(&str, &str)] = &[
    ("sr", "senior"),
    ("snr", "senior"),
    ("jr", "junior"),
    ("jnr", "junior"),
    ("mgr", "manager"),
    ("mngr", "manager"),
    ("mgmt", "management"),
    ("proj", "project"),
    ("prog", "programme"),
    ("port", "portfolio"),
    ("prod", "product"),
    ("dir", "director"),
    ("asst", "assistant"),
    ("assoc", "associate"),
    ("coord", "coordinator"),
    ("admin", "administrator"),
    ("comms", "communications"),
    ("exec", "executive"),
    ("tech", "technical"),
    ("biz", "business"),
    ("eng", "engineer"),
    ("dev", "development"),
    ("ops", "operations"),
    ("org", "organisation"),
    ("2", "two"),
];

/// Signs that stand for a word between two names.
pub(super) const SIGNS: &[(&str, &str)] = &[("->", "to"), ("=>", "to"), ("→", "to"), ("⇒", "to"), (">", "to"), ("/", "or"), ("&", "and")];

/// Short words that are never taken for the initials of a title.
pub(super) const ORDINARY: &str = "ad ah am an as at be by de du ed eh el en er es et ex ha he hm id if il in is it la le li lo ma me mi mr ms \
     my na ne no nu of oh on or ou pa pi re si so ta te ti to um un up us ut we ye yo act add age ago aid air all and ape app apt arc are arm \
     art ask ate bad bag ban bar bat bed bet bid big bin bit box boy bug bus but buy cab can cap car cat cod cop cow cry cup cut das dem den \
     der des die dog dot dry due ear eat egg ein end est eye fan far fat few fit fix fly for fox fun gap gas get god gun guy hat her him his \
     hit hot how ice ill its jam job joy key kid lap law leg les let lid lie lip log los lot low mad man map mas may men met mix mob mom mud \
     nap net new nod non nor not now nut odd off oil old one our out own pad pan par pas pay pen per pet pie pig pin pit por pot pro put que \
     ram rap raw red rid rip rob rod row rub rug run sad sea see ser set she shy sir sit six ski sky son spa spy sub sum sun tag tap tax \
     tea ten the tie tip toe ton too top toy try two und use van via war was way web wet who why win wit yes yet you zip past pass cram pram \
     spam scam prom prod prop crop drop stop swap snap span spin spot star stem step";

/// Frequent words that are right as they stand, and near enough to a word of the tables to be taken for a typo of it.
pub(super) const RIGHT: &str = "able about above abroad account across action active actor after again agree ahead alone along already although always \
     among answer anything apart apply area around arrive article autumn away baby back bank base basic basis bath beach bear beat become bedroom \
     before begin behind believe bird birth black block blood blue board boat body book born bottle bottom bread break bring brother brown build \
     burn business call camera camp capital card care careful carry case cash castle catch cause cell chair chance change cheap check child church \
     city class clean clear climb clock close cloth clothes cloud club coast coat code coffee cold collect college colour come common cook copy \
     corner correct couch could count couple course cover crazy cream cross crowd culture dance dark data date daughter dead deal dear death decide deep \
     degree depend desk detail dinner dirty doctor door double doubt down draw dream dress drink drive driver drug during each early earth easy \
     eight either else empty engine enough evening event ever every face fact fall false family farm farmer fast father fear feed feel field fight fill film \
     final find fine finger finish fire first fish five floor flower follow food foot football force foreign forest forget form former forward four free \
     french fresh friend front fruit full game garden gate gift girl give glass goat gold good grade grass gray green ground group guess guest hair half \
     hall hand hang happen happy hard hate have head health hear heart heat heavy hell hello help here hill hold hole holiday home hope horse hospital hotel \
     hour house human hundred hungry hunt husband idea image inside island item join joke judge jump keep kill kitchen knee knife lady lake land language large \
     last late laugh lawyer lead leader leaf learn least leave left lesson letter life light line lion list listen little live local lock long look loose \
     lose loss love luck lunch machine main male mall market match mate math matter maybe meal meat meet member memory metal middle milk mind mine \
     minister minute mirror miss model modern moment money monkey month moon morning most mother mountain mouse mouth movie much music name nation nature near \
     neck nest never news next nice night nine noise noon north nose note nurse object ocean offer office only open order outside owner page pain paint pair \
     paper parent park part party past peace phone photo piano piece pilot place plan plane planet plant plate play player please plenty pocket poem poet \
     point police poor port position possible potato power present press pretty price prince print prison private problem product promise protect proud \
     public pull push queen quick quiet quit quite race radio rain reach read ready real reason record rest rice rich ride right ring river road rock \
     roll roof room rope rose round rule rush safe sail salt same sand save scale scene school science score seat second secret seed seem sell send \
     sense seven shape share sharp sheep ship shirt shoe shoot shop short should show shut sick side sign silver simple since sing single sister size skin sleep \
     slow small smart smell smile smoke snow soap soft soil some song soon sort soul sound soup south space speak speed spell spend spoon sport spring stage stair \
     stand star state station stay steak steal steam steel steep step stone stop store storm story strange street strong student stuff style such sugar suit summer \
     sure sweet swim table take talk tall taste teach teacher team tell test text than then thick thin think third those three throw ticket tiger \
     time tired today together tomorrow tonight tool tooth touch tower town track train travel tree trip trouble truck true trust truth turn twelve twenty uncle \
     under understand unit until upper visit voice wait walk wall wash waste watch water wave weak wear week well were west wheel white whole wide wife \
     wild wind window wine winter wish wolf wood word world worry would write wrong year yellow yesterday young zero";
