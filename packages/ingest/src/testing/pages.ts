/** A paragraph in the manner of the press, with invented facts. */
export const PARAGRAPH =
  'قال مصدر أمني إن مسلحين مجهولين هاجموا نقطة تفتيش شمالي بلدة الوادي الأخضر، ما أسفر عن مقتل جنديين وإصابة ثلاثة آخرين. وأضاف المصدر أن قوة أمنية طوقت المكان وبدأت حملة بحث عن المنفذين.'

/** A page with this headline and text. */
export function page(title: string, body = PARAGRAPH): string {
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${title} | الوادي نت</title></head><body><article><h1>${title}</h1><p>${body}</p></article></body></html>`
}
