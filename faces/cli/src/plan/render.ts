// The plan as text of at most 80 columns: rise, dates, vials with their bars, and what is taken for granted.
import { decimalText, type CivilDate, type Instant } from '@stature/label'
import { amountOf, type Plan, type PlanDate, type VialForecast, type Waste } from '@stature/protocol'
import { daysPerColumn, timeline } from './timeline.js'
import { ASSUMES, BLOCK, END, WHAT } from './words.js'

/** Local day and clock of an instant, by the face that knows the zone. */
export type Local = (at: Instant) => { readonly day: CivilDate; readonly clock: string }

const dayOf = (date: PlanDate, local: Local): string =>
  date.at === null ? (date.on ?? '') : local(date.at).day

function dateLine(date: PlanDate, local: Local): string {
  const cites = date.gap === undefined ? date.clause : `${date.clause}, ${date.gap}`
  const clock = date.at === null ? '' : ` (from ${local(date.at).clock})`
  const passed = date.passed ? ' — passed' : ''
  return `  ${dayOf(date, local)}  ${WHAT[date.what]}${clock}${passed}\n              ${cites}`
}

function riseLines(plan: Plan, local: Local): readonly string[] {
  const { blockedBy, notBeforeAt, notBeforeOn } = plan.rise
  if (blockedBy !== null) return ['A rise may be considered', `  ${BLOCK[blockedBy]}`]
  const week = notBeforeAt === null ? null : local(notBeforeAt)
  return [
    'A rise may be considered not before',
    ...(week === null
      ? []
      : [`  ${week.day} ${week.clock}, 7 × 24 h after the first injection at this level`]),
    ...(notBeforeOn === null ? [] : [`  ${notBeforeOn}, by site policy ${plan.policy}`]),
    '  and a prescriber’s assessment, made after that, that the dose is tolerated',
  ]
}

const wasteText = (waste: Waste): string => `${waste.massMg} mg, ${waste.volumeMl} mL, ${waste.percent} %`

function vialLines(title: string, vials: VialForecast, plan: Plan): readonly string[] {
  const total = vials.waste === null ? 'nothing is thrown away' : `thrown away ${wasteText(vials.waste)}`
  const mg = decimalText(vials.drawnNanograms, 6)
  const per = daysPerColumn(plan.days)
  const scale = per === 1 ? 'one column is a day' : `one column is ${String(per)} days`
  return [
    `${title}: ${String(vials.newVials)} to open for ${String(vials.doses)} injections of ${mg} mg`,
    `  ${total}`,
    '   # opened     discard    doses why                thrown away',
    ...vials.vials.map((vial) => {
      const waste = vial.waste === null ? '' : wasteText(vial.waste)
      const columns = [
        String(vial.number).padStart(4),
        vial.openedOn,
        (vial.discardOn ?? '—').padEnd(10),
        String(vial.doses).padStart(5),
        END[vial.end].padEnd(18),
        waste,
      ]
      return columns.join(' ').trimEnd()
    }),
    '',
    `      ${plan.from} to ${plan.through}, ${scale}`,
    ...timeline(vials.vials, plan.from, plan.days),
  ]
}

function prescriptionLine(plan: Plan): string {
  const draw = plan.prescription
  if (draw === null) return 'No active prescription: no injection and no vial is forecast'
  const { marks, massMg, volumeMl } = amountOf(draw.massNanograms, draw.halfMarks, '')
  return `Prescription in force: the ${marks} mark = ${volumeMl} mL = ${massMg} mg, ${String(draw.timesPerDay)} times a day`
}

const byDay = (local: Local) => (one: PlanDate, other: PlanDate) => {
  const [a, b] = [dayOf(one, local), dayOf(other, local)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** The whole text. */
export function planText(plan: Plan, local: Local): string {
  const block = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [...lines, ''])
  return [
    `Plan from ${plan.from} through ${plan.through} (${String(plan.days)} days)`,
    prescriptionLine(plan),
    `Dose decision: ${plan.decided}`,
    '',
    ...block(riseLines(plan, local)),
    ...block([...plan.dates].sort(byDay(local)).map((date) => dateLine(date, local))),
    ...block(plan.vials === null ? [] : vialLines('Vials', plan.vials, plan)),
    ...block(plan.whatIf === null ? [] : vialLines('Vials at the dose asked about', plan.whatIf, plan)),
    'Taken for granted:',
    ...plan.assumptions.map((each) => `  - ${ASSUMES[each]}`),
    `Edition ${plan.edition}; policy ${plan.policy}, version ${plan.policyVersion} (site policy, not label)`,
    '',
  ].join('\n')
}
