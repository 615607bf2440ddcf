import {
  type Asker,
  asField,
  type Briefing,
  type Card,
  type Digests,
  defineCommand,
  enumerated,
  type Input,
  isTimed,
  type Preview,
  type Run,
  recurrenceIn,
  scheduleIn,
  setLine,
  UserError,
  type Wish,
} from '../src/command.ts'

/** What a wish ends with that is about nothing: "FTX updates here". */
const about =
  /(?:^|\s+)(?:(?:updates?|news|headlines|stories|alerts?)(?=\s+(?:here|in here|in this channel)?$|$)|here|in here|in this channel)/gi

/**
 * A wish as it was typed, with its times where they stand among what it is about: "sanctions every morning at 8".
 * @throws UserError where a day may be either
 */
function saidIn(input: Input, rest: string): Wish {
  const wish = wishOf(input, rest || undefined)
  const said = wish.when === undefined ? timesIn(rest) : undefined
  if (said === undefined) return wish
  const what = said.rest.replace(about, '').trim()
  return {
    ...wish,
    what: what || undefined,
    when: isTimed(said.when) ? said.when : `${said.when} at 9:00`,
    zone: wish.zone ?? said.zone,
    until: wish.until ?? said.ends,
  }
}

/** Of a topic that is called one, a day is a part, unless it says that it comes again. */
function timesIn(rest: string) {
  if (/^[a-z]+:/i.test(rest)) return recurrenceIn(rest)
  const said = scheduleIn(rest)
  if (said && 'unsure' in said)
    throw new UserError(
      `“${said.unsure}” may say when the digest comes, or what it is about. Write the times as when:"every Monday at 9:00", or write “topic: ${rest}”.`,
    )
  return said
}

const verbs = [
  'create',
  'preview',
  'list',
  'edit',
  'pause',
  'resume',
  'remove',
  'now',
  'why',
  'forbid',
  'allow',
] as const

/** How something is wished that is to come again and again, in front of what it is about. */
const paper =
  '(digest|summary|update|updates|news|latest|brief|briefing|roundup|round-up|wrap-up|recap|rundown|report|overview|headlines|stories|alert|alerts|email|message|post)'
const on =
  "[(of|on|about|for|regarding|with|from|to)] [what is new (on|about|with)|what's new (on|about|with)|what happened (in|at|with|on|to)|news (of|on|about)|the latest on]"
const mine = '[a|an|the|any|all|all the|some|my|our] [short|quick|regular|new|latest]'
const wishes: readonly string[] = [
  `(send|post|give|tell|ping|message|dm|mail|email|remind|notify|alert|update|brief|show|drop|bring|deliver) [me|us|everyone|everybody|the team|this channel] [here|in here|in this channel] [with|of] ${mine} [${paper}] [here|in here|in this channel] ${on}`,
  `(set up|schedule|create|make|start|i want|we want|i need|we need|i'd like|we'd like|want|need) ${mine} [${paper}] [here|in here|in this channel] ${on}`,
  `${mine} ${paper} ${on}`,
  `(let|keep) (me|us) (know|posted|updated|informed|in the loop) ${on} ${mine} [${paper}] ${on}`,
  `(subscribe|sign up|sign) [me|us|this channel] [up] ${on} ${mine} [${paper}] ${on}`,
]
const setUp = `(schedule|set up|create|make|start|i want|want|subscribe to) a digest`

export default defineCommand({
  summary: 'Schedule digests that say only what is new',
  argument: {
    name: 'action',
    about: enumerated(verbs, 'or'),
    required: false,
  },
  options: {
    when: { about: 'the times', example: 'when:"every weekday at 9:00"', takes: 'times' },
    zone: { about: 'the time zone of these times', example: 'zone:Europe/Berlin' },
    where: { about: 'here or me', example: 'where:me' },
    ends: { about: 'the last day, or how long', example: 'ends:"3 months"' },
    quiet: { about: 'silent or one line where nothing is new', example: 'quiet:line' },
  },
  filters: false,
  complete: true,
  examples: [
    'create everything when:"every weekday at 9:00"',
    'create topic: S-400 when:"Mondays 8:30" zone:Asia/Kolkata',
    'preview sanctions',
    'list',
    'why',
  ],
  asked: [
    ...verbs.flatMap((verb) => [
      `(digest|digests) ${verb} => ${verb}`,
      `(digest|digests) ${verb} {text} => ${verb} {text}`,
    ]),
    ...(['pause', 'resume', 'remove', 'preview'] as const).map(
      (verb) => `${verb} [the|my] digest {text} => ${verb} {text}`,
    ),
    '(list|show|what are) [all] [me] [my|the|our|your] digests => list',
    '[my|the|our|all] digests => list',
    "(what is|what's) scheduled [here] => list",
    '(delete|remove|change|edit|pause|resume) [my|the|our|a|this] (digest|digests) => list',
    '(what|which) digests (are there|are set|are set up|have been set|are scheduled|are running|are active|are on|run|do i have|do we have|do i get|do we get) [here] => list',
    '(stop|cancel|end|quit|turn off|switch off|kill) [sending|posting] [me|us] [the|my|our|all|these|those|this|that|any more|any] (digest|digests|updates) => list',
    '(turn|switch) [the|my|our|this|that|all] (digest|digests|updates) off => list',
    '(stop|cancel|end|quit|turn off|switch off|kill) [sending|posting] [me|us] [the|my|our|this|that] {thing} (digest|digests|updates|briefing) => list',
    '(turn|switch) [the|my|our|this|that] {thing} (digest|digests|updates|briefing) off => list',
    '(unsubscribe|unsubscribe me|unsubscribe us) [from] [the|my|our] {thing} => list',
    'how (do|can) (i|we) (stop|pause|cancel|remove|end) [the|my|our|a] (digest|digests) => list',
    ...wishes.map((said) => `${said} {recurring} => create {recurring}`),
    `${setUp} [(of|on|about|for)] [(everything|all)] => create`,
    `${setUp} (of|on|about|for) {topic} => create {topic}`,
    '(digest|a digest|schedule a digest|set up a digest) => list',
  ],
  async answer(input, { digests }): Promise<Briefing> {
    const { asker } = input
    if (!digests || !asker)
      throw new UserError(
        'Digests need a place to go to. Ask in Slack or Discord, or run: dateline digest list',
      )
    const [, verb = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(input.text) ?? []
    const known = verbs.find((one) => one === (verb.toLowerCase() || 'list'))
    if (known === undefined)
      throw new UserError(
        `/digest does not know “${verb}”. It knows: ${verbs.join(', ')}. For example: /digest create everything when:"daily 18:00"`,
      )
    return acts[known]({ rest: rest.trim(), input, asker }, digests)
  },
})

/** What one of the verbs does, with what is typed behind it. */
type Act = (
  asked: { readonly rest: string; readonly input: Input; readonly asker: Asker },
  digests: Digests,
) => Promise<Briefing>

const acts: Readonly<Record<(typeof verbs)[number], Act>> = {
  async create({ rest, input, asker }, digests) {
    const made = await digests.create(asker, saidIn(input, rest))
    return shown(made, setLine(made.card, made.before))
  },
  async preview({ rest, input, asker }, digests) {
    const preview = await digests.preview(asker, saidIn(input, rest))
    return shown(preview, `A preview of ${preview.card.summary}. Nothing is set yet.`)
  },
  async list({ asker }, digests) {
    const cards = await digests.list(asker)
    return notice(
      cards.length === 0
        ? 'There is no digest here yet. Make one, for example: /digest create everything when:"every weekday at 9:00"'
        : cards.map(linesOf).join('\n\n'),
    )
  },
  async edit({ rest, input, asker }, digests) {
    const [, id = '', what = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest) ?? []
    return notice(linesOf(await digests.edit(asker, id, saidIn(input, what))))
  },
  pause: async ({ rest, asker }, digests) => notice(linesOf(await digests.pause(asker, rest))),
  resume: async ({ rest, asker }, digests) => notice(linesOf(await digests.resume(asker, rest))),
  remove: async ({ rest, asker }, digests) =>
    notice(`The digest ${(await digests.remove(asker, rest)).id} is removed.`),
  async now({ rest, asker }, digests) {
    const digest = await digests.now(asker, rest)
    return notice(digest ? `Sent: ${digest.title}.` : 'Nothing is new, so nothing was sent.')
  },
  why: ({ rest, asker }, digests) => why(asker, rest, digests),
  async forbid({ rest, asker }, digests) {
    const scope = scopeOf(rest)
    await digests.permit(asker, false, scope)
    return notice(
      `Only admins may schedule digests ${scope} from now on. Those that are set go on; /digest list shows them.`,
    )
  },
  async allow({ rest, asker }, digests) {
    const scope = scopeOf(rest)
    await digests.permit(asker, true, scope)
    return notice(`Members may schedule digests ${scope} again.`)
  },
}

const scopeOf = (rest: string): 'everywhere' | 'here' => (/^everywhere$/i.test(rest) ? 'everywhere' : 'here')

const notice = (text: string): Briefing => ({ kind: 'notice', text, nearest: [] })

const zoned =
  /^(?<when>.*\S)\s+\(?(?<zone>(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[a-z_/-]+|UTC)\)?$/i

/** "Mon-Fri 06:30 Europe/Berlin": a zone or an end behind the times is an option of its own. */
function behindTimes(
  when: string,
): (Pick<Wish, 'when' | 'zone'> & { readonly ends?: string | undefined }) | undefined {
  const named = zoned.exec(when.trim())?.groups
  if (named !== undefined) return { when: named.when, zone: named.zone }
  const said = recurrenceIn(when)
  return said?.rest === '' && (said.zone ?? said.ends) !== undefined ? said : undefined
}

/** @throws UserError */
function wishOf({ options }: Input, what: string | undefined): Wish {
  const { when, zone, where, ends, quiet } = options
  const said = when === undefined ? undefined : behindTimes(when)
  return {
    what,
    when: said?.when ?? when,
    zone: zone ?? said?.zone,
    until: ends ?? said?.ends,
    where: oneOf('where', where, ['here', 'me']),
    quiet: oneOf('quiet', quiet, ['silent', 'line']),
  }
}

function oneOf<T extends string>(
  option: string,
  typed: string | undefined,
  values: readonly T[],
): T | undefined {
  const value = values.find((known) => known === typed?.toLowerCase())
  if (typed !== undefined && value === undefined)
    throw new UserError(
      `“${option}:${typed}” is not known. Write ${option}:${values.join(` or ${option}:`)}.`,
    )
  return value
}

/** What it would say now, and when the next ones come. */
function shown({ card, whole }: Preview, line: string): Briefing {
  const lines = [line, ...nextLines(card), ...card.remarks]
  return whole?.kind === 'briefing'
    ? {
        ...whole,
        lead: lines.join(' '),
        ...(whole.lead === undefined ? {} : { remarks: [whole.lead, ...(whole.remarks ?? [])] }),
      }
    : notice(
        [...lines, 'All of it was told here already; the digest begins with what arrives from now on.'].join(
          '\n',
        ),
      )
}

const nextLines = ({ next }: Pick<Card, 'next'>): readonly string[] =>
  next.length === 0 ? [] : [`Next: ${next.join('; ')}.`]

const linesOf = (card: Card): string =>
  [`${card.id} (${card.state}): ${card.summary}`, ...nextLines(card), ...card.remarks].join('\n  ')

/** Articles a page of `why`. */
const page = 25

/** The last slot article by article, a page at a time ("why d7k2pq 2"); of those before it what became of them. */
async function why(asker: Asker, words: string, digests: Digests): Promise<Briefing> {
  const [, id = '', typed = '1'] = /^(.*?)(?:(?:^|\s+)(\d{1,3}))?$/.exec(words) ?? []
  const runs = await digests.why(asker, id)
  // The newest that looked at articles: one with nothing new has nothing to tell of any.
  const last = runs.find(({ fates }) => fates.length > 0) ?? runs[0]
  if (!last) return notice('This digest has not been due yet.')
  const at = runs.indexOf(last)
  const from = (Math.max(1, Number(typed)) - 1) * page
  const shown = last.fates.slice(from, from + page)
  const left = last.fates.length - from - shown.length
  return notice(
    [
      ...runs.slice(0, at + 1).map(lineOf),
      ...shown.map(
        ({ fate, title, source, reason }) => `  ${fate}: ${asField(title)} (${asField(source)}): ${reason}`,
      ),
      ...(left > 0 ? [`  … and ${left} more: /digest why ${`${id} `.trimStart()}${Number(typed) + 1}`] : []),
      ...runs.slice(at + 1).map(lineOf),
    ].join('\n'),
  )
}

function lineOf({ when, outcome, fates }: Run): string {
  const counts = (['told', 'merged', 'held back'] as const).flatMap((kind) => {
    const count = fates.filter(({ fate }) => fate === kind).length
    return count > 0 ? [`${count} ${kind}`] : []
  })
  return `${when}: ${outcome}${counts.length > 0 ? ` (articles: ${counts.join(', ')})` : ''}`
}
