import Rupt from 'rupt'

protect(window.me)
export function protect(user) {
  void Rupt.attach({ client_id: user.key, account: user.id })
}
