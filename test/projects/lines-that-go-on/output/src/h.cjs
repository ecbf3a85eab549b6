const say = log
const { getRupt2 } = require('./rupt.js')
;(function () { say('a') })()
getRupt2().evaluate.access({ user: '1' })
