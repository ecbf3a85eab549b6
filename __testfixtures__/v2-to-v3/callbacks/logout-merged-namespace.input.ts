import Rupt from "rupt";

export namespace App {
  export const message = "out";
}
export namespace App {
  export function start(user: string) {
    void Rupt.attach({
      client_id: "abc",
      account: user,
      email: "a@b.example",
      on_current_device_logout: () => console.log(message),
    });
  }
}
