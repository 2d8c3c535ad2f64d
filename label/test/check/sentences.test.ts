// A file as sentences: what belongs to a sentence, and what does not.
import { describe, expect, it } from 'vitest'
import { decodeEntities } from '../../src/check/entities.js'
import { sentencesOf } from '../../src/check/sentences.js'

const likely = (text: string): readonly string[] => sentencesOf(text).likely

describe('plain text', () => {
  it.each([
    ['white space is folded', '  A\t b\u00a0 c.  ', ['A b c.']],
    ['split after a point before a capital', 'One. Two.', ['One.', 'Two.']],
    ['split after a bracket before a capital', 'One [see 5.1] Two.', ['One [see 5.1]', 'Two.']],
    ['a capital beyond A to Z', 'One. Étude.', ['One.', 'Étude.']],
    ['not before a small letter', 'e.g. this one.', ['e.g. this one.']],
    ['not before a digit', 'See no. 5.', ['See no. 5.']],
    ['not after another sign', 'One! Two? Three; Four: Five) Six', ['One! Two? Three; Four: Five) Six']],
    ['not without white space', 'One.Two.', ['One.Two.']],
    [
      'bullets go',
      '• One.\n· Two.\n* Three.\n- Four.\n– Five.\n•Six.',
      ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'],
    ],
    ['two bullets go', '• • One.', ['One.']],
    ['a minus sign of a number stays', '-5 degrees.', ['-5 degrees.']],
    ['a bullet inside stays', 'One • two.', ['One • two.']],
    ['lines are paragraphs', 'Heading\nOne.\nTwo.', ['Heading', 'One.', 'Two.']],
    ['Windows line ends', 'One.\r\nTwo.\rThree.', ['One.', 'Two.', 'Three.']],
    ['each sentence once', 'One.\nOne.', ['One.']],
    ['empty lines are nothing', '\n\n \n', []],
    ['invisible characters go', '\ufeffO\u200bn\u00ade.', ['One.']],
    ['a sign that is no tag', 'Below < 70 and > 40.', ['Below < 70 and > 40.']],
  ])('%s', (_name, text, expected) => {
    expect(likely(text)).toEqual(expected)
  })

  it.each([
    ['a line that goes on with a small letter', 'The dose is\nraised.', ['The dose is raised.']],
    ['with a digit', 'The dose is\n5 mg.', ['The dose is 5 mg.']],
    ['over three lines', 'The dose\nis then\nraised.', ['The dose is then raised.']],
    [
      'a long line that goes on with a capital',
      `${'long '.repeat(10)}of\nBrand is.`,
      [`${'long '.repeat(10)}of Brand is.`],
    ],
    ['a line of 50', `${'x'.repeat(50)}\nBrand.`, [`${'x'.repeat(50)} Brand.`]],
    ['not a line of 49', `${'x'.repeat(49)}\nBrand.`, ['x'.repeat(49), 'Brand.']],
    ['not after an end', `${'x'.repeat(60)}.\nbrand.`, [`${'x'.repeat(60)}.`, 'brand.']],
    ['a point inside is no end', 'Take 0.5 mL of\nwater.', ['Take 0.5 mL of water.']],
    ['an end before white space', `${'x'.repeat(60)}.  \nbrand.`, [`${'x'.repeat(60)}.`, 'brand.']],
    ['not after a blank line', '\nthis', ['this']],
    ['not after a colon', 'Use these:\nthis.', ['Use these:', 'this.']],
    ['not over a blank line', 'The dose is\n\nraised.', ['The dose is', 'raised.']],
    ['not into a bullet', 'The dose is\n• raised.', ['The dose is', 'raised.']],
  ])('%s', (_name, text, expected) => {
    expect(likely(text)).toEqual(expected)
  })

  it('offers every reading of the line breaks for fingerprints', () => {
    const { all } = sentencesOf('Title\nAn apple\nIs red.\n\n• Next\none.')
    expect(all).toEqual(
      expect.arrayContaining(['Title An apple Is red.', 'Title', 'An apple', 'Is red.', 'Next one.', 'one.']),
    )
    expect(new Set(all).size).toBe(all.length)
    expect(sentencesOf('A\n \t\nB').all).not.toContain('A B')
    expect(sentencesOf('A\n  • B').all).not.toContain('A • B')
  })
})

describe('markup', () => {
  it.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['a line break of the source is white space', '<p>One\nTwo.</p>', ['One Two.']],
    ['inline tags leave no trace', '<p>0.5 mg/<b>kg</b> a<sup>2</sup>.</p>', ['0.5 mg/kg a2.']],
    ['list items', '<ul><li>One.<li>Two.</ul>', ['One.', 'Two.']],
    ['br', 'One.<br/>Two.<BR>Three.', ['One.', 'Two.', 'Three.']],
    ['attributes', '<p class="a">One.</p>', ['One.']],
    ['comments', '<p>One<!-- <p>no</p> --> two.</p>', ['One two.']],
    ['scripts and styles', '<style>p{}</style><script>var a="<p>No.</p>"</script><p>One.</p>', ['One.']],
    ['the head', '<!DOCTYPE html><head><title>No</title></head><p>One.</p>', ['One.']],
    ['XML of a label', '<?xml version="1.0"?><paragraph>One.</paragraph><item>Two.</item>', ['One.', 'Two.']],
    ['references', '<p>&plusmn;&nbsp;20 &#215; &#xB5;g</p>', ['± 20 × µg']],
    ['a tag written as text is text', '<p>a &lt;b&gt; c</p>', ['a <b> c']],
  ])('%s', (_name, text, expected) => {
    expect(likely(text)).toEqual(expected)
  })

  it.each([
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'br',
    'caption',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h6',
    'header',
    'hr',
    'html',
    'item',
    'li',
    'list',
    'main',
    'nav',
    'ol',
    'p',
    'paragraph',
    'pre',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'text',
    'tfoot',
    'th',
    'thead',
    'title',
    'tr',
    'ul',
  ])('<%s> ends a paragraph', (tag) => {
    expect(likely(`one<${tag}>two`)).toEqual(['one', 'two'])
  })
})

describe('references', () => {
  it.each([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', ' '],
    ['ensp', ' '],
    ['emsp', ' '],
    ['thinsp', ' '],
    ['times', '\u00d7'],
    ['plusmn', '\u00b1'],
    ['micro', '\u00b5'],
    ['mu', '\u03bc'],
    ['deg', '\u00b0'],
    ['ndash', '\u2013'],
    ['mdash', '\u2014'],
    ['minus', '\u2212'],
    ['lsquo', '\u2018'],
    ['rsquo', '\u2019'],
    ['ldquo', '\u201c'],
    ['rdquo', '\u201d'],
    ['hellip', '\u2026'],
    ['bull', '\u2022'],
    ['middot', '\u00b7'],
    ['reg', '\u00ae'],
    ['trade', '\u2122'],
    ['le', '\u2264'],
    ['ge', '\u2265'],
    ['frasl', '\u2044'],
    ['shy', ''],
    ['#65', 'A'],
    ['#x41', 'A'],
    ['#X41', 'A'],
    ['#128512', '\u{1f600}'],
    ['#1114111', '\u{10ffff}'],
    ['#x10FFFF', '\u{10ffff}'],
  ])('&%s;', (name, character) => {
    expect(decodeEntities(`a&${name};b`)).toBe(`a${character}b`)
  })

  it.each(['&unknown;', '&#1114112;', '&#x110000;', '&amp', '& amp;', '&;'])('%s stays', (text) => {
    expect(decodeEntities(text)).toBe(text)
  })
})
