// Whether the browser promised to keep what is saved here, and asking it to; null where it cannot say.

const manager = (): StorageManager | null => ('storage' in navigator ? navigator.storage : null)

export async function persisted(): Promise<boolean | null> {
  try {
    return (await manager()?.persisted()) ?? null
  } catch {
    return null
  }
}

export async function persist(): Promise<boolean | null> {
  try {
    return (await manager()?.persist()) ?? null
  } catch {
    return null
  }
}
