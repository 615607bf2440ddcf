import { anywhere, whole } from '../../language/pattern.ts'

/** Verbs of speech in the forms that news use them: the words after them, or before them, are somebody's. */
const verbs =
  'said|says|told|tells|added|adds|stated|announced|argued|argues|claimed|claims|wrote|writes|tweeted|posted|' +
  'noted|notes|explained|explains|warned|warns|replied|insisted|insists|stressed|stresses|declared|confirmed|confirms|' +
  'denied|denies|acknowledged|admitted|believes|believed|suggested|suggests|urged|urges|described|describes|called|' +
  'promised|vowed|predicted|recalled|remarked|observed|commented|summarised|summarized|reiterated|' +
  'emphasised|emphasized|pointed out|points out|spoke of|asked|accused|thanked|answered|answers'

/** Verbs that take a clause as it is said: "X said (that) …". The others mark speech only beside quotation marks. */
const plain = whole()`
  said, says, added, adds, stated, argued, argues, claimed, claims, noted, notes, explained, explains, warned,
  warns, insisted, insists, stressed, stresses, declared, confirmed, confirms, denied, denies, acknowledged,
  admitted, believes, suggested, suggests, predicted, told, tells, announced, wrote, reiterated, pointed out,
  points out`

export const cuePattern = new RegExp(`\\b(?:${verbs})\\b`, 'g')
export const accordingTo = /\b(?:according to|in the words of)\s+/i

export const takesClause = (cue: string): boolean => plain.test(cue)

/** Words that tell in any form, or give a source: a sentence without one has nobody's words outside of marks. */
export const tellingVerb = anywhere('i')`
  according to, sa(id|ys?|ying), t(old|ells?|elling), writ(e|es|ten|ing), wrote,
  (add|not|argu|claim|stat|insist|suggest|report|announc|warn|tweet|explain|declar|believ|confirm|reveal|alleg|contend|maintain|respond|recall|describ|estimat|predict|conclud|indicat|hint|promis|vow|pledg|stress|emphasi[sz]|assert|agree|conced|quip|jok|lament|complain|boast|remark|observ|mention|disclos|propos|recommend|reiterat|repeat|counter|post|advis|dismiss|accus|assur|inform|shout|caution|forecast|demand|disput|reject|refut|protest|acknowledg|ask|call|label|blam|critici[sz]|prais|condemn|denounc|think|hop|expect|fear|suspect|wonder|continu)(s|es|ed|d|ing|e)?,
  admit(s|ted|ting)?, den(y|ies|ied|ying), repl(y|ies|ied|ying), testif(y|ies|ied|ying), cr(y|ies|ied), swore,
  thought, swears?`
