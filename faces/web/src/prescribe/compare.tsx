// The prescription in force beside the new one, and the difference; the new one is null while none is accepted.
import type { Grams } from '@stature/label'
import {
  decimal,
  errorPercentOf,
  levelText,
  massOfHalfMarks,
  measuresOf,
  type PrescriptionFacts,
  type Speaker,
} from '@stature/protocol'
import type { BodyOf } from '../data/course.js'
import { weightText } from '../forms/weigh.js'
import { usePrescribeWords } from './prescribe-words.js'

type Dose = Pick<
  PrescriptionFacts,
  'massNanograms' | 'halfMarks' | 'dosingWeightGrams' | 'syringe' | 'timesPerDay'
>

interface Props {
  readonly present: PrescriptionFacts | null
  readonly next: BodyOf<'dose-prescribed'> | null
  /** The newest confirmed weight: both are read by it. */
  readonly weight: Grams | null
  readonly speaker: Speaker
}

const signed = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`)

function useLines(speaker: Speaker, weight: Grams | null) {
  const say = usePrescribeWords()
  return (dose: Dose): readonly string[] => {
    const drawn = massOfHalfMarks(dose.halfMarks)
    const { marks, massMg, volumeMl } = measuresOf(drawn)
    const by = weight ?? dose.dosingWeightGrams
    return [
      say('compare.marks', { marks: decimal(speaker, marks) }),
      `${decimal(speaker, massMg)} mg = ${decimal(speaker, volumeMl)} mL`,
      `${decimal(speaker, levelText(drawn, by))} mg/kg`,
      say('times', { count: String(dose.timesPerDay) }),
      say('compare.weight', { weight: weightText(speaker, dose.dosingWeightGrams) }),
    ]
  }
}

function Column({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const [first = '', ...rest] = lines
  return (
    <div className="compare-column">
      <h4>{title}</h4>
      <p className="compare-marks">{first}</p>
      <ul>
        {rest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function Difference({
  present,
  next,
  speaker,
}: {
  readonly present: Dose
  readonly next: Dose
  readonly speaker: Speaker
}) {
  const say = usePrescribeWords()
  const [before, after] = [massOfHalfMarks(present.halfMarks), massOfHalfMarks(next.halfMarks)]
  if (before === after) return <p className="compare-difference">{say('compare.same')}</p>
  const percent = decimal(speaker, signed(errorPercentOf(after, before)))
  return (
    <p className="compare-difference">{say(after > before ? 'compare.more' : 'compare.less', { percent })}</p>
  )
}

export function Compare({ present, next, weight, speaker }: Props) {
  const say = usePrescribeWords()
  const linesOf = useLines(speaker, weight)
  if (present === null && next === null) return null
  return (
    <section className="stack">
      <h3>{say('compare')}</h3>
      <div className="compare">
        <Column
          title={say('compare.present')}
          lines={present === null ? [say('compare.none')] : linesOf(present)}
        />
        {next === null ? null : <Column title={say('compare.next')} lines={linesOf(next)} />}
      </div>
      {present === null || next === null ? null : (
        <Difference present={present} next={next} speaker={speaker} />
      )}
    </section>
  )
}
