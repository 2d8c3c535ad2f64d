// Who has which role on the child, and inviting and letting go.
import { addressOf } from '../app/route.js'
import type { ScreenProps } from '../app/screen-props.js'
import { usePeopleWords } from './people-words.js'
import { PeopleList } from './people-list.js'

export function PeopleScreen({ course }: ScreenProps) {
  const say = usePeopleWords()
  return (
    <div className="screen">
      <h1>{say('title')}</h1>
      <p>{say('intro')}</p>
      <PeopleList course={course} />
      <a className="button button-wide" href={addressOf('accesses')}>
        {say('looked')}
      </a>
    </div>
  )
}
