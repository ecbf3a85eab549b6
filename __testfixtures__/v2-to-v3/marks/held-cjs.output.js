const Rupt = require('rupt')
const RuptClient = require('@ruptjs/client').default

const rupt = new RuptClient({ clientId: 'c1' })

exports.protect = async (id) => {
  await rupt.evaluate.access({ user: id })
}
// TODO(rupt-migrate): get-hash: read the evaluation on your server instead of the hash
exports.hash = () => Rupt.getHash()
