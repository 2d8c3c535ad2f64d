// SHA-256 of each sentence of section 2, edition 12/2019: tags stripped, white space folded, bullet removed, UTF-8.
import type { SectionTwoId } from '../ids.js'

/** `vial.strength` stands in the page head and is known by its numbers. */
export const FINGERPRINTS: Readonly<Record<SectionTwoId, string | null>> = {
  'vial.strength': null,
  supervision: '0497a5761dc13026ceddf190f3465fa88bf81d561852ac15f349f0b7b31b74ea',
  'dose.individualize': '75d5658b8a7017a4d92a2df1bc6ec6c5e2eea23a5112f6abbf64b48c3d376a86',
  'dose.start': 'e8c25aa4614d744a4e4c7c21f01b63066f8febc53f6a9acda8e9dbaa46ca9413',
  'dose.increase': '2f1f6e9160448ec578be0b72aa115698e28488bf49d41162e1778761323df0ab',
  'glucose.at-start': '108bdb26f4e87fe32780d38a90faff5de35895cb9da17c05a3367bdcd8951b42',
  'glucose.continue': '80f29af62491661de968c18b4faa097aba7087588d2c6680c67042b329fe891b',
  'hypoglycemia.reduce': 'e04f16e3b911954270d304a875cc63a1bba57546e177c4b7908d71d01890eb4b',
  'meal.window': '0f103615f3840ca070e72f3bd360d7f00b9cb630dad28ea2c5568e0bb6f75d21',
  'meal.withhold': '1589a72da33f35f1f3b44e82e7b2e54347d79f31d4108be357f83b5908d01b5d',
  'missed.no-make-up': '72b3fc7dd9865ce195f9cfcf370eee63354b118cc25807bcb9224ac9ed873b89',
  'route.subcutaneous': '2c16f76d9e9b40570d221669b886a9da61c05b8f1cc18a07f1178fe829354bb8',
  'route.never-intravenous': 'cb16e0ee4825e598c00fa11f8c7e7656e61c3c30f67f93fc747ab1872fcdc6ef',
  'site.rotate': '207c29fb00f382823b088d46a66778583ebaccf5bc4b0a2bd63b4b37ab7acf81',
  'syringe.sterile': '54478737ebb08fab24ed72a958cfdaf5d084690b3a377925ffb478de6c035331',
  'syringe.small-volume': '0922c3f721475625ba7d150181fbc6c182e2f2363b81d9e79982be1079f65263',
  'vial.inspect': 'dba4abfa59775f78aeca9b317676339090b2e54836500b079b1309cde488e7b4',
  'syringe.units': '720a6752eaf52781ef46e2a9d04cfbcb062bcda6fee6dbedff4132a07b98494a',
}
