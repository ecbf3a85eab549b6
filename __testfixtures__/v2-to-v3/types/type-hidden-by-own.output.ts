import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function convert() {
  interface AttachConfig {
    own: string;
  }
  const config: AttachConfig = { own: "x" };
  return config;
}

export function generic<AttachConfig>(config: AttachConfig) {
  return config;
}

export function start(user: string) {
  void rupt.evaluate.access({ user: user, email: "a@b.example" });
}
