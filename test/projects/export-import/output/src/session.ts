import { Sdk } from "./sdk";

export const start = (user: string) => {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  void Sdk.attach({ client_id: "abc", account: user, email: "a@b.example" });
};
