/**
 * English text for the English pipelines, in the manner of the reports that Marsad reads. All of it is invented.
 */
const PARAGRAPHS = [
  'Five soldiers were killed and at least a dozen people wounded on Sunday when a car bomb exploded near a checkpoint on the southern edge of Harmala, a provincial health official said. The blast shattered windows along the market road, he added, and two children were among those taken to the district hospital.',
  'No group immediately claimed responsibility for the attack. A spokesman for the joint command blamed gunmen loyal to a former governor, who has denied any part in the fighting since talks broke down in March 2014. Residents said that armed men had been seen in three pickup trucks the night before.',
  'The army said its jets had carried out seven strikes on positions along the Wadi Sirr ridge between Thursday evening and Friday morning, destroying an ammunition store and a radio mast. Its statement gave no figure for the dead. A monitoring group put the toll at between 14 and 17, most of them fighters.',
  'Shelling hit the eastern districts again at dawn, according to volunteers who pulled four bodies out of a collapsed house. "We counted thirty shells in less than an hour," one of them said by telephone. The interior ministry called the report an exaggeration and promised an inquiry.',
  'Negotiators from both sides agreed to exchange 42 prisoners before the end of the month, the second such deal this year, although earlier swaps were delayed by disputes over lists of names. A convoy carrying flour, tents and medical supplies is expected to reach the besieged town of Qasr Tall on Tuesday.',
  'Police fired tear gas to disperse several hundred protesters who had blocked the coastal highway with burning tyres. The demonstrators, many of whom lost their jobs when the port closed, demanded the resignation of the mayor. Eleven people were arrested and a reporter was beaten, a union leader told our correspondent.',
  'In the north, a landmine killed a shepherd and his brother outside the village of Umm Rajma. Clearance teams have removed more than 1,200 mines from the valley since 2012, but engineers warn that heavy rain has moved others downhill. The road to the spring will stay shut for at least two weeks.',
  'The general told parliament that his forces controlled 80 percent of the province and would not withdraw without guarantees. Analysts doubt it: on maps published last week, half of the villages that he named were still marked as contested. A senior diplomat said that time for a settlement was running out.',
]

/** So many reports of some three paragraphs each. */
export function englishReports(count: number): string[] {
  return Array.from({ length: count }, (_, i) => [0, 1, 2].map(k => PARAGRAPHS[(i * 3 + k) % PARAGRAPHS.length]!).join('\n\n'))
}
