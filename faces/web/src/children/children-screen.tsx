// All children of a family side by side: each one's answer for now, from the same decision as its own screen.
import { useFamily } from '../data/family.js'
import { isFamily } from '../data/followed.js'
import { useHomeState, useTick } from '../data/use-home.js'
import { Icon } from '../design/icon.js'
import { ChildRow } from './child-row.js'
import { useChildrenWords } from './children-words.js'
import './children.css'

export function ChildrenScreen() {
  const say = useChildrenWords()
  const { courses, online } = useFamily()
  const { policy } = useHomeState()
  const [tick] = useTick()
  const children = courses.filter(({ role }) => isFamily(role))
  return (
    <div className="screen screen-children">
      <h1>{say(children.length === 1 ? 'title-one' : 'title')}</h1>
      <ul className="children-list">
        {children.map((child) => (
          <ChildRow key={child.id} child={child} tick={tick} />
        ))}
      </ul>
      {online ? null : (
        <p className="note soft">
          <Icon name="saved" />
          <span>{say('offline')}</span>
        </p>
      )}
      {policy?.example === true ? <p className="soft small">{say('example-policy')}</p> : null}
    </div>
  )
}
