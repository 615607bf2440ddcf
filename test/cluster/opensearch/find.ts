import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** OpenSearch 3 needs it. */
const oldestJava = 21

/** A Java that is new enough: JAVA_HOME's, the path's, or one of Debian's. */
export async function findJava(): Promise<string | undefined> {
  const debian = '/usr/lib/jvm'
  const homes = [
    ...(process.env.JAVA_HOME ? [process.env.JAVA_HOME] : []),
    ...(existsSync(debian) ? readdirSync(debian).map((name) => join(debian, name)) : []),
  ]
  const folders = [...homes.map((home) => join(home, 'bin')), ...(process.env.PATH ?? '').split(':')]
  for (const java of folders.map((folder) => join(folder, 'java')).filter((path) => existsSync(path))) {
    const said = await run(java, ['-version']).then(
      ({ stderr }) => stderr,
      () => '',
    )
    if (Number(/version "(\d+)/.exec(said)?.[1] ?? 0) >= oldestJava) return java
  }
  return undefined
}

/**
 * The class path of a node, from Maven's artifacts.
 * @param fetch whether artifacts that are not on this machine are fetched
 * @param pom what names them
 */
export async function findClasses(
  java: string,
  fetch: boolean,
  pom = 'pom.xml',
): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-classes-'))
  const file = join(folder, 'path.txt')
  const quietly = ['-q', ...(fetch ? [] : ['-o']), '-f', join(import.meta.dirname, pom)]
  const env = { ...process.env, JAVA_HOME: join(java, '..', '..') }
  try {
    await run('mvn', [...quietly, 'dependency:build-classpath', `-Dmdep.outputFile=${file}`], { env })
    return await readFile(file, 'utf8')
  } catch {
    return undefined
  } finally {
    await rm(folder, { recursive: true })
  }
}
