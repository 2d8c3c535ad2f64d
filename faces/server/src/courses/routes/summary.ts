// What a course is in a few words, no more than the role may see.
import { instant } from '@stature/label'
import type { Facts } from '@stature/protocol'
import type { Grant } from '@stature/storage'
import { at as asOf } from '../../decisions/asking.js'
import { isReader } from '../../decisions/roles.js'
import type { Context } from '../../http/context.js'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

function clinical(facts: Facts): object {
  const { edition, birthDate, sex, indication, stoppedAt, interruptedAt, injections, alarms } = facts
  const newest = facts.prescriptions.at(-1)
  return {
    ...{ edition, birthDate, sex, indication },
    stoppedAt: iso(stoppedAt),
    interruptedAt: iso(interruptedAt),
    lastInjectionAt: iso(injections.last?.at ?? null),
    prescribed:
      newest === undefined
        ? null
        : { massNanograms: newest.massNanograms, halfMarks: newest.halfMarks, on: newest.on },
    weight: facts.weight.confirmed,
    alarms: alarms.length,
  }
}

/** A course as one grant sees it; an administrator learns that it is there. */
export async function summaryOf(
  context: Context,
  { course, role, grantedAt }: Grant,
  at: number,
): Promise<object> {
  const mine = { course, role, grantedAt: iso(grantedAt) }
  const head = await context.store.journal.head(course)
  if (head?.erased === true) return { ...mine, erased: true }
  if (!isReader(role)) return mine
  const answered = await context.courses.facts(course, asOf(instant(at)))
  if (answered === null) return { ...mine, sequence: head?.sequence ?? 0, zone: null, summary: null }
  const { facts, sequence, zone } = answered
  return { ...mine, sequence, zone, summary: clinical(facts) }
}
