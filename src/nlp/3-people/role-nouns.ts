const words = (list: string) => new Set(list.split(' '));

const KIN = words('daughter son wife husband father mother brother sister widow partner friend');

/** Nouns that say what a person or an organisation is. */
const ROLES = words(
  'president vice-president premier chancellor minister secretary senator congressman congresswoman lawmaker deputy governor mayor judge justice prosecutor lawyer attorney general colonel major lieutenant sergeant brigadier marshal commander captain admiral pope king queen prince princess ambassador envoy commissioner chairman chairwoman chair chief head director manager executive officer ceo cfo founder co-founder owner economist analyst strategist professor researcher scientist engineer doctor author writer journalist editor reporter actor actress singer player coach champion activist leader member spokesman spokeswoman spokesperson candidate politician soldier resident laureate winner medalist medallist nominee finalist runner-up skipper rapper comedian star legend novelist poet playwright artist painter sculptor photographer composer conductor musician guitarist drummer pianist violinist filmmaker screenwriter designer architect chef model columnist presenter anchor host investor banker trader entrepreneur tycoon magnate mogul philanthropist dissident whistleblower rebel warlord militant legislator councilman councilwoman councillor delegate negotiator mediator treasurer physicist chemist biologist psychologist sociologist anthropologist archaeologist astronomer mathematician virologist epidemiologist physician surgeon psychiatrist astronaut pilot footballer cricketer quarterback receiver linebacker pitcher catcher outfielder infielder shortstop defender defenseman winger batsman bowler golfer swimmer sprinter runner cyclist boxer wrestler jockey driver racer skier skater billionaire businessman businesswoman teacher farmer nurse historian lecturer diplomat adviser advisor aide inspector detective sheriff bishop archbishop cardinal rabbi imam striker goalkeeper midfielder director-general company firm maker group giant retailer operator agency regulator ministry bank lender airline carrier newspaper broadcaster university party union city capital country province village town island river district charity supplier manufacturer producer startup think-tank watchdog club league museum',
);

const singular = (word: string) => {
  const lower = word.toLowerCase();
  return ROLES.has(lower) || KIN.has(lower) || !lower.endsWith('s') ? lower : lower.slice(0, -1);
};

export const isKinNoun = (word: string): boolean => KIN.has(singular(word));
export const isRoleNoun = (word: string): boolean => isKinNoun(word) || ROLES.has(singular(word));
