// The card kept on this phone: read once, and brought anew from the clinic when it is asked for.
import type { CardContent } from '@stature/card/content'
import { useCallback, useEffect, useRef, useState } from 'react'
import { now } from '../data/clock.js'
import { useHome } from '../data/use-home.js'
import { fetchFile } from '../sync/file.js'
import { toBase64 } from './base64.js'
import { keptIn, markOf, type CardLanguage, type CardPaper, type KeptCard } from './kept-card.js'

export type CardTrouble = 'unreachable' | 'no-card' | 'unprintable' | 'failed'

export interface CardKeeping {
  readonly kept: KeptCard | null
  /** Whether this phone was asked for it yet. */
  readonly isRead: boolean
  readonly busy: boolean
  readonly trouble: CardTrouble | null
  readonly bring: (content: CardContent, language: CardLanguage, paper: CardPaper) => Promise<void>
}

function troubleOf(code: string): CardTrouble {
  if (code === 'no-card') return 'no-card'
  return code === 'unprintable' || code === 'too-long' ? 'unprintable' : 'failed'
}

/** Both files, or why not. */
async function filesOf(
  course: string,
  language: CardLanguage,
  paper: CardPaper,
): Promise<{ readonly svg: string; readonly pdf: string } | CardTrouble> {
  const about = `/courses/${encodeURIComponent(course)}/card?language=${language}&paper=${paper}`
  const svg = await fetchFile(`${about}&format=svg`)
  if (svg.kind !== 'file') return svg.kind === 'unreachable' ? 'unreachable' : troubleOf(svg.code)
  const pdf = await fetchFile(`${about}&format=pdf`)
  if (pdf.kind !== 'file') return pdf.kind === 'unreachable' ? 'unreachable' : troubleOf(pdf.code)
  return { svg: toBase64(svg.bytes), pdf: toBase64(pdf.bytes) }
}

export function useKeptCard(course: string): CardKeeping {
  const home = useHome()
  const [kept, setKept] = useState<KeptCard | null>(null)
  const [isRead, setRead] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<CardTrouble | null>(null)
  const running = useRef(false)
  useEffect(() => {
    void home.readKept(`card ${course}`).then((json) => {
      setKept(keptIn(json))
      setRead(true)
    })
  }, [home, course])
  const bring = useCallback<CardKeeping['bring']>(
    async (content, language, paper) => {
      if (running.current) return
      running.current = true
      setBusy(true)
      const files = await filesOf(course, language, paper)
      if (typeof files === 'string') setTrouble(files)
      else {
        const { validThrough } = content
        const card = { language, paper, madeAt: now(), validThrough, mark: markOf(content), ...files }
        setKept(card)
        setTrouble(null)
        // A card that could not be kept is still shown.
        await home.keep(`card ${course}`, card).catch(() => undefined)
      }
      running.current = false
      setBusy(false)
    },
    [home, course],
  )
  return { kept, isRead, busy, trouble, bring }
}
