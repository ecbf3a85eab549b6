import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const base = { client_id: "abc", account: "u", on_current_device_logout: ({ challenge }) => { console.log("bye"); } };
console.log(base.account);
export function go() {
  rupt.evaluate.access({
    user: base.account,
    on_logout: () => base.on_current_device_logout({}),
  });
}
