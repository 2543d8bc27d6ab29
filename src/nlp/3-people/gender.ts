import type { Entity } from '../report.ts';

export type Gender = 'male' | 'female' | 'unknown';

const MALE_TITLE = /(?:\bMr\.?|\bSir|\bLord|\bKing|\bPrince|\bPope|\bFather)\s+$/;
const FEMALE_TITLE = /(?:\bMrs\.?|\bMs\.?|\bMiss|\bDame|\bLady|\bQueen|\bPrincess)\s+$/;
const MALE_ROLE = /\b(?:spokesman|chairman|businessman|congressman|king|prince|father|son|brother|husband|actor)\b/i;
const FEMALE_ROLE =
  /\b(?:spokeswoman|chairwoman|businesswoman|congresswoman|queen|princess|mother|daughter|sister|wife|actress)\b/i;

const names = (list: string) => new Set(list.split(' '));
const MALE_NAMES = names(
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry peter zachary kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene vladimir sergei dmitry ivan boris alexei mikhail nikolai mohammed muhammad ahmed ali hassan hussein ibrahim omar yusuf abdullah khalid mahmoud narendra rahul sanjay raj vijay hiroshi kenji takashi shinzo jinping emmanuel francois jean pierre jacques louis klaus hans jurgen wolfgang helmut olaf friedrich antonio carlos luis miguel fernando pedro pablo javier sergio marco giuseppe mario luca matteo silvio recep lars henrik erik bernie ted barack bill tim mitch mike jeff jim tom bob ben chuck paul newt rudy marco',
);
const FEMALE_NAMES = names(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice abigail julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori theresa hillary angela ursula christine jacinda michelle nancy kamala loretta valerie elena irina olga svetlana tatiana natalia ekaterina fatima aisha maryam leila zahra indira sonia priya aung ingrid astrid karin anne ivanka melania kellyanne condoleezza elizabeth huma debbie donna jill carly nikki sanna mette giorgia marine annalena',
);

/** What an article and a first name tell of a person's gender; titles and roles outweigh names. */
export function genderOf(entity: Entity, text: string): Gender {
  if (entity.type !== 'person') return 'unknown';
  for (const { start } of entity.mentions) {
    const before = text.slice(Math.max(0, start - 12), start);
    if (MALE_TITLE.test(before)) return 'male';
    if (FEMALE_TITLE.test(before)) return 'female';
  }
  if (entity.role && MALE_ROLE.test(entity.role.text)) return 'male';
  if (entity.role && FEMALE_ROLE.test(entity.role.text)) return 'female';
  const [first = ''] = entity.name.toLowerCase().split(/\s+/);
  if (MALE_NAMES.has(first)) return 'male';
  return FEMALE_NAMES.has(first) ? 'female' : 'unknown';
}
