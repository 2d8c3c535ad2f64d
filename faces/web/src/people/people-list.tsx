// The people of a course and the way to invite another.
import { useFamily } from '../data/family.js'
import { useAnswer } from '../data/use-answer.js'
import { useHome } from '../data/use-home.js'
import { Answered } from '../design/answered.js'
import { grantsIn, mayInviteIn, mayLeaveIn } from './grant.js'
import { Invite } from './invite.js'
import { usePeopleWords } from './people-words.js'
import { PersonLine } from './person-line.js'

export function PeopleList({ course }: { readonly course: string }) {
  const say = usePeopleWords()
  const home = useHome()
  const { account } = useFamily()
  const [answer, again] = useAnswer(`/courses/${encodeURIComponent(course)}/grants`)
  const gone = async (who: string): Promise<void> => {
    if (who === account?.id) await home.lookAgain()
    else await again()
  }
  return (
    <Answered {...{ answer, again }}>
      {(json) => {
        const grants = grantsIn(json)
        const nameOf = (id: string): string | null => grants.find((each) => each.account === id)?.name ?? null
        return (
          <>
            <section className="sheet" aria-label={say('title')}>
              <ul className="listed">
                {grants.map((person) => (
                  <PersonLine
                    key={person.account}
                    {...{ course, person }}
                    isMe={person.account === account?.id}
                    inviter={person.grantedBy === person.account ? null : nameOf(person.grantedBy)}
                    mayLeave={mayLeaveIn(json)}
                    gone={() => gone(person.account)}
                  />
                ))}
              </ul>
            </section>
            <section className="sheet">
              <h2>{say('invite')}</h2>
              <Invite course={course} roles={mayInviteIn(json)} />
            </section>
          </>
        )
      }}
    </Answered>
  )
}
