import Rupt from "rupt";

const emit = <Name>(name: Name) => console.log(name);

export class Guard<Name extends string> {
  start(user: string) {
    void Rupt.attach({
      client_id: "abc",
      account: user,
      email: "a@b.example",
      on_current_device_logout: () => emit<Name>("out" as Name),
    });
  }
}
