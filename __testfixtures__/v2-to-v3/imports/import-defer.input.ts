import defer * as Rupt from "rupt";

export const start = (user: string) => {
  void Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
};
