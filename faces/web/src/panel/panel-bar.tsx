// What is shown: search, how urgent, one reason, one role.
import { PANEL_REASONS, type PanelReasonKind } from '@stature/record'
import { useId, type Ref } from 'react'
import type { Child, ClinicRole } from './child.js'
import { isNeeding, NEEDS, type Wanted } from './finding.js'
import { usePanelWords } from './panel-words.js'

interface BarProps {
  readonly children: readonly Child[]
  readonly wanted: Wanted
  readonly want: (part: Partial<Wanted>) => void
  readonly search: Ref<HTMLInputElement>
}

function NeedChoice({ children, wanted, want }: Omit<BarProps, 'search'>) {
  const say = usePanelWords()
  return (
    <div className="panel-chips" role="group" aria-label={say('need')}>
      {NEEDS.map((need) => (
        <button
          key={need}
          type="button"
          className={`button panel-chip panel-chip-${need}`}
          aria-pressed={wanted.need === need}
          onClick={() => want({ need })}
        >
          {say(`need.${need}`)}{' '}
          <span className="number">{children.filter((child) => isNeeding(child, need)).length}</span>
        </button>
      ))}
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly any: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly onChoose: (value: T | null) => void
}

function Choice<T extends string>({ label, any, value, options, onChoose }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={({ target }) =>
          onChoose(options.find((each) => each.value === target.value)?.value ?? null)
        }
      >
        <option value="">{any}</option>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Only what somebody has, in the order of looking. */
function reasonsOf(children: readonly Child[]): readonly (readonly [PanelReasonKind, number])[] {
  const counts = new Map<PanelReasonKind, number>()
  for (const { row } of children)
    for (const { kind } of row?.reasons ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return PANEL_REASONS.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : [[kind, count] as const]
  })
}

function Search({ wanted, want, search }: Omit<BarProps, 'children'>) {
  const say = usePanelWords()
  const id = useId()
  return (
    <div className="field panel-search">
      <label htmlFor={id}>{say('search')}</label>
      <input
        id={id}
        ref={search}
        type="search"
        className="input"
        value={wanted.text}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => want({ text: target.value })}
      />
    </div>
  )
}

export function PanelBar({ children, wanted, want, search }: BarProps) {
  const say = usePanelWords()
  const roles = [...new Set(children.map(({ role }) => role))]
  return (
    <div className="panel-bar" role="search">
      <Search {...{ wanted, want, search }} />
      <Choice<PanelReasonKind>
        label={say('reason')}
        any={say('reason.any')}
        value={wanted.reason}
        options={reasonsOf(children).map(([value, count]) => ({
          value,
          name: `${say(`kind.${value}`)} (${String(count)})`,
        }))}
        onChoose={(reason) => want({ reason })}
      />
      {roles.length > 1 && (
        <Choice<ClinicRole>
          label={say('role')}
          any={say('role.any')}
          value={wanted.role}
          options={roles.map((value) => ({ value, name: say(`role.${value}`) }))}
          onChoose={(role) => want({ role })}
        />
      )}
      <NeedChoice {...{ children, wanted, want }} />
    </div>
  )
}
