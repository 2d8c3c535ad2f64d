// The second look: first the clinic is asked whether it reads the record as this screen does, then the prescription is sent.
import type { Amount, Decision, DoseOutcome } from '@stature/protocol'
import { signedHash, type StatureEvent } from '@stature/record'
import { instant } from '@stature/label'
import { useCallback, useEffect, useRef, useState } from 'react'
import { now } from '../data/clock.js'
import type { BodyOf, CourseView } from '../data/course.js'
import { useFamily } from '../data/family.js'
import { eventOf } from '../data/make-event.js'
import { useHome } from '../data/use-home.js'
import { askGround, sendSigned, type Ground, type Signed } from './signing.js'

/** A prescription as it was looked at, with the decision it stands on. */
export interface Looked {
  readonly body: BodyOf<'dose-prescribed'>
  /** As it was judged and drawn. */
  readonly amount: Amount
  readonly dose: Decision<DoseOutcome>
  readonly hash: string
}

export type SignState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'ground'; readonly ground: Ground }
  | { readonly kind: 'sending' }
  | Signed

export interface Signing {
  readonly state: SignState
  /** May be pressed: the clinic reads what is on this screen, or the very same is sent once more. */
  readonly may: boolean
  readonly ask: () => void
  readonly sign: () => void
}

/** The decision stood on when the look began is not the one of now. */
export const hasMoved = ({ hash }: Looked, { dose }: Pick<CourseView, 'dose'>): boolean =>
  signedHash(dose) !== hash

export function useSign(view: CourseView, looked: Looked): Signing {
  const home = useHome()
  const { account } = useFamily()
  const [state, setState] = useState<SignState>({ kind: 'asking' })
  const made = useRef<StatureEvent | null>(null)
  const { course, zone } = view
  const { hash } = looked
  const ask = useCallback(() => {
    setState({ kind: 'asking' })
    void askGround(course, zone, () => hash).then((ground) => {
      // What the clinic has beyond this device is brought here, and the screen says what changed.
      if (ground === 'differs') void home.sync([course])
      setState({ kind: 'ground', ground })
    })
  }, [course, zone, hash, home])
  useEffect(ask, [ask])
  const sign = (): void => {
    const at = instant(Math.max(now(), view.now))
    const author = { course, account: account?.id ?? '', role: view.role, zone }
    made.current ??= eventOf({ kind: 'dose-prescribed', body: looked.body }, author, at)
    const event = made.current
    setState({ kind: 'sending' })
    void sendSigned(event, hash).then((signed) => {
      if (signed.kind === 'refused' || signed.kind === 'changed') made.current = null
      setState(signed)
      void home.sync([course])
    })
  }
  const arrived = view.facts.prescriptions.some(({ id }) => id === made.current?.id)
  const shown: SignState = arrived && state.kind === 'unknown' ? { kind: 'signed' } : state
  const same = shown.kind === 'ground' && shown.ground === 'same'
  const may = (same && !hasMoved(looked, view)) || shown.kind === 'unknown' || shown.kind === 'not-now'
  return { state: shown, may, ask, sign }
}
