import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "abc",
  on_logout: () => {
    type Own = Event & { at: number };
    const event: Own = { name: Reason.Remote, at: 1 };
    let name: string;
    ({ name } = event);
    console.log(name);
  },
});

type Event = { name: string };
enum Reason {
  Remote = "remote",
}

export function start(user: string) {
  void rupt.evaluate.access({
    user: user,
    email: "a@b.example",
  });
}
