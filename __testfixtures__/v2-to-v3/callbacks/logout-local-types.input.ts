import Rupt from "rupt";

const emit = <Name>(name: Name) => console.log(name);

export function start<Name extends string>(user: string) {
  interface Event {
    name: Name;
  }
  void Rupt.attach({
    client_id: "abc",
    account: user,
    email: "a@b.example",
    on_current_device_logout: () => {
      const event: Event = { name: "out" as Name };
      emit<string>(event.name);
    },
  });
}
