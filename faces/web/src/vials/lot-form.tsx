// Lot and expiry as printed on a vial; both may stay away.
import type { OpenVial } from '@stature/record'
import { useId, useState } from 'react'
import type { Recorder } from '../design/use-recorder.js'
import { expiryIn } from './expiry-text.js'
import { useVialWords } from './vial-words.js'

interface Props {
  readonly recorder: Recorder
  readonly vial: OpenVial
}

interface TextProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  /** How to write it. */
  readonly how: string | null
  readonly wrong: boolean
}

function TextField({ label, value, onValue, how, wrong }: TextProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        maxLength={200}
        aria-describedby={how === null ? undefined : `${id}-how`}
        aria-invalid={wrong}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      {how === null ? null : (
        <p id={`${id}-how`} className="soft small">
          {how}
        </p>
      )}
    </div>
  )
}

export function LotForm({ recorder, vial }: Props) {
  const say = useVialWords()
  const [lot, setLot] = useState(vial.lot ?? '')
  const [expires, setExpires] = useState(vial.expires ?? '')
  const typed = lot.trim()
  const read = expiryIn(expires)
  const wrong = expires.trim() !== '' && read === null
  const nothing = typed === (vial.lot ?? '') && (read ?? '') === (vial.expires ?? '')
  const save = (): void => {
    const lotSaid = typed === '' ? {} : { lot: typed }
    const body = { vial: vial.id, ...lotSaid, ...(read === null ? {} : { expires: read }) }
    recorder.save([{ kind: 'vial-opened', body }], say('recorded-lot'))
  }
  return (
    <details className="disclosure">
      <summary>{say('lot-and-expiry')}</summary>
      <form
        className="disclosure-body"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField label={say('lot')} value={lot} onValue={setLot} how={null} wrong={false} />
        <TextField
          label={say('expires')}
          value={expires}
          onValue={setExpires}
          how={say('expires-how')}
          wrong={wrong}
        />
        <button type="submit" className="button" disabled={wrong || nothing}>
          {say('save-lot')}
        </button>
      </form>
    </details>
  )
}
