// Tells a screen reader what changes while a person types, once they pause.
import { useEffect, useState } from 'react'

const PAUSE_MS = 600

export function Announce({ text }: { readonly text: string }) {
  const [told, setTold] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="unseen" role="status" aria-live="polite">
      {told}
    </p>
  )
}
