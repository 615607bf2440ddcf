import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { reason, UserError } from '../src/model/errors.ts'

/** The options of what measures; nothing where its usage was asked for, which is printed. @throws UserError with the usage */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  usage: string,
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>['values'] | undefined {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage}\n`)
    return undefined
  }
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (thrown) {
    throw new UserError(`${reason(thrown)}\n${usage}`)
  }
}
