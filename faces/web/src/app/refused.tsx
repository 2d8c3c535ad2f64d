// Entries that the clinic did not take: shown until somebody has seen each of them.
import type { Kind } from '@stature/record'
import { useCourse, type RefusedEvent } from '../data/course.js'
import { useFamily } from '../data/family.js'
import { ToldWords } from '../design/told.js'
import { useAppWords } from './words.js'
import { useKindWords } from './kind-words.js'

function Entry({
  refused,
  putAway,
}: {
  readonly refused: RefusedEvent
  readonly putAway: (id: string) => Promise<void>
}) {
  const say = useAppWords()
  const kinds = useKindWords()
  const { language } = useFamily()
  const { event } = refused
  const kind: Kind = event.kind
  const time = new Date(event.occurredAt).toLocaleString(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return (
    <section className="sheet sheet-alarm">
      <h2>{say('refused.title')}</h2>
      <p>{say('refused.when', { kind: kinds(kind), time })}</p>
      <p>{say('refused.text')}</p>
      <p>
        <ToldWords told={refused} />
      </p>
      <button type="button" className="button" onClick={() => void putAway(event.id)}>
        {say('refused.put-away')}
      </button>
    </section>
  )
}

export function RefusedEntries({ course }: { readonly course: string }) {
  const { refused, putAway } = useCourse(course)
  if (refused.length === 0) return null
  return (
    <div className="screen">
      {refused.map((each) => (
        <Entry key={each.event.id} refused={each} putAway={putAway} />
      ))}
    </div>
  )
}
