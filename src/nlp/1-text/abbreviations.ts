const words = (list: string) => new Set(list.split(' '));

/** Titles and the like: a name follows, so a sentence never ends here. */
export const TITLE_ABBREVIATIONS = words(
  'mr. mrs. ms. dr. prof. rev. fr. hon. gen. lt. col. maj. capt. cmdr. sgt. cpl. adm. gov. sen. rep. pres. amb. st. ste. mt. ft. messrs. mmes. sr. sra. insp. supt. det. pvt. brig. vs. no. nos. fig. art. sec. ch. pp. vol. ed. eds.',
);

/** Abbreviations that a sentence may end with: it does where a usual first word of a sentence follows. */
export const OTHER_ABBREVIATIONS = words(
  'inc. corp. co. cos. ltd. llc. plc. bros. jr. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. ave. blvd. rd. dept. univ. assn. est. approx. etc. e.g. i.e. cf. al. ca. viz. a.m. p.m. mass. calif. conn. fla. ill. ind. kan. md. mich. minn. mo. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo. ala. ariz. ark. colo. del. ga. ky. la. miss. mont. ont. que. alta. esq. ph.d. m.d. b.a. m.a. d.c. u.s. u.k. u.n. e.u.',
);

/** Words that begin a sentence far more often than they begin a name. */
export const SENTENCE_STARTERS = words(
  'a an the this that these those he she it they we i you his her its their our my who what when where why how which in on at by for from with without of to as if but and or nor so yet while although though because since after before during until under over between among about against not no there here then now meanwhile however moreover also still even instead earlier later last next both some many most more few several all each every one two three other others another such only just',
);
