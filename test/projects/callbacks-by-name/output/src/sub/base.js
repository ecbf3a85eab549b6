import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "sub" });

export class Base { leave() {} protect(id) { return rupt.evaluate.access({ user: id, on_logout: this.leave }); } }
