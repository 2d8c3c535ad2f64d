// `stature units`: weight × dose as mg, mL and marks (`syringe.units`). Arithmetic only; no dose is judged.
import { decimalText, numbersOf, parseLevel, parseWeight } from '@stature/label'
import { unitsOf, type Units } from '@stature/protocol'
import { decode, fileName } from '../course/decode.js'
import { choiceOf, quantityOf, ROUNDINGS, syringeFlag } from '../flags/quantity.js'
import { answerJson } from '../render/json.js'
import { formatMessage, usage } from '../usage/failure.js'
import { batchCsv, batchObjects, batchOf } from '../units/batch.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const unitsSpec: CommandSpec = {
  name: 'units',
  summary: 'the arithmetic: a weight and a dose as mg, mL and marks',
  about:
    'Multiplies exactly, without floating point. Marks are those of a U-100 syringe. With --rounding it also says what ' +
    'is drawn. It judges no dose: one over the label’s maximum is only reported on stderr.',
  args: [],
  flags: [
    { name: 'weight', value: 'KG', help: 'body weight, such as 22.5kg, 22500g or 49.6lb' },
    { name: 'dose', value: 'LEVEL', help: 'dose level per injection, such as 0.12mg/kg or 120ug/kg' },
    {
      name: 'syringe',
      value: 'ID',
      help: 'u100-0.3ml-half, u100-0.3ml, u100-0.5ml, u100-1ml or u100-1ml-by-2',
    },
    { name: 'rounding', value: 'R', help: 'down or nearest-under-maximum: also say what is drawn' },
    { name: 'batch', value: 'FILE', help: 'CSV with columns weight_kg, dose_mg_per_kg, syringe; - is stdin' },
  ],
  examples: [
    'stature units --weight 22.5kg --dose 0.12mg/kg --syringe u100-0.3ml-half',
    'stature units --weight 12.3kg --dose 0.12mg/kg --syringe u100-0.3ml-half --rounding down --json',
    'stature units --batch doses.csv',
  ],
}

const { maximum } = numbersOf('us-2019-12')
const MAXIMUM_TEXT = decimalText(maximum, 3)

const SINGLE = ['weight', 'dose', 'syringe', 'rounding'] as const

function needed(call: Call, flag: string, placeholder: string): string {
  const value = call.flag(flag)
  if (value !== undefined) return value
  throw usage(
    'missing-flag',
    `--${flag}`,
    'required unless --batch is given',
    `Write --${flag} ${placeholder}`,
  )
}

const absurd = (place: string, typed: string): string =>
  formatMessage('warning', {
    code: 'over-maximum',
    place,
    text: `${typed} is more than the label ever permits per injection (${MAXIMUM_TEXT} mg/kg)`,
    fix: 'Check the decimal point and whether the amount is per injection',
  })

function human(units: Units, weight: string, dose: string): string {
  const marks = `${units.marks} marks (printed “units” on the syringe)`
  const lines = [`${weight} at ${dose}`, `  exact   ${units.massMg} mg = ${units.volumeMl} mL = ${marks}`]
  if (!units.fits)
    return [...lines, `  ${units.syringe} does not hold it; choose a larger syringe`, ''].join('\n')
  if (units.drawn === undefined) return [...lines, `  ${units.syringe} holds it`, ''].join('\n')
  const { drawn } = units
  return [
    ...lines,
    `  drawn   ${drawn.massMg} mg at the ${drawn.marks} mark of ${units.syringe} (rounding: ${drawn.rounding})`,
    `          ${drawn.doseMgPerKg} mg/kg, ${drawn.errorPercent} % from exact`,
    '',
  ].join('\n')
}

function single(call: Call): ExitCode {
  const typedWeight = needed(call, 'weight', '22.5kg')
  const typedDose = needed(call, 'dose', '0.12mg/kg')
  const syringe = syringeFlag(needed(call, 'syringe', 'u100-0.3ml-half'))
  const typedRounding = call.flag('rounding')
  const rounding = typedRounding === undefined ? null : choiceOf('rounding', typedRounding, ROUNDINGS)
  const weight = quantityOf('weight', typedWeight, parseWeight)
  const level = quantityOf('dose', typedDose, parseLevel)
  const units = unitsOf({ weight, level, syringe, rounding, maximum })
  if (level > maximum) call.io.err(absurd('--dose', typedDose))
  if (call.json) answerJson(call, units)
  else call.io.out(human(units, typedWeight, typedDose))
  return 0
}

const SHOWN = 20

function batch(call: Call, path: string): ExitCode {
  const extra = SINGLE.find((flag) => call.flag(flag) !== undefined)
  if (extra !== undefined)
    throw usage('conflict', `--${extra}`, 'not with --batch', 'The file has it as a column')
  const file = fileName(path)
  const answer = batchOf(decode(call.io.read(path), file), file)
  const over = answer.rows.filter((row) => row.absurd)
  for (const row of over.slice(0, SHOWN))
    call.io.err(absurd(`${file}:${String(row.line)} dose_mg_per_kg`, 'this dose'))
  if (over.length > SHOWN) call.io.err(`and ${String(over.length - SHOWN)} more\n`)
  if (call.json) answerJson(call, batchObjects(answer))
  else call.io.out(batchCsv(answer))
  return 0
}

/** Runs `stature units`. */
export async function runUnits(call: Call): Promise<ExitCode> {
  const path = call.flag('batch')
  return Promise.resolve(path === undefined ? single(call) : batch(call, path))
}
