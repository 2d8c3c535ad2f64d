// Which part of the belly: detail that the record keeps and no rule asks for, so nothing waits for it.
import { useId } from 'react'
import { useDesignWords, type SayDesign } from './words.js'

export const PARTS = ['upper', 'lower'] as const
export type Part = (typeof PARTS)[number]

/** A place and its part in words. */
export const partName = (say: SayDesign, place: string, part: Part | null | undefined): string =>
  part === null || part === undefined ? place : `${place}, ${say(`place.part-${part}`)}`

interface Props {
  readonly part: Part | null
  readonly onPart: (part: Part) => void
}

export function PlacePart({ part, onPart }: Props) {
  const say = useDesignWords()
  const name = useId()
  return (
    <fieldset className="stack">
      <legend className="label">{say('place.part')}</legend>
      <div className="choices">
        {PARTS.map((each) => (
          <label key={each} className="option">
            <input type="radio" name={name} checked={part === each} onChange={() => onPart(each)} />
            {say(`place.part-${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
