// A dose a prescriber thinks of, as typed: `--propose` and what may stand with it.
import { parseOrder, parseWeight } from '@stature/label'
import type { Proposal, Route } from '@stature/protocol'
import type { Call, Flag } from '../commands/command.js'
import { usage } from '../usage/failure.js'
import { choiceOf, quantityOf, syringeFlag } from './quantity.js'

export const proposalFlags: readonly Flag[] = [
  {
    name: 'propose',
    value: 'DOSE',
    help: 'judge this dose per injection: 0.08mg/kg, 80ug/kg, 1.4mg, 0.14mL or 14marks',
  },
  { name: 'weight', value: 'KG', help: 'with --propose: a weight measured at T, such as 20kg' },
  { name: 'times', value: 'N', help: 'with --propose: injections a day; else as the label says' },
  { name: 'route', value: 'R', help: 'with --propose: subcutaneous, intramuscular, intravenous or other' },
  {
    name: 'syringe',
    value: 'S',
    help: 'with --propose: a syringe; else the smallest in stock that holds it',
  },
]

const BESIDE = ['weight', 'times', 'route', 'syringe'] as const
const ROUTES: readonly Route[] = ['subcutaneous', 'intramuscular', 'intravenous', 'other']

function timesOf(typed: string): number {
  const times = /^[1-9]\d?$/.test(typed) ? Number(typed) : 0
  if (times >= 1 && times <= 24) return times
  throw usage(
    'bad-number',
    '--times',
    `cannot use ${JSON.stringify(typed)}`,
    'Write a whole number from 1 to 24',
  )
}

function orderOf(typed: string): Proposal['order'] {
  const order = quantityOf('propose', typed, parseOrder)
  if (order.kind === 'mass') return { by: 'mass', massNanograms: order.massNanograms }
  return { by: 'level', microgramsPerKg: order.microgramsPerKg, enteredInMilligrams: typed.endsWith('mg/kg') }
}

/** The proposal typed, or null where none was. Throws exit 2 where a flag needs `--propose`. */
export function proposalOf(call: Call): Proposal | null {
  const typed = call.flag('propose')
  if (typed === undefined) {
    const alone = BESIDE.find((name) => call.flag(name) !== undefined)
    if (alone === undefined) return null
    throw usage(
      'missing-flag',
      `--${alone}`,
      'only with --propose',
      'Write --propose DOSE, such as --propose 0.08mg/kg',
    )
  }
  const weight = call.flag('weight')
  const times = call.flag('times')
  const route = call.flag('route')
  const syringe = call.flag('syringe')
  return {
    order: orderOf(typed),
    weightGrams: weight === undefined ? null : quantityOf('weight', weight, parseWeight),
    timesPerDay: times === undefined ? null : timesOf(times),
    route: route === undefined ? null : choiceOf('route', route, ROUTES),
    syringe: syringe === undefined ? null : syringeFlag(syringe).id,
  }
}
