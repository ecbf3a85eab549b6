import Rupt from "rupt";

type Config = { kind: "off" } | { kind: "on"; id: string };
const config = { kind: "on", id: "rc_a" } as Config;

export function start(user: string) {
  switch (config.kind) {
    case "off":
      return;
    case "on":
      void Rupt.attach({ client_id: config.id, account: user });
  }
}
