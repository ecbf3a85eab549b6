const Rupt = require('rupt')

exports.protect = async (id) => {
  await Rupt.attach({ client_id: 'c1', account: id })
}
exports.hash = () => Rupt.getHash()
