import { join } from 'node:path'
import { z } from 'zod'
import { readRows, sample } from '../data.ts'
import { newsBetween, newsRow } from '../news.ts'
import type { Piece } from '../shelf.ts'

/** A question with the words that answer it; none where no article does. */
export interface Question {
  readonly question: string
  readonly answers: readonly string[]
}

export interface QuestionSet {
  readonly questions: readonly Question[]
  /** What is asked about; the sample articles where it is absent. */
  readonly pieces?: readonly Piece[]
}

const ownRow = z.object({ question: z.string(), answers: z.array(z.string()) })
const squadRow = ownRow.extend({ id: z.string() })
const passageRow = z.object({ id: z.string(), title: z.string().default(''), text: z.string() })
const newsQuestion = z.object({ long: z.string(), answers: z.array(z.string()) })

/** Sets of questions by the name that `--only` takes, and where those that are not ours lie in the folder of data. */
export const sets: Readonly<
  Record<string, { readonly path?: string; read(folder: string, rows: number): Promise<QuestionSet> }>
> = {
  sample: {
    async read(_, rows) {
      const all = await readRows(join(import.meta.dirname, 'questions.jsonl'), ownRow)
      return { questions: sample(all, rows, ({ question }) => question) }
    },
  },
  squad2: {
    path: 'squad2',
    async read(folder, rows) {
      const all = await readRows(join(folder, 'squad2', 'questions.jsonl.gz'), squadRow)
      const passages = await readRows(join(folder, 'squad2', 'passages.jsonl.gz'), passageRow)
      const pieces = passages.map(({ title, text }) => ({
        title: title || text.slice(0, 60),
        text,
        source: title,
      }))
      return { questions: sample(all, rows, ({ id }) => id), pieces }
    },
  },
  questions: {
    path: 'load_corpus',
    async read(folder, rows) {
      const all = await readRows(join(import.meta.dirname, '..', 'questions.labels.jsonl'), newsQuestion)
      const news = await readRows(join(folder, 'load_corpus', 'articles.jsonl.gz'), newsRow)
      return {
        questions: sample(all, rows, ({ long }) => long).map(({ long: question, answers }) => ({
          question,
          answers,
        })),
        pieces: newsBetween(news, '2023-01', '2023-05'),
      }
    },
  },
}
