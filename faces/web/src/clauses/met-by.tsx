// The rules that meet a clause or gap, what they propose and ask for, and the policy's fields that answer it.
import { say as sayOf, type RuleCard } from '@stature/protocol'
import { useClausesWords } from './clauses-words.js'
import { fieldsOf, isMetElsewhere, rulesOf, type Entry } from './entries.js'
import { useSpeaker } from './use-speaker.js'

const PROPOSED = [
  'stop',
  'interrupt',
  'reduce',
  'keep',
  'refuse',
  'do-not-inject',
  'withhold',
  'wait-meal',
  'wait-interval',
  'wait-slot',
  'confirm-site',
] as const

const wordOf = (propose: string): (typeof PROPOSED)[number] | 'other' =>
  PROPOSED.find((each) => each === propose) ?? 'other'

function Rule({ rule }: { readonly rule: RuleCard }) {
  const say = useClausesWords()
  const speaker = useSpeaker('clinician')
  const asks = rule.ask.map((fact) => sayOf(speaker, `fact.${fact}`, {}).text)
  return (
    <li className="clause">
      <code>{rule.id}</code>
      <p>{say(`propose.${wordOf(rule.propose)}`)}</p>
      {asks.length === 0 ? null : <p className="soft small">{say('asks', { facts: asks.join(', ') })}</p>}
    </li>
  )
}

export function MetBy({ entry }: { readonly entry: Entry }) {
  const say = useClausesWords()
  const rules = rulesOf(entry)
  const fields = fieldsOf(entry)
  const words = isMetElsewhere(entry) ? 'met-elsewhere' : entry.kind === 'gap' ? 'met-otherwise' : 'met-shown'
  return (
    <section className="sheet">
      <h2>{say('met-by')}</h2>
      {rules.length === 0 ? (
        <p>{say(words)}</p>
      ) : (
        <ul className="stack">
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
      {fields.length === 0 ? null : (
        <p>
          {say('fields')} <a href={`#/policy/gap/${encodeURIComponent(entry.id)}`}>{say('fields-open')}</a>
        </p>
      )}
    </section>
  )
}
