// Low sugar: what to do and whom to call, signed in or not, with or without a network; then what happened is recorded.
import type { LowSugarText } from '@stature/protocol'
import { useCourse } from '../data/course.js'
import { useFamily, type KeptPlan } from '../data/family.js'
import { Icon } from '../design/icon.js'
import { RecorderBar } from '../design/recorder-bar.js'
import { SyncLine } from '../design/sync-line.js'
import { useLocale } from '../design/use-locale.js'
import { useRecorder } from '../design/use-recorder.js'
import { EpisodePanel } from './episode-panel.js'
import { useLowSugarWords } from './low-sugar-words.js'
import { LowSugarPlanAndSigns } from './plan-lines.js'

const NO_PLAN = { sugar: null, glucagon: null, emergencyPhone: null, clinicPhone: null } as const

function Title({ text }: { readonly text: LowSugarText }) {
  const line = text.lines.find(({ sentence }) => sentence === 'low-sugar.title')
  if (line === undefined) return null
  return (
    <h1 className="title-alarm" lang={line.language}>
      <Icon name="alert" />
      <span>{line.text}</span>
    </h1>
  )
}

function OfCourse({ course }: { readonly course: string }) {
  const view = useCourse(course)
  const recorder = useRecorder(view)
  return (
    <div className="screen">
      <Title text={view.lowSugar} />
      <LowSugarPlanAndSigns text={view.lowSugar} plan={view.carePlan} />
      <EpisodePanel view={view} recorder={recorder} />
      <SyncLine sync={view.sync} waiting={view.waiting} />
      <RecorderBar recorder={recorder} />
    </div>
  )
}

function Kept({ kept, text }: { readonly kept: KeptPlan; readonly text: LowSugarText }) {
  const say = useLowSugarWords()
  const locale = useLocale()
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    kept.readAt,
  )
  return (
    <section className="stack" aria-label={say('plan-of', { name: kept.name })}>
      <h2>{say('plan-of', { name: kept.name })}</h2>
      <LowSugarPlanAndSigns text={text} plan={kept.plan} />
      <p className="soft small">{say('plan-read', { time })}</p>
    </section>
  )
}

function OfDevice() {
  const say = useLowSugarWords()
  const { plans, lowSugarOf } = useFamily()
  const general = lowSugarOf(NO_PLAN)
  return (
    <div className="screen">
      <Title text={general} />
      {plans.length === 0 ? <LowSugarPlanAndSigns text={general} plan={NO_PLAN} /> : null}
      {plans.map((kept) => (
        <Kept key={kept.course} kept={kept} text={lowSugarOf(kept.plan)} />
      ))}
      <p>{say('signed-out')}</p>
    </div>
  )
}

/** `course` is null where nobody is signed in; then what this device keeps is shown. */
export function LowSugarScreen({ course }: { readonly course: string | null }) {
  return course === null ? <OfDevice /> : <OfCourse course={course} />
}
