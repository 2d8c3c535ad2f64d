// A dose while it is written: the form, its live judgement, what it would be called, the old beside the new, and what follows.
import { judgeProposal, type PrescriptionReason, type Proposal, type Speaker } from '@stature/protocol'
import { useMemo, useState } from 'react'
import type { BodyOf, CourseView } from '../data/course.js'
import { ChoiceList } from '../design/choice-list.js'
import { useClinicalExplain } from '../forms/clinical.js'
import { useTryOut } from '../forms/use-try-out.js'
import { Compare } from './compare.js'
import { DoseForm } from './dose-form.js'
import { proposalOf, readDose, type Draft } from './draft.js'
import { Follows } from './follows.js'
import { Judgement } from './judgement.js'
import { usePrescribeWords } from './prescribe-words.js'
import { prescriptionOf, reasonsOf } from './prescription.js'

interface Props {
  readonly view: CourseView
  readonly draft: Draft
  readonly speaker: Speaker
  readonly setDraft: (draft: Draft) => void
  readonly look: (body: BodyOf<'dose-prescribed'>) => void
}

function Reason(props: {
  readonly fitting: readonly PrescriptionReason[]
  readonly chosen: PrescriptionReason | null
  readonly choose: (reason: PrescriptionReason) => void
}) {
  const say = usePrescribeWords()
  const { fitting, chosen, choose } = props
  const [only, ...more] = fitting
  if (only === undefined) return null
  if (more.length === 0) return <p>{say(`reason.${only}`)}</p>
  return (
    <ChoiceList
      label={say('reason')}
      choices={fitting.map((value) => ({ value, label: say(`reason.${value}`) }))}
      value={chosen}
      onChange={choose}
    />
  )
}

function useJudged({ view, proposal }: { readonly view: CourseView; readonly proposal: Proposal | null }) {
  const explain = useClinicalExplain(view.zone)
  const { facts, policy } = view
  return useMemo(() => {
    if (proposal === null) return null
    const judged = judgeProposal(facts, policy, proposal)
    return { judged, explanation: explain(judged), fitting: reasonsOf(facts, policy, proposal) }
  }, [facts, policy, proposal, explain])
}

interface NextProps extends Pick<Props, 'view' | 'speaker' | 'look'> {
  readonly next: BodyOf<'dose-prescribed'>
}

/** Accepted and complete: what it is beside what stands, what follows, and the way to the second look. */
function Next({ view, speaker, next, look }: NextProps) {
  const say = usePrescribeWords()
  const tried = useTryOut(view, [{ kind: 'dose-prescribed', body: next }])
  const present = view.facts.prescriptions.at(-1) ?? null
  const weight = view.facts.weight.confirmed?.grams ?? null
  const isPrescriber = view.role === 'prescriber'
  return (
    <>
      <Compare {...{ present, next, weight, speaker }} />
      {tried === null || !isPrescriber ? null : <Follows {...{ view, tried, next, speaker }} />}
      {isPrescriber ? (
        <button type="button" className="button button-main" onClick={() => look(next)}>
          {say('look')}
        </button>
      ) : (
        <p>{say('prescriber-signs')}</p>
      )}
    </>
  )
}

export function Writing({ view, draft, speaker, setDraft, look }: Props) {
  const say = usePrescribeWords()
  const [chosen, setChosen] = useState<PrescriptionReason | null>(null)
  const { decimalSeparator } = speaker.catalogue.language
  const reading = useMemo(() => readDose(draft, decimalSeparator), [draft, decimalSeparator])
  const proposal = useMemo(() => proposalOf(draft, reading), [draft, reading])
  const found = useJudged({ view, proposal })
  const [only, ...more] = found?.fitting ?? []
  const reason = more.length === 0 ? (only ?? null) : (found?.fitting.find((each) => each === chosen) ?? null)
  const next =
    found === null || proposal === null ? null : prescriptionOf(view.facts, proposal, found.judged, reason)
  const isAccepted = found?.judged.outcome.kind === 'accept'
  const present = view.facts.prescriptions.at(-1) ?? null
  return (
    <section className="sheet prescribe-writing">
      <h2>{say('write')}</h2>
      <DoseForm {...{ view, draft, reading, speaker }} onChange={setDraft} />
      {found === null || proposal === null ? null : (
        <Judgement {...{ view, proposal, speaker }} judged={found.judged} explanation={found.explanation} />
      )}
      {isAccepted ? <Reason fitting={found.fitting} chosen={chosen} choose={setChosen} /> : null}
      {isAccepted && draft.timesPerDay === null ? <p className="soft">{say('times.missing')}</p> : null}
      {next === null ? (
        <Compare
          present={present}
          next={null}
          weight={view.facts.weight.confirmed?.grams ?? null}
          speaker={speaker}
        />
      ) : (
        <Next {...{ view, speaker, look, next }} />
      )}
    </section>
  )
}
