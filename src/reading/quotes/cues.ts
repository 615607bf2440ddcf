/** Verbs of speech in the forms that news use them: the words after them, or before them, are somebody's. */
const verbs =
  'said|says|told|tells|added|adds|stated|states|announced|argued|argues|claimed|claims|wrote|writes|tweeted|posted|' +
  'noted|notes|explained|explains|warned|warns|replied|insisted|insists|stressed|stresses|declared|confirmed|confirms|' +
  'denied|denies|acknowledged|admitted|believes|believed|suggested|suggests|urged|urges|described|describes|called|calls|' +
  'promised|vowed|predicted|recalled|remarked|observed|commented|summarised|summarized|reiterated|' +
  'emphasised|emphasized|pointed out|points out|spoke of|asked|accused|thanked'

/** Verbs that take a clause as it is said: "X said (that) …". The others mark speech only beside quotation marks. */
const plain =
  /^(?:said|says|added|adds|stated|states|argued|argues|claimed|claims|noted|notes|explained|explains|warned|warns|insisted|insists|stressed|stresses|declared|confirmed|confirms|denied|denies|acknowledged|admitted|believes|suggested|suggests|predicted|told|tells|announced|wrote|reiterated|pointed out|points out)$/

export const cuePattern = new RegExp(`\\b(?:${verbs})\\b`, 'g')
export const accordingTo = /\b(?:according to|in the words of)\s+/i

export const takesClause = (cue: string): boolean => plain.test(cue)
