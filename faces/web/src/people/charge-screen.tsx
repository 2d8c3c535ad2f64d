// The people of a course of which an administrator took charge; nothing of its record is asked for.
import type { ScreenProps } from '../app/screen-props.js'
import { usePeopleWords } from './people-words.js'
import { PeopleList } from './people-list.js'

export function ChargeScreen({ rest: [course = ''] }: ScreenProps) {
  const say = usePeopleWords()
  return (
    <div className="screen">
      <h1>{say('charge.title')}</h1>
      <p>{say('charge.intro', { course })}</p>
      <PeopleList key={course} course={course} />
    </div>
  )
}
