import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "c1",
  // back to the start
  on_logout() {
    leave();
  },
});

export const a = async (id: string) => {
  await rupt.evaluate.access({
    user: id,
  });
};

function leave() {
  location.assign("/bye");
}
