// One field of a policy file in words: what the label leaves open there, and what to write.
import type { GapId } from '@stature/label'

/** One field, by its path in the file. */
export interface PolicyField {
  readonly path: string
  /** Gaps it fills; none for the fields that name the policy. */
  readonly gaps: readonly GapId[]
  /** What the label does not say. */
  readonly leavesOpen: string
  /** What the field settles. */
  readonly settles: string
  /** What to write there. */
  readonly write: string
}

/** A field in the order of the page: path, gaps, what is open, what is settled, what to write. */
export const field = (
  path: string,
  gaps: readonly GapId[],
  leavesOpen: string,
  settles: string,
  write: string,
): PolicyField => ({ path, gaps, leavesOpen, settles, write })
