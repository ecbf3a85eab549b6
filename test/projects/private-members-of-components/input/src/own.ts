import Rupt from "rupt";

class Guard {
  private readonly limits = { overall_device_limit: 2 };
  start(user: string) {
    void Rupt.attach({
      client_id: "abc",
      account: user,
      limit_config: this.limits,
    });
  }
}
const guard = new Guard();
export const start = (user: string) => guard.start(user);
