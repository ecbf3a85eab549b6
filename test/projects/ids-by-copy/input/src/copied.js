import Rupt from "rupt";
import { config } from "./config.js";

const { id } = config;

export function protectCopied(user) {
  Rupt.attach({ client_id: id, account: user.id });
}
