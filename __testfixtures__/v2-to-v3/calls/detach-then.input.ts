import Rupt from "rupt";
export async function out(id: string, device: string) {
  Rupt.detach({ client_id: "abc", account: id, device }).then(() => {}).catch(() => { console.log("failed"); });
  void Rupt.detach({ client_id: "abc", account: id, device }).catch(console.error);
  Rupt.detach({ client_id: "abc", account: id, device }).then(() => { console.log("bye"); });
  Rupt.detach({ client_id: "abc", account: id, device }).finally(() => signOut());
}
