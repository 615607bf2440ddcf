import { evaluateCheck } from './check.ts'
import { evaluateCitations } from './citations.ts'
import { evaluateClaims } from './claims.ts'
import type { Asked } from './data.ts'
import { evaluateExtraction } from './extraction.ts'
import { evaluateFnc1 } from './fnc1.ts'
import { evaluateGate } from './gate.ts'
import { evaluateGateNews } from './gate-news.ts'
import type { Line } from './line.ts'
import { evaluateMultihop } from './multihop.ts'
import { evaluateNames } from './names.ts'
import { ownPages, readPages, scorePages } from './pages.ts'
import { evaluateQuestions } from './questions.ts'
import { evaluateRamdocs } from './ramdocs.ts'
import { rankTime } from './ranking.ts'
import { evaluateReader } from './reader.ts'
import { evaluateRelations } from './relations.ts'
import { evaluateRgb } from './rgb.ts'
import { evaluateSanctions } from './sanctions.ts'
import { evaluateScreening } from './screening.ts'
import { evaluateSeeds } from './seeds.ts'
import { evaluateShape } from './shape.ts'
import { evaluateSpeech } from './speech.ts'
import { evaluateSquad } from './squad.ts'
import { evaluateStories } from './stories.ts'
import { evaluateSupport } from './support.ts'
import { evaluateTree } from './tree.ts'

/** A set by the name that `--only` takes: where it lies in the folder, and what measures it. */
interface Measured {
  readonly path: string
  readonly measure: (asked: Asked) => Promise<readonly Line[]>
}

/** Every set, the quick ones first. A further one is a line here and a file beside. */
export const sets: Readonly<Record<string, Measured>> = {
  seeds: { path: 'seeds', measure: evaluateSeeds },
  time_ir: { path: 'time_ir', measure: rankTime },
  ner_news: { path: 'ner_news', measure: evaluateNames },
  tree: { path: 'ud', measure: evaluateTree },
  relations: { path: 'relations_conll04', measure: evaluateRelations },
  quotes: { path: 'quotes_polnear', measure: evaluateSpeech },
  sanctions: { path: 'load_corpus', measure: evaluateSanctions },
  support: { path: 'support_qags', measure: evaluateSupport },
  gate: { path: 'support_qags', measure: evaluateGate },
  'gate-news': { path: 'load_corpus', measure: evaluateGateNews },
  screening: { path: 'name_matching', measure: evaluateScreening },
  extraction: { path: 'article_extraction', measure: evaluateExtraction },
  pages: { path: '', measure: async () => scorePages(await readPages(ownPages)) },
  shape: { path: 'load_corpus', measure: evaluateShape },
  stories: { path: 'news_clusters', measure: evaluateStories },
  rgb: { path: 'conflicts/rgb_counterfactual.jsonl.gz', measure: evaluateRgb },
  ramdocs: { path: 'conflicts/ramdocs.jsonl.gz', measure: evaluateRamdocs },
  check: { path: 'load_corpus', measure: evaluateCheck },
  claims: { path: '', measure: evaluateClaims },
  fnc1: { path: 'conflicts/fnc1_pairs.jsonl.gz', measure: evaluateFnc1 },
  reader: { path: 'squad2', measure: evaluateReader },
  squad2: { path: 'squad2', measure: evaluateSquad },
  questions: { path: 'load_corpus', measure: evaluateQuestions },
  multihop: { path: 'multihop_rag', measure: evaluateMultihop },
  citations: { path: 'load_corpus', measure: evaluateCitations },
}
