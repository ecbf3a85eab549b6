import { getRupt } from "./rupt.js";

// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export * from "./main.js";
export { default as Rupt } from "@ruptjs/client";

export function protectSecond(user) {
  return void getRupt().evaluate.access({ user: user.id });
}
