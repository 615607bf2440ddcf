import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import tls from 'node:tls'
import { promisify } from 'node:util'
import type { Authority } from './authority.ts'
import { findClasses } from './opensearch/find.ts'
import { type Nodes, startNodes } from './opensearch.ts'

const run = promisify(execFile)

/** A node with OpenSearch's security plugin. */
export interface Secured extends Pick<Nodes, 'urls' | 'remove'> {
  /** Asks as who may do all; gives the status. */
  administer(method: string, path: string, body?: string): Promise<number>
}

/** As the plugin's own files have it. */
const administrator = `Basic ${Buffer.from('admin:admin').toString('base64')}`
const mapping = '_meta: { type: rolesmapping, config_version: 2 }\nall_access: { users: [admin] }\n'

/**
 * Maven has the plugin for OpenSearch 2.19, not for 3.3; their roles are written alike. From now on this process trusts
 * the authority, until the node is removed.
 * @param authority for 127.0.0.1
 */
export async function startSecured(java: string, authority: Authority): Promise<Secured> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-secured-'))
  const found = await findClasses(java, true, join('secured', 'pom.xml'))
  const paths = found?.trim().split(':') ?? []
  const plugin = paths.find((path) => path.endsWith('.zip'))
  if (plugin === undefined) throw new Error("OpenSearch's security plugin is not there: Maven fetches it.")
  await run(join(dirname(java), 'jar'), ['xf', plugin], { cwd: folder })
  const classes = [...paths.filter((path) => path !== plugin), join(folder, '*')].join(':')
  const { ca, cert, key } = authority
  const files = { pemcert: cert, pemkey: key, pemtrustedcas: ca }
  const settings = ['transport', 'http'].flatMap((part) =>
    Object.keys(files).map((name) => `ssl.${part}.${name}_filepath=${name}`),
  )
  const others = ['ssl.http.enabled=true', 'allow_default_init_securityindex=true', 'nodes_dn=CN=127.0.0.1']
  const trusted = tls.getCACertificates('default')
  tls.setDefaultCACertificates([...trusted, await readFile(ca, 'utf8')])
  const nodes = await startNodes(
    1,
    { java, classes },
    {
      words: [
        'org.opensearch.security.OpenSearchSecurityPlugin',
        ...[...settings, ...others, 'restapi.roles_enabled=all_access'].map(
          (one) => `plugins.security.${one}`,
        ),
      ],
      headers: { authorization: administrator },
      async lay(to) {
        const own = join(to, 'opensearch-security')
        await mkdir(own, { recursive: true })
        for (const [name, from] of Object.entries(files)) await copyFile(from, join(to, name))
        for (const name of await readdir(join(folder, 'config')))
          await copyFile(join(folder, 'config', name), join(own, name))
        // Nobody else may do anything: as it comes, every user has the run of some actions.
        await writeFile(join(own, 'roles_mapping.yml'), mapping)
      },
    },
  )
  return {
    urls: nodes.urls,
    async administer(method, path, body) {
      const headers = { authorization: administrator, 'content-type': 'application/json' }
      return (await fetch(`${nodes.urls}/${path}`, { method, headers, body: body ?? null })).status
    },
    async remove() {
      await nodes.remove()
      tls.setDefaultCACertificates(trusted)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
