// Which addresses push messages may go to.
import { describe, expect, it } from 'vitest'
import { isPublicAddress, mayPushTo } from '../../src/messages/push-address.js'

describe('addresses of the public network', () => {
  it.each([
    ['93.184.216.34', true],
    ['172.15.255.255', true],
    ['172.16.0.0', false],
    ['172.31.255.255', false],
    ['172.32.0.0', true],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['fd00::1', false],
    ['fe80::1', false],
    ['::', false],
    ['2002:7f00:1::', false],
    ['not an address', false],
  ])('%s', (address, open) => {
    expect(isPublicAddress(address)).toBe(open)
  })
})

describe('a push endpoint', () => {
  it.each([
    ['plain HTTP', 'http://push.example/1'],
    ['this machine', 'https://127.0.0.1/1'],
    ['this machine by name', 'https://localhost/1'],
    ['this machine in IPv6', 'https://[::1]/1'],
    ['IPv4 inside IPv6', 'https://[::ffff:10.0.0.1]/1'],
    ['a private network', 'https://10.1.2.3/1'],
    ['the address of cloud secrets', 'https://169.254.169.254/latest'],
    ['a number that is an address', 'https://2130706433/1'],
    ['another port', 'https://push.example:8443/1'],
    ['a name of the inside', 'https://db.internal/1'],
    ['a user', 'https://a:b@push.example/1'],
  ])('is not %s', (_name, endpoint) => {
    expect(mayPushTo(endpoint)).toBe(false)
  })

  it.each([
    ['a name', 'https://fcm.googleapis.com/fcm/send/abc'],
    ['a public address', 'https://93.184.216.34/1'],
  ])('may be %s', (_name, endpoint) => {
    expect(mayPushTo(endpoint)).toBe(true)
  })
})
