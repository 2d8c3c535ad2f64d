// Facts stated with an injection question that are not recorded yet; what is neither recorded nor stated is unknown.
import { parseGlucose, type Instant } from '@stature/label'
import type { GlucoseFacts, Stated } from '@stature/protocol'
import type { Call, Flag } from '../commands/command.js'
import { usage } from '../usage/failure.js'
import { instantOf } from './at.js'
import { choiceOf, quantityOf } from './quantity.js'

export const statedFlags: readonly Flag[] = [
  { name: 'slot', value: 'S', help: 'the slot asked about, such as 2026-03-02/evening; else taken from T' },
  { name: 'meal', value: 'T', help: 'start of the meal or snack, past or planned' },
  { name: 'eating', value: 'E', help: 'can the child eat: yes, no or unknown' },
  {
    name: 'glucose',
    value: 'G',
    help: 'preprandial meter reading, 82mg/dL or 4.5mmol/L, with @T if not at T',
  },
  { name: 'vial-clear', value: 'V', help: 'is the solution clear and colorless: yes or no' },
  { name: 'vial', value: 'ID', help: 'the vial used; else the one opened last' },
]

const EATING = ['yes', 'no', 'unknown'] as const
const YES_NO = ['yes', 'no'] as const

/** A reading and, after `@`, when it was taken; it may not lie after the instant asked about. */
function glucoseOf(typed: string, at: Instant): GlucoseFacts {
  const [amount = '', when, ...more] = typed.split('@')
  if (more.length > 0) {
    throw usage(
      'bad-glucose',
      '--glucose',
      `cannot use ${JSON.stringify(typed)}`,
      'Write 82mg/dL or 82mg/dL@T',
    )
  }
  const read = quantityOf('glucose', amount, parseGlucose)
  const taken = when === undefined ? at : instantOf('glucose', when)
  if (taken > at) {
    throw usage(
      'in-the-future',
      '--glucose',
      'this reading lies after --at',
      'State a reading taken at or before T',
    )
  }
  return {
    at: taken,
    amount: read.amount,
    value: read.value,
    unit: read.unit,
    relation: 'preprandial',
    method: 'meter',
  }
}

/** What the flags of `injection` state. */
export function statedOf(call: Call, at: Instant): Stated {
  const eating = call.flag('eating')
  const meal = call.flag('meal')
  const glucose = call.flag('glucose')
  const clear = call.flag('vial-clear')
  return {
    eating: eating === undefined ? null : choiceOf('eating', eating, EATING),
    mealAt: meal === undefined ? null : instantOf('meal', meal),
    glucose: glucose === undefined ? null : glucoseOf(glucose, at),
    vialClear: clear === undefined ? null : choiceOf('vial-clear', clear, YES_NO) === 'yes',
  }
}
