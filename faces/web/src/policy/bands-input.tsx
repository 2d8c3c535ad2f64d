// A field that holds days by age, band after band.
import { isList, isRecord, type Json } from '@stature/protocol'
import { TextField } from '../design/text-field.js'
import { numberIn, textOf, type InputProps } from './input-value.js'
import { usePolicyWords } from './policy-words.js'

interface BandProps {
  readonly band: Json
  readonly set: (name: string, text: string) => void
  readonly remove: () => void
}

function Band({ band, set, remove }: BandProps) {
  const say = usePolicyWords()
  const part = (name: string): string => textOf(isRecord(band) ? band[name] : undefined)
  return (
    <div className="policy-band">
      <TextField
        label={say('band-under')}
        value={part('underYears')}
        onChange={(text) => set('underYears', text)}
        inputMode="numeric"
        optional
      />
      <TextField
        label={say('band-days')}
        value={part('days')}
        onChange={(text) => set('days', text)}
        inputMode="numeric"
        optional
      />
      <button type="button" className="button button-quiet" onClick={remove}>
        {say('band-remove')}
      </button>
    </div>
  )
}

function withPart(band: Json, name: string, text: string): Json {
  const { [name]: _before, ...rest } = isRecord(band) ? band : {}
  const number = numberIn(text.trim())
  return number === undefined ? rest : { ...rest, [name]: number }
}

export function Bands({ label, value, onChange }: InputProps) {
  const say = usePolicyWords()
  const bands = value !== undefined && value !== null && isList(value) ? value : []
  const put = (next: readonly Json[]): void => onChange(next.length === 0 ? undefined : next)
  return (
    <fieldset className="stack">
      <legend className="label">{label}</legend>
      {bands.map((band, index) => (
        <Band
          key={index}
          band={band}
          set={(name, text) =>
            put(bands.map((each, at) => (at === index ? withPart(each, name, text) : each)))
          }
          remove={() => put(bands.filter((_, at) => at !== index))}
        />
      ))}
      <button type="button" className="button" onClick={() => put([...bands, {}])}>
        {say('band-add')}
      </button>
    </fieldset>
  )
}
