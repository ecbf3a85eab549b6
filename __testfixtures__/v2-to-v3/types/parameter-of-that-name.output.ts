import { type AttachConfig } from "rupt";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

// TODO(rupt-migrate): type-kept: replace the v2 type AttachConfig
export const show = ({ config: AttachConfig }: { config: AttachConfig }) => String(AttachConfig);

export function start(user: string) {
  void rupt.evaluate.access({ user: user, email: "a@b.example" });
}
