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
