import Rupt from "rupt";
// TODO(rupt-migrate): client-module: list rupt.ts in admin/tsconfig.json and client/tsconfig.json
export const guard = (id: string) =>
  void Rupt.attach({ client_id: "abc", account: id });
