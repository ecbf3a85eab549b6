import Rupt from "rupt";
void Rupt.attach({ client_id: "abc", account: "u", on_current_device_logout: () => leave() });
const leave = () => { console.log("bye"); };
