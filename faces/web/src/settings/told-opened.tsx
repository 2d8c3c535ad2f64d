// What became of a PIN that was tried, in words.
import type { Opened } from '../data/lock.js'
import { useLocale } from '../design/use-locale.js'
import { useLockWords } from './lock-words.js'

export function ToldOpened({ opened }: { readonly opened: Opened | null }) {
  const say = useLockWords()
  const locale = useLocale()
  const clock = (at: number): string => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at)
  if (opened === null || opened.kind === 'open') return <p role="alert" className="field-trouble" />
  const words = {
    wrong: () => {
      if (opened.kind !== 'wrong') return ''
      const { left, notBefore } = opened
      const wrong = left === 1 ? say('locked-wrong-one') : say('locked-wrong', { left })
      return notBefore > Date.now() ? `${wrong} ${say('locked-wait', { time: clock(notBefore) })}` : wrong
    },
    wait: () => (opened.kind === 'wait' ? say('locked-wait', { time: clock(opened.notBefore) }) : ''),
    over: () => say('locked-over'),
  }
  return (
    <p role="alert" className="field-trouble">
      {words[opened.kind]()}
    </p>
  )
}
