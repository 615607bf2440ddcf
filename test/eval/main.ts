import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../src/model/errors.ts'
import { evaluateConflicts } from './conflicts.ts'
import { evaluateExtraction } from './extraction.ts'
import { evaluateNames } from './names.ts'
import { evaluateAnswers, evaluateSquad, evaluateTime } from './retrieval.ts'
import { evaluateSeeds } from './seeds.ts'
import { evaluateSpeech } from './speech.ts'
import { evaluateStories } from './stories.ts'
import { evaluateSupport } from './support.ts'
import { evaluateTree } from './tree.ts'

/** A figure with what it is measured against, where there is such a thing. */
interface Line {
  readonly set: string
  readonly rows: number
  readonly measure: string
  readonly value: number
  readonly aim?: number
}

/** Every set that lies in the folder, a line each; what is not there is named. @throws UserError where there is none */
export default async function evaluate(options: {
  dataSets: string | undefined
  json: boolean
}): Promise<void> {
  const folder = options.dataSets
  if (folder === undefined || !existsSync(folder))
    throw new UserError(
      'Give the folder that holds the data sets, for example: dateline eval --data-sets ../data. Without data there is nothing to measure.',
    )
  const lines: Line[] = []
  const absent: string[] = []
  for (const [set, measure] of Object.entries(sets)) {
    if (!existsSync(join(folder, set))) absent.push(set)
    else lines.push(...(await measure(folder)))
  }
  if (lines.length === 0) throw new UserError(`${folder} holds none of these: ${absent.join(', ')}.`)
  process.stdout.write(options.json ? `${JSON.stringify({ lines, absent })}\n` : table(lines, absent))
}

const sets: Readonly<Record<string, (folder: string) => Promise<readonly Line[]>>> = {
  async seeds(folder) {
    const { rows, passed, failed } = await evaluateSeeds(
      join(folder, 'seeds', 'expected.jsonl'),
      join(dirname(folder), 'seeds'),
    )
    return [
      {
        set: `seeds${failed.length > 0 ? ` (fails: ${failed.join(' ')})` : ''}`,
        rows,
        measure: 'rows that hold',
        value: passed,
        aim: rows,
      },
    ]
  },
  async time_ir(folder) {
    const { rows, ndcg10 } = await evaluateTime(folder)
    return [{ set: 'time_ir', rows, measure: 'nDCG@10', value: ndcg10, aim: 0.645 }]
  },
  async squad2(folder) {
    const { rows, hit1, mrr, abstentionAuc } = await evaluateSquad(folder)
    const { held, silent, rightlySilent } = await evaluateAnswers(folder)
    return [
      { set: 'squad2', rows, measure: 'hit@1', value: hit1, aim: 0.8 },
      { set: 'squad2', rows, measure: 'MRR', value: mrr },
      { set: 'squad2', rows, measure: 'abstention AUC', value: abstentionAuc },
      { set: 'squad2', rows, measure: 'answerable, answer among the excerpts', value: held },
      { set: 'squad2', rows, measure: 'answerable, yet silent', value: silent },
      { set: 'squad2', rows, measure: 'unanswerable, silent', value: rightlySilent },
    ]
  },
  async article_extraction(folder) {
    const { rows, f1 } = await evaluateExtraction(folder)
    return [{ set: 'article_extraction', rows, measure: 'F1', value: f1, aim: 0.955 }]
  },
  async ner_news(folder) {
    const { rows, PER, ORG, LOC } = await evaluateNames(folder)
    return [
      { set: 'ner_news', rows, measure: 'F1, people', value: PER.f1, aim: 0.86 },
      { set: 'ner_news', rows, measure: 'F1, organisations', value: ORG.f1, aim: 0.5 },
      { set: 'ner_news', rows, measure: 'F1, places', value: LOC.f1, aim: 0.78 },
    ]
  },
  async support_qags(folder) {
    const sets = await evaluateSupport(folder)
    const overlap = { cnndm: 0.585, xsum: 0.646 }
    return sets.flatMap(({ name, rows, auc, precision, recall }): readonly Line[] => [
      { set: `support_qags/${name}`, rows, measure: 'AUC', value: auc, aim: overlap[name] },
      { set: `support_qags/${name}`, rows, measure: 'precision of “supported”', value: precision },
      { set: `support_qags/${name}`, rows, measure: 'recall of “supported”', value: recall },
    ])
  },
  async conflicts(folder) {
    const { rows, contradicted, wronglySupported, supportedByItself } = await evaluateConflicts(folder)
    const set = 'conflicts/rgb_counterfactual'
    return [
      { set, rows, measure: 'altered, contradicted', value: contradicted },
      { set, rows, measure: 'altered, yet supported', value: wronglySupported },
      { set, rows, measure: 'unaltered, supported', value: supportedByItself },
    ]
  },
  async news_clusters(folder) {
    const { rows, all, validationRows, validation } = await evaluateStories(folder)
    return [
      { set: 'news_clusters', rows, measure: 'B-cubed F1', value: all, aim: 0.86 },
      {
        set: 'news_clusters',
        rows: validationRows,
        measure: 'B-cubed F1, validation split',
        value: validation,
      },
    ]
  },
  async ud(folder) {
    return (await evaluateTree(folder)).flatMap((score): readonly Line[] => {
      const line = (measure: string, value: number): Line => ({
        set: `ud/${score.set}`,
        rows: score.rows,
        measure,
        value,
      })
      return [
        { ...line('LAS', score.las), ...(score.set === 'pud' ? { aim: 0.8 } : {}) },
        line('UAS', score.uas),
        line('clauses: subject of a main verb', score.subjects),
        line('clauses: denied, read as denied', score.denied),
        line('clauses: not denied, read as denied', score.falselyDenied),
        line('clauses: whole main clauses', score.whole),
        line('clauses: whole main clauses, surest half', score.wholeOfSurest),
      ]
    })
  },
  async quotes_polnear(folder) {
    const { rows, precision, recall, f1 } = await evaluateSpeech(folder)
    return [
      { set: 'quotes_polnear', rows, measure: 'content F1', value: f1 },
      { set: 'quotes_polnear', rows, measure: 'content precision', value: precision },
      { set: 'quotes_polnear', rows, measure: 'content recall', value: recall },
    ]
  },
}

function table(lines: readonly Line[], absent: readonly string[]): string {
  const show = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(3))
  const rows = lines.map(({ set, rows, measure, value, aim }) => [
    set,
    String(rows),
    measure,
    show(value),
    aim === undefined ? '' : `${value >= aim ? 'reaches' : 'misses'} ${show(aim)}`,
  ])
  const all = [['set', 'rows', 'measure', 'value', 'aim'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  const text = all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
  return `${text}\n${absent.length > 0 ? `Not there, so not measured: ${absent.join(', ')}\n` : ''}`
}
