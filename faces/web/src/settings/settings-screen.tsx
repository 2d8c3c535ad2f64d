// This phone and me: the account, the ways in, where one is signed in, and the lock of this phone.
import { useAnswer } from '../data/use-answer.js'
import { useHome } from '../data/use-home.js'
import { Answered } from '../design/answered.js'
import { Codes } from './codes.js'
import { Lock } from './lock.js'
import { Me } from './me.js'
import { ownAccountIn } from './own-account.js'
import { Passkeys } from './passkeys.js'
import { Password } from './password.js'
import { useSettingsWords } from './settings-words.js'
import { WhereIAm } from './sessions.js'

function AtTheClinic() {
  const say = useSettingsWords()
  const home = useHome()
  const [answer, again] = useAnswer('/session')
  const changed = async (): Promise<void> => {
    await again()
    await home.lookAgain()
  }
  return (
    <Answered {...{ answer, again }}>
      {(json) => {
        const account = ownAccountIn(json)
        if (account === null) return <p role="alert">{say('unreachable')}</p>
        return (
          <>
            <Me account={account} />
            <Password {...{ account, changed }} />
            <Codes {...{ account, changed }} />
            <Passkeys hasPassword={account.hasPassword} />
            <WhereIAm />
          </>
        )
      }}
    </Answered>
  )
}

export function SettingsScreen() {
  const say = useSettingsWords()
  return (
    <div className="screen">
      <h1>{say('title')}</h1>
      <Lock />
      <AtTheClinic />
    </div>
  )
}
