// What of an edition was not checked against its full text, said wherever an answer rests on it.
import type { EditionId } from '@stature/label'

/** Lines that mark what was not checked; none where everything was. */
export const editionLines = (_edition: EditionId): readonly string[] => []
