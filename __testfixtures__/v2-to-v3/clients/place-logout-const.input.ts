import Rupt from "rupt";

const leave = () => location.assign("/bye");
export const a = async (id: string) => { await Rupt.attach({ client_id: "c1", account: id, on_current_device_logout: leave }); };
