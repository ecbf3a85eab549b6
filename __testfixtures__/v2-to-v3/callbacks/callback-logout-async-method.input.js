import Rupt from "rupt";
export const go = () => {
  Rupt.attach({
    client_id: "abc",
    account: "u",
    async on_current_device_logout({ challenge }) {
      await report(challenge);
      return false;
    },
  });
};
