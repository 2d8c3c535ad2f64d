// What is to be known of a clause or gap at a glance: its section, its duty, and how far it was checked.
import type { Entry } from './entries.js'
import { useClausesWords } from './clauses-words.js'

export function Marks({ entry }: { readonly entry: Entry }) {
  const say = useClausesWords()
  if (entry.kind === 'gap')
    return (
      <ul className="marks">
        {entry.gap.resolution.map((each) => (
          <li key={each}>{say(`resolution.${each}`)}</li>
        ))}
      </ul>
    )
  const { section, duty, verified } = entry.clause
  return (
    <ul className="marks">
      <li>{section === null ? say('section-unknown') : say('section', { section })}</li>
      <li>{say(`duty.${duty}`)}</li>
      {verified === 'full-text' ? null : <li className="mark-asks">{say(`verified.${verified}`)}</li>}
    </ul>
  )
}
