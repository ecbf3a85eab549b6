import Rupt from "rupt";

export default {
  async attach(user: string) {
    return await Rupt.attach({ client_id: "ignored", account: user, email: "a@b.example" });
  },
  name: "api",
};
