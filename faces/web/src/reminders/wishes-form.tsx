// When to be reminded, when to be left alone, and by e-mail or not. Nothing is preset.
import { useId, useState } from 'react'
import { useFamily } from '../data/family.js'
import { isFamily } from '../data/followed.js'
import { useHome } from '../data/use-home.js'
import { saveWishes } from './message-store.js'
import { useReminderWords } from './reminder-words.js'
import { wishesOf, type CourseTimes, type Settings, type Wishes } from './wishes.js'

interface TimeProps {
  readonly label: string
  readonly value: string | null
  readonly onValue: (value: string | null) => void
}

/** Empty is none. */
function Time({ label, value, onValue }: TimeProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input input-time number"
        type="time"
        value={value ?? ''}
        onChange={(event) => onValue(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </div>
  )
}

interface PartProps {
  readonly wishes: Wishes
  readonly onWishes: (wishes: Wishes) => void
}

const NONE: CourseTimes = { morning: null, evening: null }

function Times({ wishes, onWishes }: PartProps) {
  const say = useReminderWords()
  const { courses } = useFamily()
  const children = courses.filter(({ role }) => isFamily(role))
  return children.map(({ id, name }) => {
    const times = wishes.reminders[id] ?? NONE
    const set = (part: Partial<CourseTimes>): void =>
      onWishes({ ...wishes, reminders: { ...wishes.reminders, [id]: { ...times, ...part } } })
    return (
      <fieldset key={id} className="stack">
        <legend className="label">{children.length > 1 ? name : say('times')}</legend>
        <div className="choices">
          <Time label={say('morning')} value={times.morning} onValue={(morning) => set({ morning })} />
          <Time label={say('evening')} value={times.evening} onValue={(evening) => set({ evening })} />
        </div>
      </fieldset>
    )
  })
}

interface Quiet {
  readonly from: string | null
  readonly to: string | null
}

function QuietHours({ quiet, onQuiet }: { readonly quiet: Quiet; readonly onQuiet: (quiet: Quiet) => void }) {
  const say = useReminderWords()
  return (
    <fieldset className="stack">
      <legend className="label">{say('quiet')}</legend>
      <div className="choices">
        <Time label={say('quiet-from')} value={quiet.from} onValue={(from) => onQuiet({ ...quiet, from })} />
        <Time label={say('quiet-to')} value={quiet.to} onValue={(to) => onQuiet({ ...quiet, to })} />
      </div>
      <p className="soft small">{say('quiet-how')}</p>
    </fieldset>
  )
}

interface EmailProps {
  readonly email: string
  readonly isPossible: boolean
  readonly onEmail: (email: string) => void
}

function Email({ email, isPossible, onEmail }: EmailProps) {
  const say = useReminderWords()
  const id = useId()
  if (!isPossible) return <p className="soft">{say('email-not')}</p>
  return (
    <div className="field">
      <label htmlFor={id}>{say('email')}</label>
      <input
        id={id}
        className="input"
        type="email"
        autoComplete="email"
        value={email}
        onChange={(event) => onEmail(event.currentTarget.value)}
      />
      <p className="soft small">{say('email-how')}</p>
    </div>
  )
}

/** Reminders of nothing are left out. */
const tidy = (reminders: Wishes['reminders']): Wishes['reminders'] =>
  Object.fromEntries(
    Object.entries(reminders).filter(([, { morning, evening }]) => morning !== null || evening !== null),
  )

interface Props {
  readonly settings: Settings
  readonly isFresh: boolean
}

export function WishesForm({ settings, isFresh }: Props) {
  const say = useReminderWords()
  const home = useHome()
  const [wishes, setWishes] = useState<Wishes>(() => wishesOf(settings))
  const [quiet, setQuiet] = useState<Quiet>(() => settings.quiet ?? { from: null, to: null })
  const [email, setEmail] = useState(settings.email ?? '')
  const [said, setSaid] = useState<'saved' | 'refused' | 'unreachable' | null>(null)
  const isHalf = (quiet.from === null) !== (quiet.to === null)
  const save = async (): Promise<void> => {
    const { from, to } = quiet
    const hours = from === null || to === null ? null : { from, to }
    const typed = email.trim() === '' ? null : email.trim()
    const asked = { reminders: tidy(wishes.reminders), quiet: hours, email: typed }
    setSaid((await saveWishes(home, asked)) ?? 'saved')
  }
  return (
    <form
      className="sheet stack-wide"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{say('when-title')}</h2>
      <Times wishes={wishes} onWishes={setWishes} />
      <p className="soft small">{say('times-how')}</p>
      <QuietHours quiet={quiet} onQuiet={setQuiet} />
      <Email email={email} isPossible={settings.emailPossible} onEmail={setEmail} />
      {isHalf ? <p role="alert">{say('quiet-half')}</p> : null}
      <button type="submit" className="button button-main" disabled={isHalf || !isFresh}>
        {say('save')}
      </button>
      <p role="status">{said === null ? '' : say(`said-${said}`)}</p>
    </form>
  )
}
