import Rupt from "rupt";

export const a = async (id: string) => {
  await Rupt.attach({
    client_id: "c1",
    account: id,
    // back to the start
    on_current_device_logout() {
      leave();
    },
  });
};

function leave() {
  location.assign("/bye");
}
