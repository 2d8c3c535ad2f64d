// `docs/cli.md` is written from the commands' own help data; `vitest run faces/cli/test/manual.test.ts -u` rewrites it.
import { expect, it } from 'vitest'
import { COMMANDS } from '../src/commands/registry.js'
import { manual } from '../src/usage/manual.js'

it('is the manual in docs/cli.md', async () => {
  const specs = await Promise.all(COMMANDS.map(async (entry) => (await entry.load()).spec))
  await expect(manual(specs)).toMatchFileSnapshot('../../../docs/cli.md')
})
