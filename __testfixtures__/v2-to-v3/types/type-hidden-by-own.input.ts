import { type AttachConfig, attach } from "rupt";

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
  void attach({ client_id: "abc", account: user, email: "a@b.example" });
}
