import Rupt from '@ruptjs/client'

let client

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: 'c' })
  }
  return client
}

void getRupt().evaluate.access({ user: 'a' })
const x = 1
