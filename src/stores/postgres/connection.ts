import { setTimeout } from 'node:timers/promises'
import { Pool } from 'pg'
import { reason, UserError } from '../../model/errors.ts'
import { isOnThisMachine } from '../../runtime/config.ts'
import { turns } from '../../runtime/turns.ts'

/** A question to the database, with the values of its $1, $2 …; the rows of its answer. */
export type Query = (sql: string, values?: readonly unknown[]) => Promise<readonly unknown[]>

export interface Database {
  /** Tried again where the connection was lost: every statement must mean the same when it comes twice. */
  readonly query: Query
  /** All of it or none of it; the whole of it may be run again. */
  transact(work: (query: Query) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** Under which the database knows our connections. */
export const applicationName = 'dateline'
/** A process asks for one row at a time, so that few connections do; a database has a hundred for all. */
const mostConnections = 8
/** No statement of the store's looks at more than a page of rows. */
const statementMs = 10_000
const connectMs = 5_000
/** How long a question is tried again: a database that is restarted, or another in its place, is there by then. */
const patienceMs = 20_000
const firstPauseMs = 50
const longestPauseMs = 1_000

/**
 * A pool of connections, which are made anew when they are lost. Other machines are reached by TLS with a certificate
 * that is checked, unless the address says otherwise (`?sslmode=disable`).
 */
export function connect(address = ''): Database {
  const pool = new Pool({
    ...addressed(address),
    application_name: applicationName,
    // Who is alone with the database is told by its connections: one stays, however long nothing is asked.
    min: 1,
    max: mostConnections,
    statement_timeout: statementMs,
    // A server that is gone without a word answers nothing, not even that.
    query_timeout: statementMs + connectMs,
  })
  // A connection that is lost while nobody uses it is no loss.
  pool.on('error', () => {})
  // Others wait here, however long that takes: the pool would take its own queue for a database that is away.
  const inTurn = turns(mostConnections)

  return {
    query: (sql, values = []) =>
      patiently(() => inTurn(async () => (await pool.query<object>(sql, [...values])).rows)),
    transact: (work) =>
      patiently(() =>
        inTurn(async () => {
          const client = await pool.connect()
          let failed: unknown
          // Such as the server's going down between two statements.
          client.on('error', () => {})
          try {
            await client.query('begin')
            await work(async (sql, values = []) => (await client.query<object>(sql, [...values])).rows)
            await client.query('commit')
          } catch (thrown) {
            failed = thrown
            throw thrown
          } finally {
            // A transaction that failed ends with its connection.
            client.release(failed !== undefined)
          }
        }),
      ),
    close: () => pool.end(),
  }
}

/** How any connection of ours is made. */
export const addressed = (address: string) => ({
  connectionString: address,
  ssl: isOnThisMachine(address) ? false : { rejectUnauthorized: true },
  connectionTimeoutMillis: connectMs,
  keepAlive: true,
})

/** @throws UserError where the database does not come back in time */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  let end: number | undefined
  for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
    try {
      return await work()
    } catch (thrown) {
      if (!isLost(thrown)) throw explained(thrown)
      end ??= performance.now() + patienceMs
      if (performance.now() + pause > end) throw new UserError(away(thrown))
      await setTimeout(pause)
    }
  }
}

/** What a statement that took too long is answered with; it was not carried out, so that it may come again. */
const tookTooLong = '57014'

function away(thrown: unknown): string {
  const what =
    codeOf(thrown) === tookTooLong
      ? `The database has taken longer than ${statementMs / 1000} s again and again (${tookTooLong}): its table is held by somebody, or it has too much to do.`
      : `The database cannot be reached just now (${cause(thrown)}).`
  return `${what} Nothing that was promised is lost; try again in a moment.`
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
}

const cause = (thrown: unknown): string => codeOf(thrown) || reason(thrown)

/**
 * By Postgres's classes of errors (Appendix A of its manual): 08 is a connection that failed; 57P01 to 57P03 a server
 * that goes down or comes up; 57014 a statement that took too long; 25006 one that is not the first yet; 53300 one that has
 * no connection left; 40 a transaction that met another.
 */
function isLost(thrown: unknown): boolean {
  const code = codeOf(thrown)
  if (/^(08|40|57P0[1-3]|57014|25006|53300|E[A-Z]{4,}|EAI_AGAIN)/.test(code)) return true
  return /connection (terminated|ended|timeout)|timeout (exceeded|expired)|read timeout|not queryable/i.test(
    reason(thrown),
  )
}

/** What the operator can put right, in a sentence. */
export function explained(thrown: unknown): unknown {
  const code = codeOf(thrown)
  if (/^28/.test(code)) return new UserError('The database refuses the user or the password of DATABASE_URL.')
  if (code === '3D000')
    return new UserError('The database that DATABASE_URL names is not there. Make it: createdb.')
  if (code === '42501')
    return new UserError(
      'The user of DATABASE_URL may not make its tables. Grant it "create" on the schema, or make it the owner.',
    )
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO/.test(code))
    return new UserError(
      `The database's certificate is not trusted (${code}). Give its authority as NODE_EXTRA_CA_CERTS.`,
    )
  if (/does not support SSL/.test(reason(thrown)))
    return new UserError(
      'The database does not offer TLS. Turn it on there; or, on a network that nobody else is on, add ?sslmode=disable to DATABASE_URL.',
    )
  return thrown
}
