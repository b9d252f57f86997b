/**
 * Parts of classes and ids that say that an element stands beside the report. Sources: the lists of Readability and Trafilatura, and what the templates of
 * Arabic news sites call their share bars, related headlines and counters.
 */
const NOISE = new RegExp(
  `(?:^|[-_])(?:${[
    'share|shares|sharing|sharer|sharebar|sharelinks|sharethis|sharedaddy|addthis|addtoany|a2a|social|socials|sosyal|paylas|follow|followus',
    'related\\w*|recommend\\w*|onerilen|suggested|readalso|read-also|also-read|alsoread|see-also|seealso|readmore|read-more|more-news|morenews|more-from|you-may|youmay',
    'most-read|mostread|most-viewed|most-popular|mostviewed|popular|trending|latest|last-news|lastnews|latestnews|breaking|ticker|urgent-bar',
    'tags|taglist|tag-list|tagcloud|etiketler|labels|post-labels|keywords|key-words|topics|breadcrumb|breadcrumbs|crumbs',
    'comment|comments|commentlist|comments-\\w+|cmt|cmts|disqus|respond|reply|replies|discussion',
    'caption|captions|figcaption|altyazi|img-cap|image-desc|photo-credit|image-credit|img-caption|wp-caption-text|media-info',
    'sidebar|side-bar|widget|widgets|rail|promo|promos|sponsor|sponsored|advert|adverts|advertisement|ads|adsbygoogle|ad-slot|ad-container|adbox|banner|banners|dfp|taboola|outbrain|mgid',
    'newsletter|subscribe|subscription|subscribe-box|signup|sign-up|app-download|download-app|appstore|apps-footer|contact|contactus|bulten|cookie|cookies|consent|gdpr|popup|modal|lightbox|overlay|notification',
    'footer|foot|post-footer|copyright|copyrights|site-header|masthead|navbar|navigation|nav|menu|menus|pagination|pager|prev-next|next-prev|post-nav|skip-link',
    'counter|counters|views|view-count|viewcount|visits|hits|rating|ratings|stars|vote|votes|poll|print|printer|toolbar|tools|font-size|fontsize|text-size|article-tools|listen|audio-player|player|jwplayer|video-js',
    'author-box|author-bio|authorbox|about-author|bio|weather|prayer|currency|search|searchform|login|social-links|gallery-thumbs|slider|carousel|whatsapp|telegram|telegram-channel',
  ].join('|')})(?:[-_]|\\d|$)`,
  'i',
)

/** Names of the report itself, whatever else they contain. */
const REPORT = /(?:article|story|post|entry|news|main)[-_]?(?:body|content|text|details)(?![a-z])|(?:^|[-_])(?:has|with|no)[-_]/i

/** Elements that are never beside the report as a whole. */
const WHOLE = new Set(['html', 'body', 'main', 'article', 'form', 'head'])

/** Tells of an element by its tag, class and id whether it stands beside the report. */
export type NoiseJudge = (name: string, attributes: Readonly<Record<string, string>>) => boolean

/**
 * Makes a judge of one page's classes and ids; it remembers what it has seen, for pages use the same few over and over.
 *
 * @example noiseNames()('div', { class: 'relatedNews' }) // true
 */
export function noiseNames(): NoiseJudge {
  const seen = new Map<string, boolean>()
  const judge = (names: string): boolean => {
    let isNoise = seen.get(names)
    if (isNoise === undefined) {
      isNoise = names.split(/\s+/).some(isNoiseName)
      seen.set(names, isNoise)
    }
    return isNoise
  }
  return (name, { class: classes, id, role }) => {
    if (WHOLE.has(name)) return false
    if (role === 'navigation' || role === 'complementary' || role === 'contentinfo' || role === 'search') return true
    return (classes !== undefined && judge(classes)) || (id !== undefined && judge(id)) || name === 'figcaption'
  }
}

/** Longer names are data. */
const MAX_NAME = 100

function isNoiseName(name: string): boolean {
  if (name.length > MAX_NAME) return false
  const plain = name.replace(/([a-z])([A-Z])/g, '$1-$2')
  return NOISE.test(plain) && !REPORT.test(plain)
}
