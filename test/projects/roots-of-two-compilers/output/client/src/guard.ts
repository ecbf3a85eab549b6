import Rupt from "rupt";
// TODO(rupt-migrate): client-module: widen rootDir in admin/tsconfig.json and client/tsconfig.json
export const guard = (id: string) =>
  void Rupt.attach({ client_id: "abc", account: id });
