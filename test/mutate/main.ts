import { spawnSync } from 'node:child_process'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, matchesGlob } from 'node:path'
import { parseArgs } from 'node:util'
import { createVitest, type TestModule } from 'vitest/node'
import { readSample } from '../prepare.ts'
import { isEquivalent } from './equivalent.ts'
import { brokenAt, type Place, placesOf, withSwitches } from './places.ts'

/**
 * Breaks the code on purpose, one place at a time, and runs the tests that come by it: a place that can be broken and no
 * test notices shows a promise that nobody holds. Run by hand: `npm run mutate -- --limit 120 --seed 1`, of one room with
 * `--room sender`, of some of its files with `--file 'src/reading/names/*.ts'`, by some tests alone with `--tests`. All places that are drawn are put into one copy of the project, each behind a switch. All tests are
 * run once to see which come by which place; then, for each place, those that do, in a process of their own in which its
 * switch is on from the start, so that nothing is left from another one.
 */
interface Room {
  readonly files: readonly string[]
  /** What may come by them. */
  readonly tests: readonly string[]
  /** Its part of the sample, beside the parts of the others. */
  readonly share: number
}

const answers = ['test/{bot,commands,composing,desk,formats,reading}/**/*.test.ts', 'test/{bot,desk}.test.ts']
const digests = ['test/digests/**/*.test.ts', 'test/digests.test.ts']
const durable = ['test/durable/*.test.ts']

const rooms: Readonly<Record<string, Room>> = {
  composing: { files: ['src/composing/**/*.ts'], tests: answers, share: 36 },
  reading: { files: ['src/reading/**/*.ts'], tests: answers, share: 36 },
  digests: { files: ['src/digests/**/*.ts', 'src/digests.ts'], tests: digests, share: 24 },
  inbox: { files: ['src/durable/inbox.ts', 'src/durable/presence.ts'], tests: durable, share: 16 },
  sender: { files: ['src/durable/sender.ts'], tests: durable, share: 8 },
}

/** Runs of whole processes, with kills, notice what they notice too late for this. */
const processes = /crash|kills|desk\/(?:faults|embedding)|borne-out/

const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true, default: Object.keys(rooms) },
    limit: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string' },
    tests: { type: 'string', multiple: true },
    workers: { type: 'string', default: '100%' },
  },
})
const root = join(import.meta.dirname, '..', '..')

/** So many of the list, spread by a seed: the same seed gives the same ones. */
function sample(places: readonly Place[], limit: number, seed: number): readonly Place[] {
  let state = seed
  const keyed = places.map((place) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { place, key: state }
  })
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, limit)
    .map(({ place }) => place)
}

/** Of a sample that is so much larger enough are left where the compiler refuses some. */
const spare = 1.6

/** Those that the compiler takes: what it refuses nobody hands in. It looks at all at once, each beside the file it changes. */
function compiling(folder: string, places: readonly Place[]): readonly Place[] {
  const named = places.map((place, at) => ({ place, name: place.file.replace(/\.ts$/, `.broken${at}.ts`) }))
  for (const { name, place } of named)
    writeFileSync(join(folder, name), brokenAt(readFileSync(join(folder, place.file), 'utf8'), place))
  const tsc = join(root, 'node_modules', '.bin', 'tsc')
  const { stdout } = spawnSync(tsc, ['--noEmit', '--pretty', 'false'], { cwd: folder, encoding: 'utf8' })
  for (const { name } of named) rmSync(join(folder, name))
  const refused = new Set([...stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, name]) => name))
  return named.flatMap(({ place, name }) => (refused.has(name) ? [] : [place]))
}

/** A copy of the project, so that the work at hand is not touched. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-mutate-'))
  const parts = ['src', 'test', 'commands', 'corpus', 'docs', 'package.json', 'tsconfig.json', 'README.md']
  for (const part of [...parts, '.env.example', 'Dockerfile', 'compose.yaml', 'DESIGN.md'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Test files, by their paths, that are run one after another in one process with some variables of its environment. */
interface Run {
  readonly name: string
  readonly tests: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  /** Seconds of processor time after which it is ended: a broken place may keep it from ever ending. */
  readonly seconds: number
}

/** Runs them all, as many at once as there are processors, and tells of each how it went as soon as it has ended. */
async function runAll(
  folder: string,
  runs: readonly Run[],
  ended: (name: string, passed: boolean, ms: number) => void,
): Promise<void> {
  const place = join(folder, 'test', 'mutate', 'runs')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  for (const { name, tests, variables, seconds } of runs) {
    const lines = [
      `import { guard } from '../guard.ts'`,
      `Object.assign(process.env, ${JSON.stringify(variables)})`,
      `guard(${seconds})`,
      ...tests.map((test) => `await import('../../../${test}')`),
    ]
    writeFileSync(join(place, `${name}.test.ts`), lines.join('\n'))
  }
  const open = new Set(runs.map(({ name }) => name))
  const tell = (name: string, passed: boolean, ms: number): void => {
    if (open.delete(name)) ended(name, passed, ms)
  }
  const onTestModuleEnd = (module: TestModule): void => {
    const name = /([^/]+)\.test\.ts$/.exec(module.moduleId)?.[1] ?? ''
    tell(name, module.state() === 'passed', module.diagnostic().duration)
  }
  const vitest = await createVitest({
    config: join('test', 'mutate', 'vitest.config.ts'),
    watch: false,
    maxWorkers: values.workers,
    reporters: [{ onTestModuleEnd }],
  })
  await vitest.start()
  await vitest.close()
  // Whose process was ended.
  for (const name of [...open]) tell(name, false, 0)
}

/** How many folders from the top a test and a file have in common: what stands beside it fails first. */
function common(test: string, file: string): number {
  const [a, b] = [test, file].map((path) =>
    path
      .replace(/(?:\.test)?\.ts$/, '')
      .split('/')
      .slice(1),
  )
  const apart = a?.findIndex((part, at) => part !== b?.[at]) ?? 0
  return apart < 0 ? (a?.length ?? 0) : apart
}

function roomOf(name: string): Room {
  const room = rooms[name]
  if (room) return room
  throw new Error(`There is no room “${name}”; there are ${Object.keys(rooms).join(', ')}.`)
}

const told = (line: string): void => void process.stdout.write(`${line}\n`)

/** A seeded part of each room's places, which the compiler takes and which are not known to change nothing. */
function draw(folder: string): readonly { readonly room: string; readonly place: Place }[] {
  const shares = values.room.reduce((sum, name) => sum + roomOf(name).share, 0)
  return values.room.flatMap((room) => {
    const { files, share } = roomOf(room)
    const all = globSync([...files], { cwd: root })
      .filter((file) => values.file === undefined || matchesGlob(file, values.file))
      .sort()
      .flatMap((file) => placesOf(file, readFileSync(join(root, file), 'utf8')))
    const limit = Math.round((Number(values.limit) * share) / shares)
    const taken = compiling(folder, sample(all, Math.ceil(limit * spare), Number(values.seed)))
    const drawn = taken.slice(0, limit)
    const same = drawn.filter(({ file, what }) => isEquivalent(file, what))
    told(
      `${room}: ${drawn.length} of ${all.length} places, of which ${same.length} are known to change nothing`,
    )
    return drawn.flatMap((place) => (same.includes(place) ? [] : [{ room, place }]))
  })
}

const folder = copyProject()
process.chdir(folder)
try {
  const drawn = draw(folder)
  for (const file of new Set(drawn.map(({ place }) => place.file))) {
    const here = drawn.flatMap(({ place }, n) => (place.file === file ? [[n, place] as const] : []))
    const sorted = here.sort(([, a], [, b]) => a.start - b.start || b.end - a.end)
    const source = readFileSync(join(folder, file), 'utf8')
    writeFileSync(
      join(folder, file),
      withSwitches(source, sorted, join(folder, 'test', 'mutate', 'switch.ts')),
    )
  }
  process.env.SAMPLE_INDEX = await readSample()

  const patterns = values.tests ?? values.room.flatMap((room) => roomOf(room).tests)
  const files = globSync(patterns, { cwd: root }).filter((file) => !processes.test(file))
  const reached = (at: string): string => join(folder, `reached-${at}`)
  const first = files.map((file, at) => ({
    name: String(at),
    tests: [file],
    variables: { REACHED: reached(String(at)) },
    seconds: 600,
  }))
  const seconds = new Map<string, number>()
  for (const { name } of first) writeFileSync(reached(name), '')
  await runAll(folder, first, (name, passed, ms) => {
    if (!passed) throw new Error(`${files[Number(name)]} fails without any change.`)
    seconds.set(files[Number(name)] ?? '', ms / 1000)
  })
  const by = new Map<number, string[]>()
  for (const [at, file] of files.entries())
    for (const place of readFileSync(reached(String(at)), 'utf8')
      .split('\n')
      .slice(0, -1))
      by.set(Number(place), [...(by.get(Number(place)) ?? []), file])

  const noticed = new Set<number>()
  const runs = drawn.flatMap(({ place }, n): readonly Run[] => {
    const near = (by.get(n) ?? []).sort(
      (a, b) =>
        common(b, place.file) - common(a, place.file) || (seconds.get(a) ?? 0) - (seconds.get(b) ?? 0),
    )
    if (near.length === 0) {
      told(`unreached ${place.file}:${place.line}  ${place.what}`)
      return []
    }
    const time = near.reduce((sum, test) => sum + (seconds.get(test) ?? 0), 0)
    return [{ name: String(n), tests: near, variables: { BROKEN: String(n) }, seconds: 60 + 3 * time }]
  })
  await runAll(folder, runs, (name, passed) => {
    const place = drawn[Number(name)]?.place
    told(`${passed ? 'survives' : 'noticed '}  ${place?.file}:${place?.line}  ${place?.what}`)
    if (!passed) noticed.add(Number(name))
  })
  for (const room of values.room) {
    const here = drawn.flatMap((one, n) => (one.room === room ? [n] : []))
    const killed = here.filter((n) => noticed.has(n)).length
    told(
      `${room}: ${killed} of ${here.length} noticed (${Math.round((100 * killed) / Math.max(1, here.length))} %)`,
    )
  }
} finally {
  process.chdir(root)
  rmSync(folder, { recursive: true })
  if (process.env.SAMPLE_INDEX !== undefined) rmSync(process.env.SAMPLE_INDEX, { recursive: true })
}
