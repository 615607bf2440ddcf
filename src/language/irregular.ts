/** Forms that no rule gives, each line a base and its forms. */
const irregular = `
be was am is are were been being 's 're 'm
have had has having 've
do did does done
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became; begin began begun; bend bent; bind bound
bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought
catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; die died dies dying; dig dug; draw drew drawn
dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found
flee fled; fly flew flown flies; forbid forbade forbidden; forecast forecasted; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen
get got gotten getting; give gave given; go went gone goes; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hold held
keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lie lain lies lied lying
light lit; lose lost; make made; mean meant; meet met; mislead misled; mistake mistook mistaken; outdo outdid; overcome overcame
overshoot overshot; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid; prove proven; rebuild rebuilt; repay repaid
retake retook retaken; rewrite rewrote rewritten; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold
send sent; sew sewn; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat
sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spill spilt; spin spun; spoil spoilt; spring sprang sprung; stand stood; steal stole stolen
stick stuck; sting stung; strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung
take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; tie tied ties tying; tread trod; undergo underwent undergone
understand understood; undertake undertook undertaken; uphold upheld; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; wind wound
withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written; halt halted; focus focused; visit visited; label labelled labeled
travel travelled traveled; cancel cancelled canceled; control controlled; fuel fuelled; signal signalled; model modelled; level levelled; quit quits; total totalled; prohibit prohibited; exhibit exhibited; inhibit inhibited
`

const bases = new Map<string, string>()
for (const line of irregular.split(/[\n;]/)) {
  const [base, ...others] = line.trim().split(/\s+/)
  if (base) for (const form of others) if (!bases.has(form)) bases.set(form, base)
}

const unchanged: ReadonlySet<string> = new Set(
  'bet burst cast cost cut hit hurt let put quit set shed shut split spread upset'.split(' '),
)

/** “Submitted” and “referred”, but “limited” and “offered”. */
const stressedLast = /(?:(?<!li|vo)mit|[^f]fer|cur|[mx]pel|gret)$/

/** The past of a verb: "sank" of "sink", "carried" of "carry", "stopped" of "stop", "shut" of "shut". */
export function pastOf(verb: string): string {
  if (unchanged.has(verb)) return verb
  if (stressedLast.test(verb)) return `${verb}${verb.at(-1)}ed`
  const [form] = [...bases].find(([, base]) => base === verb) ?? []
  if (form !== undefined) return form
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
}

/** The base form of an irregular verb's form; undefined for any other word. */
export const baseOf = (form: string): string | undefined => bases.get(form)

/** Forms that are as often another word, and verbs that stand everywhere. */
const doubtful: ReadonlySet<string> = new Set(
  (
    'found ground wound lay bore rose saw felt left bound bit spoke lit shot light lies ties wake bear lead stick spring ring ' +
    'be have do get go come make take give say see know think can will'
  ).split(' '),
)

const byBase = Map.groupBy(
  [...bases].filter(
    ([form, base]) => !doubtful.has(form) && !doubtful.has(base) && /^\p{Ll}{3,}$/u.test(form),
  ),
  ([, base]) => base,
)

/** Verbs with such forms. */
export const irregularVerbs: readonly string[] = [...byBase.keys()]

/** A verb's other irregular forms, "sank" and "sunk" of "sink" and the other way round; none of one that may be another word. */
export function otherForms(word: string): readonly string[] {
  if (doubtful.has(word)) return []
  const base = byBase.has(word) ? word : bases.get(word)
  if (base === undefined || doubtful.has(base)) return []
  return [base, ...(byBase.get(base) ?? []).map(([form]) => form)].filter((form) => form !== word)
}
