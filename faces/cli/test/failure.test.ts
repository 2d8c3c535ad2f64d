// What nobody foresaw is one line and exit 4; the stack is shown only to those who ask for it.
import { expect, it } from 'vitest'
import { run } from '../src/main.js'
import { nodeIo } from '../src/node-io.js'
import { paint } from '../src/render/color.js'

async function broken(env: Readonly<Record<string, string>>): Promise<readonly [number, string]> {
  let err = ''
  const exit = await run(['verify', 'x'], {
    ...nodeIo,
    env,
    out: () => undefined,
    err: (text) => void (err += text),
    read: () => {
      throw new TypeError('something odd\nwith a second line')
    },
  })
  return [exit, err]
}

it('hides the stack', async () => {
  const [exit, err] = await broken({})
  expect(exit).toBe(4)
  expect(err).toBe(
    'error: stature: something odd [unexpected]\n  Set STATURE_DEBUG=1 to see where, and report it\n',
  )
})

it('shows the stack with STATURE_DEBUG=1', async () => {
  const [exit, err] = await broken({ STATURE_DEBUG: '1' })
  expect(exit).toBe(4)
  expect(err).toMatch(/^\s+at /m)
})

it('colors only where asked', () => {
  expect(paint(false).no('x')).toBe('x')
  expect(paint(true).no('x')).toBe('\u001b[1;31mx\u001b[0m')
})
