import Rupt from "rupt";

export function a(user: User) {
  Rupt.attach({ client_id: "abc", account: user.id }).catch(console.error);
  Rupt.attach({ client_id: "abc", account: user.id, email: user.email })
    .then(() => console.log("done"))
    .catch(console.error);
  return Rupt.attach({
    client_id: "abc",
    account: user.id,
    redirect_urls: { logout_url: "https://a.example/x" },
  })
    .then(() => console.log("done"))
    .catch((error) => console.error(error));
}

export const b = (user: User) =>
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    email: user.email,
    phone: user.phone,
  });

onMounted(() =>
  Rupt.attach({ client_id: "abc", account: user.id, email: user.email }),
);

onMounted(() =>
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    email: user.email,
    phone: "",
  }),
);

onMounted(() =>
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    email: user.email,
    redirect_urls: { logout_url: "https://a.example/x" },
  }),
);

const c = async () =>
  await Rupt.attach({ client_id: "abc", account: user.id, metadata: { a: 1 } });

Rupt.attach({ client_id: "abc", account: user.id, tolerance: 1 }).then(() =>
  console.log("done"),
);
Rupt.attach({ client_id: "abc", account: user.id, tolerance: 1 }).then(() => {
  console.log("done");
});
Rupt.attach({ client_id: "abc", account: user.id })
  .then(() => {
    console.log("done");
  })
  .catch(console.error);
Rupt.attach({
  client_id: "abc",
  account: user.id,
  cookie: "x",
  debug: true,
}).catch(console.error);
Rupt.attach({
  client_id: "abc",
  account: user.id,
  email: user.email,
}).catch(console.error);
Rupt.attach({
  client_id: "abc",
  account: user.id,
  email: user.email,
  debug: true,
}).catch(() => {});
void Rupt.attach({
  client_id: "abc",
  account: user.id,
  email: user.email,
  debug: 1,
});
void Rupt.attach({
  client_id: "abc",
  account: user.id,
  email: user.email,
}).catch((error) => console.error(error));

export function later(user: User) {
  setTimeout(
    () =>
      Rupt.attach({
        client_id: "abc",
        account: user.id,
      })
        .then(() => console.log("done"))
        .catch(() => {}),
    1000,
  );
  bus.on(
    "check",
    (event) =>
      void Rupt.attach({ client_id: "abc", account: event.user, tolerance: 1 }),
  );
  onMounted(() =>
    Rupt.attach({ client_id: "abc", tolerance: 1, account: user.id }).then(
      () => {
        console.log("done");
      },
    ),
  );
}
