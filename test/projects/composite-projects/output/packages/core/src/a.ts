import Rupt from "rupt";
import { u } from "./util.js";
export async function a(user: string) {
  // TODO(rupt-migrate): client-module: widen rootDir in packages/app/tsconfig.json
  await Rupt.attach({ client_id: "abc", account: user });
  return u;
}
