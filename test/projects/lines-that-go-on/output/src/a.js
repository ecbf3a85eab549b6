import { getRupt } from './rupt.js'
const f = (x) => { log('f', x); return x }
const g = f
;(function () { log('iife') })()
await getRupt().evaluate.access({ user: g('1') })
