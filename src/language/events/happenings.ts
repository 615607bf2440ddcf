import { anywhere, oneOf, pattern, whole } from '../pattern.ts'
import { namesDeed } from './nouns.ts'

/** What goes on for a time: it opens as it begins. */
export const lasting = pattern('i')`\b${oneOf`
  trial, talks, inquiry, investigation, probe, hearings?, session, debate, conference, summit, congress, season, tournament,
  festival, exhibition, negotiations?, war, strike, protests?, search, boycott, siege, blockade, walkout`}$`

/** What befalls people, places and things without anybody's doing it, by a noun. */
export const mishaps = oneOf`
  storm, hurricane, typhoon, cyclone, tornado, fire, blaze, earthquake, quake, flood(s|ing)?, crash, collision, accident,
  derailment, explosion, blast, landslide, avalanche, eruption`
const befalling = oneOf`${mishaps}, attack, bombing, shooting, outbreak, riots?, clashes, protest`
const crimes = oneOf`
  robber(y|ies), heist, raid, hold-up, stabbing, siege, hijacking, break-in, sinking, grounding, capsizing`
/** What befalls people and places, in words that tell of it. */
export const befallen = anywhere('iu')`${befalling}, ${crimes}`

const besides = whole('i')`
  ${befalling}, ${crimes}, epidemic, pandemic, transfer, case, affair, scandal, crisis, dispute, row, inquest, lawsuit, referendum,
  campaign, race, bankruptcy, spill, leak, disaster, tragedy, mission`

/** Whether a noun names what happens, as an article on it need not: of a trial it may tell that “a jury convicted him”. */
export const namesHappening = (word: string): boolean =>
  namesDeed(word) || besides.test(word) || lasting.test(word)
