import type { Asker } from '../src/model/asker.ts'

/** Somebody of a workspace who may post, and is no admin, but for what a test says otherwise. */
export const askerOf = (more: Partial<Asker> = {}): Asker => ({
  platform: 'slack',
  team: 'T1',
  user: 'U1',
  place: 'C1',
  admin: false,
  mayPost: true,
  ...more,
})
