import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  const r = await rupt.evaluate.access({ user: id });
  if (!r) console.log("no");
  if (r === null) console.log("no");
  const ok = !!(await rupt.evaluate.access({ user: id }));
  return ok;
}
