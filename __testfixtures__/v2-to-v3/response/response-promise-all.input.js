import Rupt from "rupt";
export async function go(id) {
  await Promise.all([Rupt.attach({ client_id: "abc", account: id }), other()]);
  const [r, o] = await Promise.all([Rupt.attach({ client_id: "abc", account: id }), other()]);
  const [, p] = await Promise.all([Rupt.attach({ client_id: "abc", account: id }), other()]);
  console.log(o, p);
}
