import Rupt from "rupt";

export const read = {
  attach: (user: string) => Rupt.attach({ client_id: "read", account: user, email: "a@b.example" }),
};
