import { oneOf, pattern } from '../language/pattern.ts'
import { months, weekdays } from '../language/vocabulary.ts'

/** "Ana Brill waves to skaters after the race.": what somebody in a picture does is told as if it went on. */
const posing = oneOf`poses?, waves?, gestures?, smiles?, looks? on, holds? up`
const meeting = oneOf`celebrates?, reacts?, arrives?, embraces?, hugs?`
/** What else people in pictures do is told of them with a month that is past. */
const acting = oneOf`speaks?, walks?, stands?, sits?, performs?, leaves?, attends?, takes? photos`
const inMonth = String.raw`\b(?:in|on) ${months}(?: \d{1,2},)? (?:19|20)\d\d`
const names = String.raw`^[\W_]*(?:(?:\p{Lu}[\p{L}.’'-]*|a|the|of|and),? ){1,9}`
const posed = pattern('u')`${names}${posing} (?:with|to|for|at|after|on|as|during|in|next|beside|alongside)\b
  |${names}${meeting} (?:with|after|during|as|to)\b|${names}${acting}\b[^;]*${inMonth}`

/** What people in pictures do that no timetable tells ahead: "A woman carries her cat Thursday, April 4, through the flood." */
const handling = oneOf`carr(y|ies), walks?, stands?, sits?, looks?, watch(es)?, rides?, wades?, holds?, waits?, prays?, kneels?,
  inspects?, cleans?, sweeps?, digs?, climbs?, swims?, paddles?, lights?, lays?, fills?, loads?, search(es)?, cross(es)?, rests?,
  takes? (photos?|pictures?|a (picture|photo|selfie|break|rest)|shelter|cover|selfies), ${posing}, ${meeting}`
const somebody = String.raw`^[\W_]*(?:An?|The|Two|Three|Four|Some|\p{Lu}[\p{L}.’'-]*)(?:\s[\p{L}.’'-]+){0,7}?`
const bareDay = String.raw`(?<!\b(?:on|by|until|for|from|since|of|last|next)\s)${weekdays}, ${months} \d{1,2}\b`
const shown = pattern('u')`${somebody}\s${handling}\b[^;:“”"]*?\s${bareDay}`

/** Whether words tell what somebody does in a picture, without saying that it is one. */
export const isPosed = (words: string): boolean => posed.test(words) || shown.test(words)
