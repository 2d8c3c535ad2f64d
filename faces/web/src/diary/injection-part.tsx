// What is asked about an injection: its half of the day, what became of it, and then how much and where, or why not.
import { decimalText } from '@stature/label'
import { decimal } from '@stature/protocol'
import { placeName } from '../design/body-map.js'
import { placeId } from '../design/places.js'
import { useDiaryWords } from './diary-words.js'
import { Radios, Select, TextField } from './fields.js'
import { Half, type PartProps } from './half-field.js'
import { whenOf } from './write.js'

const OUTCOMES = ['given', 'withheld', 'uncertain'] as const
const WITHHELD = ['not-eating', 'low-glucose', 'unwell', 'vial', 'other'] as const
const UNCERTAIN = ['partial', 'leaked', 'unsure', 'other-carer'] as const
const QUADRANTS = ['upper', 'lower'] as const

function PlacePart({ draft, onDraft, tools }: PartProps) {
  const say = useDiaryWords()
  const { speaker } = tools.tell
  const ids = tools.view.facts.places.map(placeId)
  return (
    <>
      <Select
        label={say('place')}
        options={[...ids, 'unknown' as const]}
        value={draft.place}
        none={say('place-choose')}
        wordOf={(id) => (id === 'unknown' ? say('place-nobody') : placeName(speaker, id))}
        onChange={(place) => onDraft({ place, quadrant: null })}
      />
      {draft.place?.endsWith('.abdomen') === true ? (
        <Select
          label={say('part')}
          options={QUADRANTS}
          value={draft.quadrant}
          none={say('part-none')}
          wordOf={(quadrant) => say(`part-${quadrant}`)}
          onChange={(quadrant) => onDraft({ quadrant })}
        />
      ) : null}
    </>
  )
}

const TENTHS_PER_HALF_MARK = 5

/** The amount of the prescription then in force is offered; what was drawn is said by whoever drew it. */
function Marks({ draft, onDraft, tools }: PartProps) {
  const say = useDiaryWords()
  const { view, tell, separator } = tools
  const when = whenOf(draft, view.zone) ?? view.now
  const prescribed = view.facts.prescriptions.findLast(({ at }) => at <= when)
  const text = prescribed === undefined ? null : decimalText(prescribed.halfMarks * TENTHS_PER_HALF_MARK, 1)
  return (
    <TextField label={say('marks')} decimal value={draft.marks} onChange={(marks) => onDraft({ marks })}>
      {text === null ? null : (
        <button
          type="button"
          className="button"
          onClick={() => onDraft({ marks: text.replace('.', separator) })}
        >
          {say('as-prescribed', { marks: decimal(tell.speaker, text) })}
        </button>
      )}
    </TextField>
  )
}

function WithheldPart({ draft, onDraft }: PartProps) {
  const say = useDiaryWords()
  return (
    <>
      <Radios
        legend={say('why-withheld')}
        options={WITHHELD}
        value={draft.withheld}
        wordOf={(reason) => say(`reason-${reason}`)}
        onChange={(withheld) => onDraft({ withheld })}
      />
      <TextField
        label={say('note')}
        decimal={false}
        value={draft.note}
        onChange={(note) => onDraft({ note })}
      />
    </>
  )
}

function UncertainPart(props: PartProps) {
  const say = useDiaryWords()
  const { draft, onDraft } = props
  return (
    <>
      <Radios
        legend={say('why-uncertain')}
        options={UNCERTAIN}
        value={draft.uncertain}
        wordOf={(reason) => say(`unsure-${reason}`)}
        onChange={(uncertain) => onDraft({ uncertain })}
      />
      <PlacePart {...props} />
    </>
  )
}

export function InjectionPart(props: PartProps) {
  const say = useDiaryWords()
  const { draft, onDraft } = props
  return (
    <>
      <Half draft={draft} onDraft={onDraft} />
      <Radios
        legend={say('outcome')}
        options={OUTCOMES}
        value={draft.outcome}
        wordOf={(outcome) => say(`outcome-${outcome}`)}
        onChange={(outcome) => onDraft({ outcome })}
      />
      {draft.outcome === 'given' ? (
        <>
          <Marks {...props} />
          <PlacePart {...props} />
        </>
      ) : null}
      {draft.outcome === 'withheld' ? <WithheldPart {...props} /> : null}
      {draft.outcome === 'uncertain' ? <UncertainPart {...props} /> : null}
    </>
  )
}
