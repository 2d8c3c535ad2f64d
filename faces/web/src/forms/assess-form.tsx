// How the present dose is tolerated: a prescriber's assessment, without which no dose may rise.
import { useState } from 'react'
import type { NewEvent } from '../data/course.js'
import { ActFrame } from './act-frame.js'
import { useFormWords } from './form-words.js'
import type { FormProps } from './treatment-forms.js'
import { YesNo } from './yes-no.js'

interface Said {
  readonly tolerated: boolean | null
  readonly established: boolean | null
  /** Only asked after a reduction; null says nothing. */
  readonly mayReturn: boolean | null
}

/** A dose that is not tolerated is not established. */
function eventOf({ tolerated, established, mayReturn }: Said): NewEvent | null {
  if (tolerated === null || (tolerated && established === null)) return null
  const doseEstablished = tolerated && established === true
  const back = mayReturn === null || !tolerated ? {} : { mayReturnToReducedLevel: mayReturn }
  return { kind: 'tolerance-assessed', body: { tolerated, doseEstablished, ...back } }
}

interface QuestionsProps {
  readonly said: Said
  readonly setSaid: (said: Said) => void
  readonly wasReduced: boolean
}

function Questions({ said, setSaid, wasReduced }: QuestionsProps) {
  const say = useFormWords()
  const { tolerated, established, mayReturn } = said
  return (
    <>
      <YesNo
        label={say('assess.tolerated')}
        value={tolerated}
        onChange={(answer) => setSaid({ ...said, tolerated: answer })}
      />
      {tolerated === true ? (
        <YesNo
          label={say('assess.established')}
          value={established}
          onChange={(answer) => setSaid({ ...said, established: answer })}
        />
      ) : null}
      {tolerated === true && wasReduced ? (
        <YesNo
          label={say('assess.may-return')}
          value={mayReturn}
          onChange={(answer) => setSaid({ ...said, mayReturn: answer })}
        />
      ) : null}
    </>
  )
}

export function AssessForm({ view }: FormProps) {
  const say = useFormWords()
  const [said, setSaid] = useState<Said>({ tolerated: null, established: null, mayReturn: null })
  const { tolerated, established } = said
  const wasReduced = view.facts.prescriptions.some(({ reason }) => reason === 'reduce')
  const event = eventOf(said)
  const missing = [
    ...(tolerated === null ? [say('assess.tolerated')] : []),
    ...(tolerated === true && established === null ? [say('assess.established')] : []),
  ]
  return (
    <ActFrame
      view={view}
      kind="tolerance-assessed"
      cites={['dose.increase', 'gap.well-tolerated', 'gap.monitoring-end']}
      about={say('assess.about')}
      button={say('assess.button')}
      done={say('assess.done')}
      missing={missing}
      events={event === null ? null : [event]}
    >
      <Questions said={said} setSaid={setSaid} wasReduced={wasReduced} />
    </ActFrame>
  )
}
