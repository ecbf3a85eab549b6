import Rupt from "rupt";

export const passed = {
  attach: (user: string) => Rupt.attach({ client_id: "passed", account: user, email: "a@b.example" }),
};
