// The exact dose and what is drawn of it, side by side, with the rounding between them and the syringe to scale.
import type { Grams, Nanograms } from '@stature/label'
import {
  decimal,
  levelText,
  massOfHalfMarks,
  saySyringe,
  type Amount,
  type Policy,
  type Speaker,
} from '@stature/protocol'
import { SyringePicture } from '../design/syringe.js'
import { Cite } from '../forms/cite.js'
import { usePrescribeWords } from './prescribe-words.js'

interface Props {
  readonly amount: Amount
  /** Exact prescribed mass. */
  readonly mass: Nanograms
  readonly weight: Grams | null
  readonly policy: Policy
  readonly speaker: Speaker
}

interface RowProps {
  readonly name: string
  readonly exact: string
  readonly drawn: string
}

function Row({ name, exact, drawn }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{exact}</td>
      <td>{drawn}</td>
    </tr>
  )
}

function Table({ amount, mass, weight, speaker }: Omit<Props, 'policy'>) {
  const say = usePrescribeWords()
  const of = (text: string): string => decimal(speaker, text)
  const level = (some: Nanograms): string => (weight === null ? '–' : of(levelText(some, weight)))
  const drawn = massOfHalfMarks(amount.halfMarks)
  return (
    <table className="amounts number">
      <caption className="unseen">{say('amounts')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('exact')}</th>
          <th scope="col">{say('drawn')}</th>
        </tr>
      </thead>
      <tbody>
        <Row name={say('unit.marks')} exact={of(amount.exact.marks)} drawn={of(amount.marks)} />
        <Row name="mg" exact={of(amount.exact.massMg)} drawn={of(amount.massMg)} />
        <Row name="mL" exact={of(amount.exact.volumeMl)} drawn={of(amount.volumeMl)} />
        <Row name="mg/kg" exact={level(mass)} drawn={level(drawn)} />
      </tbody>
    </table>
  )
}

export function Amounts(props: Props) {
  const say = usePrescribeWords()
  const { amount, policy, speaker } = props
  const syringe = saySyringe(speaker, amount.syringe)
  return (
    <section className="stack">
      <h3>{say('amounts')}</h3>
      <Table {...props} />
      <SyringePicture amount={amount} speaker={speaker} />
      <p>{typeof syringe === 'string' ? syringe : syringe.text}</p>
      <p>
        {say(`rounding.${policy.rounding}`, {
          percent: decimal(speaker, amount.errorPercent),
          policy: policy.id,
          version: policy.version,
        })}{' '}
        <Cite id="gap.rounding" />
      </p>
    </section>
  )
}
