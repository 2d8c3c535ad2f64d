// Which children are shown: by what they need, by one reason, by role, and by what was typed.
import { urgencyOfRow, type PanelReasonKind, type PanelUrgency } from '@stature/record'
import type { Child, ClinicRole } from './child.js'

export const NEEDS = ['all', 'any', 'now', 'soon', 'visit', 'none'] as const
export type Need = (typeof NEEDS)[number]

export interface Wanted {
  readonly need: Need
  readonly reason: PanelReasonKind | null
  readonly role: ClinicRole | null
  readonly text: string
}

export const EVERYBODY: Wanted = { need: 'all', reason: null, role: null, text: '' }

export const urgencyOfChild = ({ row }: Child): PanelUrgency | null =>
  row === null ? null : urgencyOfRow(row)

export function isNeeding(child: Child, need: Need): boolean {
  const urgency = urgencyOfChild(child)
  if (need === 'all') return true
  if (need === 'any') return urgency !== null
  return need === 'none' ? urgency === null : urgency === need
}

/** Lower case and without accents, so that a name is found however it is typed. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A day as people write it: `2019-03-04`, `4.3.2019`, `04/03/2019`, `3/4/2019`. */
function daysOf(birthDate: string | null): readonly string[] {
  const [year = '', month = '', day = ''] = birthDate?.split('-') ?? []
  if (day === '') return []
  const [m, d] = [String(Number(month)), String(Number(day))]
  return [
    `${year}-${month}-${day}`,
    ...['/', '.', '-'].flatMap((sign) => [
      [day, month, year].join(sign),
      [month, day, year].join(sign),
      [d, m, year].join(sign),
      [m, d, year].join(sign),
    ]),
  ]
}

/** Every word that was typed is found in the name, the id or the day of birth. */
export function isFound({ course, row }: Child, name: string, text: string): boolean {
  const where = plain([name, course, ...daysOf(row?.birthDate ?? null)].join(' '))
  return plain(text)
    .split(/\s+/u)
    .every((word) => where.includes(word))
}

export const isWanted = (child: Child, name: string, { need, reason, role, text }: Wanted): boolean =>
  isNeeding(child, need) &&
  (reason === null || child.row?.reasons.some(({ kind }) => kind === reason) === true) &&
  (role === null || child.role === role) &&
  isFound(child, name, text)
