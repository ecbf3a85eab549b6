import { Sdk } from "./sdk";

export const start = (user: string) => {
  void Sdk.attach({ client_id: "abc", account: user, email: "a@b.example" });
};
