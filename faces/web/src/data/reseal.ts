// Seals everything behind the lock under another key, all of it or nothing, though other windows go on writing.
import type { Json } from '@stature/protocol'
import {
  GENERATION,
  keyOf,
  LOCK,
  mustBeCurrent,
  sealWith,
  staysOpen,
  type Block,
  type LockRecord,
  type Sealed,
  type Vault,
} from './vault.js'
import { blockName } from './chain.js'

/** Somebody wrote while it was sealed anew, so often. */
const TRIES = 5

interface Everything {
  readonly documents: ReadonlyMap<string, Sealed>
  readonly blocks: readonly Block[]
}

async function read({ db }: Pick<Vault, 'db'>): Promise<Everything> {
  const reading = db.transaction(['documents', 'blocks'])
  const names = await reading.objectStore('documents').getAllKeys()
  const documents = new Map<string, Sealed>()
  for (const name of names) {
    const sealed = await reading.objectStore('documents').get(name)
    if (sealed !== undefined && !staysOpen(name)) documents.set(name, sealed)
  }
  return { documents, blocks: await reading.objectStore('blocks').getAll() }
}

const isObject = (json: Json): json is Json & object => typeof json === 'object' && json !== null

async function resealed(vault: Vault, to: CryptoKey, sealed: Sealed, about: string): Promise<Sealed> {
  const json = await vault.open(sealed, about)
  // Sealing nothing in place of what cannot be read would hide that it is gone.
  if (!isObject(json)) throw new Error('something on this phone cannot be read')
  return sealWith(to, json, about)
}

async function under(vault: Vault, to: CryptoKey, before: Everything): Promise<Everything> {
  const documents = new Map<string, Sealed>()
  for (const [name, sealed] of before.documents) {
    documents.set(name, await resealed(vault, to, sealed, name))
  }
  const blocks: Block[] = []
  for (const block of before.blocks) {
    blocks.push({ ...block, sealed: await resealed(vault, to, block.sealed, blockName(block)) })
  }
  return { documents, blocks }
}

const isSame = (one: Sealed | undefined, other: Sealed): boolean =>
  one !== undefined && one.nonce.every((byte, at) => byte === other.nonce[at])

/** False where something was written since it was read; then nothing is. */
async function written(
  vault: Vault,
  before: Everything,
  after: Everything,
  lock: LockRecord | null,
): Promise<boolean> {
  const stores = ['keys', 'documents', 'blocks'] as const
  const writing = vault.db.transaction(stores, 'readwrite', { durability: 'strict' })
  const at = {
    keys: writing.objectStore('keys'),
    documents: writing.objectStore('documents'),
    blocks: writing.objectStore('blocks'),
  }
  await mustBeCurrent(vault, at.keys)
  const names = (await at.documents.getAllKeys()).filter((name) => !staysOpen(name))
  const there = await at.blocks.getAll()
  const isStill =
    names.length === before.documents.size &&
    there.length === before.blocks.length &&
    there.every((block, place) => isSame(before.blocks[place]?.sealed, block.sealed))
  if (!isStill) return false
  for (const [name, sealed] of before.documents)
    if (!isSame(await at.documents.get(name), sealed)) return false
  for (const [name, sealed] of after.documents) await at.documents.put(sealed, name)
  for (const block of after.blocks) await at.blocks.put(block)
  if (lock === null) await at.keys.delete(LOCK)
  else await at.keys.put(lock, LOCK)
  await at.keys.put(vault.generation() + 1, GENERATION)
  await writing.done
  return true
}

/** Null is the device's own key, without a lock. Other windows find out by the generation and begin anew. */
export async function reseal(vault: Vault, data: CryptoKey | null, lock: LockRecord | null): Promise<void> {
  const to = data ?? (await keyOf(vault.db))
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await read(vault)
    const after = await under(vault, to, before)
    if (!(await written(vault, before, after, lock))) continue
    vault.use(data, vault.generation() + 1)
    return
  }
  throw new Error('this phone is busy writing')
}
