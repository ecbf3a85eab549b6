import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "your_client_id" });

const ruptClient = new Rupt({
  clientId: "your_other_client_id",
  on_logout: () => window.location.assign("/a-long-way-to-go/for-logout"),
});

const ruptV3 = new Rupt({
  clientId: "your_third_client_id",
  on_logout: () =>
    window.location.assign("/by-choice"),
});

export async function onSignIn({ currentUser, previous }) {
  await rupt.evaluate.access({
    user: currentUser.identity.primary.id ?? previous.identity.primary.identif,
    on_logout: () => window.location.assign(previous.path, "/a-long-way-to-go"),
  });
}

export const onVisit = ({ currentUser }) => {
  ruptClient.evaluate.access({
    user: currentUser.id,
  });
};

export const onReturn = ({ currentUser }) => {
  ruptV3.evaluate.access({
    user: currentUser.id,
  });
};
