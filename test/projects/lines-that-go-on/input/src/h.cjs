const say = log
const { attach } = require('rupt/common.cjs');
(function () { say('a') })()
attach({ client_id: 'abd', account: '1' })
