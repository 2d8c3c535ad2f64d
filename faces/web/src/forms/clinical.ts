// The protocol's words for a clinician, in the language shown: of one sentence, and of a whole decision.
import { forDisplay, type Decision, type Explanation, type Outcome, type Speaker } from '@stature/protocol'
import { useCallback, useMemo } from 'react'
import { useFamily } from '../data/family.js'
import { explainer } from '../data/use-course-view.js'
import { CATALOGUES } from '../words/catalogues.js'

export function useClinicalSpeaker(): Speaker {
  const { language } = useFamily()
  return useMemo(
    () => ({ catalogue: forDisplay(CATALOGUES[language], CATALOGUES.en), register: 'clinician' }),
    [language],
  )
}

/** Times of a decision are said in this zone. */
export function useClinicalExplain(zone: string): (decision: Decision<Outcome>) => Explanation {
  const { language } = useFamily()
  return useCallback((decision) => explainer(decision, language, zone)('clinician'), [language, zone])
}
