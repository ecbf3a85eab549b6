import { type AttachConfig, attach } from "rupt";

export const show = ({ config: AttachConfig }: { config: AttachConfig }) => String(AttachConfig);

export function start(user: string) {
  void attach({ client_id: "abc", account: user, email: "a@b.example" });
}
