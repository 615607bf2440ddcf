import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSample } from '../prepare.ts'
import { type Mutant, mutantsOf } from './operators.ts'

/**
 * Breaks the code on purpose, one place at a time, and runs the tests of its room: a mutant that no test notices shows
 * a promise that nobody holds. Run by hand: `npm run mutate -- --limit 100 --seed 1`, of one room with `--room sender`.
 */
interface Room {
  readonly files: readonly string[]
  readonly tests: readonly string[]
  /** Its part of the sample, beside the parts of the others. */
  readonly share: number
}

const rooms: Readonly<Record<string, Room>> = {
  composing: {
    files: ['src/composing/**/*.ts'],
    tests: ['test/composing/**/*.test.ts', 'test/commands/*.test.ts'],
    share: 35,
  },
  reading: {
    files: ['src/reading/**/*.ts'],
    tests: ['test/reading/*.test.ts', 'test/formats/*.test.ts', 'test/commands/who.test.ts'],
    share: 35,
  },
  digests: {
    files: ['src/digests/**/*.ts', 'src/digests.ts'],
    tests: ['test/digests/{chart,command,slots,when}.test.ts', 'test/digests.test.ts'],
    share: 15,
  },
  inbox: {
    files: ['src/durable/inbox.ts', 'src/durable/presence.ts'],
    tests: ['test/durable/inbox.test.ts'],
    share: 8,
  },
  sender: { files: ['src/durable/sender.ts'], tests: ['test/durable/sender.test.ts'], share: 7 },
}

const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true, default: Object.keys(rooms) },
    limit: { type: 'string', default: '100' },
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

/** The tests that mirror a file most closely: its own, its folder's, and so on below the room; none where it has none. */
function nearest(file: string): readonly string[] {
  const parts = file.replace(/^src\/|\.ts$/g, '').split('/')
  for (let depth = parts.length; depth > 1; depth--) {
    const place = `test/${parts.slice(0, depth).join('/')}`
    const tests = globSync([`${place}.test.ts`, `${place}/**/*.test.ts`], { cwd: root })
    if (tests.length > 0) return tests
  }
  return []
}

/** Of a sample that is so much larger enough are left where the compiler refuses some. */
const spare = 1.5

/**
 * Those that the compiler takes: what it refuses, as half of those that leave out a guard, nobody hands in. It looks at
 * all of them at once, each beside the file that it changes.
 */
function compiling(folder: string, mutants: readonly Mutant[]): readonly Mutant[] {
  const named = mutants.map((mutant, at) => ({
    mutant,
    name: mutant.file.replace(/\.ts$/, `.mutant${at}.ts`),
  }))
  for (const { name, mutant } of named) writeFileSync(join(folder, name), mutant.text)
  const tsc = join(root, 'node_modules', '.bin', 'tsc')
  const { stdout } = spawnSync(tsc, ['--noEmit', '--pretty', 'false'], { cwd: folder, encoding: 'utf8' })
  for (const { name } of named) rmSync(join(folder, name))
  const refused = new Set([...stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, name]) => name))
  return named.flatMap(({ mutant, name }) => (refused.has(name) ? [] : [mutant]))
}

/** A copy of the project, so that the work at hand is not touched. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-mutate-'))
  const parts = ['src', 'test', 'commands', 'corpus', 'docs', 'package.json', 'tsconfig.json', 'README.md']
  for (const part of [...parts, '.env.example'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

// A mutant of reading that shows in the sample's findings alone is not noticed; reading it anew takes half of a short run.
const sampleIndex = await readSample()
const env = { ...process.env, SAMPLE_INDEX: sampleIndex }
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
/** Seconds of processor time for the tests beside a file, and for those of its room: a mutant that never ends takes more. */
const beside = 40
const ofRoom = 200
/** Milliseconds for one test, so that a mutant is not called noticed because the machine is busy. */
const mostMs = '300000'

/** Whether every test passes; one that hangs is noticed too. */
function passes(folder: string, tests: readonly string[], mostSeconds = ofRoom): boolean {
  const limits = ['--bail', '1', '--testTimeout', mostMs, '--hookTimeout', mostMs]
  const options = ['run', '--config', 'test/vitest.config.ts', '--reporter', 'dot', ...limits, ...tests]
  const command = ['-c', `ulimit -t ${mostSeconds}; exec "$@"`, 'sh', process.execPath, vitest, ...options]
  return tests.length === 0 || spawnSync('sh', command, { cwd: folder, stdio: 'ignore', env }).status === 0
}

const folder = copyProject()
try {
  const shares = values.room.reduce((sum, name) => sum + roomOf(name).share, 0)
  let killed = 0
  let tried = 0
  for (const name of values.room) {
    const room = roomOf(name)
    const tests = globSync([...room.tests], { cwd: root })
    if (!passes(folder, tests)) throw new Error(`The tests of ${name} fail without any change.`)
    const files = globSync([...room.files], { cwd: root })
    const all = files.flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
    const limit = Math.round((Number(values.limit) * room.share) / shares)
    const chosen = compiling(folder, sample(all, limit * spare, Number(values.seed))).slice(0, limit)
    let noticed = 0
    for (const { file, line, what, text } of chosen) {
      const near = nearest(file)
      writeFileSync(join(folder, file), text)
      // Most are noticed by the tests beside them, which take a second or two.
      const survives =
        passes(folder, near, beside) &&
        passes(
          folder,
          tests.filter((test) => !near.includes(test)),
        )
      if (survives) process.stdout.write(`survives  ${file}:${line}  ${what}\n`)
      else noticed += 1
      cpSync(join(root, file), join(folder, file))
    }
    process.stdout.write(`${name}: ${noticed} of ${chosen.length} killed, out of ${all.length} mutants\n`)
    killed += noticed
    tried += chosen.length
  }
  process.stdout.write(
    `${killed} of ${tried} killed (${Math.round((100 * killed) / Math.max(1, tried))} %)\n`,
  )
} finally {
  rmSync(folder, { recursive: true })
  rmSync(sampleIndex, { recursive: true })
}

function roomOf(name: string): Room {
  const room = rooms[name]
  if (room) return room
  throw new Error(`There is no room “${name}”; there are ${Object.keys(rooms).join(', ')}.`)
}
