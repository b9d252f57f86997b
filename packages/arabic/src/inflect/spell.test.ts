import { describe, expect, it } from 'vitest'
import { spell, vocalise } from './spell.ts'

describe('spell', () => {
  it('seats the hamza by its neighbours', () => {
    const words: Readonly<Record<string, string>> = {
      "'axa*a": 'أخذ',
      "'islAm": 'إسلام',
      "'umma": 'أم',
      "'Amana": 'آمن',
      "sa'ala": 'سأل',
      "yas'alu": 'يسأل',
      "su'ila": 'سئل',
      "qur'An": 'قرآن',
      "ra'Is": 'رئيس',
      "ru'Us": 'رؤوس',
      "bi'r": 'بئر',
      "yu'xa*u": 'يؤخذ',
      "mu'Amarap": 'مؤامرة',
      "hay'ap": 'هيئة',
      "murU'ap": 'مروءة',
      "sA'ala": 'ساءل',
      "$ay'": 'شيء',
      "juz'": 'جزء',
      "qAri'": 'قارئ',
      "tawATu'": 'تواطؤ',
      "mas'Ul": 'مسؤول',
      "mar'Y": 'مرأى',
    }
    for (const [sounds, written] of Object.entries(words)) expect([sounds, spell(sounds)]).toEqual([sounds, written])
  })

  it('writes shadda, silent alif and a final ā', () => {
    expect(spell('marra')).toBe('مر')
    expect(spell('qaSafU_')).toBe('قصفوا')
    expect(spell('qaSafU_', { bound: true })).toBe('قصفو')
    expect(spell("'aHyY")).toBe('أحيا')
    expect(spell('ramaY', { bound: true })).toBe('رما')
  })
})

describe('vocalise', () => {
  it('sets every sign', () => {
    expect(vocalise('qaSSafa')).toBe('قَصَّفَ'.normalize('NFC'))
    expect(vocalise("yu'minu")).toBe('يُؤْمِنُ')
    expect(vocalise('qAlU_')).toBe('قَالُوا')
    expect(vocalise('ramaY')).toBe('رَمَى')
    expect(vocalise('IqAf')).toBe('اِيقَافْ')
    expect(vocalise("sa''ala")).toBe('سَأَّلَ'.normalize('NFC'))
  })
})
