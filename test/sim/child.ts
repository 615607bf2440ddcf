import { appendFileSync, readFileSync } from 'node:fs'
import { subscriptionSchema } from '../../src/digests/subscription.ts'
import { createDigests } from '../../src/digests.ts'
import sqliteEngine from '../../src/engines/sqlite.ts'
import { reason } from '../../src/model/errors.ts'
import { createLog } from '../../src/runtime/log.ts'
import sqliteStore from '../../src/stores/sqlite.ts'
import { unsureSchema } from './judge.ts'
import { type Event, eventSchema, lifeSchema } from './lives.ts'
import { mortal, storeOf } from './mortal.ts'
import { createPlatform, type Fault } from './platform.ts'
import { pick, randomFrom } from './random.ts'
import { deskOn } from './world.ts'

/**
 * A process of digests on a clock of its own, which kills itself by SIGKILL at the step it is told. What everybody sees
 * of it lies in a journal on another disk before its next step begins.
 */
const { folder, journal, finds, seed, beats, pause, dies, from } = lifeSchema.parse(
  JSON.parse(process.argv[2] ?? ''),
)
const note = (event: Event): void => appendFileSync(journal, `${JSON.stringify(event)}\n`)
const posts = readFileSync(journal, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const event = line === '' ? undefined : eventSchema.parse(JSON.parse(line))
    return event?.kind === 'post' ? [event.post] : []
  })
const random = randomFrom(seed)
const hour = 3600_000
let now = from
const life = mortal((step, when) => {
  if (step === dies?.step && when === dies.when) process.kill(process.pid, 'SIGKILL')
  return false
}, random)
const log = createLog('warn', [], (line) => {
  const read = unsureSchema.safeParse(JSON.parse(line))
  if (read.success) note({ kind: 'unsure', unsure: read.data })
  // Said, and not the end of the process.
  else if (/disk is full|disk I\/O/.test(line)) note({ kind: 'failed', why: line })
})
const fault = (): Fault =>
  dies === undefined || random() < 0.9
    ? 'none'
    : pick(random, ['busy', 'refused', 'lost before', 'lost after'] as const)
const shown = (post: (typeof posts)[number]): void => note({ kind: 'post', post })
const platform = createPlatform(finds, () => now, fault, log, posts, shown)

try {
  const engine = await sqliteEngine.open({ DATA: folder })
  const store = await sqliteStore.open({ DATA: folder })
  const own = storeOf(life, store)
  const running = createDigests({ store: own, desk: deskOn(engine), log, now: () => now, elapsed: () => now })
  running.serve(
    'sim',
    platform.courier(life, own, () => now),
  )
  for (let beat = 0; beat < beats; beat++) {
    const [next] = await store.collection('digests sim', subscriptionSchema).due(now + 12 * hour, 1)
    now += pause ?? (random() < 0.4 ? 90_000 : Math.max(20_000, (next?.due ?? now + 6 * hour) - now) + 20_000)
    note({ kind: 'time', now })
    await running.tick()
    await running.idle()
    note({ kind: 'alive', now })
  }
  await running.stop()
  await store.close()
  await engine.close()
} catch (thrown) {
  note({ kind: 'failed', why: reason(thrown) })
  process.exitCode = 1
}
