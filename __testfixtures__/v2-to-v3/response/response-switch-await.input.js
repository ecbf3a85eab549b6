import Rupt from "rupt"
export async function go(id) {
  switch ((await Rupt.attach({ client_id: "abc", account: id }))?.success) { case true: console.log("ok"); }
}
