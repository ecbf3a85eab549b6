import Rupt from "rupt"
export function go(id) {
  const x = id
  Rupt.attach({ client_id: "abc", account: x })
  ;[1].forEach(console.log)
}
