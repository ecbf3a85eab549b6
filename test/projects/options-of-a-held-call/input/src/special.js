import Rupt from "rupt";
import { base } from "./base.js";

export function enterThere(user) {
  Rupt.attach({ ...base, account: user.id, domain: "rupt.example.com" });
}
