import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function a(user: User) {
  rupt.evaluate.access({ user: user.id }).catch(console.error);
  rupt.evaluate
    .access({ user: user.id, email: user.email })
    .then(() => console.log("done"))
    .catch(console.error);
  return rupt.evaluate
    .access({
      user: user.id,
    })
    .then(() => console.log("done"))
    .catch((error) => console.error(error));
}

export const b = (user: User) =>
  rupt.evaluate.access({
    user: user.id,
    email: user.email,
    phone: user.phone,
  });

onMounted(() => rupt.evaluate.access({ user: user.id, email: user.email }));

onMounted(() =>
  rupt.evaluate.access({
    user: user.id,
    email: user.email,
    phone: "",
  }),
);

onMounted(() =>
  rupt.evaluate.access({
    user: user.id,
    email: user.email,
  }),
);

const c = async () =>
  await rupt.evaluate.access({ user: user.id, metadata: { a: 1 } });

rupt.evaluate.access({ user: user.id }).then(() => console.log("done"));
rupt.evaluate.access({ user: user.id }).then(() => {
  console.log("done");
});
rupt.evaluate
  .access({ user: user.id })
  .then(() => {
    console.log("done");
  })
  .catch(console.error);
rupt.evaluate
  .access({
    user: user.id,
  })
  .catch(console.error);
rupt.evaluate
  .access({
    user: user.id,
    email: user.email,
  })
  .catch(console.error);
rupt.evaluate
  .access({
    user: user.id,
    email: user.email,
  })
  .catch(() => {});
void rupt.evaluate.access({
  user: user.id,
  email: user.email,
});
void rupt.evaluate
  .access({
    user: user.id,
    email: user.email,
  })
  .catch((error) => console.error(error));

export function later(user: User) {
  setTimeout(
    () =>
      rupt.evaluate
        .access({
          user: user.id,
        })
        .then(() => console.log("done"))
        .catch(() => {}),
    1000,
  );
  bus.on("check", (event) => void rupt.evaluate.access({ user: event.user }));
  onMounted(() =>
    rupt.evaluate.access({ user: user.id }).then(() => {
      console.log("done");
    }),
  );
}
