// Puts a row's question to the product: fold the events, add what is stated, decide.
import { glucoseFrom, grams, instant, microgramsPerKg, nanograms } from '@stature/label'
import {
  decideDose,
  decideInjection,
  judgeProposal,
  ROUTES,
  withStated,
  type Facts,
  type GlucoseFacts,
  type Policy,
  type Proposal,
  type Stated,
} from '@stature/protocol'
import { entryOf, fold, readEvent, type Entry, type PanelRow } from '@stature/record'
import { bag, type Bag } from './answer.js'
import { calendarAt, localDay } from './calendar.js'
import { glucoseOf } from './columns/around.js'
import { eventsOf, type EventJson } from './course.js'
import { gramsOf, levelOf, massOf } from './number.js'
import type { Row } from './page.js'
import { panelOf, type Asked } from './panel.js'
import { policyOf } from './policy.js'
import { readWhen, whenOf, type Stamp } from './when.js'

/** A cell that says something; `—` says nothing. */
function said(row: Row, column: string): string | null {
  const cell = row.get(column)
  return cell === undefined || cell === '—' ? null : cell
}

/** Applies to what is said, else null. */
const ifSaid = <T>(row: Row, column: string, read: (cell: string) => T): T | null => {
  const cell = said(row, column)
  return cell === null ? null : read(cell)
}

function entry(json: EventJson): Entry {
  const got = readEvent(json)
  if (!got.ok) throw new Error(got.issues.map(({ path, message }) => `${path}: ${message}`).join('; '))
  return entryOf(got.value, localDay)
}

/** `82 mg/dL`, or `82 mg/dL at 2 Mar 07:40`. */
function reading(cell: string, now: Stamp, zone: string): GlucoseFacts {
  const [amount = '', at] = cell.split(' at ')
  const { value, unit } = glucoseOf(amount)
  const got = glucoseFrom(value ?? '', unit ?? '')
  if (!got.ok) throw new Error(got.message)
  const ms = at === undefined ? now.ms : readWhen(at, zone).at.ms
  return { at: instant(ms), ...got.value, relation: 'preprandial', method: 'meter' }
}

const EATING = ['yes', 'no', 'unknown'] as const

const stated = (row: Row, now: Stamp, zone: string): Stated => ({
  eating: EATING.find((word) => word === said(row, 'eating')) ?? null,
  mealAt: ifSaid(row, 'meal', (cell) => instant(whenOf(cell, zone).ms)),
  glucose: ifSaid(row, 'glucose', (cell) => reading(cell, now, zone)),
  vialClear: ifSaid(row, 'vial clear', (cell) => cell === 'yes'),
})

const orderOf = (cell: string): Proposal['order'] =>
  cell.endsWith(' mg')
    ? { by: 'mass', massNanograms: nanograms(massOf(cell)) }
    : { by: 'level', microgramsPerKg: microgramsPerKg(levelOf(cell)), enteredInMilligrams: true }

const proposal = (row: Row): Proposal => ({
  order: orderOf(said(row, 'propose') ?? ''),
  weightGrams: ifSaid(row, 'propose weight', (cell) => grams(gramsOf(cell))),
  timesPerDay: ifSaid(row, 'propose times', Number),
  route: ROUTES.find((route) => route === said(row, 'propose route')) ?? null,
  syringe: said(row, 'propose syringe'),
})

function decide(row: Row, facts: Facts, policy: Policy): unknown {
  const question = row.get('question')
  if (question === 'dose') return decideDose(facts, policy)
  if (question === 'proposal') return judgeProposal(facts, policy, proposal(row))
  if (question === 'injection') return decideInjection(facts, policy)
  throw new Error(`no question “${question ?? ''}”: dose, proposal, injection or panel`)
}

/** The events of a row as the record read them, in the order in which they came. */
export type Arrange = (entries: readonly Entry[]) => readonly Entry[]

const asTheyCame: Arrange = (entries) => entries

/** The decision on a row, as a JSON object. */
export const ask = (row: Row): Bag => askArranged(row, asTheyCame)

/** The record of a row folded at its time. */
function look(row: Row, arrange: Arrange): Asked {
  const zone = row.get('zone') ?? 'UTC'
  const policy = policyOf(row.get('policy'))
  const now = whenOf(row.get('now') ?? '', zone)
  const entries = arrange(eventsOf(row).map(entry))
  const facts = fold(entries, {
    asOf: instant(now.ms),
    asKnownAt: ifSaid(row, 'known at', (cell) => instant(whenOf(cell, zone).ms)),
    calendar: calendarAt(now, zone, policy, row.get('slot')),
    vial: said(row, 'vial'),
  })
  if ('missing' in facts) throw new Error('the course was not opened')
  return { row, facts, policy, entries, now, zone }
}

/** The same, with the events brought into another order first. */
export function askArranged(row: Row, arrange: Arrange): Bag {
  const looked = look(row, arrange)
  const { facts, policy, now, zone } = looked
  if (row.get('question') === 'panel') return bag(panelOf(looked))
  return bag(decide(row, withStated(facts, stated(row, now, zone)), policy))
}

/** The row of a case on a panel, whatever the case asks. */
export const panelRowOf = (row: Row): PanelRow => panelOf(look(row, asTheyCame))
