// What a value of one field does to the invented child, all else as in the example policy: the answers, and where they differ.
import { instant } from '@stature/label'
import {
  decideDose,
  decideInjection,
  explain,
  inLocalTime,
  isList,
  isRecord,
  judgeProposal,
  NOTHING_STATED,
  readPolicy,
  valueAt,
  withStated,
  type Catalogue,
  type Decision,
  type Explanation,
  type Json,
  type Outcome,
  type Policy,
  type Stated,
} from '@stature/protocol'
import { withOffset } from '@stature/civil-time'
import cautious from '@stature/protocol/policies/cautious.json'
import { factsOf } from './child.js'
import { SCENARIOS, type Scenario } from './scenarios.js'

export const EXAMPLE: Json = cautious

/** A copy with the value at a dotted path replaced. */
export function withField(policy: Json, path: string, value: Json): Json {
  const [name = '', ...rest] = path.split('.')
  const fields = isRecord(policy) ? policy : {}
  return {
    ...fields,
    [name]: rest.length === 0 ? value : withField(fields[name] ?? {}, rest.join('.'), value),
  }
}

function statedIn({ meal, at }: Scenario): Stated {
  const now = instant(Date.parse(at))
  const said = { ...NOTHING_STATED, vialClear: true }
  if (meal === 'now') return { ...said, eating: 'yes', mealAt: now }
  return meal === 'eating' ? { ...said, eating: 'yes' } : said
}

function decided(scenario: Scenario, policy: Policy): Decision<Outcome> {
  const facts = factsOf(scenario.rows, policy, scenario.at)
  if (scenario.ask === 'dose') return decideDose(facts, policy)
  if (scenario.ask === 'injection') return decideInjection(withStated(facts, statedIn(scenario)), policy)
  return judgeProposal(facts, policy, scenario.ask)
}

export interface Effect {
  readonly headline: string
  /** What else is said with this value and not with every other one that is compared. */
  readonly lines: readonly string[]
  readonly language: string
}

const restOf = ({ details, reasons, questions, advice, open }: Explanation): readonly string[] =>
  [...details, ...reasons, ...questions, ...advice, ...open].map(({ text }) => text)

const SIGN_LISTS = ['intracranialSigns.interrupt', 'intracranialSigns.alert'] as const

/** The example with this value; a sign stands in one list only, so it leaves the other one. */
function exampleWith(path: string, value: Json): Json {
  const other = SIGN_LISTS.find((each) => each !== path)
  if (other === undefined || !SIGN_LISTS.some((each) => each === path) || !isList(value))
    return withField(EXAMPLE, path, value)
  const left = valueAt(EXAMPLE, other)
  const kept = left !== undefined && isList(left) ? left.filter((sign) => !value.includes(sign)) : []
  return withField(withField(EXAMPLE, path, value), other, kept)
}

function explained(path: string, value: Json, catalogue: Catalogue): Explanation | null {
  const scenario = SCENARIOS[path]
  const read = readPolicy(exampleWith(path, value))
  if (scenario === undefined || !read.ok) return null
  const local = inLocalTime(decided(scenario, read.value), (iso) => withOffset(iso, 'UTC'))
  return explain(local, 'clinician', catalogue)
}

/** Where the answers differ as a whole, the reason is enough; where they do not, everything that is said otherwise. */
const linesFor = (each: Explanation, differ: boolean): readonly string[] =>
  differ ? [...each.reasons.slice(0, 1), ...each.questions].map(({ text }) => text) : restOf(each)

/** One effect a value, in their order; null for a value that cannot stand there. */
export function effectsOf(
  path: string,
  values: readonly Json[],
  catalogue: Catalogue,
): readonly (Effect | null)[] {
  const all = values.map((value) => explained(path, value, catalogue))
  const there = all.flatMap((each) => (each === null ? [] : [each]))
  const differ = new Set(there.map(({ headline }) => headline.text)).size > 1
  const said = there.map((each) => linesFor(each, differ))
  const common = new Set((said[0] ?? []).filter((line) => said.every((lines) => lines.includes(line))))
  return all.map((each) =>
    each === null
      ? null
      : {
          headline: each.headline.text,
          language: each.headline.language,
          lines: said.length < 2 ? [] : linesFor(each, differ).filter((line) => !common.has(line)),
        },
  )
}

/** Whether the values compared lead to one and the same answer. */
export const isSame = (effects: readonly (Effect | null)[]): boolean => {
  const texts = new Set(
    effects.flatMap((each) => (each === null ? [] : [[each.headline, ...each.lines].join('\n')])),
  )
  return texts.size < 2
}
