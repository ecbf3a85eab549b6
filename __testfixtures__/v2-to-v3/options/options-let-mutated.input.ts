import Rupt from "rupt";
export function go(u: any) {
  const config: any = { client_id: "abc", account: u.id };
  if (u.email) config.email = u.email;
  return Rupt.attach(config);
}
