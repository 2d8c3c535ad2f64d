// What a vial is called on a screen: the day it was opened, and its lot where that is known.
import type { CivilDate } from '@stature/label'
import type { OpenVial } from '@stature/record'
import { dayText } from '../design/day-text.js'
import type { SayVial } from './vial-words.js'

/** Vials opened on one day are told apart by their number. */
export function vialName(
  vial: OpenVial,
  open: readonly OpenVial[],
  say: SayVial,
  today: CivilDate,
  locale: string,
): string {
  const day = vial.openedOn === null ? '' : dayText(vial.openedOn, today, locale)
  const same = open.filter(({ openedOn }) => openedOn === vial.openedOn)
  const named = say('opened-on', { day })
  if (vial.lot !== null) return say('with-lot', { named, lot: vial.lot })
  return same.length > 1 ? say('numbered', { named, number: same.indexOf(vial) + 1 }) : named
}
