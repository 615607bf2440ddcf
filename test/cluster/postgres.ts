import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { chmod, chown, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { freePort } from '../free-port.ts'

/** A Postgres of the test's own, on loopback, in a folder that goes with it. */
export interface Postgres {
  readonly port: number
  readonly url: string
  /** `fast` cuts the connections and ends in order; `crash` ends at once, and the next start has to recover. */
  stop(how: 'fast' | 'crash'): Promise<void>
  start(): Promise<void>
  /** From now on whoever is not its owner needs TLS and a password. */
  secure(certificate: { readonly cert: string; readonly key: string }): Promise<void>
  /** Runs statements as its owner, and gives the rows of one. */
  ask(sql: string, database?: string): Promise<readonly object[]>
  remove(): Promise<void>
}

const run = promisify(execFile)

/** The folder of initdb and postgres: PG_BIN, the path's, or the newest of Debian's. */
export function postgresBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PG_BIN ? [process.env.PG_BIN] : []),
    ...(process.env.PATH ?? '').split(':'),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')))
  // A link in the path may stand alone.
  return found && dirname(realpathSync(join(found, 'initdb')))
}

/** It refuses to run as root: then it is nobody's. */
const nobody = 65_534
const asUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/** @param of the first server, of which this one is to be the standby */
export async function startPostgres(of?: Postgres): Promise<Postgres> {
  const binaries = postgresBinaries()
  if (binaries === undefined)
    throw new Error(
      'Postgres is not there. Install it (apt-get install postgresql), or give its folder as PG_BIN.',
    )
  const folder = await mkdtemp(join(tmpdir(), 'dateline-postgres-'))
  if (asUser.uid !== undefined) await chown(folder, nobody, nobody)
  const data = join(folder, 'data')
  const port = await freePort()
  const url = `postgres://desk@127.0.0.1:${port}/postgres`
  const [program, flags] =
    of === undefined
      ? ['initdb', ['-D', data, '-U', 'desk', '-A', 'trust', '-E', 'UTF8', '--locale=C']]
      : [
          'pg_basebackup',
          ['-D', data, '-U', 'desk', '-h', '127.0.0.1', '-p', String(of.port), '-R', '-c', 'fast'],
        ]
  await run(join(binaries, program), flags, { ...asUser, cwd: folder })
  let child: ChildProcess | undefined

  const ask: Postgres['ask'] = async (sql, database = 'postgres') => {
    const client = new Client({ connectionString: url.replace(/postgres$/, database) })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query<object>(sql)).rows
    } finally {
      await client.end()
    }
  }
  const start = async (): Promise<void> => {
    const settings = [
      'shared_buffers=16MB',
      'max_connections=60',
      'listen_addresses=127.0.0.1,127.0.0.2',
      'fsync=off',
    ]
    const given = ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((one) => ['-c', one])]
    const made = spawn(join(binaries, 'postgres'), given, { ...asUser, cwd: folder, stdio: 'ignore' })
    child = made
    for (let tries = 0; ; tries++)
      try {
        await ask('select 1')
        return
      } catch (thrown) {
        if (tries > 600 || made.exitCode !== null) throw thrown
        await setTimeout(50)
      }
  }
  const stop: Postgres['stop'] = async (how) => {
    const running = child
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill(how === 'crash' ? 'SIGQUIT' : 'SIGINT')
    await ended
  }
  const secure: Postgres['secure'] = async ({ cert, key }) => {
    for (const [from, name] of [
      [cert, 'server.crt'],
      [key, 'server.key'],
    ] as const) {
      const to = join(data, name)
      await copyFile(from, to)
      if (asUser.uid !== undefined) await chown(to, nobody, nobody)
      await chmod(to, 0o600)
    }
    await writeFile(join(data, 'pg_hba.conf'), 'host all desk all trust\nhostssl all all all scram-sha-256\n')
    await ask('alter system set ssl = on')
    await ask('select pg_reload_conf()')
  }
  await start()
  return {
    port,
    secure,
    url,
    ask,
    start,
    stop,
    async remove() {
      await stop('fast')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
