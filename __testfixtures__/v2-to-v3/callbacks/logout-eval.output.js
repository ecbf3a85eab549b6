import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function start(user) {
  const name = "local";
  rupt.evaluate.access({
    user: user,
    email: "a@b.example",
    on_logout: () => eval("console.log(name)"),
  });
}
