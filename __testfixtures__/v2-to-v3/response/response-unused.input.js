import Rupt from "rupt";
export async function go(id) {
  await Rupt.attach({ client_id: "abc", account: id });
  void Rupt.attach({ client_id: "abc", account: id });
  Rupt.attach({ client_id: "abc", account: id }).then(() => {}).catch(console.error).finally(() => done());
  Rupt?.attach?.({ client_id: "abc", account: id })?.catch(() => {});
}
