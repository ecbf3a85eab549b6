import Rupt from "rupt";
import { session } from "@acme/shell";

export const a = (user) =>
  void Rupt.attach({ client_id: session.tenant.ruptId, account: user.id });
