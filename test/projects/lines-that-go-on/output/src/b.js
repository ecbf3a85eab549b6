import { getRupt } from './rupt.js'
export async function enter (user) {
  const id = user.id
  // roles
  ;(user.roles || []).forEach((r) => log(r))
  await getRupt().evaluate.access({ user: id })
}
