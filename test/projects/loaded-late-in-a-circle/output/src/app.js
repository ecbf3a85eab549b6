import { getRupt } from "./rupt.js";
// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export { default as Rupt } from "rupt";
export function enterApp(user) {
  return getRupt().evaluate.access({
    user: user.id,
    on_logout: leave,
  });
}
const leave = () => effect("leave");
