// The server as it is started and stopped: in this process on the embedded database, without a trace left open.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../src/serve.js'
import { startServer } from '../../src/start.js'
import { TEST_CONFIG } from '../harness.js'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'stature-start-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const config = () => ({
  ...TEST_CONFIG,
  publicUrl: 'http://127.0.0.1:0',
  data: `file:${join(folder, 'stature.db')}`,
  keys: `file:${join(folder, 'keys.db')}`,
})

describe('a server', () => {
  it('starts on a free port, answers at its address, stops, and starts again on what it kept', async () => {
    for (const _ of ['first', 'second']) {
      const { url, close } = await startServer(config())
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/)
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
      await close()
      await expect(fetch(`${url}/readyz`)).rejects.toThrow()
    }
  })

  it('does not start on a port that is taken, and keeps nothing open', async () => {
    const first = await startServer({ ...config(), data: 'memory:', keys: 'memory:' })
    const port = Number(new URL(first.url).port)
    await expect(startServer({ ...config(), port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.close()
    const again = await startServer({ ...config(), port })
    await expect(again.close()).resolves.toBeUndefined()
  })

  it('does not start with another master key, and keeps nothing open', async () => {
    const other = { ...config(), masterKeys: [new Uint8Array(32).fill(9)] }
    await expect(startServer(other)).rejects.toMatchObject({ code: 'wrong-master-key' })
    const { close } = await startServer(config())
    await expect(close()).resolves.toBeUndefined()
  })
})

describe('a process', () => {
  const run = async (env: Readonly<Record<string, string>>) => {
    let [out, err] = ['', '']
    const code = await serve(env, { out: (text) => void (out += text), err: (text) => void (err += text) })
    return { code, out, err }
  }

  it('lists every wrong setting and ends with 2', async () => {
    const { code, out, err } = await run({ STATURE_PORT: 'x', STATURE_ZONE: 'y', STATURE_DATA_DIR: folder })
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      'error: STATURE_PORT is no number in its bounds\n  Write a whole number from 0 to 65535.\n' +
        'error: STATURE_ZONE is no time zone\n  Write its name in the time zone data, such as America/New_York.\n',
    )
  })

  it('that cannot open its store says so without a trace and ends with 4', async () => {
    const env = {
      STATURE_DATA: 'file:/proc/nowhere/stature.db',
      STATURE_KEYS: 'memory:',
      STATURE_DATA_DIR: folder,
      STATURE_LOG_LEVEL: 'silent',
    }
    const { code, err } = await run(env)
    expect(code).toBe(4)
    expect(err).toMatch(/^error: .+ \[[a-z-]+\]\n {2}.+\n$/)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
