// A course outside its gate: the same decision from the same record, for screens and banners that show several children.
import { NOTHING_STATED, type Decision, type InjectionOutcome } from '@stature/protocol'
import { useMemo } from 'react'
import { decidedOf } from './answers.js'
import type { CourseView } from './course.js'
import { useFamily } from './family.js'
import { explainer, useBase, type WhyNoView } from './use-course-view.js'
import { useHomeState } from './use-home.js'

export type Glance =
  | { readonly why: WhyNoView }
  | (Pick<CourseView, 'now' | 'zone' | 'vials' | 'facts' | 'explanation'> & {
      readonly why: null
      readonly injection: Decision<InjectionOutcome>
    })

/** With nothing stated: what is only said on a screen stays with that screen. `tick` as from `useTick`. */
export function useGlance(course: string, tick: number): Glance {
  const { language } = useFamily()
  const base = useBase(course, useHomeState(), tick)
  return useMemo((): Glance => {
    if (base.why !== null) return base
    const { now, zone, vials, facts, policy } = base
    const { injection } = decidedOf(facts, NOTHING_STATED, policy)
    return {
      why: null,
      now,
      zone,
      vials,
      facts,
      injection,
      explanation: explainer(injection, language, zone),
    }
  }, [base, language])
}
