// What values of one field do to the invented child, one beside the other.
import type { Json } from '@stature/protocol'
import { useMemo } from 'react'
import { useFamily } from '../data/family.js'
import { CATALOGUES } from '../words/catalogues.js'
import { effectsOf, isSame, type Effect } from './effects.js'
import { sayAny, usePolicyWords, useValueText } from './policy-words.js'

/** The same value twice is shown once. */
const distinct = (values: readonly Json[]): readonly Json[] => {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]))
  return [...seen.values()]
}

interface OneProps {
  readonly path: string
  readonly value: Json
  readonly effect: Effect | null
}

function One({ path, value, effect }: OneProps) {
  const say = usePolicyWords()
  const text = useValueText()
  return (
    <li className="clause">
      <p className="label">{text(path, value)}</p>
      {effect === null ? (
        <p className="soft">{say('effect-none')}</p>
      ) : (
        <>
          <p lang={effect.language}>{effect.headline}</p>
          {effect.lines.map((line) => (
            <p key={line} className="soft small" lang={effect.language}>
              {line}
            </p>
          ))}
        </>
      )}
    </li>
  )
}

export function EffectList({ path, values }: { readonly path: string; readonly values: readonly Json[] }) {
  const say = usePolicyWords()
  const { language } = useFamily()
  const key = JSON.stringify(values)
  const { compared, effects } = useMemo(() => {
    const each = distinct(values)
    return { compared: each, effects: effectsOf(path, each, CATALOGUES[language]) }
    // The key stands for the values.
  }, [path, key, language])
  if (compared.length === 0) return null
  return (
    <div className="effects" role="group" aria-label={say('effect')}>
      <p className="soft small">
        {say('effect')}. {say('effect-what')}
      </p>
      <p>{sayAny(say, `scene.${path}`)}</p>
      <ul className="effect-list">
        {compared.map((value, index) => (
          <One key={JSON.stringify(value)} {...{ path, value }} effect={effects[index] ?? null} />
        ))}
      </ul>
      {compared.length > 1 && isSame(effects) ? <p className="soft small">{say('effect-same')}</p> : null}
    </div>
  )
}
