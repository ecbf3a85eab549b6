import Rupt from "rupt"
export async function go(id) {
  // TODO(rupt-migrate): response-field: v3 returns no success: stop reading it, or ask your server
  switch ((await Rupt.attach({ client_id: "abc", account: id }))?.success) { case true: console.log("ok"); }
}
