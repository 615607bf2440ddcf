import { setTimeout } from 'node:timers/promises'

/** Lets one after the other go, so far apart; those that are first of all before those that can wait. */
export interface Rota {
  turn(urgent: boolean): Promise<void>
}

export function createRota(apartMs: number): Rota {
  const urgent: (() => void)[] = []
  const patient: (() => void)[] = []
  let running = false
  const run = async (): Promise<void> => {
    for (;;) {
      const next = urgent.shift() ?? patient.shift()
      if (!next) break
      next()
      // Nobody waits for the last pause.
      await setTimeout(apartMs, undefined, { ref: false })
    }
    running = false
  }
  return {
    turn(first) {
      return new Promise((go) => {
        const queue = first ? urgent : patient
        queue.push(go)
        if (running) return
        running = true
        void run()
      })
    },
  }
}
