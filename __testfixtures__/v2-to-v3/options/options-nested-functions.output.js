import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function outer(id) {
  const options = { client_id: "abc", account: id };
  return function inner() {
    const options = { user: "inner" };
    void rupt.evaluate.access(options);
    return function innermost() {
      void rupt.evaluate.access({ ...options, email: id });
    };
  };
}
