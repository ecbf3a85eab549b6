import Rupt from 'rupt'
export async function protect(id) {
  const x = 1
  const device = await Rupt.attach({ client_id: 'c1', account: id })
  ;(function () {})()
}
