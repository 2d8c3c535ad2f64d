// Vials: a new one opened in one tap, until when each may be used, and how many to order.
import { numbersOf } from '@stature/label'
import type { ScreenProps } from '../app/screen-props.js'
import { useCourse } from '../data/course.js'
import { Icon } from '../design/icon.js'
import { RecorderBar } from '../design/recorder-bar.js'
import { SyncLine } from '../design/sync-line.js'
import { useRecorder } from '../design/use-recorder.js'
import { OrderSheet } from './order-sheet.js'
import { newVialId } from './vial-id.js'
import { VialSheet } from './vial-sheet.js'
import { useVialWords } from './vial-words.js'
import './vials.css'

export function VialsScreen({ course }: ScreenProps) {
  const view = useCourse(course)
  const say = useVialWords()
  const recorder = useRecorder(view)
  const { facts, vials } = view
  const days = numbersOf(facts.edition).vialInUseDays
  const opened = (): void => {
    const vial = newVialId(
      facts.today,
      vials.map(({ id }) => id),
    )
    recorder.save([{ kind: 'vial-opened', body: { vial } }], say('recorded-opened'))
  }
  return (
    <div className="screen screen-wide vials">
      <h1>{say('title')}</h1>
      <div className="stack">
        <button type="button" className="button button-main" onClick={opened}>
          <Icon name="vial" />
          {say('open-new')}
        </button>
        {vials.length === 0 ? <p>{say('none', { days })}</p> : null}
        {vials.length > 1 ? <p>{say('several')}</p> : null}
        <ul className="stack">
          {vials.toReversed().map((vial) => (
            <VialSheet
              key={`${vial.id}${String(vial.openedAt)}`}
              view={view}
              recorder={recorder}
              vial={vial}
            />
          ))}
        </ul>
        <SyncLine sync={view.sync} waiting={view.waiting} />
      </div>
      <OrderSheet view={view} />
      <RecorderBar recorder={recorder} />
    </div>
  )
}
