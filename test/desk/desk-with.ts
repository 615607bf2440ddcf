import { rm } from 'node:fs/promises'
import { afterEach, beforeEach } from 'vitest'
import { type Opened, open } from '../../src/main/open.ts'
import type { Asker } from '../../src/model/asker.ts'
import type { Embedded, ModelReport } from '../../src/model/model-report.ts'
import { createLog } from '../../src/runtime/log.ts'
import { askerOf } from '../asker.ts'
import {
  type FakeModel,
  type PlanScript,
  type Script,
  settingsFor,
  startModel,
  turnOn,
  type VectorScript,
} from '../fakes/model.ts'
import type { BriefingAnswer } from '../sample.ts'
import { sampleData, sampleFolder } from '../sample.ts'
import { longestMs } from '../time.ts'

export const question = 'How did Lavrov accuse Washington?'
export const asker = askerOf()

/** A desk on the sample articles whose model follows a script, and what was logged and reported of it. */
export interface Staged {
  readonly desk: Opened
  readonly model: FakeModel
  readonly logged: readonly string[]
  readonly reports: readonly ModelReport[]
  /** How far vectors were made, each time that it was told. */
  readonly embedded: readonly Embedded[]
  /** The data folder, which stages of one test share. */
  readonly data: string
  /** @throws where the answer is a notice */
  ask(text?: string, from?: Asker): Promise<BriefingAnswer>
}

/** Stages are taken down after each test of the file. */
export function useStage(): (
  script: Script,
  options?: {
    readonly modelMs?: number
    readonly tokens?: number
    readonly plan?: PlanScript
    readonly vectors?: VectorScript
    /** The name of the model of vectors; none are made without it. */
    readonly embedding?: string
    /** Whom the settings name as admins. */
    readonly admins?: readonly string[]
    readonly explain?: (request: unknown) => void
  },
) => Promise<Staged> {
  let data = ''
  let down: (() => Promise<void>)[] = []
  beforeEach(async () => {
    data = await sampleData()
  })
  afterEach(async () => {
    for (const one of down) await one()
    down = []
    await rm(data, { recursive: true })
  })
  return async (
    script,
    { modelMs = longestMs, tokens, plan, vectors, embedding, explain, admins = [] } = {},
  ) => {
    const model = await startModel(script, plan, vectors)
    const logged: string[] = []
    const reports: ModelReport[] = []
    const embedded: Embedded[] = []
    const desk = await open(
      {
        CORPUS: sampleFolder,
        DATA: data,
        // The sample articles are read already, so that no thread has to be started that reads them.
        ROLE: 'bot',
        READER: 'off',
        ADMINS: [...admins],
        ...settingsFor(model),
        ...(embedding === undefined ? {} : { EMBEDDING_MODEL: embedding }),
        ...(tokens === undefined ? {} : { MODEL_DAILY_TOKENS: tokens }),
      },
      createLog('debug', [], (line) => logged.push(line)),
      {
        watch: false,
        modelMs,
        ...(explain ? { explain } : {}),
        onModel: (report) => reports.push(report),
        onEmbedded: (progress) => embedded.push(progress),
      },
    )
    down.push(
      () => desk.close(),
      () => model.close(),
    )
    await desk.corpus.read
    await turnOn(desk.store, 'slack', 'T1')
    return {
      desk,
      model,
      logged,
      reports,
      embedded,
      data,
      async ask(text = question, from = asker) {
        const answer = await desk.bot.answer({ text, asker: from })
        if (answer.kind !== 'briefing') throw new Error(answer.text)
        return answer
      },
    }
  }
}
