/**
 * The ontology of events: ACLED's 6 types and 25 sub-types, with the crosswalks of the codebook.
 * Source: acleddata.com/methodology/acled-codebook.
 */
export interface EventTypeInfo {
  /** ACLED's event type, as its datasets write it. */
  readonly acledType: string
  /** ACLED's sub-event type, as its datasets write it. */
  readonly acledSubType: string
  /** ACLED's disorder type (several are joined by «; »). */
  readonly disorder: string
  /** The family that the scorer pairs by. */
  readonly family: EventFamily
  readonly nameAr: string
}

export type EventFamily = 'battles' | 'explosions' | 'civilians' | 'protests' | 'riots' | 'strategic'

const POLITICAL = 'Political violence'
const DEMONSTRATIONS = 'Demonstrations'
const STRATEGIC = 'Strategic developments'
const EXPLOSIONS = 'Explosions/Remote violence'
const CIVILIANS = 'Violence against civilians'

const info = (acledType: string, acledSubType: string, disorder: string, family: EventFamily, nameAr: string): EventTypeInfo =>
  Object.freeze({ acledType, acledSubType, disorder, family, nameAr })

/** Every event type of the codebook, in ACLED's order of precedence within a family. */
export const EVENT_TYPES = Object.freeze({
  government_regains_territory: info('Battles', 'Government regains territory', POLITICAL, 'battles', 'استعادة الحكومة أراضي'),
  non_state_overtakes_territory: info('Battles', 'Non-state actor overtakes territory', POLITICAL, 'battles', 'سيطرة جماعة على أراضٍ'),
  armed_clash: info('Battles', 'Armed clash', POLITICAL, 'battles', 'اشتباك مسلح'),
  excessive_force_against_protesters: info(
    'Protests',
    'Excessive force against protesters',
    `${POLITICAL}; ${DEMONSTRATIONS}`,
    'protests',
    'قوة مفرطة ضد متظاهرين',
  ),
  protest_with_intervention: info('Protests', 'Protest with intervention', DEMONSTRATIONS, 'protests', 'احتجاج مع تدخل'),
  peaceful_protest: info('Protests', 'Peaceful protest', DEMONSTRATIONS, 'protests', 'احتجاج سلمي'),
  violent_demonstration: info('Riots', 'Violent demonstration', DEMONSTRATIONS, 'riots', 'مظاهرة عنيفة'),
  mob_violence: info('Riots', 'Mob violence', POLITICAL, 'riots', 'عنف جماهيري'),
  chemical_weapon: info(EXPLOSIONS, 'Chemical weapon', POLITICAL, 'explosions', 'سلاح كيميائي'),
  air_drone_strike: info(EXPLOSIONS, 'Air/drone strike', POLITICAL, 'explosions', 'غارة جوية أو مسيّرة'),
  suicide_bomb: info(EXPLOSIONS, 'Suicide bomb', POLITICAL, 'explosions', 'تفجير انتحاري'),
  shelling_artillery_missile: info(EXPLOSIONS, 'Shelling/artillery/missile attack', POLITICAL, 'explosions', 'قصف مدفعي أو صاروخي'),
  remote_explosive_landmine_ied: info(EXPLOSIONS, 'Remote explosive/landmine/IED', POLITICAL, 'explosions', 'عبوة ناسفة أو لغم'),
  grenade: info(EXPLOSIONS, 'Grenade', POLITICAL, 'explosions', 'قنبلة يدوية'),
  sexual_violence: info(CIVILIANS, 'Sexual violence', POLITICAL, 'civilians', 'عنف جنسي'),
  attack: info(CIVILIANS, 'Attack', POLITICAL, 'civilians', 'اعتداء على مدنيين'),
  abduction_forced_disappearance: info(CIVILIANS, 'Abduction/forced disappearance', POLITICAL, 'civilians', 'اختطاف أو إخفاء قسري'),
  agreement: info(STRATEGIC, 'Agreement', STRATEGIC, 'strategic', 'اتفاق'),
  arrests: info(STRATEGIC, 'Arrests', STRATEGIC, 'strategic', 'اعتقالات'),
  change_to_group_activity: info(STRATEGIC, 'Change to group/activity', STRATEGIC, 'strategic', 'تغير في نشاط جماعة'),
  disrupted_weapons_use: info(STRATEGIC, 'Disrupted weapons use', STRATEGIC, 'strategic', 'إحباط استخدام سلاح'),
  headquarters_or_base_established: info(STRATEGIC, 'Headquarters or base established', STRATEGIC, 'strategic', 'إقامة مقر أو قاعدة'),
  looting_property_destruction: info(STRATEGIC, 'Looting/property destruction', STRATEGIC, 'strategic', 'نهب أو تخريب ممتلكات'),
  non_violent_transfer_of_territory: info(STRATEGIC, 'Non-violent transfer of territory', STRATEGIC, 'strategic', 'انتقال أراضٍ دون قتال'),
  other: info(STRATEGIC, 'Other', STRATEGIC, 'strategic', 'تطور آخر'),
})

export type EventType = keyof typeof EVENT_TYPES
