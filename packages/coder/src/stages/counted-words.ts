/** Nouns after a number that count no people («5 ساعات», «ثلاثة صواريخ»). */
export const UNITS = new Set(
  [
    'ساعه ساعات يوم يوما ايام شهر اشهر شهرا سنه سنوات عام عاما اعوام كلم كيلومترا كيلومترات كيلومتر متر مترا امتار دقيقه دقائق طن طنا',
    'دولار مليون كيلوغراما كيلوغرام كم اسابيع اسبوعا اسبوع صواريخ صاروخا صاروخ قذائف قذيفه غارات غاره مره مرات مواقع موقعا منازل منزلا',
    'مبني عمليات عمليه هجمات هجوما درجه عبوات عبوه هكتار جنيه ليره ريال بالمئه محافظات مناطق قري بلدات ضربات ضربه اميال ميلا اطنان',
  ].flatMap(line => line.split(' ')),
)

/** Nouns after a number that count people but do not say who they are («آخرين», «شخصا»). */
export const OTHERS = new Set('اخرين اخرون اخر اخران اخري غيرهم شخص شخصا'.split(' '))

/** Kinds of parts after which a number no longer counts the people of the fate before. */
export const STOPS = new Set('result act fire fall occur undergo say claim light by allege flee thwart'.split(' '))

/** Words that follow a fate and name nobody («مقتل عدد من», «القتل العمد»). */
export const NO_NAMES = new Set(
  [
    'في من علي الي عن و او ما كل بعض عدد عددا جميع معظم اكثر اخر اخرين المزيد خلال اثناء هولاء هذا هذه ان بعد قبل ضد حتي كما بينما',
    'متعمد العمد الخطا جماعي جماعيه خارج',
  ].flatMap(line => line.split(' ')),
)
