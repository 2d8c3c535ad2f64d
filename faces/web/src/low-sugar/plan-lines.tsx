// The low-sugar plan: what to do, whom to call, the signs. Its words are the protocol's and the clinic's own.
import type { Line, LowSugarPlan, LowSugarText, SentenceId } from '@stature/protocol'
import { Icon, type IconName } from '../design/icon.js'
import { PhoneLink } from '../design/phone-link.js'

interface Props {
  readonly text: LowSugarText
  readonly plan: LowSugarPlan
}

const pick = ({ lines }: LowSugarText, ids: readonly SentenceId[]): readonly Line[] =>
  lines.filter(({ sentence }) => ids.includes(sentence))

function Said({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <>
      {lines.map(({ sentence, text, language }) => (
        <p key={sentence} lang={language}>
          {text}
        </p>
      ))}
    </>
  )
}

/** The words of a line about a telephone, without its number. */
const about = (text: string, phone: string): string => text.replace(phone, '').replace(/[:\s]+$/u, '')

function Phone({
  text,
  sentence,
  phone,
}: Pick<Props, 'text'> & { readonly sentence: SentenceId; readonly phone: string | null }) {
  const [line] = pick(text, [sentence])
  if (line === undefined || phone === null) return null
  return (
    <div lang={line.language}>
      <PhoneLink what={about(line.text, phone)} number={phone} urgent={sentence === 'low-sugar.emergency'} />
    </div>
  )
}

/** Signs, the milder first. */
export function SignLines({ text }: Pick<Props, 'text'>) {
  return <Said lines={pick(text, ['low-sugar.signs', 'low-sugar.severe-signs'])} />
}

function Marks({ text }: Pick<Props, 'text'>) {
  return (
    <div className="soft small">
      <Said lines={text.marks} />
    </div>
  )
}

/** What to do first, large, as the protocol says it. */
function First({
  text,
  sentence,
  icon,
}: Pick<Props, 'text'> & { readonly sentence: SentenceId; readonly icon: IconName }) {
  const [line] = pick(text, [sentence])
  if (line === undefined) return null
  return (
    <h2 className={icon === 'alert' ? 'sheet-head' : 'note'} lang={line.language}>
      <Icon name={icon} />
      <span>{line.text}</span>
    </h2>
  )
}

export function LowSugarPlanLines({ text, plan }: Props) {
  return (
    <>
      <section className="sheet">
        <First text={text} sentence="low-sugar.awake" icon="drop" />
        <Said lines={pick(text, ['low-sugar.sugar'])} />
      </section>
      <section className="sheet sheet-alarm">
        <First text={text} sentence="low-sugar.not-awake" icon="alert" />
        <Said lines={pick(text, ['low-sugar.glucagon'])} />
        <Phone text={text} sentence="low-sugar.emergency" phone={plan.emergencyPhone} />
      </section>
      <Phone text={text} sentence="low-sugar.clinic" phone={plan.clinicPhone} />
      <Said lines={pick(text, ['low-sugar.no-plan'])} />
      <Marks text={text} />
    </>
  )
}

/** The plan and then its signs, for the screen of its own. */
export function LowSugarPlanAndSigns({ text, plan }: Props) {
  return (
    <>
      <LowSugarPlanLines text={text} plan={plan} />
      <section className="sheet">
        <SignLines text={text} />
      </section>
    </>
  )
}
