import { UserError } from '../../model/errors.ts'
import { fileLimits } from './limits.ts'

/** The JSON values of a file that has one a line. @throws UserError that names the line */
export async function* readValues(
  pieces: AsyncIterable<string>,
): AsyncGenerator<{ line: number; value: unknown }> {
  let line = 0
  for await (const text of readLines(pieces)) {
    line++
    if (text.trim() === '') continue
    try {
      yield { line, value: JSON.parse(text) }
    } catch {
      throw new UserError(`Line ${line} is not JSON. The file may be cut: fetch or write it again.`)
    }
  }
}

async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    if (rest.length > fileLimits.entrySize)
      throw new UserError(
        `A line has more than ${fileLimits.entrySize} characters. Give one JSON object a line.`,
      )
  }
  if (rest !== '') yield rest
}
