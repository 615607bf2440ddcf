import { meaningOf } from '../../../language/meanings.ts'
import { anywhere, oneOf, pattern } from '../../../language/pattern.ts'
import { contentWords, stemOf } from '../../../language/words.ts'

/** People of a trade, as a question calls them, and the words by which reports introduce one of them. */
export interface Kind {
  readonly introduces: (around: string) => boolean
}

const science = oneOf`
  \p{L}{2,}ologists?, \p{L}{3,}(graph|nom)ers?, (bio|geo|astro)?(chem|phys|botan|genet|climat)\p{L}{0,4}ists?, virologists?, botanists?,
  chemists?, physicists?, scientists?, researchers?, professors?, lecturers?, universit(y|ies), institutes?, laborator(y|ies)`
const schooled = oneOf`
  analysts?, experts?, fellows?, scholars?, economists?, directs, heads, director, think tank, forum, centre, center, college`
const healing = oneOf`
  doctors?, Dr, physicians?, surgeons?, GPs?, nurses?, p(a)?ediatricians?, psychiatrists?,
  (onc|cardi|neur|derm|gyn(a)?ec|ur|radi|immun|epidemi|vir|pulmon|rheumat)\p{L}{0,6}ologists?`

const called = (words: string): RegExp => pattern('iu')`^(?:the )?(?:[\p{L}-]+ )?(?:${words})$`
const among = (words: string): RegExp => pattern('iu')`\b(?:${words})\b`

/** Trades of which one has several names. */
const trades: readonly { readonly called: RegExp; readonly introduced: RegExp }[] = [
  {
    called: called(oneOf`analysts, observers, economists`),
    introduced: among(`${schooled}|${oneOf`professors?, researchers?, universit(y|ies), institutes?`}`),
  },
  {
    called: called(oneOf`experts, scholars, academics, researchers`),
    introduced: among(`${schooled}|${science}|${healing}`),
  },
  { called: called(oneOf`scientists, biologists, geologists, climatologists`), introduced: among(science) },
  { called: called(oneOf`doctors, physicians, medics`), introduced: among(healing) },
  {
    called: called(oneOf`farmers, growers`),
    introduced: anywhere('i')`farmers?, growers?, breeders?, farms?, keeps, grows, rears`,
  },
  {
    called: called(oneOf`officials, ministers, authorities, diplomats`),
    introduced: anywhere('i')`
      officials?, minister, ministry, spokes\w+, secretary, ambassador, diplomats?, governor, mayor`,
  },
]

const several = /^(?:the )?(?:[\p{Ll}-]+ )?(\p{Ll}{3,}s|police|people)$/u

/** Of what trade whoever is asked about is: “scientists”, “the dockers”; undefined of somebody with a name. */
export function kindOf(subject: string): Kind | undefined {
  const trade = trades.find((one) => one.called.test(subject))
  if (trade) return { introduces: (around) => trade.introduced.test(around) }
  const noun = several.exec(subject)?.[1]
  if (noun === undefined) return undefined
  const meaning = meaningOf(stemOf(noun))
  return { introduces: (around) => contentWords(around).some(({ stem }) => meaningOf(stem) === meaning) }
}
