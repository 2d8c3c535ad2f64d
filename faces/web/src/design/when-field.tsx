// When it was measured: plainly now, until somebody says that it was earlier.
import { useEffect, useId, useRef, useState } from 'react'
import type { CourseView } from '../data/course.js'
import { clockText } from './clock.js'
import { useLocale } from './use-locale.js'
import type { Precision, ReadWhen, When } from './when.js'
import { useWhenWords, type WhenWord } from './when-words.js'
import './when.css'

interface WhenProps {
  readonly label: string
  readonly when: When
  readonly read: ReadWhen
  readonly precision: Precision
  readonly view: CourseView
  readonly onChange: (when: When) => void
}

interface NowProps extends Pick<WhenProps, 'view' | 'label' | 'onChange'> {
  /** Somebody came back from an earlier time, and goes on from here. */
  readonly isBack: boolean
}

function Now({ view, label, isBack, onChange }: NowProps) {
  const say = useWhenWords()
  const locale = useLocale()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isBack) button.current?.focus()
  }, [isBack])
  return (
    <div className="when">
      <p>
        <span className="label">{label}</span>
        {': '}
        {say('when.now', { time: clockText(view.now, view.zone, locale) })}
      </p>
      <button ref={button} type="button" className="button" onClick={() => onChange({ day: '', time: '' })}>
        {say('when.earlier')}
      </button>
    </div>
  )
}

/** What helps or hinders, in the words of the screen. */
function told(when: When, read: ReadWhen, precision: Precision): WhenWord {
  if (read.kind === 'wrong') return `when.${read.why}`
  if (read.kind === 'missing' && read.what === 'time') return 'when.today-time'
  return precision === 'time' && when?.time === '' ? 'when.noon-time' : 'when.noon'
}

interface PartProps {
  readonly type: 'date' | 'time'
  readonly label: string
  readonly value: string
  readonly most?: string
  readonly toldBy: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}

function Part({ type, label, value, most, toldBy, isWrong, onChange }: PartProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (type === 'date') input.current?.focus()
  }, [type])
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        className={`input input-${type}`}
        {...{ id, type, value, max: most }}
        aria-describedby={toldBy}
        aria-invalid={isWrong ? true : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

function Earlier({ label, when, read, precision, view, onChange }: WhenProps) {
  const say = useWhenWords()
  const toldBy = useId()
  const isWrong = read.kind === 'wrong'
  const { day, time } = when ?? { day: '', time: '' }
  const shared = { toldBy, isWrong }
  return (
    <fieldset className="when-earlier">
      <legend className="label">{label}</legend>
      <div className="when-fields">
        <Part
          {...shared}
          type="date"
          label={say('when.day')}
          value={day}
          most={view.facts.today}
          onChange={(typed) => onChange({ day: typed, time })}
        />
        {precision === 'day' ? null : (
          <Part
            {...shared}
            type="time"
            label={say('when.time')}
            value={time}
            onChange={(typed) => onChange({ day, time: typed })}
          />
        )}
        <button type="button" className="button button-quiet" onClick={() => onChange(null)}>
          {say('when.back')}
        </button>
      </div>
      <p id={toldBy} className={isWrong ? 'field-trouble' : 'soft small'} role="status">
        {say(told(when, read, precision))}
      </p>
    </fieldset>
  )
}

export function WhenField(props: WhenProps) {
  const { when, onChange } = props
  const [isBack, setIsBack] = useState(false)
  const change = (next: When): void => {
    setIsBack(next === null)
    onChange(next)
  }
  return when === null ? (
    <Now {...props} isBack={isBack} onChange={change} />
  ) : (
    <Earlier {...props} onChange={change} />
  )
}
