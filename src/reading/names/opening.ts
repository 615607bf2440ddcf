import { whole } from '../../language/pattern.ts'
import { wordOf } from './features.ts'
import { opener } from './offices.ts'
import type { Token } from './tokens.ts'
import { classes } from './words.ts'

/** What has a capital as it opens a sentence, and is no first name: "Once Johnson had left", "Echoing Johnson, she said". */
const opensSentence = whole()`Once, Unlike, Like, Despite, Meanwhile, Perhaps, Maybe, Then, Now, Still, Even, Only, Loading,
  Besides, Beside, Alongside, Behind, Amid, Among, Within, Upon, Later, Earlier, Afterwards?, Instead, Otherwise, Eventually,
  Finally, Recently, Previously, Initially, Similarly, Likewise, Additionally, Moreover, Nonetheless, Nevertheless, Ultimately,
  Elsewhere, Thus, Hence, Whenever, Wherever, Unless, Whether, (Echo|Cit|Quot|Follow|Paraphras|Invok|Interview|Question|Prais)ing,
  (Defend|Back|Support|Join|Fac|Address|Succeed|Replac|Beat|Defeat|Includ|Regard|Concern|Accus|Ask|Tell|Call|Mention)ing,
  (Recall|Contradict|Critici[sz]|Mirror|Represent|Accompany|Watch|Introduc|Mock|Imitat|Target|Attack|Referenc|Describ)ing`

const isFirst = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || (at === 1 && /^[“"‘']$/.test(tokens[0]?.text ?? ''))

/** Whether a word has its capital as it opens the sentence, and belongs to no name behind it. */
export const isOpening = (tokens: readonly Token[], at: number): boolean =>
  isFirst(tokens, at) && opensSentence.test(tokens[at]?.text ?? '')

/** Whether a word may only open the sentence, by its ending too ("Trailing Brandt"): nobody known has it for a first name. */
export const mayOpen = (tokens: readonly Token[], at: number): boolean => {
  const { text = '' } = tokens[at] ?? {}
  const isNamely = (wordOf(text).classes & (classes.given | classes.surname)) !== 0
  return isOpening(tokens, at) || (isFirst(tokens, at) && !isNamely && opener.test(text))
}
