import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A certificate authority of the test's own, with one certificate; all are paths of files. */
export interface Authority {
  readonly ca: string
  readonly cert: string
  readonly key: string
}

/** @param address the IP that the certificate is for */
export async function createAuthority(folder: string, name: string, address: string): Promise<Authority> {
  const at = (file: string): string => join(folder, `${name}-${file}`)
  const openssl = (...words: readonly string[]) => run('openssl', [...words])
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const ca = ['-keyout', at('ca.key'), '-out', at('ca.pem'), '-subj', `/CN=${name}`, '-days', '2']
  await openssl('req', '-x509', ...key, ...ca)
  await openssl('req', ...key, '-keyout', at('key.pem'), '-out', at('csr.pem'), '-subj', `/CN=${address}`)
  await writeFile(at('ext'), `subjectAltName=IP:${address}`)
  const signed = ['-in', at('csr.pem'), '-out', at('cert.pem'), '-days', '2', '-extfile', at('ext')]
  await openssl('x509', '-req', ...signed, '-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial')
  return { ca: at('ca.pem'), cert: at('cert.pem'), key: at('key.pem') }
}
