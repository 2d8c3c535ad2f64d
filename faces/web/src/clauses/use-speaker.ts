// The words of the catalogue in the reader's language, for a clinician or at home.
import type { Speaker } from '@stature/protocol'
import { useFamily } from '../data/family.js'
import { CATALOGUES } from '../words/catalogues.js'

export const useSpeaker = (register: Speaker['register']): Speaker => {
  const { language } = useFamily()
  return { catalogue: CATALOGUES[language], register }
}
