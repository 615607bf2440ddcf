import type { Answer } from '../../../model/answer.ts'
import type { CommandIds } from './mentions.ts'

/** Which stored answer is shown, from where on, to whom. */
export interface View {
  readonly id: string
  readonly answer: Answer
  readonly from: number
  /** Whether it is for one reader, who may show it to everybody in the place. */
  readonly shareable: boolean
  /** The user who shared it. */
  readonly sharer?: string | undefined
  /** With them commands can be pressed. */
  readonly ids?: CommandIds
  /** Whether every line is shown at once, and counts nothing, as a digest's lead. */
  readonly whole?: boolean
}
