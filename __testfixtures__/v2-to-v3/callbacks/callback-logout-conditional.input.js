import Rupt from "rupt";
export function go(id, strict) {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: strict ? () => { console.log("x"); } : undefined });
  void Rupt.attach({ client_id: "abc", account: id, ...(strict && { on_current_device_logout: () => { console.log("y"); } }) });
}
