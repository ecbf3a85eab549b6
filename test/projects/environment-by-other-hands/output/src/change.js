import { env } from "./env.js";

export function change() {
  env.NAMED_ID = "client_named";
}
