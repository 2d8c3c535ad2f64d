// What an administrator of the clinic does: accounts, who is on duty, courses whose people are gone. Nothing clinical.
import { useFamily } from '../data/family.js'
import { Answered } from '../design/answered.js'
import { AccountList } from './account-list.js'
import { useAdministrationWords } from './administration-words.js'
import { Charge } from './charge.js'
import { DutyList } from './duty.js'
import { NewAccount } from './new-account.js'
import { useAccounts } from './use-accounts.js'

function Rooms() {
  const { accounts, trouble, again } = useAccounts()
  if (accounts === null)
    return (
      <Answered answer={trouble} again={again}>
        {() => null}
      </Answered>
    )
  return (
    <>
      <div className="stack stack-wide">
        <AccountList accounts={accounts} changed={again} />
      </div>
      <div className="stack stack-wide">
        <NewAccount changed={again} />
        <DutyList accounts={accounts} />
        <Charge />
      </div>
    </>
  )
}

export function AdministrationScreen() {
  const say = useAdministrationWords()
  const { account } = useFamily()
  const isMine = account?.staff === 'administrator'
  return (
    <div className={isMine ? 'screen screen-wide' : 'screen'}>
      <h1 className="across">{say('title')}</h1>
      {isMine ? <Rooms /> : <p>{say('not-yours')}</p>}
    </div>
  )
}
