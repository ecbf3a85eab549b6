import Rupt from "rupt";

export const protect = async (user) => {
  const response = await Rupt.attach({ client_id: "c1", account: user.id }); const device = response.device_id; localStorage.setItem("device", device);
  user.seen();
};

export const leave = (user) => {
  user.leaving();

  const device = localStorage.getItem("device"); Rupt.detach({ client_id: "c1", device_id: device });

  user.left();
};

export const drop = (user) => {
  user.leaving(); const device = localStorage.getItem("device"); Rupt.detach({ client_id: "c1", device_id: device });
  const id = localStorage.getItem("device"); Rupt.detach({ client_id: "c1", device_id: id }); user.left();
};

const last = localStorage.getItem("device"); Rupt.detach({ client_id: "c1", device_id: last });

console.log("ready");
