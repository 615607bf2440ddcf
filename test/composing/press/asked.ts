import { reports } from '../../reading/press/reports.ts'
import { useArticles } from '../../sample.ts'

const lay = useArticles()

const files = Object.fromEntries(
  reports.map(({ title, published, text }, at) => [
    `${at + 1}.md`,
    `---\ntitle: "${title}"\ndate: ${published}\nsource: Paper ${at + 1}\n---\n\n${text}\n`,
  ]),
)

/** A desk on all reports: what it answers, a line each, with the numbers of the reports that are cited. */
export async function asking(): Promise<(line: string) => Promise<readonly string[]>> {
  const { bot } = await lay(files)
  return async (line) => {
    const answer = await bot.answer({ text: line })
    if (answer.kind === 'notice') return [`notice: ${answer.text}`]
    const cited = (cites: readonly number[]): string =>
      [
        ...new Set(cites.map((n) => answer.excerpts.find((one) => one.n === n)?.file.replace('.md', ''))),
      ].join(' ')
    return [
      ...answer.sections.flatMap(({ heading, statements }) => [
        `# ${heading}`,
        ...statements.map(({ when, text, cites }) =>
          `${when === undefined ? '' : `${when}: `}${text} [${cited(cites)}]`.replace(/\s+/g, ' '),
        ),
      ]),
      ...answer.conflicts.map(({ values }) =>
        values.map(({ value, cites }) => `${value} [${cited(cites)}]`).join(' ≠ '),
      ),
    ]
  }
}
