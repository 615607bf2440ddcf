import { join } from 'node:path'
import { z } from 'zod'
import { type Asked, firstStatement, readRows, sample, share } from './data.ts'
import type { Line } from './line.ts'
import { verdictOf } from './rgb.ts'
import { type Shelf, withShelf } from './shelf.ts'

const of = z.array(z.number())
const label = z.enum(['told', 'false', 'open'])
const story = z.object({
  headline: z.string(),
  date: z.string(),
  sentences: z.array(z.string()),
  claims: z.array(z.object({ claim: z.string(), label, of })),
  questions: z.array(z.object({ question: z.string(), label, of })),
  pairs: z.array(z.object({ told: z.string(), false: z.string(), of })),
  mirror: z
    .object({
      headline: z.string(),
      sentences: z.array(z.string()),
      claims: z.array(z.object({ label, of })),
    })
    .optional(),
})
type Story = z.infer<typeof story>
type Label = z.infer<typeof label>

/** Claims and questions of a report, and of all that are drawn, unless another number is wished for. */
const askedOfEach = 40
const usual = 800

const rows = join(import.meta.dirname, 'claims.jsonl')
const papers = ['The Harbour Post', 'Northern Courier', 'City Ledger', 'Morning Mail', 'Vale Gazette']

interface Checked {
  readonly label: Label
  readonly verdict: string
}

interface Answered {
  readonly label: Label
  readonly isSilent: boolean
  readonly isRight: boolean
}

/**
 * What an editor claimed and asked of 60 invented reports, in other words than theirs: told, made false by one thing, or left
 * open; pairs of claims a word or two apart, one told and one false; and the same claims beside mirrors of the reports, in
 * which things went otherwise, so that no wording of a claim gives its label away.
 */
export async function evaluateClaims({ rows: most }: Asked): Promise<readonly Line[]> {
  const stories = await readRows(rows, story)
  const asked = sample(stories, Math.ceil((most ?? usual) / askedOfEach), ({ headline }) => headline)
  const [checked, paired, mirrored]: [Checked[], Checked[], Checked[]] = [[], [], []]
  const answers: Answered[] = []
  await withShelf(async (shelf) => {
    const check = async (claim: string, given: Label): Promise<Checked> => ({
      label: given,
      verdict: verdictOf(await shelf.ask(`/check ${claim}`)),
    })
    await lay(shelf, stories)
    for (const { claims, pairs, questions, sentences } of asked) {
      for (const one of claims) checked.push(await check(one.claim, one.label))
      for (const one of pairs) paired.push(await check(one.told, 'told'), await check(one.false, 'false'))
      for (const one of questions) {
        const answer = await shelf.ask(one.question)
        const { quotes } = firstStatement(answer)
        const isRight = one.of.some((at) => quotes.some((quote) => meets(quote, sentences[at] ?? '')))
        answers.push({ label: one.label, isSilent: answer.kind === 'notice', isRight })
      }
    }
    await lay(
      shelf,
      stories.flatMap((one) => (one.mirror ? [{ ...one, ...one.mirror }] : [])),
    )
    for (const { claims, mirror } of asked)
      for (const [at, { label: given }] of (mirror?.claims ?? []).entries())
        mirrored.push(await check(claims[at]?.claim ?? '', given))
  })
  return [
    ...verdictsOf('claims', checked),
    ...verdictsOf('pairs', paired),
    ...verdictsOf('mirrors', mirrored),
    ...answersOf(answers),
  ]
}

/** Each report in one of five papers. */
const lay = (
  shelf: Shelf,
  stories: readonly Pick<Story, 'headline' | 'date' | 'sentences'>[],
): Promise<void> =>
  shelf.load(
    stories.map(({ headline, date, sentences }, at) => ({
      title: headline,
      text: sentences.join(' '),
      source: papers[at % papers.length] ?? '',
      publishedAt: date,
    })),
  )

function verdictsOf(which: string, checked: readonly Checked[]): readonly Line[] {
  const line = (given: Label, verdict: string): Line => {
    const same = checked.filter((one) => one.label === given)
    return {
      set: 'claims',
      measure: `${which}, ${given}: ${verdict}`,
      value: share(same, (one) => one.verdict === verdict),
      rows: same.length,
      ...(isRight(given, verdict) ? {} : { less: true }),
    }
  }
  const decided = checked.filter(({ verdict }) => verdict !== '')
  const labels: readonly Label[] = which === 'pairs' ? ['told', 'false'] : ['told', 'false', 'open']
  return [
    ...labels.flatMap((given) => [line(given, 'Supported'), line(given, 'Contradicted')]),
    {
      set: 'claims',
      measure: `${which}, verdicts that are right`,
      value: share(decided, (one) => isRight(one.label, one.verdict)),
      rows: decided.length,
    },
  ]
}

const isRight = (given: Label, verdict: string): boolean =>
  (given === 'told' && verdict === 'Supported') || (given === 'false' && verdict === 'Contradicted')

function answersOf(answers: readonly Answered[]): readonly Line[] {
  const line = (measure: string, given: Label, wanted: (one: Answered) => boolean, less?: true): Line => {
    const same = answers.filter((one) => one.label === given)
    return { set: 'claims', measure, value: share(same, wanted), rows: same.length, ...(less && { less }) }
  }
  return [
    line('questions, told: the right sentence first', 'told', (one) => one.isRight),
    line('questions, told: silent', 'told', (one) => one.isSilent, true),
    line('questions, open: silent', 'open', (one) => one.isSilent),
  ]
}

/** An excerpt may be more than a sentence, or a part of one. */
const meets = (quote: string, sentence: string): boolean =>
  quote.includes(sentence) || sentence.includes(quote)
