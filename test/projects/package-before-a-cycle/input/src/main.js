import { attach, log } from "./app.js";

export function enter(user) {
  void attach({ client_id: process.env.ID, account: user.id });
}
log("main");
