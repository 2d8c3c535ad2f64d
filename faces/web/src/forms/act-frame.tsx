// Around a form: what it records and by which clause, what that would change, and the one button; then what was recorded.
import type { ClauseId, GapId } from '@stature/label'
import { mayRecord, type Kind } from '@stature/record'
import { use, type ReactNode } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'
import { Icon } from '../design/icon.js'
import { SyncLine } from '../design/sync-line.js'
import { AnewContext } from './anew.js'
import { ChangePreview } from './change-preview.js'
import { Cites } from './cite.js'
import { useFormWords } from './form-words.js'
import { useAct, type Act } from './use-act.js'
import { useTryOut } from './use-try-out.js'
import './forms.css'

interface FrameProps {
  readonly view: CourseView
  readonly kind: Kind
  /** What it records, and what follows. */
  readonly about: string
  readonly cites: readonly (ClauseId | GapId)[]
  /** Null until everything is said. */
  readonly events: readonly NewEvent[] | null
  /** What the button does, in its own words. */
  readonly button: string
  readonly done: string
  /** What is still to be said, in order; empty where nothing is. */
  readonly missing: readonly string[]
  /** It ends or forbids something: said in the color of what harms. */
  readonly grave?: boolean
  readonly children: ReactNode
}

function Done({ view, act, done }: { readonly view: CourseView; readonly act: Act; readonly done: string }) {
  const say = useFormWords()
  const anew = use(AnewContext)
  return (
    <section className="sheet" aria-live="polite">
      <p className="note">
        <Icon name="done" />
        <strong>{done}</strong>
      </p>
      <SyncLine sync={view.sync} waiting={view.waiting} />
      <div className="row">
        <button type="button" className="button" onClick={act.takeBack}>
          {say('take-back')}
        </button>
        <button type="button" className="button button-quiet" onClick={anew}>
          {say('another')}
        </button>
      </div>
    </section>
  )
}

function Trouble() {
  const say = useFormWords()
  return (
    <p className="typed-trouble" role="alert">
      {say('not-saved')}
    </p>
  )
}

/** Why the button cannot be pressed yet, said beside it. */
function Missing({ missing }: Pick<FrameProps, 'missing'>) {
  const say = useFormWords()
  if (missing.length === 0) return null
  return <p className="soft">{say('missing', { what: missing.join(', ') })}</p>
}

function Form({ act, ...props }: FrameProps & { readonly act: Act }) {
  const say = useFormWords()
  const { view, events, button, grave, missing, cites, about, children } = props
  const tried = useTryOut(view, events)
  return (
    <form
      className="act stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (events !== null && tried !== null) act.record(events)
      }}
    >
      <p>{about}</p>
      <Cites label={say('rests-on')} ids={cites} />
      {children}
      {tried === null ? null : <ChangePreview view={view} tried={tried} />}
      {act.state === 'failed' ? <Trouble /> : null}
      <Missing missing={missing} />
      <button
        type="submit"
        className={grave === true ? 'button button-alarm button-wide' : 'button button-main'}
        disabled={events === null || tried === null}
      >
        {button}
      </button>
    </form>
  )
}

export function ActFrame(props: FrameProps) {
  const say = useFormWords()
  const { view, kind } = props
  const act = useAct(view)
  if (act.state === 'done') return <Done view={view} act={act} done={props.done} />
  if (!mayRecord(kind, view.role)) return <p className="soft">{say('not-your-role')}</p>
  return <Form {...props} act={act} />
}
