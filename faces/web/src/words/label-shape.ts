// What our sentences about the label say of it, in any language.
import type { CheckedPart, ClauseId, EditionId, GapId } from '@stature/label'
import type { Words } from '@stature/protocol'

export interface LabelWords {
  readonly reading: (edition: EditionId, clause: ClauseId) => Words
  readonly source: (clause: ClauseId, from: string) => Words
  readonly difference: (edition: EditionId, clause: ClauseId, statement: string) => Words
  readonly checked: (part: CheckedPart) => Words
  readonly gapQuestion: (gap: GapId) => Words
  readonly gapReading: (gap: GapId) => Words
}
