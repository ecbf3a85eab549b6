import Rupt from "rupt"; export function f(id) { Rupt.detach({ client_id: "c1", device: id }); }
