import { FOLD, MARK } from './letters.ts'

/** Classes of code units, as the tokenizer sees them. */
export const CharClass = /* @__PURE__ */ Object.freeze({ PUNCT: 0, LETTER: 1, DIGIT: 2, MARK: 3, SPACE: 4, NEWLINE: 5 } as const)

/** The class of each UTF-16 code unit. */
export const CHAR_CLASS: Uint8Array = /* @__PURE__ */ buildClasses()

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000)
  const set = (value: number, from: number, to = from) => classes.fill(value, from, to + 1)
  set(CharClass.LETTER, 0x41, 0x5a)
  set(CharClass.LETTER, 0x61, 0x7a)
  set(CharClass.LETTER, 0xaa)
  set(CharClass.LETTER, 0xc0, 0x2af)
  set(CharClass.PUNCT, 0xd7)
  set(CharClass.PUNCT, 0xf7)
  // Scripts from Greek upwards: letters, save the blocks of signs below.
  set(CharClass.LETTER, 0x370, 0x1fff)
  set(CharClass.LETTER, 0x2c00, 0x2dff)
  set(CharClass.LETTER, 0x3040, 0xd7ff)
  set(CharClass.LETTER, 0xf900, 0xfefc)
  set(CharClass.PUNCT, 0x600, 0x60f) // Arabic number signs, comma, date separator
  set(CharClass.PUNCT, 0x61b, 0x61f) // Arabic semicolon, question mark
  set(CharClass.PUNCT, 0x66a, 0x66d)
  set(CharClass.PUNCT, 0x6d4)
  set(CharClass.PUNCT, 0x6dd, 0x6de) // end of verse, start of a quarter
  set(CharClass.PUNCT, 0x6e9)
  set(CharClass.PUNCT, 0x6fd, 0x6fe)
  set(CharClass.PUNCT, 0x890, 0x891)
  set(CharClass.PUNCT, 0x8e2)
  set(CharClass.PUNCT, 0xfd3e, 0xfd3f) // ornate parentheses
  set(CharClass.PUNCT, 0xfe10, 0xfe6f)
  set(CharClass.DIGIT, 0x30, 0x39)
  set(CharClass.DIGIT, 0x660, 0x669)
  set(CharClass.DIGIT, 0x6f0, 0x6f9)
  for (let code = 0; code < 0x10000; code++) if (FOLD[code] === MARK) classes[code] = CharClass.MARK
  for (const code of [0x09, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) classes[code] = CharClass.SPACE
  set(CharClass.SPACE, 0x2000, 0x200a)
  set(CharClass.SPACE, 0x00, 0x08) // control characters separate words
  set(CharClass.SPACE, 0x0e, 0x1f)
  set(CharClass.SPACE, 0x7f, 0x84)
  for (const code of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) classes[code] = CharClass.NEWLINE
  return classes
}
