import Rupt from "rupt";
export async function go(id) {
  const r = await Rupt.attach({ client_id: "abc", account: id });
  if (!r) console.log("no");
  if (r === null) console.log("no");
  const ok = !!(await Rupt.attach({ client_id: "abc", account: id }));
  return ok;
}
