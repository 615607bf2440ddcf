import type { Briefing } from '../model/briefing.ts'
import { countOf } from './asking.ts'

/** What became so far of all that a model was asked to write of one answer. */
export interface Tally {
  shown: number
  /** The reason of each sentence that was dropped. */
  readonly dropped: string[]
  /** Why parts of it are in the articles' own words. */
  readonly failures: Failure[]
}

export type Failure = keyof typeof failures

/** The briefing with who wrote it; as it was where no model was asked. */
export function signed(briefing: Briefing, model: string, tallies: readonly Tally[]): Briefing {
  const shown = tallies.reduce((sum, tally) => sum + tally.shown, 0)
  const failed = new Set(tallies.flatMap((tally) => tally.failures))
  if (briefing.kind === 'notice' || shown + failed.size === 0) return briefing
  const remarks = [
    ...(briefing.remarks ?? []),
    ...(shown > 0 ? [tellWritten(model, shown, countOf(tallies.flatMap(({ dropped }) => dropped)))] : []),
    ...[...failed].map((why) => tellFailure(model, why)),
  ]
  return { ...briefing, writer: shown > 0 ? model : briefing.writer, remarks }
}

const reasons: Readonly<Record<string, string>> = {
  'no quote': 'named no words of its sources',
  'altered quote': 'quoted otherwise than its sources',
  'not prose': 'not plain prose',
  'not English': 'not in English',
  contradicted: 'contradicted by its sources',
  'not borne out': 'not borne out word by word',
}

/** "Written by gpt-x from the passages cited; 2 of 6 sentences were dropped: 1 not plain prose, 1 not borne out …". */
function tellWritten(model: string, shown: number, dropped: Readonly<Record<string, number>>): string {
  const lost = Object.values(dropped).reduce((sum, n) => sum + n, 0)
  const first = `Written by the model ${model}, each sentence checked against its sources`
  if (lost === 0) return `${first}.`
  const why = Object.entries(dropped).map(([reason, n]) => `${n} ${reasons[reason] ?? reason}`)
  return `${first}; ${lost} of ${shown + lost} dropped: ${why.join(', ')}.`
}

const failures = {
  failed: 'did not answer',
  refused: 'refused to answer',
  empty: 'wrote nothing',
  'too few': 'wrote too little that its sources bear out',
  'used up': 'has used up what it may cost today',
  resting: 'has not answered lately and is left in peace for a minute',
}

/** Why an answer, or a part of it, is in the articles' own words. */
const tellFailure = (model: string, why: Failure): string =>
  `The model ${model} ${failures[why]}; these are the articles’ own words.`
