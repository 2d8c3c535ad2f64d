// Prescribing: what the label permits now, a dose judged while it is written, what follows from it, and a second look before signing.
import type { PrescriptionReason } from '@stature/protocol'
import { signedHash } from '@stature/record'
import { useState } from 'react'
import { useCourse } from '../data/course.js'
import { SyncLine } from '../design/sync-line.js'
import { useClinicalSpeaker } from '../forms/clinical.js'
import { EMPTY, type Draft } from './draft.js'
import { Permitted } from './permitted.js'
import { usePrescribeWords } from './prescribe-words.js'
import { SecondLook } from './second-look.js'
import type { Looked } from './use-sign.js'
import { DoseForm } from './dose-form.js'
import { Result } from './result.js'
import { useWriting } from './writing.js'
import '../forms/forms.css'
import './prescribe.css'

export function PrescribeScreen({ course }: { readonly course: string }) {
  const say = usePrescribeWords()
  const view = useCourse(course)
  const speaker = useClinicalSpeaker()
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [chosen, setChosen] = useState<PrescriptionReason | null>(null)
  const writing = useWriting(view, draft, chosen, speaker)
  const over = (): void => {
    setDraft(EMPTY)
    setLooked(null)
  }
  if (looked !== null) return <SecondLook {...{ view, looked, speaker, over }} back={() => setLooked(null)} />
  const at = encodeURIComponent(course)
  return (
    <div className="screen screen-wide prescribe">
      <div className="prescribe-head">
        <h1>{say('title', { name: view.name })}</h1>
        <nav className="row" aria-label={say('elsewhere')}>
          <a href={`#/course/${at}`}>{say('to-course')}</a>
          <a href={`#/acts/${at}`}>{say('to-acts')}</a>
        </nav>
      </div>
      <div className="stack">
        <Permitted view={view} />
        <section className="sheet">
          <h2>{say('write')}</h2>
          <DoseForm {...{ view, draft, speaker }} reading={writing.reading} onChange={setDraft} />
        </section>
      </div>
      <Result
        {...{ view, draft, writing, chosen, speaker }}
        choose={setChosen}
        look={(body, amount) => setLooked({ body, amount, dose: view.dose, hash: signedHash(view.dose) })}
      />
      <SyncLine sync={view.sync} waiting={view.waiting} />
    </div>
  )
}
