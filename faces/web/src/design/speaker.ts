// The protocol's own words for a family, in the language shown; low-sugar words only from a reviewed translation.
import { forDisplay, type Speaker } from '@stature/protocol'
import { useFamily } from '../data/family.js'
import { CATALOGUES } from '../words/catalogues.js'

export function useSpeaker(): Speaker {
  const { language } = useFamily()
  return { catalogue: forDisplay(CATALOGUES[language], CATALOGUES.en), register: 'caregiver' }
}
