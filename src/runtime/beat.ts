import { type ScheduledTask, schedule } from 'node-cron'

/** Three times a minute: what is due at 9:00 is on its way at 9:00:20 at the latest. */
const expression = '*/20 * * * * *'

/**
 * Looks at every beat for what is due. A beat that a busy process comes to late is nothing: the next one sees all that is due,
 * and nobody at a terminal is told of it.
 */
export const onBeat = (look: () => void): ScheduledTask =>
  schedule(expression, look, { suppressMissedWarning: true })
