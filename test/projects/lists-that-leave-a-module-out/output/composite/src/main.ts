import Rupt from "rupt";

export async function main(user: string) {
  // TODO(rupt-migrate): client-module: list composite/src/rupt.ts in composite/tsconfig.json
  await Rupt.attach({ client_id: "abc", account: user });
}
