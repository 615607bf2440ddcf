import type { Asker } from '../model/asker.ts'
import type { Briefing } from '../model/briefing.ts'
import { reason } from '../model/errors.ts'
import type { Gaps } from '../model/gap.ts'
import type { Log } from '../runtime/log.ts'

/** Keeps a question that no article answers for those who are in the same place, and lets it go once one does. */
export async function noteGap(
  gaps: Gaps | undefined,
  {
    question,
    asker,
    briefing,
  }: { readonly question: string; readonly asker: Asker; readonly briefing: Briefing },
  log: Log,
): Promise<void> {
  try {
    if (briefing.kind === 'briefing') return await gaps?.close(asker, question)
    const [why = ''] = briefing.text.split('\n')
    await gaps?.note(asker, question, why)
  } catch (thrown) {
    // An answer is not worth less for it.
    log.error('a question without an answer could not be kept', { reason: reason(thrown) })
  }
}
