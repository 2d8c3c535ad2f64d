// Prints, as JSON, how our decisions and the same rules in CQL compare: equal answers, and the time of each per child.
import { decideDose, decideInjection, type Decision, type Facts, type Finding } from '@stature/protocol'
import cql from 'cql-execution'
import { readFileSync } from 'node:fs'
import { children } from './children/children.js'
import { clock, timed } from './clock.js'
import { recordOf } from './cql/record.js'
import { policyAt } from './policy.js'

const [count = '', rounds = '', policyPath = '', elmPath = ''] = process.argv.slice(2)
const policy = policyAt(policyPath)
const all = children(Number(count))
const library = new cql.Library(JSON.parse(readFileSync(elmPath, 'utf8')))
const executor = new cql.Executor(library)
const asOf = cql.DateTime.fromJSDate(new Date(0), 0)

/** One child as cql-execution takes it: the record, and an answer to the one retrieve. */
function patientOf(facts: Facts, index: number) {
  const id = `child-${index}`
  const record = recordOf(facts, policy, id)
  const notAsked = (): null => null
  const reading = { get: notAsked, getCode: notAsked, getDate: notAsked, getDateOrInterval: notAsked }
  const child = { ...record, ...reading, getId: () => id }
  return { ...child, findRecords: () => [child] }
}
const patients = all.map(patientOf)

/** All children, one after the other. */
function source() {
  let next = 0
  return {
    currentPatient: () => patients[next],
    nextPatient: () => {
      next += 1
      return patients[next]
    },
  }
}

/** What both sides must agree on, as text. */
const answered = (outcome: { readonly kind: string; readonly decidedBy: string }): string =>
  `${outcome.kind} by ${outcome.decidedBy}`
const ours = ({ outcome, decidedBy }: Decision<{ readonly kind: string }>): string =>
  answered({ kind: outcome.kind, decidedBy })
const verdicts = (findings: readonly Finding[]): string => findings.map(({ verdict }) => verdict).join(' ')

const found = await executor.exec_expression('Findings', source(), asOf)

const mismatches: string[] = []
all.forEach((facts, index) => {
  const { Findings: theirs } = found.patientResults[`child-${index}`]
  const dose = decideDose(facts, policy)
  const injection = decideInjection(facts, policy)
  const pairs = [
    ['dose', ours(dose), answered(theirs.dose)],
    ['injection', ours(injection), answered(theirs.injection)],
    ['dose findings', verdicts(dose.findings), [...theirs.restrictions, ...theirs.rise].join(' ')],
    [
      'injection findings',
      verdicts(injection.findings),
      [...theirs.restrictions, ...theirs.injecting].join(' '),
    ],
  ]
  for (const [what, mine, other] of pairs) {
    if (mine !== other) mismatches.push(`child ${index}: ${what}: ours ${mine}; CQL ${other}`)
  }
})

async function theirs(expression: string): Promise<number> {
  const from = performance.now()
  await executor.exec_expression(expression, source(), asOf)
  return ((performance.now() - from) * 1_000_000) / all.length
}

let counted = 0
const both = (facts: Facts): void => {
  counted += decideDose(facts, policy).findings.length + decideInjection(facts, policy).findings.length
}

const measured: Record<'ours' | 'outcomes' | 'findings', number[]> = { ours: [], outcomes: [], findings: [] }
clock(all.length, () => all.forEach(both))
for (let round = 0; round < Number(rounds); round += 1) {
  for (let again = 0; again < 5; again += 1) measured.ours.push(clock(all.length, () => all.forEach(both)))
  measured.outcomes.push(await theirs('Outcomes'))
  measured.findings.push(await theirs('Findings'))
}

console.log(
  JSON.stringify({
    children: all.length,
    rounds: Number(rounds),
    counted,
    mismatches: mismatches.length,
    firstMismatches: mismatches.slice(0, 5),
    ours: timed(measured.ours),
    outcomes: timed(measured.outcomes),
    findings: timed(measured.findings),
  }),
)
