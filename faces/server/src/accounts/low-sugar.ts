// What to do at low sugar, for every course of an account: the clinic's own words, telephone numbers, and the signs.
import type { CarePlan } from '@stature/card'
import { instant } from '@stature/label'
import { LOW_SUGAR_SIGNS, SEVERE_LOW_SUGAR_SIGNS } from '@stature/protocol'
import type { Role } from '@stature/record'
import { StoreFailure, type Store } from '@stature/storage'
import type { Context } from '../http/context.js'

export interface LowSugar {
  /** When it was read, epoch milliseconds. */
  readonly readAt: number
  readonly signs: readonly string[]
  readonly severeSigns: readonly string[]
  /** `plan` is null where no prescriber has set one. */
  readonly courses: readonly { readonly course: string; readonly plan: CarePlan | null }[]
}

/** Those who look after the child; an auditor and an administrator see no plan. */
const CARE: ReadonlySet<Role> = new Set<Role>(['prescriber', 'nurse', 'pharmacist', 'caregiver', 'patient'])

const MOST_REMEMBERED = 5_000
const LAST = new WeakMap<Store, Map<string, LowSugar>>()

function lastOf(store: Store): Map<string, LowSugar> {
  const known = LAST.get(store) ?? new Map<string, LowSugar>()
  LAST.set(store, known)
  return known
}

function remember(store: Store, account: string, found: LowSugar): void {
  const last = lastOf(store)
  last.delete(account)
  last.set(account, found)
  for (const oldest of last.keys()) {
    if (last.size <= MOST_REMEMBERED) break
    last.delete(oldest)
  }
}

async function read({ store, courses }: Context, account: string, at: number): Promise<LowSugar> {
  const grants = await store.accounts.grantsOf(account)
  const cared = grants.filter(({ role }) => CARE.has(role))
  const plans = cared.map(async ({ course }) => ({
    course,
    plan: await courses.carePlan(course, instant(at)),
  }))
  return {
    readAt: at,
    signs: LOW_SUGAR_SIGNS,
    severeSigns: SEVERE_LOW_SUGAR_SIGNS,
    courses: await Promise.all(plans),
  }
}

/** Reads it; where the store cannot be read, answers what was read last, which says when that was. Throws StoreFailure. */
export async function lowSugarOf(context: Context, account: string, at: number): Promise<LowSugar> {
  try {
    const found = await read(context, account, at)
    remember(context.store, account, found)
    return found
  } catch (failure) {
    const last = failure instanceof StoreFailure ? lastOf(context.store).get(account) : undefined
    if (last === undefined) throw failure
    return last
  }
}
