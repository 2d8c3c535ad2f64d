// The opening of the course: the child, the edition and the indication.
import type { Moment } from '../time/moment.js'
import type { Child } from '../resources/patient.js'
import type { Context } from './context.js'
import { bodyOf } from './event.js'
import type { Draft, Statement } from './fact.js'
import { lastUpdated } from './when.js'

/** The first moment that any fact names. */
const earliest = (moments: readonly Moment[]): Moment | null =>
  moments.reduce<Moment | null>((first, one) => (first === null || one.at < first.at ? one : first), null)

/**
 * The course opens at birth: the one instant before every fact that is the same each time the child is read. Without a
 * birth date it opens with the first fact, else when the Patient was stored. Null after an issue where nothing is dated.
 */
export function opening(
  child: Child,
  drafts: readonly Draft[],
  statements: readonly Statement[],
  indicated: boolean,
  context: Context,
): Draft | null {
  const { entry, birthDate, sex, born } = child
  const stated = statements.flatMap(({ when }) => when ?? [])
  const first = earliest([...drafts.map(({ when }) => when), ...stated])
  const when = born ?? first ?? lastUpdated(entry, context)
  if (when === undefined) {
    context.report.error('required', entry.at, 'nothing in the input has a time: give a birth date')
    return null
  }
  const body = bodyOf({
    birthDate,
    sex,
    indication: indicated ? 'severe-primary-igf1-deficiency' : 'unknown',
    edition: context.options.edition,
  })
  const source = { entry, part: 'course', by: { role: 'nurse', id: 'fhir' }, recorded: null } as const
  return { fact: 'draft', kind: 'course-opened', when, body, source }
}
