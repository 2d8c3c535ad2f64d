// Puts a course together for its screens, anew each half minute and whenever something was recorded or said.
import { withOffset } from '@stature/civil-time'
import {
  explain,
  inLocalTime,
  lowSugarText,
  forDisplay,
  type Decision,
  type Outcome,
} from '@stature/protocol'
import { openVials, standingEntries } from '@stature/record'
import { useCallback, useMemo } from 'react'
import { CATALOGUES } from '../words/catalogues.js'
import { alarmsOf, carePlanOf, decidedOf, recordedOf, type Recorded } from './answers.js'
import { deviceZone, now } from './clock.js'
import type { CourseView } from './course.js'
import { useFamily, type FamilyCourse, type LanguageCode } from './family.js'
import type { CourseRecord, HomeState } from './home-state.js'
import { askedAt, entryViews, merged, outboxOf, refusedOf, syncStateOf, unsentOf } from './merge.js'
import { chosenVial } from './pocket.js'
import { useHome } from './use-home.js'
import { useLease } from './use-lease.js'
import { useStated } from './use-stated.js'

export type WhyNoView = 'not-here' | 'not-opened' | 'newer'

const NONE: CourseRecord = { place: 0, entries: [], unread: 0 }

/** The words of a decision in a language, its time on this phone's clock. */
export function explainer(
  decision: Decision<Outcome>,
  language: LanguageCode,
  zone: string,
): CourseView['explanation'] {
  const local = inLocalTime(decision, (iso) => withOffset(iso, zone))
  const catalogue = forDisplay(CATALOGUES[language], CATALOGUES.en)
  return (register) => explain(local, register, catalogue)
}

type Base =
  | { readonly why: WhyNoView }
  | (Recorded &
      Pick<
        CourseView,
        'now' | 'policy' | 'policyIsExample' | 'carePlan' | 'entries' | 'vials' | 'recorded' | 'unsent'
      > & {
        readonly why: null
      })

/** Everything that follows from the record alone. */
export function useBase(course: string, state: HomeState, tick: number): Base {
  const policy = state.policy?.policy ?? null
  const isExample = state.policy?.example ?? false
  const account = state.session?.account.id ?? null
  const record = state.courses.get(course) ?? NONE
  const { outbox } = state
  const choice = state.pocket.vials.get(course)
  return useMemo((): Base => {
    if (record.unread > 0) return { why: 'newer' }
    if (policy === null || record.place === 0) return { why: 'not-here' }
    const waiting = outboxOf(outbox, course)
    const entries = merged(record, waiting)
    const at = askedAt(entries, now())
    const vials = openVials(standingEntries(entries, at, null))
    const asked = { entries, policy, at, zone: deviceZone() }
    const recorded = recordedOf({ ...asked, vial: chosenVial(choice, vials) })
    if (recorded === null) return { why: 'not-opened' }
    const unsent = unsentOf(waiting)
    return {
      ...recorded,
      why: null,
      now: at,
      policy,
      policyIsExample: isExample,
      carePlan: carePlanOf(entries, at),
      vials,
      entries: entryViews(entries, unsent, at, account),
      recorded: entries,
      unsent,
    }
    // The tick stands for the clock.
  }, [record, policy, isExample, outbox, course, account, choice, tick])
}

type Ready = Extract<Base, { why: null }>

/** What a screen may do. */
function useActs(course: string, clear: () => void) {
  const home = useHome()
  return useMemo(() => {
    const recordAll: CourseView['recordAll'] = async (events) => {
      const ids = await home.record(course, events)
      clear()
      return ids
    }
    const record: CourseView['record'] = async (kind, body, more = {}) => {
      const [id = ''] = await home.record(course, [{ kind, body, ...more }])
      return { id }
    }
    const undo: CourseView['undo'] = async (id) => {
      await home.record(course, [
        { kind: 'entry-voided', body: { voids: id, reason: 'recorded by mistake' } },
      ])
    }
    const takeVial = (vial: string, newest: string): Promise<void> =>
      home.repocket((pocket) => ({
        ...pocket,
        vials: new Map([...pocket.vials, [course, { vial, newest }]]),
      }))
    return { takeVial, recordAll, undo, putAway: home.putAway, clearStated: clear, record }
  }, [home, course, clear])
}

/** The whole view, for screens inside the gate. */
export function useReady(
  { id: course, name, role }: FamilyCourse,
  base: Ready,
  state: HomeState,
  grow: () => void,
): CourseView {
  const { language, lowSugarOf } = useFamily()
  const slot = base.calendar.asked.id
  const { stated, state: keep, clear } = useStated(slot, base.now, now)
  const say = useCallback<CourseView['state']>(
    (part) => {
      // What is said is judged at the instant it was said.
      grow()
      keep(part)
    },
    [grow, keep],
  )
  const lease = useLease(course, slot, base.now)
  const acts = useActs(course, clear)
  const decided = useMemo(() => decidedOf(base.facts, stated, base.policy), [base, stated])
  const waiting = outboxOf(state.outbox, course)
  return useMemo((): CourseView => {
    const { injection, dose } = decided
    const { why: _why, ...recorded } = base
    return {
      ...{ course, name, role, lease, stated, state: say, ...acts, ...recorded, ...decided },
      takeVial: (vial) => acts.takeVial(vial, base.vials.at(-1)?.id ?? vial),
      explanation: explainer(injection, language, base.zone),
      doseExplanation: explainer(dose, language, base.zone),
      lowSugar: lowSugarOf(base.carePlan),
      nameOf: (account) => state.names.get(account) ?? null,
      sync: syncStateOf(state, waiting),
      waiting: waiting.filter((each) => each.state !== 'sent').length,
      refused: refusedOf(waiting),
      heardAt: state.heardAt.get(course) ?? null,
      clockAheadMs: state.clockAheadMs,
      alarms: alarmsOf(base.facts, injection.states),
    }
  }, [course, name, role, base, stated, say, acts, lease, decided, language, lowSugarOf, state, waiting])
}

/** Low-sugar words of a plan in a language. */
export const lowSugarIn =
  (language: LanguageCode): ReturnType<typeof useFamily>['lowSugarOf'] =>
  (plan) =>
    lowSugarText(plan, 'caregiver', CATALOGUES[language], CATALOGUES.en)
