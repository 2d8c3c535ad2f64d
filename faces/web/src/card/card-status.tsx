// What is to be known of a card before it is used: whether it holds, until when, and why there is none.
import type { CardContent, NoCard } from '@stature/card/content'
import type { CourseView } from '../data/course.js'
import { momentText } from '../design/clock.js'
import { longDayText } from '../design/day-text.js'
import { Icon } from '../design/icon.js'
import { PhoneLink } from '../design/phone-link.js'
import { useLocale } from '../design/use-locale.js'
import { useCardWords } from './card-words.js'
import type { CardStanding, KeptCard } from './kept-card.js'
import type { CardKeeping } from './use-kept-card.js'

interface Props {
  readonly view: CourseView
  readonly keeping: CardKeeping
  readonly standing: CardStanding | null
  readonly content: CardContent | NoCard
}

function NoneNow({ view, kept }: { readonly view: CourseView; readonly kept: boolean }) {
  const say = useCardWords()
  const { headline, reasons } = view.doseExplanation('caregiver')
  const phone = view.carePlan.clinicPhone
  return (
    <section className="sheet sheet-alarm" role="status">
      <h2 className="sheet-head">
        <Icon name="alert" />
        <span>{say('none-now')}</span>
      </h2>
      <p lang={headline.language}>{headline.text}</p>
      {reasons.slice(0, 1).map(({ text, language, sentence }) => (
        <p key={sentence} lang={language}>
          {text}
        </p>
      ))}
      {kept ? <p className="label">{say('throw-away')}</p> : null}
      {phone === null ? null : <PhoneLink what={say('call-clinic')} number={phone} urgent={false} />}
    </section>
  )
}

const OLD = { changed: 'changed', over: 'over' } as const

function Holds({ view, kept }: { readonly view: CourseView; readonly kept: KeptCard }) {
  const say = useCardWords()
  const locale = useLocale()
  const { now, zone, sync } = view
  const offline = sync === 'offline' || sync === 'signed-out'
  const heard = view.heardAt === null ? null : momentText(view.heardAt, now, zone, locale)
  return (
    <section className="sheet">
      <h2 className="sheet-head">
        <Icon name="done" />
        <span>{say('in-force')}</span>
      </h2>
      <p className="label">{say('valid-through', { day: longDayText(kept.validThrough, locale) })}</p>
      <p>{say('then')}</p>
      <p className="soft small number">{say('made', { time: momentText(kept.madeAt, now, zone, locale) })}</p>
      {offline ? (
        <p className="note">
          <Icon name="saved" />
          <span>{heard === null ? say('offline-never') : say('offline-since', { time: heard })}</span>
        </p>
      ) : null}
    </section>
  )
}

function Old({ standing }: { readonly standing: keyof typeof OLD }) {
  const say = useCardWords()
  return (
    <section className="sheet sheet-alarm" role="status">
      <h2 className="sheet-head">
        <Icon name="alert" />
        <span>{say(OLD[standing])}</span>
      </h2>
      <p>{say('throw-away')}</p>
    </section>
  )
}

/** On its way, not to be had, or not asked for yet. */
function Coming({ view, keeping }: Pick<Props, 'view' | 'keeping'>) {
  const say = useCardWords()
  const { busy, trouble } = keeping
  if (busy) return <p role="status">{say('bringing')}</p>
  if (trouble !== null) return <p role="alert">{say(`trouble-${trouble}`)}</p>
  if (!keeping.isRead) return null
  if (view.sync === 'sending' || view.sync === 'saved-here')
    return <p role="status">{say('after-sending')}</p>
  return view.sync === 'sent' ? null : <p role="status">{say('needs-network')}</p>
}

export function CardStatus({ view, keeping, standing, content }: Props) {
  const { kept } = keeping
  if ('refused' in content) return <NoneNow view={view} kept={kept !== null} />
  if (kept !== null && standing === 'in-force')
    return (
      <>
        <Holds view={view} kept={kept} />
        {keeping.busy ? <Coming view={view} keeping={keeping} /> : null}
      </>
    )
  return (
    <>
      {standing === 'changed' || standing === 'over' ? <Old standing={standing} /> : null}
      <Coming view={view} keeping={keeping} />
    </>
  )
}
