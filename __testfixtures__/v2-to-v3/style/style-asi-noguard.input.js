const Rupt = require('rupt')
const id = process.env.ID;
`x`.trim()
module.exports = () => { Rupt.attach({ client_id: id, account: 'a' }) }
