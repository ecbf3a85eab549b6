import Rupt from "rupt";
import { User } from "./user.js";

export const protect = (user) =>
  Rupt.attach({
    client_id: "abc",
    account: "u",
    limit_config: { overall_device_limit: user.limit },
  }).then(() => 1);
export const plain = (user) =>
  Rupt.attach({
    client_id: "abc",
    account: "u",
    limit_config: { overall_device_limit: user.quiet },
  }).then(() => 1);
protect(new User());
