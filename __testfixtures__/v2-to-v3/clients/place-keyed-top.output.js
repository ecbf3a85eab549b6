import Rupt from '@ruptjs/client'

const clients = new Map()

function getRupt(clientId) {
  let client = clients.get(clientId)
  if (!client) {
    client = new Rupt({ clientId })
    clients.set(clientId, client)
  }
  return client
}

protect(window.me)
export function protect(user) {
  void getRupt(user.key).evaluate.access({ user: user.id })
}
