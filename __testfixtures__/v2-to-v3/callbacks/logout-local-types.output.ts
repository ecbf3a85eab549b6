import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const emit = <Name>(name: Name) => console.log(name);

export function start<Name extends string>(user: string) {
  interface Event {
    name: Name;
  }
  void rupt.evaluate.access({
    user: user,
    email: "a@b.example",
    on_logout: () => {
      const event: Event = { name: "out" as Name };
      emit<string>(event.name);
    },
  });
}
