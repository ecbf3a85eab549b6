import Rupt from "rupt";
export function outer(id) {
  const options = { client_id: "abc", account: id };
  return function inner() {
    const options = { client_id: "abc", account: "inner", debug: true };
    void Rupt.attach(options);
    return function innermost() {
      void Rupt.attach({ ...options, email: id });
    };
  };
}
