import Rupt from "rupt";
export class Base { leave() {} protect(id) { return Rupt.attach({ client_id: "sub", account: id, on_current_device_logout: this.leave }); } }
