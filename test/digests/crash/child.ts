import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createDesk } from '../../../src/desk.ts'
import { createDigests } from '../../../src/digests.ts'
import { createSender } from '../../../src/durable/sender.ts'
import sqliteEngine from '../../../src/engines/sqlite.ts'
import { createLog } from '../../../src/runtime/log.ts'
import sqliteStore from '../../../src/stores/sqlite.ts'
import extractive from '../../../src/writers/extractive.ts'

/** A process that delivers digests to a platform that is a file, five minutes later at each beat, until it is killed. */
const [folder = ''] = process.argv.slice(2)
const posts = join(folder, 'posts')
const clock = join(folder, 'clock')
let time = Number(readFileSync(clock, 'utf8'))
const now = (): number => time
const log = createLog('error', [], (line) => process.stderr.write(line))
const engine = await sqliteEngine.open({ DATA: folder })
const store = await sqliteStore.open({ DATA: folder })
const desk = createDesk({
  engine,
  writer: extractive,
  commands: new Map(),
  progress: () => ({ state: 'ready', done: 0, total: 0, refused: 0 }),
})
const sender = createSender<string>({
  store,
  name: 'file',
  transport: {
    async post(_, __, key) {
      await setTimeout(2)
      appendFileSync(posts, `${key}\n`)
      await setTimeout(2)
      return key
    },
    async find(_, __, key) {
      const lines = existsSync(posts) ? readFileSync(posts, 'utf8').split('\n') : []
      return lines.includes(key) ? key : 'absent'
    },
  },
  pace: 0,
  log,
})
const running = createDigests({ store, desk, log, now, elapsed: now })
running.serve('file', {
  deliver: ({ key, to }) => sender.send({ key, lane: to.place, body: '', whenUnknown: 'leave' }),
  notify: ({ key, user }) => sender.send({ key, lane: user, body: '', whenUnknown: 'leave' }),
})
process.stdout.write('up\n')
for (;;) {
  await running.tick()
  // While something is on its way only its claim is kept: hours pass in milliseconds here.
  if (await Promise.race([setTimeout(5, true), running.idle()])) continue
  time += 5 * 60_000
  writeFileSync(`${clock}.new`, String(time))
  renameSync(`${clock}.new`, clock)
}
