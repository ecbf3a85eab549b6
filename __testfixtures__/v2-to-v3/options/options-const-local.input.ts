import Rupt from "rupt";
export function go(u: any) {
  const config = { client_id: "abc", account: u.id, debug: true };
  return Rupt.attach(config).catch(() => {});
}
