// Who else is told, and when: the other carers of each child.
import { useEffect, useState } from 'react'
import { useFamily } from '../data/family.js'
import { isFamily } from '../data/followed.js'
import { listAt, textAt } from '../data/json.js'
import { Icon } from '../design/icon.js'
import { call } from '../sync/http.js'
import { useReminderWords } from './reminder-words.js'

/** Names of the other carers of a course; null where nobody could be asked. */
async function othersOf(course: string, me: string): Promise<readonly string[] | null> {
  const answer = await call('GET', `/courses/${encodeURIComponent(course)}/grants`)
  if (answer.kind !== 'ok') return null
  return listAt(answer.json, 'grants').flatMap((grant) => {
    const role = textAt(grant, 'role')
    const isCarer = role === 'caregiver' || role === 'patient'
    return isCarer && textAt(grant, 'account') !== me ? (textAt(grant, 'name') ?? []) : []
  })
}

function OthersOf({ course, name }: { readonly course: string; readonly name: string | null }) {
  const say = useReminderWords()
  const { account, online } = useFamily()
  const [others, setOthers] = useState<readonly string[] | null>(null)
  const me = account?.id ?? ''
  useEffect(() => {
    let stale = false
    void othersOf(course, me).then((found) => {
      if (!stale) setOthers(found)
    })
    return () => {
      stale = true
    }
  }, [course, me, online])
  const words =
    others === null
      ? say('others-unknown')
      : others.length === 0
        ? say('others-none')
        : say('others', { names: others.join(', ') })
  return (
    <p>
      {name === null ? null : <span className="label">{name}: </span>}
      {words}
    </p>
  )
}

export function OthersSheet() {
  const say = useReminderWords()
  const { courses } = useFamily()
  const children = courses.filter(({ role }) => isFamily(role))
  return (
    <section className="sheet">
      <h2 className="sheet-head">
        <Icon name="people" />
        <span>{say('others-title')}</span>
      </h2>
      {children.map(({ id, name }) => (
        <OthersOf key={id} course={id} name={children.length > 1 ? name : null} />
      ))}
      <ul className="stack soft">
        <li>{say('told-reminder')}</li>
        <li>{say('told-meal')}</li>
        <li>{say('told-given')}</li>
      </ul>
    </section>
  )
}
