import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid" });

const bus = { emit(event: string) { console.log(event); } };

export function useGuard<E extends string>(user: string) {
  void rupt.evaluate.access({ user: user, on_logout: () => { bus.emit("logout" as E); } });
}
