import Rupt from 'rupt'
export async function protect(id) {
  const x = id
  const res = await Rupt.attach({ client_id: 'c1', account: x })
}
