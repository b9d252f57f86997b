import { Gap, type Sentence, type TokenList } from '@marsad/arabic'
import type { FormInfo } from '../tables/form-info.ts'

export type SentenceKind = 'headline' | 'body' | 'noise'

/** The kind of each sentence of a report. */
export function layOut(sentences: readonly Sentence[], tokens: TokenList, infos: readonly FormInfo[]): SentenceKind[] {
  let noise = false
  return sentences.map((sentence, i) => {
    if (startsNoise(sentence, infos)) noise = true
    if (noise) return 'noise'
    if (i === 0 && isHeadline(sentence, sentences, tokens)) return 'headline'
    return 'body'
  })
}

/** The first line is a headline if it is short, ends without a full stop and more text follows on another line. */
function isHeadline(sentence: Sentence, sentences: readonly Sentence[], tokens: TokenList): boolean {
  const next = sentences[1]
  if (!next || tokens.gap[next.from]! < Gap.NEWLINE) return false
  return sentence.to - sentence.from <= 30
}

const NOISE_OPENERS = [['اقرا', 'ايضا'], ['اقرا', 'المزيد'], ['شاهد', 'ايضا'], ['مواضيع', 'ذات', 'صله'], ['اخبار', 'ذات', 'صله'], ['المزيد', 'من', 'الاخبار'], ['التعليقات'], ['اضف', 'تعليق'], ['جميع', 'الحقوق', 'محفوظه']]

function startsNoise(sentence: Sentence, infos: readonly FormInfo[]): boolean {
  return sentence.startsLine && NOISE_OPENERS.some(words => words.every((word, k) => infos[sentence.from + k]?.key === word))
}
