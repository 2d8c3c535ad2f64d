// Quantities typed as flags: the label's own parsers, and their failures as bad usage.
import type { Parsed } from '@stature/label'
import { SYRINGES, syringeOf, type Rounding, type Syringe } from '@stature/protocol'
import { usage } from '../usage/failure.js'

/** The value of a parsed flag; throws a `Failure` (exit 2) with the parser's code and advice. */
export function quantityOf<T>(flag: string, typed: string, parse: (text: string) => Parsed<T>): T {
  const read = parse(typed)
  if (read.ok) return read.value
  throw usage(read.code, `--${flag}`, `cannot use ${JSON.stringify(typed)}`, read.message)
}

/** One of a closed list of words. */
export function choiceOf<T extends string>(flag: string, typed: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === typed)
  if (found !== undefined) return found
  throw usage(
    'not-a-choice',
    `--${flag}`,
    `cannot use ${JSON.stringify(typed)}`,
    `Write one of: ${choices.join(', ')}`,
  )
}

/** A syringe by its id. */
export function syringeFlag(typed: string): Syringe {
  const known = syringeOf(typed)
  if (known !== null) return known
  const fix = `Write one of: ${SYRINGES.map((each) => each.id).join(', ')}`
  throw usage('unknown-syringe', '--syringe', `there is no syringe ${JSON.stringify(typed)}`, fix)
}

/** The rounding rules of `gap.rounding`. */
export const ROUNDINGS: readonly Rounding[] = ['down', 'nearest-under-maximum']
