/** The day of publication of every phrase of the corpus, a Wednesday. */
export const PUBLISHED = '2017-03-15'

/** The day just told, a Thursday, for «في اليوم التالي» and «بعدها بيوم». */
export const TOLD = '2017-03-09'

/**
 * What a sentence must give: `YYYY-MM-DD` for a day, `first..last` for a stretch, `first..` for an open end, null for a date that these anchors
 * do not tell. Each sentence holds one date.
 */
export type CorpusRow = readonly [expected: string | null, ...sentences: string[]]
export type Corpus = Readonly<Record<string, readonly CorpusRow[]>>
