// Vials: which one is in use, when it was opened, until when it is good, and how it looked.
import type { CivilDate, Instant } from '@stature/label'
import type { VialFacts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'

/** Changed in place within one fold only. */
interface Vial {
  openedOn: CivilDate | null
  expires: string | null
  /** Once seen not clear, for good. */
  notClear: boolean
  inspectedAt: Instant | null
  discarded: boolean
}

export interface VialState {
  readonly byId: Map<string, Vial>
  /** Ids in order of their opening. */
  readonly opened: string[]
  lastInspected: string | null
}

export const newVials = (): VialState => ({ byId: new Map(), opened: [], lastInspected: null })

const unseen = (): Vial => ({
  openedOn: null,
  expires: null,
  notClear: false,
  inspectedAt: null,
  discarded: false,
})

function vialOf(state: VialState, id: string): Vial {
  const known = state.byId.get(id)
  if (known !== undefined) return known
  const vial = unseen()
  state.byId.set(id, vial)
  return vial
}

/** The first entry starts the days in use; an opening told again changes only what it adds. After a discard it is another vial. */
export function openVial(state: VialState, { on }: Entry, event: EventOf<'vial-opened'>): void {
  if (state.byId.get(event.vial)?.discarded === true) state.byId.delete(event.vial)
  const vial = vialOf(state, event.vial)
  if (vial.openedOn === null) state.opened.push(event.vial)
  vial.openedOn ??= on
  vial.expires = event.expires ?? vial.expires
}

export function inspectVial(state: VialState, { at }: Entry, event: EventOf<'vial-inspected'>): void {
  if (state.byId.get(event.vial)?.discarded === true) state.byId.delete(event.vial)
  const vial = vialOf(state, event.vial)
  state.lastInspected = event.vial
  if (event.appearance === 'clear-colourless') vial.inspectedAt = at
  else vial.notClear = true
}

export function discardVial(state: VialState, event: EventOf<'vial-discarded'>): void {
  vialOf(state, event.vial).discarded = true
}

const inUse = (state: VialState, id: string): boolean => state.byId.get(id)?.discarded === false

/** The vial stated, else the latest opened that was not discarded, else the one looked at last. */
function questioned(state: VialState, stated: string | null): string | null {
  if (stated !== null) return stated
  const opened = state.opened.filter((id) => inUse(state, id) && state.byId.get(id)?.openedOn !== null).at(-1)
  if (opened !== undefined) return opened
  return state.lastInspected !== null && inUse(state, state.lastInspected) ? state.lastInspected : null
}

function appearanceOf({ notClear, inspectedAt }: Vial): VialFacts['appearance'] {
  if (notClear) return 'not-clear'
  return inspectedAt === null ? 'unknown' : 'clear'
}

export function vialFacts(state: VialState, stated: string | null): VialFacts | null {
  const id = questioned(state, stated)
  if (id === null) return null
  const vial = state.byId.get(id) ?? unseen()
  const { openedOn, expires, inspectedAt } = vial
  return { id, openedOn, expires, appearance: appearanceOf(vial), inspectedAt }
}
