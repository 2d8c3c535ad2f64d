// Cookies where people reach the server by TLS.
import { describe, expect, it } from 'vitest'
import { signInLink } from '../../src/accounts/tickets.js'
import { accountsServer } from './server.js'

describe('cookies', () => {
  it('sets Secure where people come by TLS', async () => {
    const other = await accountsServer({ config: { publicUrl: 'https://stature.example' } })
    const link = await signInLink(other.context, (await other.signIn()).account.id, null, other.clock.now)
    const got = await other.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in/link',
      payload: { token: link.url.split('/').at(-1) },
    })
    expect([got.headers['set-cookie']].flat()).toHaveLength(2)
    expect([got.headers['set-cookie']].flat().every((line) => line?.endsWith('; Secure'))).toBe(true)
    await other.close()
  })
})
