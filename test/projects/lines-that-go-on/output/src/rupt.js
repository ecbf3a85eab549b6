import Rupt from '@ruptjs/client'

let client

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: 'abc' })
  }
  return client
}

let ruptClient

export function getRupt2() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: 'abd' })
  }
  return ruptClient
}
