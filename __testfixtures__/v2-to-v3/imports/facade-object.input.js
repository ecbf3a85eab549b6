import { attach } from "rupt";

const api = { attach, log: console.log };

export function start(user) {
  api.log(user);
  api.attach({ client_id: "abc", account: user, email: "a@b.example" });
}
