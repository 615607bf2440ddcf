import type { TestProject } from 'vitest/node'
import { findClasses, findJava } from './opensearch/find.ts'
import { postgresBinaries } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    java: string
    classes: string
  }
}

/** What is missing for nodes of OpenSearch, in sentences; and what was found. */
export async function lookForSearch(fetch: boolean) {
  const java = await findJava()
  const classes = java === undefined ? undefined : await findClasses(java, fetch)
  const missing: string[] = []
  if (java === undefined)
    missing.push('Java 21 or later is not there: install a JDK, or give it as JAVA_HOME.')
  else if (classes === undefined)
    missing.push(
      "OpenSearch's artifacts are not there: Maven fetches them with a network (apt-get install maven).",
    )
  return { missing, java, classes }
}

/** What is missing for the cluster's tests, in sentences; and what was found. */
export async function look(fetch: boolean) {
  const search = await lookForSearch(fetch)
  const postgres =
    postgresBinaries() === undefined
      ? ['Postgres is not there: install it (apt-get install postgresql), or give its folder as PG_BIN.']
      : []
  return { ...search, missing: [...postgres, ...search.missing] }
}

/** @throws where something is missing */
export default async function prepare(project: TestProject): Promise<void> {
  const { missing, java, classes } = await look(process.env.CLUSTER_SHORT === undefined)
  if (java === undefined || classes === undefined || missing.length > 0)
    throw new Error(`The cluster's tests cannot be run.\n${missing.join('\n')}`)
  project.provide('java', java)
  project.provide('classes', classes)
}
