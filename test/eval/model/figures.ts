import type { Answer } from '../../../src/model/answer.ts'
import type { ModelReport } from '../../../src/model/model-report.ts'
import { everythingShown, share } from '../data.ts'
import { holds } from '../judge/words.ts'
import { fieldsOf } from '../judge.ts'
import type { Line } from '../line.ts'
import type { Question } from './sets.ts'

/** What became of one question. */
export interface Given {
  readonly answerable: boolean
  readonly silent: boolean
  readonly held: boolean
  readonly written: boolean
  /** For each statement, whether each excerpt cited for it is needed for it; and whether all say it together. */
  readonly cited: readonly { readonly each: readonly boolean[]; readonly all: boolean }[]
  readonly seconds: number
}

export function givenOf({ answers }: Question, answer: Answer): Given {
  const shown = everythingShown(answer)
  return {
    answerable: answers.length > 0,
    silent: answer.kind === 'notice',
    held: answers.some((one) => holds(shown, one)),
    written: answer.kind === 'briefing' && answer.writer !== 'extractive',
    cited: citedIn(answer),
    seconds: answer.ms / 1_000,
  }
}

/**
 * As the judge of citations has it, which shares no code with the product. A citation is right where its excerpt says all
 * of the statement, or something of it that no other one says.
 */
function citedIn(answer: Answer): Given['cited'] {
  if (answer.kind === 'notice') return []
  return answer.sections
    .flatMap(({ statements }) => statements)
    .map((statement) => {
      const fields = fieldsOf(statement)
      const excerpts = answer.excerpts.filter(({ n }) => statement.cites.includes(n))
      const said = excerpts.map((excerpt) => fields.filter((field) => field.borneOutIn(excerpt)))
      const isAlone = (field: (typeof fields)[number]) =>
        said.filter((own) => own.includes(field)).length === 1
      return {
        each: said.map((own) => own.length === fields.length || own.some(isAlone)),
        all: fields.every((field) => said.some((own) => own.includes(field))),
      }
    })
}

/** What is answered and what is left unanswered, and how far citations bear out what stands over them. */
export function linesOf(set: string, given: readonly Given[]): readonly Line[] {
  const yes = given.filter(({ answerable }) => answerable)
  const no = given.filter(({ answerable }) => !answerable)
  const statements = given.flatMap(({ cited }) => cited)
  const citations = statements.flatMap(({ each }) => each)
  const line = <T>(measure: string, list: readonly T[], wanted: (one: T) => boolean): readonly Line[] =>
    list.length === 0 ? [] : [{ set, measure, value: share(list, wanted), rows: list.length }]
  return [
    ...line('answerable: answered', yes, ({ silent }) => !silent),
    ...line('answerable: the answer is shown', yes, ({ held }) => held),
    ...line('unanswerable: silent', no, ({ silent }) => silent),
    ...line('citations that bear out their statement (precision)', citations, (holds) => holds),
    ...line('statements that their citations bear out (recall)', statements, ({ all }) => all),
  ]
}

/** How much of what the model wrote is shown, and what it cost. */
export function costs(
  set: string,
  given: readonly Given[],
  reports: readonly ModelReport[],
): readonly Line[] {
  const sum = (of: (report: ModelReport) => number): number => reports.reduce((all, one) => all + of(one), 0)
  const lost = ({ dropped }: ModelReport): number => Object.values(dropped).reduce((all, n) => all + n, 0)
  const answers = given.filter(({ silent }) => !silent)
  const rows = given.length
  const sentences = sum(({ shown }) => shown) + sum(lost)
  const seconds = given.map((one) => one.seconds).sort((a, b) => a - b)
  return [
    {
      set,
      measure: 'answers that the model wrote',
      value: share(answers, ({ written }) => written),
      rows: answers.length,
    },
    {
      set,
      measure: 'its sentences that are shown',
      value: sum(({ shown }) => shown) / Math.max(1, sentences),
      rows: sentences,
    },
    {
      set,
      measure: 'requests that failed',
      value: share(reports, ({ outcome }) => outcome === 'failed'),
      rows: reports.length,
      less: true,
    },
    { set, measure: 'tokens a question', value: sum(({ tokens }) => tokens) / rows, rows, less: true },
    {
      set,
      measure: 'seconds a question, median',
      value: seconds[Math.floor(rows / 2)] ?? 0,
      rows,
      less: true,
    },
    { set, measure: 'seconds a question, slowest', value: seconds.at(-1) ?? 0, rows, less: true },
  ]
}
