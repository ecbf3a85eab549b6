import Rupt from "rupt";
export function go(u: any) {
  const config: any = { client_id: "abc", account: u.id };
  if (u.email) config.email = u.email;
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  return Rupt.attach(config);
}
