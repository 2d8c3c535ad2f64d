// The edge to push services: one HTTPS request, only to addresses of the public network.
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { request } from 'node:https'
import { isPublicAddress, mayPushTo } from './push-address.js'

export interface PushRequest {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Answers the status of the push service; throws where none was reached. */
export type PushTransport = (push: PushRequest) => Promise<number>

const TIMEOUT_MS = 10_000

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

/** Looks a name up and refuses it where any of its addresses is private, at the very moment it is called. */
function publicLookup(host: string, options: LookupOptions, found: Found): void {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return found(error, [])
    const [first] = addresses
    const open = addresses.every(({ address }) => isPublicAddress(address))
    if (first === undefined || !open) return found(new Error('the push address is not public'), [])
    if (options.all === true) return found(null, addresses)
    found(null, first.address, first.family)
  })
}

export const httpsPush: PushTransport = ({ endpoint, headers, body }) =>
  new Promise((resolve, reject) => {
    if (!mayPushTo(endpoint)) return reject(new Error('the push address is not allowed'))
    const options = {
      method: 'POST',
      headers,
      lookup: publicLookup,
      timeout: TIMEOUT_MS,
      agent: false,
    } as const
    const sent = request(endpoint, options, (answer) => {
      // Redirects are not followed, and what is answered is of no use.
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.setTimeout(TIMEOUT_MS, () => sent.destroy(new Error('the push service does not answer')))
    sent.on('error', reject)
    sent.end(body)
  })
