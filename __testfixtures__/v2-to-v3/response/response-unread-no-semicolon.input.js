import Rupt from "rupt"
export async function go(id) {
  foo()
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id })
  bar()
}
