import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

const nameSchema = z.object({ name: z.string(), kind: z.enum(['person', 'organisation']) })
const headSchema = z.object({ of: z.string() })
const lineSchema = z.object({
  mark: z.string(),
  articles: z.array(z.object({ article: z.string(), names: z.array(nameSchema) })),
})
export type NamedArticles = Readonly<z.infer<typeof lineSchema>>

/** Which names of which articles are those of listed parties, on the disk, so that a start looks through no article twice. */
export interface NamingFile {
  /**
   * What was kept under this key, in the order in which it was found; where the file is of another key, or damaged,
   * nothing, and it is begun anew.
   */
  open(key: string): Promise<readonly NamedArticles[]>
  add(found: NamedArticles): Promise<void>
}

export const openNamingFile = (path: string): NamingFile => ({
  async open(key) {
    const kept = await readKept(path, key)
    if (kept) return kept
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${JSON.stringify({ of: key })}\n`)
    return []
  },
  add: (found) => appendFile(path, `${JSON.stringify(found)}\n`),
})

async function readKept(path: string, key: string): Promise<readonly NamedArticles[] | undefined> {
  try {
    const [head = '', ...lines] = (await readFile(path, 'utf8')).split('\n')
    if (headSchema.parse(JSON.parse(head)).of !== key || lines.pop() !== '') return undefined
    return lines.map((line) => lineSchema.parse(JSON.parse(line)))
  } catch {
    return undefined
  }
}
