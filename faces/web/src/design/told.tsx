// What was refused, in the reader's words; below them the English of whoever refused, where it says more.
import { useTroubleWords, type Told } from '../words/trouble-words.js'

export function ToldWords({ told }: { readonly told: Told }) {
  const { said, english } = useTroubleWords()(told)
  return (
    <>
      {said}
      {english === null ? null : said === null ? (
        <span lang="en">{english}</span>
      ) : (
        <>
          <br />
          <span className="soft small" lang="en">
            {english}
          </span>
        </>
      )}
    </>
  )
}
