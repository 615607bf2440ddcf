import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { checkClaim } from '../../src/composing/checking/verdict.ts'
import { read } from './support.ts'

const row = z.object({ id: z.string(), true_docs: z.array(z.string()), altered_docs: z.array(z.string()) })

/**
 * Snippets of news and the same with one value altered. A sentence of the one beside the other must never be called
 * supported, and should be called contradicted; beside its own snippet it must be supported.
 */
export async function evaluateConflicts(folder: string): Promise<{
  readonly rows: number
  readonly wronglySupported: number
  readonly contradicted: number
  readonly supportedByItself: number
}> {
  const rows = gunzipSync(await readFile(join(folder, 'conflicts', 'rgb_counterfactual.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)))
  const kinds = rows.flatMap(({ id, true_docs: trueDocs, altered_docs: alteredDocs }) =>
    trueDocs.flatMap((text, at) => {
      const own = read(`${id}/${at}`, text)
      const altered = read(`${id}/${at}/altered`, alteredDocs[at] ?? '')
      const claim = own.sentences
        .map(({ start, end }) => text.slice(start, end))
        .find((sentence) => !altered.article.text.includes(sentence))
      if (claim === undefined || claim.split(' ').length < 5) return []
      const check = { text: claim, context: '' }
      return [{ other: checkClaim(check, [altered]).kind, itself: checkClaim(check, [own]).kind }]
    }),
  )
  const share = (wanted: (one: (typeof kinds)[number]) => boolean): number =>
    kinds.filter(wanted).length / Math.max(1, kinds.length)
  return {
    rows: kinds.length,
    wronglySupported: share(({ other }) => other === 'supported'),
    contradicted: share(({ other }) => other === 'contradicted'),
    supportedByItself: share(({ itself }) => itself === 'supported'),
  }
}
