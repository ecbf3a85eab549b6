import Rupt from "rupt";
import { base } from "./base.js";

export function enterThere(user) {
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  Rupt.attach({ ...base, account: user.id, domain: "rupt.example.com" });
}
