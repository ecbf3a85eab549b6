import Rupt from "rupt";
const leave = ({ challenge }) => { console.log(challenge); };
export const go = (id) => {
  void Rupt.attach({ client_id: "abc", account: id, on_current_device_logout: leave });
};
