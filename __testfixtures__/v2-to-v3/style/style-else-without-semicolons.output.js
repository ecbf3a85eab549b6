import Rupt from "@ruptjs/client"

const rupt = new Rupt({ clientId: "c1" })

export function start(user, done) {
  if (!user) done()
  else rupt.evaluate.access({
    user: user
  })
}
