import { getRupt } from './rupt.js'
const name = String
;(function () { log('iife') })()
getRupt().evaluate.access({ user: name(1) })
