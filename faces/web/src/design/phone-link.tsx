// A telephone number that calls: what it is for above, the number large.
import { Icon } from './icon.js'

/** What a telephone can dial of a number as a clinic writes it. */
export const dialed = (number: string): string => number.replace(/[^\d+*#]/gu, '')

export function PhoneLink({
  what,
  number,
  urgent,
}: {
  readonly what: string
  readonly number: string
  readonly urgent: boolean
}) {
  return (
    <a className={urgent ? 'phone phone-alarm' : 'phone'} href={`tel:${dialed(number)}`}>
      <Icon name="phone" />
      <span>
        {what} <span className="phone-number">{number}</span>
      </span>
    </a>
  )
}
