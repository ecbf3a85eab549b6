import Rupt from "rupt";
const bus = { emit(event: string) { console.log(event); } };

export function useGuard<E extends string>(user: string) {
  void Rupt.attach({ client_id: "cid", account: user, on_current_device_logout: () => { bus.emit("logout" as E); } });
}
