// What every part of adopting is given: the draft, and how it is changed.
import type { Draft } from './draft.js'

export interface DraftProps {
  readonly draft: Draft
  readonly change: (draft: Draft) => void
}
