// What each form asks beside the injection's: glucose, a meal, low sugar, another symptom, a number.
import {
  LOW_SUGAR_SIGNS,
  REACTIONS,
  say as sayWords,
  SEVERE_LOW_SUGAR_SIGNS,
  SIGNS,
  type Sign,
} from '@stature/protocol'
import { GlucoseField } from '../design/glucose-field.js'
import { readTyped } from '../design/glucose-text.js'
import { useDiaryWords } from './diary-words.js'
import { Radios, TextField } from './fields.js'
import { Half, type PartProps } from './half-field.js'

function Sugar({ draft, onDraft, tools, label }: PartProps & { readonly label: string }) {
  const { glucose } = draft
  return (
    <GlucoseField
      label={label}
      draft={glucose}
      typed={readTyped(glucose.text, glucose.unit)}
      separator={tools.separator}
      onChange={(changed) => onDraft({ glucose: changed })}
    />
  )
}

const RELATIONS = ['preprandial', 'symptomatic', 'other'] as const
const METHODS = ['meter', 'cgm', 'laboratory'] as const

export function GlucosePart(props: PartProps) {
  const say = useDiaryWords()
  const { draft, onDraft } = props
  return (
    <>
      <Sugar {...props} label={say('glucose')} />
      <Radios
        legend={say('relation')}
        options={RELATIONS}
        value={draft.relation}
        wordOf={(relation) => say(`relation-${relation}`)}
        onChange={(relation) => onDraft({ relation })}
      />
      <Radios
        legend={say('method')}
        options={METHODS}
        value={draft.method}
        wordOf={(method) => say(`method-${method}`)}
        onChange={(method) => onDraft({ method })}
      />
    </>
  )
}

const MEALS = ['meal-started', 'meal-ended', 'meal-refused', 'vomited'] as const

export function MealPart({ draft, onDraft }: PartProps) {
  const say = useDiaryWords()
  return (
    <>
      <Radios
        legend={say('meal')}
        options={MEALS}
        value={draft.meal}
        wordOf={say}
        onChange={(meal) => onDraft({ meal })}
      />
      <Half draft={draft} onDraft={onDraft} />
    </>
  )
}

function Signs({ draft, onDraft, tools, signs }: PartProps & { readonly signs: readonly Sign[] }) {
  const say = useDiaryWords()
  return (
    <fieldset className="stack">
      <legend className="label">{say('signs')}</legend>
      <div className="choices">
        {signs.map((sign) => {
          const words = sayWords(tools.tell.speaker, `sign.${sign}`, {})
          const has = draft.signs.includes(sign)
          const changed = has ? draft.signs.filter((each) => each !== sign) : [...draft.signs, sign]
          return (
            <label key={sign} className="option" lang={words.language}>
              <input type="checkbox" checked={has} onChange={() => onDraft({ signs: changed })} />
              {words.text}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

const OF_LOW_SUGAR: readonly Sign[] = [...LOW_SUGAR_SIGNS, ...SEVERE_LOW_SUGAR_SIGNS]
const OF_REACTIONS = SIGNS.filter((sign) => !OF_LOW_SUGAR.includes(sign))
const SEVERITIES = ['severe', 'symptomatic'] as const
const FOODS = ['adequate', 'inadequate', 'unknown'] as const
const FOOD_WORDS = { adequate: 'food-yes', inadequate: 'food-little', unknown: 'food-unsure' } as const

export function LowSugarPart(props: PartProps) {
  const say = useDiaryWords()
  const { draft, onDraft } = props
  return (
    <>
      <Radios
        legend={say('severity')}
        options={SEVERITIES}
        value={draft.severity}
        wordOf={(severity) => say(severity === 'severe' ? 'yes' : 'no')}
        onChange={(severity) => onDraft({ severity })}
      />
      <Radios
        legend={say('food')}
        options={FOODS}
        value={draft.food}
        wordOf={(food) => say(FOOD_WORDS[food])}
        onChange={(food) => onDraft({ food })}
      />
      <Signs {...props} signs={OF_LOW_SUGAR} />
      <Sugar {...props} label={say('glucose-optional')} />
    </>
  )
}

export function ReactionPart(props: PartProps) {
  const say = useDiaryWords()
  const { draft, onDraft } = props
  return (
    <>
      <p className="note">{say('reaction-clinic')}</p>
      <Radios
        legend={say('reaction')}
        options={REACTIONS}
        value={draft.reaction}
        wordOf={say}
        onChange={(reaction) => onDraft({ reaction })}
      />
      <Signs {...props} signs={OF_REACTIONS} />
    </>
  )
}

export function NumberPart({ draft, onDraft }: PartProps) {
  const say = useDiaryWords()
  return (
    <TextField
      label={say(draft.what === 'weight' ? 'weight-kg' : 'height-cm')}
      decimal
      value={draft.number}
      onChange={(number) => onDraft({ number })}
    />
  )
}
