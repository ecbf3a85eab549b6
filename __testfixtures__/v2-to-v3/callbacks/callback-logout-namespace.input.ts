import Rupt from "rupt";

export namespace App { export const msg = "merged"; }
export namespace App {
  export function go(user: string) {
    Rupt.attach({ client_id: "cid", account: user, on_current_device_logout: () => { console.log(msg); } });
  }
}
