import { attach } from "./main.js";

export { default as Rupt } from "rupt";

export function enter(user) {
  attach({ client_id: "client_web", account: user.id });
}
