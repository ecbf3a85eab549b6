const Rupt = require('rupt/common.cjs')

module.exports = async function protect(id) {
  await Rupt.attach({ client_id: 'c1', account: id })
}
