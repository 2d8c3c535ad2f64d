// "I am giving it now", told to the other carers while there is a network; it never stands in the way of recording.
import { instant } from '@stature/label'
import type { Json, SlotId } from '@stature/protocol'
import type { HomeState, LeaseKnown, Store } from '../data/home-state.js'
import { at, numberAt, textAt } from '../data/json.js'
import { call, type Answer } from './http.js'

const pathOf = (course: string, slot: SlotId): string => {
  const [day = '', half = ''] = slot.split('/')
  return `/courses/${encodeURIComponent(course)}/slots/${encodeURIComponent(day)}/${encodeURIComponent(half)}/lease`
}

/** A lease in an answer; null where nobody holds the slot. */
export function leaseIn(json: Json): LeaseKnown | null {
  const slot = textAt(json, 'slot')
  const account = textAt(json, 'account')
  const expiresAt = numberAt(json, 'expiresAt')
  if (slot === null || account === null || expiresAt === null) return null
  const name = textAt(json, 'name') ?? account
  return { slot, account, name, mine: at(json, 'mine') === true, expiresAt: instant(expiresAt) }
}

function note(store: Store<HomeState>, course: string, lease: LeaseKnown | null): void {
  store.set({ leases: new Map([...store.get().leases, [course, lease]]) })
}

/** What was known is forgotten where nobody can be asked. */
function forget(store: Store<HomeState>, course: string): void {
  const leases = new Map(store.get().leases)
  leases.delete(course)
  store.set({ leases })
}

/** Takes what an answer says of the holder, be it a yes or a no. */
function heed(store: Store<HomeState>, course: string, answer: Answer): boolean {
  if (answer.kind === 'ok') {
    const lease = leaseIn(at(answer.json, 'lease'))
    note(store, course, lease)
    return lease?.mine === true
  }
  if (answer.kind === 'problem' && answer.code === 'lease-held')
    note(store, course, leaseIn(at(answer.json, 'current')))
  else forget(store, course)
  return false
}

export async function readLease(store: Store<HomeState>, course: string, slot: SlotId): Promise<void> {
  heed(store, course, await call('GET', pathOf(course, slot)))
}

/** Answers whether it is mine now. */
export async function takeLease(
  store: Store<HomeState>,
  course: string,
  slot: SlotId,
  takeOver: boolean,
): Promise<boolean> {
  const holder = store.get().leases.get(course)?.account
  const body = takeOver && holder !== undefined ? { takeOver: holder } : {}
  return heed(store, course, await call('PUT', pathOf(course, slot), body))
}

export async function releaseLease(store: Store<HomeState>, course: string, slot: SlotId): Promise<void> {
  const answer = await call('DELETE', pathOf(course, slot))
  if (answer.kind === 'ok') note(store, course, null)
}
