// What this is and what it is not, for whoever holds the phone.
import { EDITION_IDS } from '@stature/label'
import { useHomeState } from '../data/use-home.js'
import { useAppWords } from './words.js'

export function AboutScreen() {
  const say = useAppWords()
  const { policy } = useHomeState()
  return (
    <div className="screen">
      <h1>{say('screen.about')}</h1>
      <p>{say('about.what')}</p>
      <p>{say('about.not')}</p>
      <p>{say('about.words')}</p>
      <p>{say('about.label', { editions: EDITION_IDS.join(', ') })}</p>
      {policy !== null && (
        <p>{say('about.policy', { name: policy.policy.id, version: policy.policy.version })}</p>
      )}
    </div>
  )
}
