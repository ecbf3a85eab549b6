import Rupt from "rupt";

export async function onSignIn({ currentUser, previous }) {
  await Rupt.attach({
    client_id: "your_client_id",
    account:
      currentUser.identity.primary.id ?? previous.identity.primary.identif,
    on_current_device_logout: () =>
      window.location.assign(previous.path, "/a-long-way-to-go"),
  });
}

export const onVisit = ({ currentUser }) => {
  Rupt.attach({
    client_id: "your_other_client_id",
    account: currentUser.id,
    on_current_device_logout: () =>
      window.location.assign("/a-long-way-to-go/for-logout"),
  });
};

export const onReturn = ({ currentUser }) => {
  Rupt.attach({
    client_id: "your_third_client_id",
    account: currentUser.id,
    on_current_device_logout: () =>
      window.location.assign("/by-choice"),
  });
};
