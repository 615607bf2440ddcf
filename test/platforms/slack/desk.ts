import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Running } from '../../../src/contracts/platform.ts'
import { type Opened, open } from '../../../src/main/open.ts'
import { start } from '../../../src/platforms/slack/start.ts'
import { type Places, readSettings } from '../../../src/runtime/config.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { openWeb } from '../../../src/runtime/web.ts'
import { createFakeSlack, type FakeSlack } from '../../fakes/slack.ts'
import { sampleData, sampleFolder } from '../../sample.ts'
import { longestMs } from '../../time.ts'

/** Milliseconds between two posts in a channel: the tests need not wait for Slack's own second. */
const quickPace = 30

/** The real platform on a corpus, connected to a fake Slack. */
export interface Desk {
  readonly slack: FakeSlack
  readonly running: Running
  readonly logged: readonly string[]
  /** Where the platform is called in HTTP mode. */
  readonly url: string
  /** The platform alone stops; Slack stays. */
  stop(): Promise<void>
}

export interface DeskOptions {
  readonly mode: 'socket' | 'http'
  readonly environment?: Readonly<Record<string, string>>
  readonly retries?: readonly number[]
  /** A Slack that has been there before, for a restart. */
  readonly slack?: FakeSlack
  /** Slack is away when the platform starts. */
  readonly away?: boolean
  /** Parts that take the place of the usual ones. */
  readonly parts?: Partial<Opened>
}

/** Anna and Boris share C1; Carla is alone in C2, where the app is no member. */
export async function newSlack(mode: 'socket' | 'http', retries: readonly number[] = []): Promise<FakeSlack> {
  const slack = await createFakeSlack({ mode, retries })
  for (const user of ['ANNA', 'BORIS', 'CARLA']) slack.addUser(user, { admin: user === 'BORIS' })
  slack.addChannel('C1', ['ANNA', 'BORIS'])
  slack.addChannel('C2', ['CARLA'], { bot: false })
  return slack
}

/** One workspace by its bot token, unless the environment says otherwise. */
export async function startDesk(opened: Opened, slack: FakeSlack, options: DeskOptions): Promise<Desk> {
  const { mode, environment, parts = {}, away = false } = options
  const logged: string[] = []
  const log = createLog('debug', [slack.botToken], (line) => logged.push(line))
  const settings = readSettings({
    CORPUS: sampleFolder,
    SLACK_API_URL: slack.apiUrl,
    ANSWERS_PER_MINUTE: '500',
    ...(environment ?? { SLACK_BOT_TOKEN: slack.botToken }),
    ...(mode === 'socket'
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: slack.signingSecret }),
  })
  let running: Running | undefined
  const web = await openWeb({ port: 0, host: '127.0.0.1', health: () => running?.health(), log })
  const url = `http://127.0.0.1:${web.port}`
  slack.deliverTo(`${url}/slack/events`)
  if (away) slack.leave()
  const progress = () => opened.corpus.status()
  const { digests } = opened.schedule
  const surroundings = { ...opened, digests, ...parts, web, settings, log, progress }
  running = await start(surroundings, undefined, quickPace)
  if (mode === 'socket' && !away) await slack.socket.connected(2)
  const started = running
  return {
    slack,
    running: started,
    logged,
    url,
    async stop() {
      await started.stop()
      await web.close()
    },
  }
}

const admins = 'T1/ANNA'
/** Anna is an admin of the desk's too: its settings, and a start with them. */
export const anAdmin = async (): Promise<Partial<Places>> => ({ ADMINS: [admins] })
export const asAdmin: DeskOptions = {
  mode: 'socket',
  environment: { SLACK_BOT_TOKEN: 'xoxb-T1-first', ADMINS: admins },
}

/** One corpus and one store for a test file; for each test a platform, with a Slack of its own. */
export function useDesk(
  articles?: () => Promise<string>,
  settings?: () => Promise<Partial<Places>>,
): {
  readonly start: (options: DeskOptions) => Promise<Desk>
  readonly opened: () => Opened
} {
  let folder = ''
  let opened: Opened | undefined
  const closing: (() => Promise<void>)[] = []
  const get = (): Opened => {
    if (!opened) throw new Error('the corpus is not open')
    return opened
  }
  beforeAll(async () => {
    folder = articles ? await mkdtemp(join(tmpdir(), 'dateline-slack-')) : await sampleData()
    const log = createLog('error', [], () => {})
    const corpus = (await articles?.()) ?? sampleFolder
    opened = await open({ ...(await settings?.()), CORPUS: corpus, DATA: folder }, log, {
      watch: false,
      modelMs: longestMs,
    })
    await opened.corpus.read
  })
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
  afterAll(async () => {
    await opened?.close()
    await rm(folder, { recursive: true })
  })
  return {
    opened: get,
    async start(options) {
      const slack = options.slack ?? (await newSlack(options.mode, options.retries))
      if (!options.slack) closing.push(() => slack.close())
      const desk = await startDesk(get(), slack, options)
      closing.push(desk.stop)
      return desk
    },
  }
}

/** What is logged as failed. */
export const failures = ({ logged }: Desk): readonly string[] =>
  logged.filter((line) => line.includes('"level":"error"'))
