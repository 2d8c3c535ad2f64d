// Everything that has no place in the menu at the foot.
import { useFamily } from '../data/family.js'
import { wordOf } from './menu.js'
import { addressOf } from './route.js'
import { menuOf } from './screen-list.js'
import { useAppWords } from './words.js'

export function MoreScreen() {
  const say = useAppWords()
  const { courses } = useFamily()
  const names = menuOf(
    'more',
    courses.map(({ role }) => role),
  )
  return (
    <div className="screen">
      <h1>{say('screen.more')}</h1>
      <ul className="more-list">
        {names.map((name) => (
          <li key={name}>
            <a className="button button-wide" href={addressOf(name)}>
              {say(wordOf(name))}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
