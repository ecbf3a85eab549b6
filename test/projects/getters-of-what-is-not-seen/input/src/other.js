import Rupt from "rupt";

class Base {
  limit = 2;
  go() {
    void Rupt.attach({
      client_id: "abc",
      account: "u",
      limit_config: { overall_device_limit: this.limit },
    });
  }
}
class Sub extends Base {
  get limit() {
    console.log("sub");
    return 3;
  }
  set limit(v) {}
}
new Sub().go();
