import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Mutant, mutantsOf } from './operators.ts'

/**
 * Breaks the code on purpose, one place at a time, and runs the tests of its room: a mutant that no test notices shows
 * a promise that nobody holds. Run by hand: `npm run mutate -- --room inbox --limit 20`.
 */
interface Room {
  readonly files: readonly string[]
  readonly tests: readonly string[]
}

const rooms: Readonly<Record<string, Room>> = {
  composing: { files: ['src/composing/**/*.ts'], tests: ['test/composing', 'test/commands'] },
  reading: { files: ['src/reading/**/*.ts', 'src/language/*.ts'], tests: ['test/reading', 'test/language'] },
  inbox: {
    files: ['src/durable/inbox.ts', 'src/durable/presence.ts'],
    tests: ['test/durable/inbox.test.ts'],
  },
  sender: { files: ['src/durable/sender.ts'], tests: ['test/durable/sender.test.ts'] },
  answers: { files: ['src/durable/answers.ts'], tests: ['test/durable/answers.test.ts'] },
  digests: {
    files: ['src/digests/**/*.ts', 'src/digests.ts'],
    tests: ['test/digests', 'test/digests.test.ts'],
  },
  store: {
    files: ['src/stores/sqlite.ts', 'src/stores/sqlite/*.ts'],
    tests: ['test/stores/sqlite.test.ts', 'test/stores/sqlite'],
  },
}

const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true, default: Object.keys(rooms) },
    limit: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const root = join(import.meta.dirname, '..', '..')

/** So many of the list, spread by a seed: the same seed gives the same ones. */
function sample(mutants: readonly Mutant[], limit: number, seed: number): readonly Mutant[] {
  let state = seed
  const keyed = mutants.map((mutant) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { mutant, key: state }
  })
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, limit)
    .map(({ mutant }) => mutant)
}

/** A copy of the project, so that the work at hand is not touched. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-mutate-'))
  for (const part of [
    'src',
    'test',
    'commands',
    'corpus',
    'docs',
    'package.json',
    'tsconfig.json',
    'README.md',
    '.env.example',
  ])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
/** Whether every test passes; one that hangs is noticed too. */
function passes(folder: string, tests: readonly string[]): boolean {
  const args = [
    vitest,
    'run',
    '--config',
    'test/vitest.config.ts',
    '--bail',
    '1',
    '--reporter',
    'dot',
    ...tests,
  ]
  return spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore', timeout: 300_000 }).status === 0
}

const folder = copyProject()
try {
  for (const name of values.room) {
    const room = rooms[name]
    if (room === undefined)
      throw new Error(`There is no room “${name}”; there are ${Object.keys(rooms).join(', ')}.`)
    if (!passes(folder, room.tests)) throw new Error(`The tests of ${name} fail without any change.`)
    const files = globSync([...room.files], { cwd: root })
    const all = files.flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
    const chosen = sample(all, Number(values.limit), Number(values.seed))
    let killed = 0
    for (const { file, line, what, text } of chosen) {
      writeFileSync(join(folder, file), text)
      if (passes(folder, room.tests)) process.stdout.write(`survives  ${file}:${line}  ${what}\n`)
      else killed += 1
      cpSync(join(root, file), join(folder, file))
    }
    const share = Math.round((100 * killed) / Math.max(1, chosen.length))
    process.stdout.write(
      `${name}: ${killed} of ${chosen.length} killed (${share} %), out of ${all.length} mutants\n`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
