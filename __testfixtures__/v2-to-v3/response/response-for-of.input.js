import Rupt from "rupt"
export async function go(ids) {
  for (const id of ids) await Rupt.attach({ client_id: "abc", account: id });
  await Promise.all(ids.map((id) => Rupt.attach({ client_id: "abc", account: id })));
  ids.forEach((id) => Rupt.attach({ client_id: "abc", account: id }));
}
