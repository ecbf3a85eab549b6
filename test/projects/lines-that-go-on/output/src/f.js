import { getRupt } from './rupt.js'
const say = log
;(function () { say('a') })()
getRupt().evaluate.access({ user: '1' })
