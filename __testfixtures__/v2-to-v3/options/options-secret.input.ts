import Rupt from "rupt";
const SECRET = "s3cr3t-token";
export const go = (id: string) => void Rupt.attach({ client_id: "abc", account: id, secret: SECRET });
export const two = (id: string) => void Rupt.attach({
  client_id: "abc",
  account: id,
  // the token s3cr3t-token
  secret: "s3cr3t-token", // keep s3cr3t-token safe
});
export const held = (id: string, rest: any) => void Rupt.attach({ client_id: "abc", account: id, secret: "other-secret", ...rest });
export const short = (id: string) => void Rupt.attach({ client_id: "abc", account: id, secret: "xy" + id });
export const computed = (id: string) => void Rupt.attach({ client_id: "abc", account: id, secret: sign("private-key", id) });
