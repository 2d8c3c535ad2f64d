// What became of a half-day, as a sign beside words and as the words.
import type { SlotStanding, SlotStandingKind } from '@stature/record'
import { Icon, type IconName } from '../design/icon.js'
import { isMorning } from './by-day.js'
import type { SayDiary } from './diary-words.js'

const ICONS = {
  given: 'check',
  uncertain: 'ask',
  withheld: 'skip',
  missed: 'cross',
  unknown: 'more',
  open: 'wait',
  ahead: 'wait',
  'not-due': 'more',
} as const satisfies Readonly<Record<SlotStandingKind, IconName>>

/** Told by its shape, never by color alone. */
export function HalfSign({ kind }: { readonly kind: SlotStandingKind }) {
  return (
    <span className={`half half-${kind}`}>
      <Icon name={ICONS[kind]} />
    </span>
  )
}

export function stateText({ kind, entries }: SlotStanding, say: SayDiary): string {
  if (kind === 'withheld') {
    const event = entries.findLast((entry) => entry.event.kind === 'injection-withheld')?.event
    const reason = event?.kind === 'injection-withheld' ? say(`reason-${event.reason}`) : ''
    return say('state-withheld', { reason: reason.toLocaleLowerCase() })
  }
  if (kind !== 'given') return say(`state-${kind}`)
  const given = entries.filter(({ event }) => event.kind === 'injection-given')
  return say(given.length > 1 ? 'state-given-twice' : 'state-given')
}

/** `Morning: given`. */
export const halfText = (standing: SlotStanding, say: SayDiary): string =>
  say('half-state', {
    half: say(isMorning(standing) ? 'morning' : 'evening'),
    state: stateText(standing, say),
  })
