// Words of a catalogue with the language they are in, so that a voice reads them rightly.
import type { Words } from '@stature/protocol'

export const Spoken = ({ words }: { readonly words: Words }) => (
  <span lang={words.language}>{words.text}</span>
)
