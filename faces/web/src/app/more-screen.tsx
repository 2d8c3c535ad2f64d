// Everything that has no place in the menu; on a phone also what its foot has no room for.
import { useFamily } from '../data/family.js'
import { barOf } from './bar.js'
import { useWays, wordOf } from './menu.js'
import { addressOf } from './route.js'
import { menuOf } from './screen-list.js'
import { useAppWords } from './words.js'

export function MoreScreen() {
  const say = useAppWords()
  const { courses } = useFamily()
  const { beyond } = barOf(useWays())
  const names = menuOf(
    'more',
    courses.map(({ role }) => role),
  )
  return (
    <div className="screen">
      <h1>{say('screen.more')}</h1>
      <ul className="more-list">
        {[...beyond, ...names].map((name) => (
          <li key={name} className={beyond.includes(name) ? 'more-beyond' : undefined}>
            <a className="button button-wide" href={addressOf(name)}>
              {say(wordOf(name))}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
