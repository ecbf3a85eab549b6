import { rupt } from "./rupt.js";

class Base {
  limit = 2;
  go() {
    void rupt.evaluate.access({
      user: "u",
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
