import './styles/index.css'
import { startApp } from './app.ts'
import { readData } from './data/read-data.ts'
import { h } from './dom/h.ts'
import { ar } from './i18n/ar.ts'
import { en } from './i18n/en.ts'

const root = document.getElementById('app')!
const data = readData(document)
if (data) startApp(root, data)
else root.replaceChildren(h('p', { class: 'empty' }, en.brokenData), h('p', { class: 'empty', dir: 'rtl', lang: 'ar' }, ar.brokenData))
