import Rupt from "rupt"
export async function go(id) {
  const first = await Rupt.attach({ client_id: "abc", account: id }), // one
    second = await Rupt.attach({ client_id: "abc", account: id }), /* two */ third = 3
  return third
}
