// What a clinician records of a course: one form, or the list of all that its state and their role allow.
import { useCourse, type CourseView } from '../data/course.js'
import { ActForm } from '../forms/act-forms.js'
import { ACT_GROUPS, ACT_NAMES, actNamed, groupOf, mayAct, type ActGroup } from '../forms/act-names.js'
import { useActWords } from './act-words.js'
import './acts.css'

const addressOf = (screen: string, ...rest: readonly string[]): string =>
  ['#', screen, ...rest.map(encodeURIComponent)].join('/')

function Group({ view, group }: { readonly view: CourseView; readonly group: ActGroup }) {
  const say = useActWords()
  const { course, role, facts, dose } = view
  const names = ACT_NAMES.filter((name) => mayAct(name, role) && groupOf(name, facts, dose.states) === group)
  if (names.length === 0) return null
  return (
    <section className={group === 'now' ? 'sheet sheet-asks' : 'sheet'}>
      <h2>{say(`group.${group}`)}</h2>
      <ul className="acts-list">
        {names.map((name) => (
          <li key={name}>
            <a className="button button-wide" href={addressOf('acts', course, name)}>
              {say(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function All({ view }: { readonly view: CourseView }) {
  const say = useActWords()
  const reads = !ACT_NAMES.some((name) => mayAct(name, view.role))
  if (reads) return <p>{say('read-only')}</p>
  return (
    <div className="acts-groups">
      {ACT_GROUPS.map((group) => (
        <Group key={group} view={view} group={group} />
      ))}
    </div>
  )
}

/** `rest` is the course and, where one is opened, the name of an act. */
interface Props {
  readonly course: string
  readonly rest: readonly string[]
}

export function ActsScreen({ course, rest }: Props) {
  const say = useActWords()
  const view = useCourse(course)
  const name = actNamed(rest[1])
  return (
    <div className={name === null ? 'screen screen-wide acts' : 'screen acts'}>
      <div className="acts-head">
        <h1>{name === null ? say('title', { name: view.name }) : say(name)}</h1>
        {name === null ? null : <p className="soft">{view.name}</p>}
        <nav className="row" aria-label={say('elsewhere')}>
          <a href={addressOf('course', course)}>{say('back')}</a>
          <a href={addressOf('prescribe', course)}>{say('prescribe')}</a>
          {name === null ? null : <a href={addressOf('acts', course)}>{say('all')}</a>}
        </nav>
      </div>
      {name === null && rest[1] !== undefined ? <p role="status">{say('none')}</p> : null}
      {name === null ? <All view={view} /> : <ActForm key={name} {...{ name, view }} />}
    </div>
  )
}
