import Rupt from "rupt"

export function start(user, done) {
  if (!user) done()
  else Rupt.attach({
    client_id: "c1", account: user
  })
}
