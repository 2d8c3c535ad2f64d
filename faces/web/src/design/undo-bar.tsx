// What was just recorded, with a way back for a short while; the entry itself can be taken back later too.
import { useEffect } from 'react'
import { useDesignWords } from './words.js'

/** Long enough to read it, look at the child and come back. */
const SHOWN_MS = 45_000

export function UndoBar({
  text,
  onUndo,
  onGone,
}: {
  readonly text: string
  readonly onUndo: () => void
  readonly onGone: () => void
}) {
  const say = useDesignWords()
  useEffect(() => {
    const timer = setTimeout(onGone, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [text, onGone])
  return (
    <div className="undo" role="status">
      <span>{text}</span>
      <button type="button" className="button" onClick={onUndo}>
        {say('undo')}
      </button>
    </div>
  )
}
