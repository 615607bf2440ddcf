import { mishaps } from '../../language/events.ts'
import { oneOf, pattern } from '../../language/pattern.ts'

/** What befalls somebody or something, told by a verb: "sank", "gave way", "caught fire". */
const befell = oneOf`
  sank, sunk, sinks?, sinking, founder(s|ed), capsize[sd]?, went down, gone down, go(es)? down, gave way, burst,
  broke(?=[,.]| (in|on|at)\b), collapse[sd]?, crash(es|ed)?, explode[sd]?, blew up, erupt(s|ed)?, burn(s|ed|t)?, caught fire, went up in flames,
  derail(s|ed)?, ran aground, toppled, overturned, ripped through, swept (through|away)`
/** And by a noun: "the breach of the dam", "the loss of the ship". */
const mishap = oneOf`
  ${mishaps}, inferno, tremor, disaster, tragedy, catastrophe, wreck, sinking, breach, collapse, capsizing, rupture`
/** These are nouns for one only where a clause tells of them: "the loss of the ship has set off a debate". */
const loss = oneOf`loss, fall, failure`

const harmed = pattern('i')`\b(?:${befell}|${mishap})\b`
const harming = pattern('i')`\b${oneOf`
  kill(s|ed)?, died?, drown(s|ed)?, injure[sd]?, damage[sd]?, destroy(s|ed)?, evacuated?, fled, homeless, casualt(y|ies), dead`}\b`
const named = pattern('i')`^(?:${mishap}|${loss})$`

/** Whether words tell of a mishap itself. */
export const tellsMishap = (words: string): boolean => harmed.test(words)
/** Whether words tell that somebody or something came to harm. */
export const tellsHarm = (words: string): boolean => tellsMishap(words) || harming.test(words)
/** Whether a noun is one for what befalls. */
export const isMishap = (noun: string): boolean => named.test(noun)
