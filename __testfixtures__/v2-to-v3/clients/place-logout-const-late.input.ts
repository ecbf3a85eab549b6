import Rupt from "rupt";

export const a = async (id: string) => { await Rupt.attach({ client_id: "c1", account: id, on_current_device_logout: leave }); };

const leave = () => location.assign("/bye");
