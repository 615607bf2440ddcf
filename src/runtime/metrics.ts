import { setTimeout } from 'node:timers/promises'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ModelReport } from '../model/model-report.ts'
import { type Log, logBy } from './log.ts'

/** By what they are of. */
export type Figures = Readonly<Record<string, number>>

/** What a running process counts, in the words of Prometheus. */
export interface Metrics {
  /** @param outcome a briefing, a notice (silence), a refusal (a mistake of the asker) or a failure */
  answered(command: string, outcome: 'briefing' | 'notice' | 'refused' | 'failed', seconds: number): void
  /** @param state what became of it: sent, unknown, refused */
  delivered(platform: string, state: string): void
  /** A model was asked for something. */
  modelled(report: ModelReport): void
  /** @param outcome what came of it: ok, unchanged, later, gone, refused, failed */
  fetched(what: 'feed' | 'page', outcome: string): void
  /** The log, whose lines with a `dropped` fact are counted by it. */
  counting(log: Log): Log
  /** A figure that is looked up when somebody asks; one that fails, or is not there in time, is left out. */
  gauge(name: string, help: string, label: string, values: () => Figures | Promise<Figures>): void
  /** As Prometheus reads it. */
  text(): Promise<string>
  readonly type: string
}

/** Answers take some hundredths of a second; a book or a hostile text takes longer. */
const buckets = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** A model takes seconds. */
const modelBuckets = [0.5, 1, 2, 4, 8, 12, 16, 20]

/** Prometheus waits ten seconds for all figures. */
const patienceMs = 3_000

/** Nothing where they cannot be had: a store that is away must not take the other figures with it. */
async function inTime(figures: () => Promise<Figures>, ms: number): Promise<Figures> {
  const given = figures().catch(() => ({}))
  return Promise.race([given, setTimeout(ms, {}, { ref: false })])
}

/** @param waitMs how long all figures are waited for, in milliseconds */
export function createMetrics(waitMs = patienceMs): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'dateline_answers_total',
    help: 'Answers by command and outcome: briefing, notice (silence), refused or failed',
    labelNames: ['command', 'outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'dateline_answer_seconds',
    help: 'How long answers take, by command',
    labelNames: ['command'],
    buckets,
    registers,
  })
  const digests = new Counter({
    name: 'dateline_digests_total',
    help: 'Digests by platform and what became of them',
    labelNames: ['platform', 'state'],
    registers,
  })
  const modelSeconds = new Histogram({
    name: 'dateline_model_seconds',
    help: 'How long the model takes, by outcome: written, too few or failed',
    labelNames: ['outcome'],
    buckets: modelBuckets,
    registers,
  })
  const modelTokens = new Counter({
    name: 'dateline_model_tokens_total',
    help: 'Tokens that the model was asked and answered with',
    registers,
  })
  const modelSentences = new Counter({
    name: 'dateline_model_sentences_total',
    help: 'Sentences of the model by what became of them: shown, or why they were dropped',
    labelNames: ['fate'],
    registers,
  })
  const fetches = new Counter({
    name: 'dateline_fetches_total',
    help: 'Feeds and pages that were fetched, and what came of it',
    labelNames: ['what', 'outcome'],
    registers,
  })
  const drops = new Counter({
    name: 'dateline_dropped_total',
    help: 'What was dropped, by what it was: a packet, an answer, an exception, a thread, a stored row or page, a store, an index, a missed digest',
    labelNames: ['what'],
    registers,
  })
  return {
    answered(command, outcome, taken) {
      answers.inc({ command, outcome })
      seconds.observe({ command }, taken)
    },
    modelled({ outcome, seconds: took, tokens, shown, dropped }) {
      modelSeconds.observe({ outcome }, took)
      modelTokens.inc(tokens)
      for (const [fate, n] of Object.entries({ shown, ...dropped })) modelSentences.inc({ fate }, n)
    },
    delivered: (platform, state) => digests.inc({ platform, state }),
    fetched: (what, outcome) => fetches.inc({ what, outcome }),
    counting: (log) =>
      logBy((level, message, facts) => {
        if (typeof facts?.dropped === 'string') drops.inc({ what: facts.dropped })
        log[level](message, facts)
      }),
    gauge(name, help, label, values) {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          this.reset()
          const found = await inTime(async () => values(), waitMs)
          for (const [key, value] of Object.entries(found)) this.set({ [label]: key }, value)
        },
      })
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  }
}
